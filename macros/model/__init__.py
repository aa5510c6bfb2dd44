"""The nouns of the manual, as frozen records."""
