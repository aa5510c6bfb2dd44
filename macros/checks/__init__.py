"""Rules that content keeps, one subject a module."""
