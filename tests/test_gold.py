"""What readers type, and whether the right page comes up among the first three."""

from functools import cache

import pytest
from playwright.sync_api import Browser

from macros.search_names import names_of_places
from tests import gold
from tests.bench_search import asked_ours, visiting
from tests.content import CONTENT
from tests.places import ROOT


@pytest.mark.parametrize("name", gold.SETS)
def test_the_right_page_comes_up_as_often_as_was_recorded(
    browser: Browser, site: str, name: str
) -> None:
    queries = gold.read(name)
    found = gold.figures(queries, asked_ours(browser, site, [query.ask for query in queries]))
    recorded = gold.recorded()[name]
    assert found["success at 1"] >= recorded["success at 1"], found
    assert found["success at 3"] >= recorded["success at 3"], found
    assert found["nothing found"] <= recorded["nothing found"], found


def test_no_query_stands_in_two_sets() -> None:
    asked = [query.ask.lower() for name in gold.SETS for query in gold.read(name)]
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


PLACES = """async site => {
  const { load } = await import(site + 'assets/js/search.js');
  return (await load()).places.map(place => place.url);
}"""


def test_every_place_that_the_search_knows_is_there(browser: Browser, site: str) -> None:
    with visiting(browser) as page:
        page.goto(f"{site}search/")
        urls: list[str] = page.evaluate(PLACES, site)
    assert len(urls) > 1000
    assert [url for url in urls if not is_there(url)] == []


def is_there(url: str) -> bool:
    path, _, anchor = url.partition("#")
    return not anchor or f'id="{anchor}"' in text_of(path)


@cache
def text_of(path: str) -> str:
    return (ROOT / "site" / path / "index.html").read_text(encoding="utf-8")
