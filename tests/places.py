"""Where things are, for the tests."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL_SITE = ROOT / "tests" / "small_site"
