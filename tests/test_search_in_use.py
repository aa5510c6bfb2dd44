"""The search as readers use it: by key alone, heard, filtered, with anything typed at all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser import DESK, Visit
from tests.test_every_page import AXE, violations

RESULTS = "[data-search-results] a"
STATUS = "[data-search-status]"


@pytest.fixture
def header(visit: Visit) -> Iterator[Page]:
    """A page at a desk with the header's box in focus."""
    visit.page.set_viewport_size(DESK)
    visit.open("glossary/")
    visit.page.focus("#head-search")
    yield visit.page
    assert (visit.errors, visit.elsewhere) == ([], [])


def chosen(page: Page) -> str:
    """The text of the suggestion that a screen reader is told of."""
    slug = page.get_attribute("#head-search", "aria-activedescendant")
    return page.inner_text(f"#{slug}") if slug else ""


def test_nothing_is_fetched_before_the_first_letter(visit: Visit) -> None:
    visit.page.set_viewport_size(DESK)
    visit.open("glossary/")
    visit.page.focus("#head-search")
    searching = ("search", "js/search", "vendor")
    asked = [url.partition("/assets/")[2] for url in visit.requests]
    assert [path for path in asked if path.startswith(searching)] == []


def test_suggestions_follow_the_pattern_of_a_combobox(header: Page) -> None:
    field = header.locator("#head-search")
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    header.keyboard.type("bruise")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = header.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(options).to_have_count(6)
    expect(header.locator(".head__search [role='status']")).to_have_text("6 suggestions")
    assert chosen(header) == "", "nothing is chosen before an arrow key"
    header.evaluate(AXE)
    assert violations(header, inside=".head__search") == []


def test_arrow_keys_move_through_suggestions_and_back_to_the_field(header: Page) -> None:
    header.keyboard.type("bruise")
    options = header.locator("#suggestions [role='option']")
    expect(options.first).to_be_visible()
    header.keyboard.press("ArrowDown")
    assert chosen(header) == options.first.inner_text()
    expect(options.first).to_have_attribute("aria-selected", "true")
    header.keyboard.press("ArrowUp")
    assert chosen(header) == ""
    header.keyboard.press("ArrowUp")
    assert chosen(header) == options.last.inner_text()
    expect(header.locator("#head-search")).to_be_focused()


def test_enter_opens_the_chosen_suggestion_at_its_heading(header: Page) -> None:
    header.keyboard.type("MARAC")
    expect(header.locator("#suggestions [role='option']").first).to_be_visible()
    header.keyboard.press("ArrowDown")
    header.keyboard.press("Enter")
    header.wait_for_url("**/glossary/#marac")


def test_enter_without_a_choice_opens_the_search_page_with_the_words(header: Page) -> None:
    header.keyboard.type("escallation policy")
    header.keyboard.press("Enter")
    header.wait_for_url("**/search/#q=escallation*")
    expect(header.locator(RESULTS).first).to_contain_text("escalation")


def test_escape_closes_suggestions_then_empties_the_field(header: Page) -> None:
    header.keyboard.type("bruise")
    expect(header.locator("#suggestions")).to_be_visible()
    header.keyboard.press("Escape")
    expect(header.locator("#suggestions")).to_be_hidden()
    expect(header.locator("#head-search")).to_have_value("bruise")
    header.keyboard.press("ArrowDown")
    expect(header.locator("#suggestions")).to_be_visible()
    header.keyboard.press("Escape")
    header.keyboard.press("Escape")
    expect(header.locator("#head-search")).to_have_value("")


def test_leaving_the_field_closes_suggestions(header: Page) -> None:
    header.keyboard.type("training")
    expect(header.locator("#suggestions")).to_be_visible()
    header.keyboard.press("Tab")
    header.keyboard.press("Tab")
    expect(header.locator("#suggestions")).to_be_hidden()


def test_a_word_of_danger_shows_999_above_what_is_found(header: Page) -> None:
    header.keyboard.type("suicidal")
    expect(header.locator(".suggestions a[href='tel:999']")).to_be_visible()
    header.goto(header.url.replace("glossary/", "search/#q=She took an overdose"))
    danger = header.locator("article [data-search-danger] a[href='tel:999']")
    expect(danger).to_be_visible()
    header.fill("#find", "training")
    expect(danger).to_be_hidden()


def test_the_search_page_is_used_by_arrow_keys_and_escape(visit: Visit) -> None:
    page = visit.page
    visit.open("search/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("thresholds")
    results = page.locator(RESULTS)
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.press("Escape")
    expect(results).to_have_count(0)


def test_an_answer_that_comes_late_leaves_the_reader_in_the_list(visit: Visit) -> None:
    page = visit.page
    visit.open("search/")
    page.keyboard.type("threshold")
    first = page.locator(RESULTS).first
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    before = first.get_attribute("href") or ""
    page.locator("#find").evaluate(
        "field => { field.value = 'bruise'; field.dispatchEvent(new Event('input')); }"
    )
    expect(first).not_to_have_attribute("href", before)
    expect(first).to_be_focused()


def test_how_many_were_found_is_said_once_the_reader_pauses(visit: Visit) -> None:
    visit.open("search/")
    page = visit.page
    page.evaluate(
        """() => { window.said = []; new MutationObserver(() => said.push(
        document.querySelector('[data-search-status]').textContent))
        .observe(document.querySelector('[data-search-status]'), {childList: true}); }"""
    )
    page.keyboard.type("threshold", delay=20)
    expect(page.locator(STATUS)).to_contain_text("places found")
    assert len(page.evaluate("said")) == 1
    assert page.locator(STATUS).locator("xpath=..").get_attribute("role") == "status"


def test_a_misspelt_question_says_what_was_searched_for(visit: Visit) -> None:
    visit.open("search/#q=contextal+safegaurding")
    meant = visit.page.locator("[data-search-meant]")
    expect(meant).to_have_text("Searched for: contextual safeguarding")
    visit.page.fill("#find", "contextual safeguarding")
    expect(meant).to_be_hidden()


SPELT = {
    "watn": "want",
    "ruond": "round",
    "brusies": "bruises",
    "negect": "neglect",
    "refferal": "referral",
    "nife": "knife",
    "earlyhelp": "early help",
    "bruises": "bruises",
    "zzzz": "zzzz",
    "wtn": "wtn",
}


def test_a_misspelt_word_is_put_right_as_the_nearest_one_that_is_known(visit: Visit) -> None:
    visit.open("search/")
    put_right = visit.page.evaluate(
        """async (typed) => {
          const { spelling } = await import('/assets/js/spelling.js');
          const known = 'want round bruises neglect referral knife early help'.split(' ');
          const { correct } = spelling(new Map(known.map((word) => [word, 9])));
          return typed.map(correct);
        }""",
        list(SPELT),
    )
    assert dict(zip(SPELT, put_right, strict=True)) == SPELT


def test_a_search_has_an_address_that_can_be_sent_on(visit: Visit) -> None:
    page = visit.page
    visit.open("search/?q=front+door&area=southampton&kind=Contacts")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.url == f"{visit.site}search/#q=front+door&area=southampton&kind=Contacts"
    expect(page.locator("#find-area")).to_have_value("southampton")
    expect(page.locator(".find summary")).to_have_text("Only some places: Southampton, Contacts")
    page.click(".find summary")
    page.select_option("#find-area", "portsmouth")
    assert "area=portsmouth" in page.url
    page.reload()
    expect(page.locator("#find-area")).to_have_value("portsmouth")


def paths(page: Page) -> list[str]:
    """Where the results lead."""
    expect(page.locator(RESULTS).first).to_be_visible()
    found: list[str] = page.locator(RESULTS).evaluate_all("all => all.map(a => a.pathname)")
    return found


def test_filters_leave_out_what_is_for_others(visit: Visit) -> None:
    page = visit.page
    visit.open("search/#q=front+door&area=southampton")
    assert "/contacts/hampshire/" not in paths(page)
    visit.open("search/#q=exploitation&audience=parents")
    expect(page.locator(RESULTS).first).to_be_visible()
    named = page.locator(RESULTS, has_text="Practitioners").all_inner_texts()
    assert [text for text in named if "Parents and carers" not in text] == []
    expect(page.locator(RESULTS, has_text="Parents and carers").first).to_be_visible()
    visit.open("search/#q=neglect&kind=Strategies")
    assert all(path.startswith("/strategies/") for path in paths(page))


def test_a_place_of_another_area_is_never_shown_as_that_of_the_area_asked_for(visit: Visit) -> None:
    visit.open("search/#q=thresholds+chart+southampton")
    assert "/thresholds/areas/" in paths(visit.page)[:5]
    expect(visit.page.locator(RESULTS).first.locator(".found__not")).to_have_count(0)
    chart = visit.page.locator(RESULTS, has_text="Hampshire, Isle of Wight").first
    expect(chart.locator(".found__not")).to_have_text("Not for Southampton")


def test_the_readers_own_area_comes_first(visit: Visit) -> None:
    visit.open("search/")
    visit.page.evaluate("localStorage.setItem('area', 'portsmouth')")
    visit.page.reload()
    visit.page.fill("#find", "mash number")
    assert paths(visit.page)[0] == "/contacts/portsmouth/"


HOSTILE = [
    "",
    "   ",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "a" * 10_000,
    "ab " * 5_000,
    "\U0001f62d\U0001f6a8",
    "\u05e9\u05dc\u05d5\u05dd \u202e abc",
    ".*+?^${}()|[]\\",
    "%00%ff&q=<b>",
    "constructor __proto__ hasOwnProperty",
]


def test_hostile_queries_do_nothing_worse_than_find_nothing(visit: Visit) -> None:
    page = visit.page
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.set_viewport_size(DESK)
    visit.open("search/")
    for query in HOSTILE:
        for field in ("#find", "#head-search"):
            page.evaluate("field => document.querySelector(field).maxLength = 1e6", field)
            page.fill(field, query)
        page.wait_for_timeout(50)
        assert page.locator(".found :is(img, script, b)").count() == 0, query
    page.fill("#find", "neglect")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert asked == []
    assert (visit.errors, visit.elsewhere) == ([], [])


def test_a_wrong_address_leads_to_suggestions(visit: Visit) -> None:
    visit.open("404.html")
    found = visit.page.evaluate(
        """async site => {
          history.replaceState(null, '', '/toolkits/neglect/not-brougt');
          const { wordsOf } = await import(site + 'assets/js/missed.js');
          const { ask } = await import(site + 'assets/js/search.js');
          return (await ask(wordsOf(location.pathname))).found.map(place => place.url);
        }""",
        visit.site,
    )
    assert any(url.startswith("toolkits/neglect/") for url in found[:5])
