"""What the search knows: the sections of each page, with their distinct words."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from macros.finish import words_of
from macros.model.products import PageMeta

WORD = re.compile(r"[^\W_][\w'’-]*[^\W_]|[^\W_]")
# Words that stand in every section and tell none from another.
SMALLEST = WORD.findall(
    "a an and any are as at be been but by can do for from had has have if in into is it its more"
    " no not of on one or so than that the their them then there they this to was what when where"
    " which who will with you your"
)
# Parts of a page that say nothing about its subject.
LEFT_OUT = ("script", "style", ".headerlink", ".cite", ".basis-line", ".page-facts", ".term__says")
# Places that readers look for by name, beside headings.
ENTRIES = ".glossary > div[id]"


@dataclass(frozen=True)
class Section:
    """One place that a search can lead to."""

    url: str
    page: str
    heading: str
    words: str


def sections_of(meta: PageMeta, html: BeautifulSoup, url: str) -> Iterator[Section]:
    """The sections of a finished page: the top, each heading, each entry of the glossary.

    A page about the site itself counts as one: nobody in a hurry looks for a place inside it.
    """
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
    return " ".join(word for word in words if word not in SMALLEST)


def search_file(sections: list[Section]) -> dict[str, Any]:
    """What the search page fetches: the sections, and the words it leaves out of a question."""
    return {"smallest": SMALLEST, "sections": [asdict(section) for section in sections]}
