"""What the tests share: the small fictional site, and the real site once built."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL_SITE = ROOT / "tests" / "small_site"


def copy_small_site(target: Path) -> Path:
    """A copy of the small site that a test may change, with the project's own code beside it."""
    shutil.copytree(SMALL_SITE, target)
    for name in ("macros", "hooks.py", "overrides"):
        (target / name).symlink_to(ROOT / name)
    return target


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    return copy_small_site(tmp_path / "small_site")
