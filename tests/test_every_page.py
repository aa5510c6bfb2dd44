"""Every page of the built site, one visit each: usable by everyone, on any screen, and silent.

axe looks at each page on a desk's screen, and at its colours in the dark on a phone's. Menus, bars
and boxes are the same all through a section: its first pages are looked at on a phone in full.
"""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from tests.browser import DESK, NARROW, PHONE, Visit
from tests.places import ROOT

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = AXE_FILE_PATH.read_text()
PAGES = sorted(
    path.relative_to(ROOT / "site").as_posix().removesuffix("index.html")
    for path in (ROOT / "site").rglob("*.html")
)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_a_page_is_usable_by_everyone(visit: Visit, path: str) -> None:
    page = visit.page
    page.set_viewport_size(DESK)
    visit.open(path)
    assert kept_by(page) == {"local": 0, "session": 0, "cookies": "", "databases": 0, "caches": 0}
    page.evaluate(AXE)
    found: dict[str, Any] = {"desk": violations(page), "desk wide": overflow(page)}
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    found |= {"dark": violations(page, rules=["color-contrast"]), "phone wide": overflow(page)}
    page.emulate_media(color_scheme="light")
    found |= {"phone text": page.evaluate(TOO_SMALL), "tab stops": page.evaluate(TAB_STOPS)}
    if path.count("/") < 2:
        found |= {"phone": violations(page), "menus open": with_menus_open(page)}
    page.set_viewport_size(NARROW)
    found["narrow wide"] = overflow(page)
    assert [f"{what}: {faults}" for what, faults in found.items() if faults] == []
    assert page.locator("h1").count() == 1
    assert (visit.errors, visit.elsewhere) == ([], [])


def kept_by(page: Page) -> dict[str, Any]:
    """What the page keeps on the device before the reader acts."""
    kept: dict[str, Any] = page.evaluate(
        """async () => ({local: localStorage.length, session: sessionStorage.length,
        cookies: document.cookie, databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length})"""
    )
    return kept


def violations(page: Page, rules: list[str] | None = None, inside: str = "") -> list[str]:
    """What axe finds: the rule, and the first three places."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": STANDARD}
    result = page.evaluate(
        """([inside, only]) =>
        axe.run(inside || document, {runOnly: only, resultTypes: ['violations']})""",
        [inside, only],
    )
    return [
        f"{found['id']}: {[node['target'] for node in found['nodes'][:3]]}"
        for found in result["violations"]
    ]


def overflow(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    wide: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right
        > innerWidth + 1 && !e.closest('.table-scroll, [popover]')).slice(0, 3)
        .map(e => e.tagName + '.' + e.className)"""
    )
    return wide


def with_menus_open(page: Page) -> list[str]:
    """What axe finds in the menu and in the list of numbers while they are open."""
    page.evaluate("document.querySelector('.act-now details').open = true")
    found = violations(page, inside=".act-now")
    page.evaluate("document.querySelector('.act-now details').open = false")
    page.evaluate("document.getElementById('menu').showPopover()")
    found += violations(page, inside="#menu")
    page.emulate_media(color_scheme="dark")
    return found + violations(page, rules=["color-contrast"], inside="#menu")


TOO_SMALL = """() => [...document.querySelectorAll('article p, article li')]
  .filter(e => e.checkVisibility() && !e.closest('.page-facts, [popover]') && !e.className)
  .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).slice(0, 3)
  .map(e => e.textContent.slice(0, 40))"""

# Each stop of the tab key is on the screen when it has focus, shows it, and lies under nothing.
TAB_STOPS = """async () => {
  const stoppable = 'a[href], button, input, select, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(stoppable)]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled);
  const faults = [];
  for (const stop of stops) {
    stop.focus({focusVisible: true});
    const box = stop.getClientRects()[0];
    const name = (stop.textContent || stop.id).trim().slice(0, 30);
    if (document.activeElement !== stop) { faults.push('no focus: ' + name); continue; }
    const seen = box && box.right > 0 && box.left < innerWidth && box.bottom > 0
      && box.top < innerHeight;
    if (!seen) { faults.push('off the screen: ' + name); continue; }
    const style = getComputedStyle(stop);
    if (style.outlineStyle === 'none') faults.push('focus not seen: ' + name);
    const x = Math.min(innerWidth - 2, Math.max(1, box.left + Math.min(box.width, 40) / 2));
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const points = [0.05, 0.3, 0.5, 0.7, 0.95]
      .map(part => document.elementFromPoint(x, top + (bottom - top) * part));
    const touched = points.some(p => p && (stop.contains(p) || p.contains(stop)));
    if (!touched) faults.push('covered: ' + name);
  }
  return faults.slice(0, 5);
}"""
