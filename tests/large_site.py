"""The search files of a site of many pages: the built site's own, grown by made-up copies.

A copy has as many places, names and words as the page it is made from. Four words in ten are other
words of the site, as often used there as the ones they stand for; one in twenty is new. So the list
of words grows more slowly than the site does, as it does in any manual.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from markdown.extensions.toc import slugify

from macros.search import Findable, Place, words_in
from macros.search_file import APART, BETWEEN, FIRST, FIRST_SIGN, search_files
from tests.content import CONTENT

OTHER = 0.4
NEW = 0.05
SYLLABLES = ("ba", "cor", "den", "fil", "gra", "hem", "lus", "mor", "nit", "pel", "ros", "tav")


def write_large_site(assets: Path, many: int) -> None:
    """Replaces the search files in a site's assets by those of the same site with many pages."""
    for name, text in search_files(_grown(_read(assets), many), CONTENT).items():
        (assets / name).write_text(text, encoding="utf-8")


def _read(assets: Path) -> list[Findable]:
    """The pages that a site's search files hold; of a name, its words in any order."""
    first = json.loads((assets / FIRST).read_text(encoding="utf-8"))
    words = [word for _, some in first["vocabulary"] for word in some.split()]
    said: dict[int, list[str]] = {}
    named: dict[int, set[frozenset[str]]] = {}
    for part in sorted(assets.glob("search/*.json")):
        for word, signs in json.loads(part.read_text(encoding="utf-8")).items():
            places, _, names = signs.partition(APART)
            for at in _numbers(places):
                said.setdefault(at, []).append(word)
            at = 0
            for name in filter(None, names.split(BETWEEN)):
                at += ord(name[0]) - FIRST_SIGN
                others = (words[number] for number in _numbers(name[1:]))
                named.setdefault(at, set()).add(frozenset({word, *others}))
    columns = first["pages"]
    pages = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    numbers = iter(range(sum(len(page["headings"]) for page in pages)))
    return [_page(page, numbers, said, named) for page in pages]


def _page(
    page: dict[str, Any],
    numbers: Iterator[int],
    said: dict[int, list[str]],
    named: dict[int, set[frozenset[str]]],
) -> Findable:
    places = []
    for sent, anchor, at in zip(page["headings"], page["anchors"], numbers, strict=False):
        heading = sent or page["title"]
        names = sorted(" ".join(sorted(name)) for name in named.get(at, ()))
        own = anchor or [slugify(heading, "-")]
        places.append(Place(own[0], heading, tuple(names), tuple(said.get(at, ())), *own[1:]))
    return Findable(
        page["url"], page["title"], page["kind"], tuple(page["areas"]), tuple(page["audience"]),
        tuple(places), page["apart"],
    )  # fmt: skip


def _numbers(signs: str) -> list[int]:
    return [number - 1 for number in accumulate(ord(sign) - FIRST_SIGN + 1 for sign in signs)]


def _grown(pages: list[Findable], many: int) -> list[Findable]:
    chance = random.Random(1)
    texts = [text for page in pages for place in page.places for text in _texts(place)]
    used = [word for text in texts for word in words_in(text)]

    def other(word: str) -> str:
        return chance.choice(used) if chance.random() < OTHER else word

    def word_for(word: str) -> str:
        return _made_up(chance) if chance.random() < NEW else other(word)

    def changed(text: str) -> str:
        return " ".join(map(word_for, text.split()))

    def place_for(place: Place) -> Place:
        heading = changed(place.heading)
        is_own = place.anchor == slugify(place.heading, "-")
        anchor = slugify(heading if is_own else changed(place.anchor.replace("-", " ")), "-")
        words = tuple(dict.fromkeys(map(word_for, place.words)))
        return Place(anchor, heading, tuple(map(changed, place.names)), words, place.weight)

    def copy(page: Findable) -> Findable:
        top, *places = map(place_for, page.places)
        title = changed(page.title)
        places = [replace(top, heading=title), *places]
        url = f"{page.url}{slugify(title, '-')}/"
        return Findable(url, title, page.kind, page.areas, page.audience, tuple(places), page.apart)

    more = (pages[number % len(pages)] for number in range(many - len(pages)))
    return pages + [copy(page) for page in more]


def _texts(place: Place) -> tuple[str, ...]:
    return (place.heading, *place.names, *place.words)


def _made_up(chance: random.Random) -> str:
    """A word that nobody wrote, from a stock of some twenty thousand."""
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4))))
