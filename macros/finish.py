"""The last touch to a page: sources numbered, acronyms explained, links to pages resolved."""

import re
from collections.abc import Callable, Iterable, Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from macros.model.words import Term
from macros.render import PAGE_SCHEME

# Text that is never expanded: it is a name, an address, a heading or somebody's exact words.
LEFT_ALONE = {
    "a",
    "abbr",
    "blockquote",
    "button",
    "code",
    "h1",
    "h2",
    "h3",
    "h4",
    "script",
    "style",
}
LEFT_ALONE |= {"dt", "summary", "th", "caption"}


def number_sources(soup: BeautifulSoup, titles: Mapping[str, str]) -> list[str]:
    """Gives each cited source its number, in order of first mention; returns the slugs in order."""
    order: list[str] = []
    for cite in soup.select("a.cite[data-source]"):
        slug = str(cite["data-source"])
        if slug not in order:
            order.append(slug)
        number = order.index(slug) + 1
        cite.string = str(number)
        cite["href"] = f"#source-{slug}"
        cite["aria-label"] = f"Source {number}: {titles[slug]}"
        del cite["data-source"]
    return order


def explain_acronyms(soup: BeautifulSoup, terms: Iterable[Term]) -> None:
    """Writes each acronym out where it first stands on the page, with its meaning at hand."""
    waiting = {term.term: term for term in terms if term.is_acronym}
    if not waiting:
        return
    longest_first = sorted(map(re.escape, waiting), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])({'|'.join(longest_first)})(s?)(?![\w-])")
    for text in list(soup.find_all(string=pattern)):
        if not _is_left_alone(text):
            _explain_in(text, pattern, waiting, soup)


def _is_left_alone(text: NavigableString) -> bool:
    return any(isinstance(p, Tag) and p.name in LEFT_ALONE for p in text.parents)


def _explain_in(
    text: NavigableString, pattern: re.Pattern[str], waiting: dict[str, Term], soup: BeautifulSoup
) -> None:
    parts: list[NavigableString | Tag] = []
    whole, end = str(text), 0
    for match in pattern.finditer(whole):
        term = waiting.pop(match[1], None)
        if term is None:
            continue
        parts.append(NavigableString(whole[end : match.start()]))
        parts += _written_out(match[0], term, whole, soup)
        end = match.end()
    if parts:
        parts.append(NavigableString(whole[end:]))
        text.replace_with(*parts)


def _written_out(
    word: str, term: Term, whole: str, soup: BeautifulSoup
) -> list[NavigableString | Tag]:
    abbr = soup.new_tag("abbr", attrs={"title": f"{term.expands}. {term.means}"})
    abbr.string = word
    already_there = term.expands is not None and term.expands.lower() in whole.lower()
    return [abbr] if already_there else [abbr, NavigableString(f" ({term.expands})")]


def resolve_links(soup: BeautifulSoup, resolve: Callable[[str], str]) -> None:
    """Turns the links that templates write into links from this page."""
    for link in soup.select(f'[href^="{PAGE_SCHEME}"]'):
        link["href"] = resolve(str(link["href"]).removeprefix(PAGE_SCHEME))
