"""What the tests share: the small fictional site, and the real site once built."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import PHONE, Visit, launch, serving
from tests.places import ROOT, SMALL_SITE


def copy_small_site(target: Path) -> Path:
    """A copy of the small site that a test may change, with the project's own code beside it."""
    shutil.copytree(SMALL_SITE, target)
    for name in ("macros", "hooks.py", "overrides", "docs/assets/js"):
        (target / name).symlink_to(ROOT / name)
    return target


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    return copy_small_site(tmp_path / "small_site")


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site; make test builds it first."""
    with serving(ROOT / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    context = browser.new_context(viewport=PHONE)
    yield Visit(context.new_page(), site)
    context.close()
