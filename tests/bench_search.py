"""Measures the search beside the theme's own, on the same content, in one run."""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests import gold
from tests.browser import DESK

PAGES = 1000
TIMED = 40
SLOWER = 4

OURS = """async ([queries, site]) => {
  const { ask } = await import(site + 'assets/js/search.js');
  const all = [];
  for (const query of queries) all.push((await ask(query)).found.map(place => place.url));
  return all;
}"""

OUR_BOX = ("#head-search", "#suggestions a")
THEIR_BOX = (".md-search__input", ".md-search-result__item")

# The theme's worker answers with the places of each page together; the best stands for the page.
LISTEN = """() => {
  const Own = Worker;
  window.answers = [];
  window.Worker = class extends Own {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => data.type === 3 && answers.push(data.data));
    }
  };
}"""
THEIRS = """async queries => {
  const input = document.querySelector('.md-search__input');
  const all = [];
  for (const query of queries) {
    const before = answers.length;
    input.value = query;
    input.dispatchEvent(new Event('keyup'));
    input.dispatchEvent(new Event('input'));
    for (let wait = 0; answers.length === before && wait < 150; wait++)
      await new Promise(done => setTimeout(done, 10));
    const { items = [] } = answers.at(-1) ?? {};
    all.push(items.map(group => [...group].sort((a, b) => b.score - a.score)[0].location));
  }
  return all;
}"""

# From the last letter to the first change of what is shown.
TIME = """async ([field, list, query]) => {
  const input = document.querySelector(field);
  const type = words => {
    input.value = words;
    input.dispatchEvent(new Event('keyup'));
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const changed = () => new Promise(done => {
    const watch = new MutationObserver(() => (watch.disconnect(), done(performance.now())));
    watch.observe(document.querySelector(list), { childList: true, subtree: true });
    setTimeout(() => (watch.disconnect(), done(NaN)), 1500);
  });
  let seen = changed();
  type(query.slice(0, -1));
  await seen;
  await new Promise(done => setTimeout(done, 150));
  seen = changed();
  const began = performance.now();
  type(query);
  return await seen - began;
}"""


@contextmanager
def visiting(browser: Browser, before: str = "") -> Iterator[Page]:
    """A new page in a browser that knows nothing yet."""
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    if before:
        page.add_init_script(f"({before})()")
    yield page
    context.close()


def asked_ours(browser: Browser, site: str, queries: list[str]) -> list[list[str]]:
    """What our search finds for each query."""
    with visiting(browser) as page:
        page.goto(f"{site}search/")
        found: list[list[str]] = page.evaluate(OURS, [queries, site])
    return found


def asked_theirs(browser: Browser, site: str, queries: list[str]) -> list[list[str]]:
    """What the theme's search finds for each query, typed into its box."""
    with visiting(browser, LISTEN) as page:
        page.goto(site, wait_until="networkidle")
        page.click(".md-search__input")
        page.wait_for_timeout(2000)
        found: list[list[str]] = page.evaluate(THEIRS, queries)
    return found


def bytes_of_first_query(browser: Browser, site: str, field: str, shown: str, query: str) -> int:
    """Bytes over the wire for engine and index: all that search asks for until it answered."""
    with visiting(browser) as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        asked: dict[str, str] = {}
        sizes: dict[str, float] = {}
        session.on(
            "Network.requestWillBeSent",
            lambda e: asked.update({e["requestId"]: e["request"]["url"]}),
        )
        session.on(
            "Network.loadingFinished",
            lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}),
        )
        page.goto(site, wait_until="networkidle")
        first = set(sizes)
        page.click(field)
        page.keyboard.type(query)
        page.wait_for_selector(shown)
        page.wait_for_load_state("networkidle")
        theirs = {one for one in first if "/search" in asked[one]}
        return round(sum(sizes[one] for one in (set(sizes) - first) | theirs))


def times(
    browser: Browser, address: str, field: str, shown: str, queries: list[str]
) -> list[float]:
    """Milliseconds from the last letter to what is shown, on a processor made slower."""
    with visiting(browser) as page:
        page.goto(address, wait_until="networkidle")
        page.click(field)
        page.keyboard.type("neglect")
        page.wait_for_timeout(3000)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        taken = [page.evaluate(TIME, [field, shown, query]) for query in queries]
    return [one for one in taken if one == one]


def measure(browser: Browser, ours: str, theirs: str) -> None:
    """Prints success, bytes and milliseconds of our search and of the theme's."""
    for name in gold.SETS:
        queries = gold.read(name)
        asks = [query.ask for query in queries]
        print(f"search, {name}: {gold.figures(queries, asked_ours(browser, ours, asks))}")
        # The theme knows no places inside a list: its page is enough.
        found = gold.figures(queries, asked_theirs(browser, theirs, asks), lists=())
        print(f"  theme as it comes: {found}")
    asks = [query.ask for query in gold.read("tuning")][:TIMED]
    print(f"first search: {first_query(browser, ours, asks)}")
    other = bytes_of_first_query(browser, theirs, *THEIR_BOX, asks[0])
    print(f"  theme as it comes: {other:,} bytes")
    for name, address, field, shown in (
        ("ours", f"{ours}search/", "#find", "[data-search-results]"),
        ("theme as it comes", theirs, ".md-search__input", ".md-search-result__list"),
    ):
        taken = times(browser, address, field, shown, asks)
        print(f"{name}: {statistics.median(taken):.0f} ms to a result, at most {max(taken):.0f}")


def measure_large(browser: Browser, site: str) -> None:
    """Prints bytes, milliseconds and success of our search on a site of many pages."""
    queries = gold.read("tuning")
    asks = [query.ask for query in queries]
    print(f"{PAGES} pages, first search: {first_query(browser, site, asks[:TIMED])}")
    taken = times(browser, f"{site}search/", "#find", "[data-search-results]", asks[:TIMED])
    print(f"  {statistics.median(taken):.0f} ms to a result, at most {max(taken):.0f}")
    print(f"  search, tuning: {gold.figures(queries, asked_ours(browser, site, asks))}")


def first_query(browser: Browser, site: str, asks: list[str]) -> str:
    """Bytes that the first query of a visit fetches, for many queries each in a new visit."""
    sizes = [bytes_of_first_query(browser, site, *OUR_BOX, ask) for ask in asks]
    return f"{statistics.median(sizes):,.0f} bytes, at most {max(sizes):,}"
