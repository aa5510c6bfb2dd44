"""What readers type, and whether the right page comes up among the first three."""

from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Dialog

from tests.browser import PHONE, Visit
from tests.places import ROOT

FOLDER = ROOT / "tests" / "search"
FIRST = 3
# Pages that are lists of things: only the right place in them is an answer.
LISTS = ("glossary/", "sources/", "gaps/")

FIND = """async ([queries, site]) => {
  const { find, load } = await import(site + 'assets/js/search.js');
  const search = await load();
  return queries.map(query => find(search, query).map(place => place.url));
}"""


def read(name: str) -> Any:
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def address(target: str) -> str:
    page, _, anchor = target.partition("#")
    path = page.removesuffix(".md")
    path = path.removesuffix("index") if path.split("/")[-1] == "index" else f"{path}/"
    return f"{path}#{anchor}" if anchor else path


def is_right(url: str, targets: list[str]) -> bool:
    page = url.partition("#")[0]
    wanted = [address(target) for target in targets]
    return url in wanted if page in LISTS else page in {one.partition("#")[0] for one in wanted}


def found_for(browser: Browser, site: str, queries: list[str]) -> list[list[str]]:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}search/")
    found: list[list[str]] = page.evaluate(FIND, [queries, site])
    context.close()
    return found


@pytest.mark.parametrize("half", ["tuning", "held-out"])
def test_the_right_page_comes_up_as_often_as_was_recorded(
    browser: Browser, site: str, half: str
) -> None:
    gold, recorded = read(half), read("recorded")[half]
    found = found_for(browser, site, [entry["ask"] for entry in gold])
    right = [
        any(is_right(u, e["to"]) for u in urls[:FIRST]) for e, urls in zip(gold, found, strict=True)
    ]
    first = [bool(urls) and is_right(urls[0], e["to"]) for e, urls in zip(gold, found, strict=True)]
    nothing = sum(not urls for urls in found)
    figures = {
        "success at 3": round(sum(right) / len(gold), 3),
        "success at 1": round(sum(first) / len(gold), 3),
        "nothing found": round(nothing / len(gold), 3),
    }
    assert figures["success at 3"] >= recorded["success at 3"], figures


def test_no_query_stands_in_both_halves() -> None:
    asked = [entry["ask"].lower() for half in ("tuning", "held-out") for entry in read(half)]
    assert len(asked) == len(set(asked)) >= 250


HOSTILE = [
    "",
    "   ",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "a" * 10_000,
    "\U0001f62d\U0001f6a8",
    "\u05e9\u05dc\u05d5\u05dd \u202e abc",
    ".*+?^${}()|[]\\",
    "%00%ff&q=<b>",
]


def test_hostile_queries_do_nothing_worse_than_find_nothing(visit: Visit) -> None:
    page = visit.page
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    visit.open("search/")
    for query in HOSTILE:
        page.fill("#find", query)
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)
        assert page.locator("[data-search-results] :is(img, script)").count() == 0, query
    assert asked == []
    assert (visit.errors, visit.elsewhere) == ([], [])


def test_a_word_of_danger_shows_999_and_the_way_to_the_front_doors(visit: Visit) -> None:
    visit.open("search/")
    page = visit.page
    assert page.locator("[data-search-danger]").is_hidden()
    page.fill("#find", "She took an overdose")
    page.wait_for_selector("[data-search-danger] a[href='tel:999']", state="visible")
    page.fill("#find", "training")
    page.wait_for_selector("[data-search-danger]", state="hidden")


def test_a_filter_leaves_out_what_is_not_for_the_area(visit: Visit) -> None:
    visit.open("search/")
    page = visit.page
    page.fill("#find", "front door")
    page.select_option("#find-area", "southampton")
    page.wait_for_selector("[data-search-results] li")
    urls = page.locator("[data-search-results] a").evaluate_all("all => all.map(a => a.pathname)")
    assert "/contacts/hampshire/" not in urls


def test_a_wrong_address_leads_to_suggestions(visit: Visit) -> None:
    visit.open("404.html")
    page = visit.page
    page.evaluate("history.replaceState(null, '', '/toolkits/neglect/not-brougt')")
    found = page.evaluate(
        """async site => {
          const { wordsOf } = await import(site + 'assets/js/missed.js');
          const { find, load } = await import(site + 'assets/js/search.js');
          return find(await load(), wordsOf(location.pathname)).map(place => place.url);
        }""",
        visit.site,
    )
    assert any(url.startswith("toolkits/neglect/") for url in found[:5])
