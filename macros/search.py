"""What the search knows: the sections of each page, with their distinct words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from macros.content import Content
from macros.finish import words_of
from macros.listed import listed_in
from macros.model.products import PageMeta

WORD = re.compile(r"[^\W_][\w'’-]*[^\W_]|[^\W_]")
# Words that stand in every section and tell none from another.
SMALLEST = WORD.findall(
    "a an and any are as at be been but by can do for from had has have if in into is it its more"
    " no not of on one or so than that the their them then there they this to was what when where"
    " which who will with you your i im me my am we us our he she her his does did dont cant wont"
    " about get got"
)
# Parts of a page that say nothing about its subject.
LEFT_OUT = (
    "script", "style", ".headerlink", ".cite", ".basis-line", ".page-facts", ".term__says",
    ".doors", ".pairs",
)  # fmt: skip
# Places that readers look for by name, beside headings.
ENTRIES = ".glossary > div[id]"


# How much a place of each kind counts beside others: pages made for acting come first.
WEIGHTS = {
    "act now": 1.6,
    "contacts": 1.6,
    "procedure": 1.4,
    "tool": 1.3,
    "toolkit": 1.3,
    "family": 1.2,
    "section": 1.1,
    "home": 1.0,
    "strategy": 0.9,
    "reference": 0.9,
    "about": 0.5,
}
MOST_WORDS = 45


@dataclass(frozen=True)
class Section:
    """One place that a search can lead to.

    `also` are words that readers type and the page does not say; `weight` is how much it counts;
    `areas` and `audience` are slugs, none where all are meant.
    """

    url: str
    page: str
    heading: str
    words: str
    also: str = ""
    weight: float = 1.0
    areas: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()


Aliases = Mapping[str, Mapping[str, list[str]]]


def aliases(content: Content) -> Aliases:
    """Words for places, by page and anchor: from the data of the thing that stands there."""
    found: dict[str, dict[str, list[str]]] = {}
    for address, words in _named(content):
        page, _, anchor = address.partition("#")
        found.setdefault(page, {}).setdefault(f"#{anchor}" if anchor else "", []).extend(words)
    return found


def _named(content: Content) -> Iterator[tuple[str, list[str]]]:
    """Addresses with the words that lead there."""
    for page in content.pages.values():
        yield page.address, list(page.meta.also)
    for term in content.glossary.values():
        if term.page and not term.page.startswith("http"):
            yield term.page, [term.term, term.expands or "", *term.also]
    for one in listed_in(content):
        slug = next(s for s, level in content.levels.items() if level is one.level)
        yield f"{content.site.chart}#{slug}-{one.domain}", list(one.indicator.also)
    for slug, area in content.areas.items():
        short = area.partnership.short
        yield f"contacts/{slug}.md", [area.name, area.front_door.name, *area.districts, short]


def sections_of(
    meta: PageMeta, html: BeautifulSoup, url: str, also: Mapping[str, list[str]] | None = None
) -> Iterator[Section]:
    """The sections of a finished page: the top, each heading, each entry of the glossary.

    `also` holds more words for places of the page, by anchor ("" is the top). A page about the site
    itself counts as one: nobody in a hurry looks for a place inside it.
    """
    for section in _plain_sections(meta, html, url):
        more = (also or {}).get(section.url.removeprefix(url), [])
        yield replace(
            section,
            also=_distinct(more),
            weight=WEIGHTS.get(meta.kind, 1.0),
            areas=tuple(meta.areas),
            audience=tuple(meta.audience),
        )


def _plain_sections(meta: PageMeta, html: BeautifulSoup, url: str) -> Iterator[Section]:
    if meta.kind == "about":
        yield Section(url, meta.title, meta.title, _distinct([meta.description]))
        return
    page = BeautifulSoup(str(html), "html.parser")
    for part in page.select(", ".join(LEFT_OUT)):
        part.decompose()
    heading, anchor, texts = meta.title, "", [meta.description]
    for place, text in _walk(page):
        if place is not None:
            yield Section(url + anchor, meta.title, heading, _distinct(texts))
            heading, anchor, texts = *place, []
        texts.append(text)
    yield Section(url + anchor, meta.title, heading, _distinct(texts))


def _walk(page: BeautifulSoup) -> Iterator[tuple[tuple[str, str] | None, str]]:
    """Each text of the page, with the place it opens if it is the first of one."""
    starts = {id(tag): place for tag, place in _places(page)}
    for node in page.descendants:
        if isinstance(node, Tag) and id(node) in starts:
            yield starts[id(node)], ""
        elif isinstance(node, NavigableString):
            yield None, str(node)


def _places(page: BeautifulSoup) -> Iterator[tuple[Tag, tuple[str, str]]]:
    for tag in page.select(f"h2, h3, {ENTRIES}"):
        anchor = tag.get("id") or (tag.parent.get("id") if tag.parent else None)
        if anchor:
            named = tag.find("dt") if tag.name == "div" else tag
            yield tag, (words_of(named) if isinstance(named, Tag) else "", f"#{anchor}")


def _distinct(texts: list[str]) -> str:
    """Each word once, in order, without the smallest: all a search needs, in a third of it."""
    words = dict.fromkeys(WORD.findall(" ".join(texts).lower()))
    return " ".join([word for word in words if word not in SMALLEST][:MOST_WORDS])


def search_file(sections: list[Section], areas: int) -> dict[str, Any]:
    """What the search page fetches: the sections, and the words it leaves out of a question.

    What holds of most places is left out of each: `areas` is how many make all of them.
    """
    return {"smallest": SMALLEST, "sections": [_short(section, areas) for section in sections]}


def _short(section: Section, areas: int) -> dict[str, Any]:
    kept = asdict(section)
    if len(section.areas) == areas:
        del kept["areas"]
    if section.page == section.heading:
        del kept["page"]
    needed = ("url", "heading", "words")
    return {n: value for n, value in kept.items() if n in needed or value not in ("", 1.0, ())}
