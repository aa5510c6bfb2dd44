"""What readers type, and whether the right page comes up among the first three."""

import pytest
from playwright.sync_api import Browser

from macros.search_names import names_of_places
from tests import gold
from tests.bench_search import asked_ours, visiting
from tests.content import CONTENT


@pytest.mark.parametrize("half", gold.HALVES)
def test_the_right_page_comes_up_as_often_as_was_recorded(
    browser: Browser, site: str, half: str
) -> None:
    queries = gold.read(half)
    found = gold.figures(queries, asked_ours(browser, site, [query.ask for query in queries]))
    recorded = gold.recorded()[half]
    assert found["success at 1"] >= recorded["success at 1"], found
    assert found["success at 3"] >= recorded["success at 3"], found
    assert found["nothing found"] <= recorded["nothing found"], found


def test_no_query_stands_in_both_halves() -> None:
    asked = [query.ask.lower() for half in gold.HALVES for query in gold.read(half)]
    assert len(asked) == len(set(asked)) >= 250


ALSO = """async ([names, site]) => {
  const { ask } = await import(site + 'assets/js/search.js');
  const lost = [];
  for (const [name, url] of names) {
    const { found } = await ask(name);
    if (!found.some(place => place.url.split('#')[0] === url.split('#')[0])) lost.push([name, url]);
  }
  return lost;
}"""


def test_no_word_for_a_place_leads_nowhere(browser: Browser, site: str) -> None:
    """What an editor writes as also: or asked: brings the page up among what is found."""
    names = [
        (name, gold.address(f"{page}#{anchor}" if anchor else page))
        for page, by_anchor in names_of_places(CONTENT).items()
        for anchor, all_names in by_anchor.items()
        for name in all_names
    ]
    with visiting(browser) as page:
        page.goto(f"{site}search/")
        assert page.evaluate(ALSO, [names, site]) == []
