"""What the search knows of a page: its places, with what they are called and what they say."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from macros.finish import words_of
from macros.model.products import PageMeta

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Parts of a page that say nothing about its subject.
LEFT_OUT = (
    "script", "style", ".headerlink", ".cite", ".basis-line", ".page-facts", ".term__says",
    ".doors", ".pairs", ".letters", ".letter",
)  # fmt: skip
# Places that readers look for by name, beside headings: an entry, its name inside it, and how much
# it counts. A list of agencies only names them.
ENTRIES = {".glossary > div[id]": ("dt", 1.0), ".agencies > li[id]": ("strong", 0.6)}
# What stands in the name of an entry and is not part of it.
BESIDE_NAME = ".tag, .glossary__expands"


@dataclass(frozen=True)
class Place:
    """One place that a search can lead to: the top of a page, a heading, an entry of a list.

    `anchor` is what follows # in its address, "" at the top. `names` are what readers call it,
    beside its heading; `words` are what it says, each word once; `weight` is how much it counts.
    """

    anchor: str
    heading: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True)
class Findable:
    """A page that can be found, with its places; `areas` and `audience` are slugs.

    `apart` is true for a list whose entries have nothing to do with each other, as in a glossary.
    """

    url: str
    title: str
    kind: str
    areas: tuple[str, ...]
    audience: tuple[str, ...]
    places: tuple[Place, ...]
    apart: bool = False


def findable(
    meta: PageMeta,
    html: BeautifulSoup,
    url: str,
    names: Mapping[str, list[str]],
    apart: bool = False,
) -> Findable:
    """A finished page as the search knows it. `names` are names of its places, by anchor.

    A page about the site itself is one place: nobody in a hurry looks for something inside it.
    """
    top = [*names.get("", ()), *filter(None, (meta.menu, meta.question))]
    if meta.kind == "about":
        top += [name for anchor, others in names.items() if anchor for name in others]
        parts = [_Part("", meta.title, [meta.description])]
    else:
        parts = list(_parts(meta, html))
    return Findable(
        url,
        meta.title,
        meta.kind,
        tuple(meta.areas),
        tuple(meta.audience),
        tuple(_place(part, names.get(part.anchor, ()) if part.anchor else top) for part in parts),
        apart,
    )


@dataclass
class _Part:
    """A place while it is read."""

    anchor: str
    heading: str
    texts: list[str]
    weight: float = 1.0


def _place(part: _Part, names: Iterable[str]) -> Place:
    words = tuple(words_in(" ".join(part.texts)))
    return Place(part.anchor, part.heading, _once(names), words, part.weight)


def _parts(meta: PageMeta, html: BeautifulSoup) -> Iterator[_Part]:
    """The top of a page and each place in it, with the texts that stand there."""
    page = BeautifulSoup(str(html), "html.parser")
    for part in page.select(", ".join(LEFT_OUT)):
        part.decompose()
    starts = {id(tag): part for tag, part in _starts(page)}
    now = _Part("", meta.title, [meta.description])
    for node in page.descendants:
        if id(node) in starts:
            yield now
            now = starts[id(node)]
        elif isinstance(node, NavigableString):
            now.texts.append(str(node))
    yield now


def _starts(page: BeautifulSoup) -> Iterator[tuple[Tag, _Part]]:
    """Where each place begins."""
    for tag in page.select("h2, h3"):
        anchor = tag.get("id") or (tag.parent.get("id") if tag.parent else None)
        if anchor:
            yield tag, _Part(str(anchor), words_of(tag), [])
    for entry, (name, weight) in ENTRIES.items():
        for tag in page.select(entry):
            for part in tag.select(f"{name} :is({BESIDE_NAME})"):
                part.extract()
            named = tag.find(name)
            heading = words_of(named) if isinstance(named, Tag) else ""
            yield tag, _Part(str(tag["id"]), heading, [], weight)


def words_in(text: str) -> list[str]:
    """The distinct words of a text in small letters, in order: all that a search needs of it."""
    return list(dict.fromkeys(word.lower() for word in WORD.findall(text)))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({name.lower(): name for name in reversed(list(names))}.values())[::-1]
