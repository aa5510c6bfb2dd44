"""The built site in headless Chromium: what a reader meets on a phone and at a desk."""

import re

import pytest
from playwright.sync_api import Locator, ViewportSize, expect

from tests.browser import DESK, PHONE, Visit
from tests.content import CONTENT
from tests.places import ROOT

KINDS = {
    "home": "",
    "toolkit": "toolkits/neglect/recognise/",
    "chart": "thresholds/",
    "escalation": "procedures/escalation/",
    "tool": "day-in-the-life/baby/",
}
ONE_SCREEN_MORE = 2 * PHONE["height"]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_a_page_of_each_kind_opens_clean(visit: Visit, path: str, size: ViewportSize) -> None:
    visit.page.set_viewport_size(size)
    visit.open(path)
    expect(visit.page.locator("h1")).to_have_count(1)
    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert (visit.errors, visit.elsewhere) == ([], [])


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_999_is_in_sight_and_front_doors_one_tap_away(visit: Visit, path: str) -> None:
    visit.open(path)
    visit.page.mouse.wheel(0, 3000)
    expect(visit.page.locator(".act-now__999")).to_be_in_viewport()
    visit.page.locator(".act-now summary").click()
    numbers = visit.page.locator('.act-now li a[href^="tel:"]')
    assert numbers.count() == 8
    for number in numbers.all():
        expect(number).to_be_in_viewport()


def test_home_shows_999_the_front_doors_and_six_parts_within_two_screens(visit: Visit) -> None:
    visit.open("")
    parts = visit.page.locator("article .doors--short a")
    assert parts.count() == 6
    article = visit.page.locator("article")
    for found in [article.locator('a[href="tel:999"]'), *parts.all(), *_numbers(visit)]:
        box = found.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= ONE_SCREEN_MORE


def _numbers(visit: Visit) -> list[Locator]:
    found = visit.page.locator('article .front-doors-short a[href^="tel:"]').all()
    assert len(found) == 8
    return found


def test_a_tool_prints_with_room_to_write_and_without_menus(visit: Visit) -> None:
    visit.open(KINDS["tool"])
    visit.page.emulate_media(media="print")
    for hidden in (".head", ".act-now", ".foot"):
        expect(visit.page.locator(hidden).first).to_be_hidden()
    rooms = visit.page.locator(".scene textarea")
    assert rooms.count() > len(CONTENT.tools["baby"].scenes)
    expect(rooms.first).to_be_visible()


NUMBER = re.compile(r"(?<![\d/-])0\d{2,5}(?: \d{3,6}){1,2}(?!\d)")
PUBLISHED = {
    contact.phone.replace(" ", ""): contact
    for contact in CONTENT.contacts.values()
    if contact.phone and contact.is_published
}
HELD_BACK = {
    contact.phone
    for contact in CONTENT.contacts.values()
    if contact.phone and not contact.is_published
}


def built_pages() -> list[str]:
    return sorted(str(path.relative_to(ROOT / "site")) for path in (ROOT / "site").rglob("*.html"))


def text_of(path: str) -> str:
    return re.sub(r"<[^>]+>", " ", (ROOT / "site" / path).read_text())


@pytest.mark.parametrize("path", built_pages())
def test_every_number_on_a_page_is_a_published_one(path: str) -> None:
    text = text_of(path)
    dialled = re.findall(r'href="tel:(\d+)"', (ROOT / "site" / path).read_text())
    found = {number.replace(" ", "") for number in NUMBER.findall(text)} | set(dialled)
    assert found - PUBLISHED.keys() == set()
    assert [number for number in HELD_BACK if number in text] == []


OWN_PAGES = {
    page.address.replace("index.md", "").replace(".md", "/") + "index.html": page.meta.areas
    for page in CONTENT.pages.values()
    if len(page.meta.areas) == 1
}


@pytest.mark.parametrize("path", OWN_PAGES)
def test_a_page_of_one_area_shows_no_number_that_serves_another_area_only(path: str) -> None:
    html = (ROOT / "site" / path).read_text()
    article = html[html.index("<article") : html.index("</article>")]
    for number in re.findall(r'href="tel:(\d+)"', article):
        assert OWN_PAGES[path][0] in PUBLISHED[number].areas, number
