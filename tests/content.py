"""The real content, read once for all tests that take their values from it."""

from macros.loading import load_content
from tests.places import ROOT, TODAY

CONTENT, _ = load_content(ROOT, TODAY)
