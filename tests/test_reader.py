"""What a reader does: menu, area, words, search, way out, paper; by key and without script."""

import io
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from macros.render import day
from tests.browser import DESK, PHONE, Visit
from tests.content import CONTENT
from tests.places import ROOT

ELSEWHERE = CONTENT.site.exit_to
FAMILIES = "families/"
TOOLKIT = "toolkits/neglect/act/"


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def focused(page: Page) -> str:
    text: str = page.evaluate("document.activeElement.textContent.trim()")
    return text


def test_the_first_key_leads_past_the_menus(visit: Visit) -> None:
    visit.open(TOOLKIT)
    press(visit.page, "Tab")
    assert focused(visit.page) == "Skip to the text"
    press(visit.page, "Enter")
    assert visit.page.evaluate("document.activeElement.id") == "main"


def test_the_menu_opens_works_and_closes_by_key(visit: Visit) -> None:
    visit.open(TOOLKIT)
    page = visit.page
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    press(page, "Tab", "Tab", "Enter")
    expect(menu).to_be_visible()
    press(page, "Tab")
    assert page.evaluate("document.getElementById('menu').contains(document.activeElement)")
    press(page, "Escape")
    expect(menu).to_be_hidden()
    assert focused(page) == "Menu"


def test_the_menu_closes_when_the_keyboard_leaves_it(visit: Visit) -> None:
    visit.open(TOOLKIT)
    menu = visit.page.locator("#menu")
    visit.page.get_by_role("button", name="Menu").click()
    menu.locator("a").last.focus()
    press(visit.page, "Tab")
    expect(menu).to_be_hidden()


def test_the_numbers_open_and_close_by_key(visit: Visit) -> None:
    visit.open("")
    summary = visit.page.locator(".act-now summary")
    summary.focus()
    press(visit.page, "Enter")
    expect(visit.page.locator(".act-now li").first).to_be_visible()
    press(visit.page, "Enter")
    expect(visit.page.locator(".act-now li").first).to_be_hidden()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_an_area_is_chosen_once_comes_first_everywhere_and_is_forgotten(
    visit: Visit, size: dict[str, int]
) -> None:
    page = visit.page
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    visit.open("")
    page.locator(".act-now summary").click()
    page.locator("#act-now-area").focus()
    press(page, "P")
    press(page, "Enter")
    assert page.evaluate("localStorage.getItem('area')") == "portsmouth"
    visit.open("contacts/")
    first = page.locator(".front-doors > [data-area]").first
    assert first.get_attribute("data-area") == "portsmouth"
    page.wait_for_function("document.querySelector('.act-now__own').hidden === false")
    numbers = page.locator(".act-now__own a").all_inner_texts()
    area = CONTENT.areas["portsmouth"].front_door
    assert numbers == [CONTENT.contacts[slug].phone for slug in (area.quick, area.out_of_hours)]
    page.locator(".act-now summary").click()
    page.locator("[data-area-clear]").focus()
    press(page, "Enter")
    assert page.evaluate("localStorage.length") == 0
    assert first.get_attribute("data-area") == "hampshire"
    expect(page.locator(".act-now__own")).to_be_hidden()


def test_a_district_leads_to_its_area(visit: Visit) -> None:
    visit.open("")
    visit.page.locator(".act-now summary").click()
    visit.page.select_option("#act-now-area", label="Gosport")
    assert visit.page.evaluate("localStorage.getItem('area')") == "hampshire"


def test_a_word_that_was_never_an_area_is_ignored(visit: Visit) -> None:
    visit.open("")
    visit.page.evaluate("localStorage.setItem('area', '<b>nowhere</b>')")
    visit.open("contacts/")
    expect(visit.page.locator(".act-now__own")).to_be_hidden()
    assert visit.errors == []


def test_an_acronym_opens_its_meaning_by_key_and_closes_on_escape(visit: Visit) -> None:
    visit.open("worried/make-a-referral/")
    term = visit.page.locator("article .term").first
    meaning = visit.page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    term.focus()
    press(visit.page, "Enter")
    expect(meaning).to_be_visible()
    press(visit.page, "Escape")
    expect(meaning).to_be_hidden()


def test_colours_are_kept_only_once_chosen(visit: Visit) -> None:
    page = visit.page
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    visit.open("")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate("localStorage.getItem('colours')") == "dark"
    visit.open("contacts/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


@pytest.mark.parametrize("words", ["CERAF", "ceraff", "exploitation risk"])
def test_the_search_finds_a_word_an_acronym_and_a_misspelling(visit: Visit, words: str) -> None:
    visit.page.set_viewport_size(DESK)
    visit.open("")
    visit.page.locator("#head-search").fill(words)
    press(visit.page, "Enter")
    results = visit.page.locator("[data-search-results] li")
    expect(results.first).to_be_visible()
    expect(visit.page.locator("[data-search-results]")).to_contain_text("CERAF")
    expect(visit.page.locator("[data-search-status]")).to_contain_text("found")
    assert "?" not in visit.page.url, "what is typed is not sent to the server"


@pytest.fixture
def family(visit: Visit) -> Visit:
    """A visit whose way out is answered here, not by the world."""
    visit.page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<h1>Weather</h1>"))
    visit.open("")
    visit.page.evaluate("localStorage.setItem('area', 'portsmouth')")
    visit.open(FAMILIES)
    return visit


def test_the_way_out_is_always_in_sight_for_families(family: Visit) -> None:
    way_out = family.page.locator("[data-quick-exit]")
    expect(way_out).to_be_in_viewport()
    family.page.mouse.wheel(0, 4000)
    expect(way_out).to_be_in_viewport()


@pytest.mark.parametrize("how", ["tap", "shift"])
def test_leaving_quickly_replaces_the_page_and_forgets(family: Visit, how: str) -> None:
    page = family.page
    if how == "tap":
        page.locator("[data-quick-exit]").click()
    else:
        press(page, "Shift", "Shift", "Shift")
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert FAMILIES not in page.url
    assert page.evaluate("localStorage.length") == 0


def test_two_presses_of_shift_are_not_enough(family: Visit) -> None:
    press(family.page, "Shift", "Shift", "a", "Shift")
    assert FAMILIES in family.page.url


@pytest.mark.parametrize("page", CONTENT.pages.values(), ids=lambda page: page.address)
def test_the_way_out_stands_on_families_pages_and_never_on_practitioners(page: object) -> None:
    meta = page.meta  # type: ignore[attr-defined]
    path = page.address.removesuffix(".md").removesuffix("index")  # type: ignore[attr-defined]
    html = (ROOT / "site" / path / "index.html").read_text()
    assert ("data-quick-exit" in html) == meta.leaves_quickly


@pytest.fixture
def scriptless(browser: Browser, site: str) -> Iterator[Visit]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield Visit(context.new_page(), site)
    context.close()


def test_without_script_all_is_there(scriptless: Visit) -> None:
    page = scriptless.page
    scriptless.open("contacts/")
    assert page.locator(".front-doors > [data-area]").count() == len(CONTENT.areas)
    expect(page.locator(".head__list")).to_be_visible()
    for control in ("[data-area-choice]", "[data-head-search]", ".head__find"):
        expect(page.locator(control)).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(page.locator("#menu")).to_be_visible()
    scriptless.open("search/")
    expect(page.locator("article")).to_contain_text("A to Z below leads to every page")


def test_without_script_the_way_out_is_a_plain_link(scriptless: Visit) -> None:
    scriptless.open(FAMILIES)
    assert scriptless.page.locator("[data-quick-exit]").get_attribute("href") == ELSEWHERE


@pytest.mark.parametrize("path", ["thresholds/", "procedures/escalation/", "contacts/hampshire/"])
def test_each_sheet_of_paper_says_what_it_is(visit: Visit, path: str) -> None:
    visit.open(path)
    title = visit.page.locator("h1").inner_text()
    sheets = PdfReader(io.BytesIO(visit.page.pdf(format="A4"))).pages
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, start=1):
        text = unicodedata.normalize("NFKC", " ".join(sheet.extract_text().split()))
        for words in (title, CONTENT.site.edition_line, day(CONTENT.site.prepared), path):
            assert words in text, f"sheet {number}"
        assert "All numbers, hours and forms" not in text, f"sheet {number}"


def test_links_are_addresses_on_paper(visit: Visit) -> None:
    visit.open("procedures/escalation/")
    text = "".join(p.extract_text() for p in PdfReader(io.BytesIO(visit.page.pdf())).pages)
    assert "/worried/immediate-danger/" in "".join(text.split())
