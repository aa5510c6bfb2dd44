"""Where things are, for the tests."""

from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL_SITE = ROOT / "tests" / "small_site"

# The day on which tests build the site: bank holidays are reckoned from it.
TODAY = date(2026, 11, 20)
