"""The files of the search: what each first search fetches, and parts that only its words ask for.

The first file holds all words, pages and headings. What a word stands for lies in a part of its
own, with its neighbours in the alphabet: a search fetches the parts of the words that were typed,
however large the site is. Words and places are numbers there, each written as one sign: how far
it lies from the one before.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise
from typing import Any

from markdown.extensions.toc import slugify

from macros.content import Content
from macros.search import Findable, Place, words_in

FIRST = "search.json"
# Characters of a part: some four thousand bytes once a server has compressed it.
PART = 4_000
# What more than one place in thirty says tells none of them from the others.
COMMON = 30
# In a small site even that is few.
FEW = 20
# A name is held by its rarest words: who types only the others does not mean it.
TELLING = 2
# Fewer words would let a server that is asked for a part tell which of them was typed.
FEWEST = 20
# Signs below this one are control signs, spaces and the quotation mark.
FIRST_SIGN = 35
# Between what a word is said at and the names it stands in, and between names. No number is so.
APART = " "
BETWEEN = "!"


def search_files(pages: Iterable[Findable], content: Content) -> Mapping[str, str]:
    """The files as JSON by name: `FIRST`, and parts numbered from "search/0.json" on."""
    known = list(pages)
    places = [place for page in known for place in page.places]
    counts = Counter(word for place in places for word in _all_words(place))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    parts = _parts(_held(places, ranked, content))
    first = _of_words(content) | {
        "vocabulary": [
            (count, " ".join(words)) for count, words in groupby(ranked, counts.__getitem__)
        ],
        "parts": [next(iter(part)) for part in parts],
        "pages": _columns(known, content),
    }
    numbered = {f"search/{number}.json": _json(part) for number, part in enumerate(parts)}
    return {FIRST: _json(first)} | numbered


def _json(known: Mapping[str, Any]) -> str:
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def _all_words(place: Place) -> set[str]:
    return {*place.words, *words_in(" ".join((place.heading, *place.names)))}


def _of_words(content: Content) -> dict[str, Any]:
    """What the search knows of words, and what areas, readers and kinds of pages are called."""
    search = content.search
    return {
        "smallest": search.smallest,
        "same": search.same,
        "notFor": search.not_for,
        "kinds": {kind: (about.name, about.weight) for kind, about in search.kinds.items()},
        "areas": {slug: (area.name, *area.districts) for slug, area in content.areas.items()},
        "audiences": {slug: a.short for slug, a in content.audiences.items()},
        "speaks": {slug: a.speaks for slug, a in content.audiences.items() if a.speaks},
    }


def _columns(pages: Iterable[Findable], content: Content) -> Mapping[str, tuple[Any, ...]]:
    """What each page is, in a list by field: what is alike lies together, and so weighs less."""
    rows = [_row(page, content) for page in pages]
    return {field: tuple(row[field] for row in rows) for field in (rows[0] if rows else ())}


def _row(page: Findable, content: Content) -> Mapping[str, Any]:
    """A page; what holds of every area is not sent, nor a heading that is the page's title."""
    return {
        "url": page.url,
        "title": page.title,
        "kind": page.kind,
        "areas": page.areas if len(page.areas) < len(content.areas) else (),
        "audience": page.audience,
        "apart": page.apart,
        "headings": ["" if place.heading == page.title else place.heading for place in page.places],
        "anchors": [_anchor(place) for place in page.places],
    }


def _anchor(place: Place) -> tuple[str | float, ...] | int:
    """A place's anchor, and its weight if not 1; 0 if its heading gives its anchor."""
    if place.weight != 1:
        return place.anchor, place.weight
    return 0 if slugify(place.heading, "-") == place.anchor else (place.anchor,)


def _held(places: list[Place], ranked: list[str], content: Content) -> Mapping[str, str]:
    """What each word stands for, by word: the places that say it, and the names that hold it."""
    numbers = {word: number for number, word in enumerate(ranked)}
    smallest = set(content.search.smallest)
    said = _said(places, smallest)
    named = _named(places, numbers, smallest)
    return {
        word: _gaps(said.get(word, ())) + APART + _names(named.get(word, ()), numbers)
        for word in sorted(said.keys() | named.keys())
    }


def _said(places: list[Place], smallest: set[str]) -> Mapping[str, list[int]]:
    """The places that say each word, by number; not what is said everywhere."""
    said: dict[str, list[int]] = defaultdict(list)
    for at, place in enumerate(places):
        for word in set(place.words) - smallest:
            said[word].append(at)
    most = max(FEW, len(places) // COMMON)
    return {word: numbers for word, numbers in said.items() if len(numbers) <= most}


def _named(
    places: list[Place], numbers: Mapping[str, int], smallest: set[str]
) -> Mapping[str, list[tuple[int, set[str]]]]:
    """The names that a word holds: each the number of its place, and its other words.

    The smallest words hold only names that have no others.
    """
    named: dict[str, list[tuple[int, set[str]]]] = defaultdict(list)
    for at, place in enumerate(places):
        for words in (set(words_in(name)) for name in place.names):
            rising = sorted(words - smallest or words, key=numbers.__getitem__)
            for word in rising[-TELLING:]:
                named[word].append((at, words - {word}))
    return named


def _names(named: Iterable[tuple[int, set[str]]], numbers: Mapping[str, int]) -> str:
    """Names that hold a word: each the gap to the place before, and its other words."""
    before = 0
    signs = []
    for at, others in named:
        signs.append(_sign(at - before) + _gaps(numbers[word] for word in others))
        before = at
    return BETWEEN.join(signs)


def _gaps(numbers: Iterable[int]) -> str:
    """Numbers, smallest first, as signs: each is how far it lies from the one before."""
    rising = [-1, *sorted(numbers)]
    return "".join(_sign(after - before - 1) for before, after in pairwise(rising))


def _sign(number: int) -> str:
    return chr(FIRST_SIGN + number)


def _parts(held: Mapping[str, str]) -> list[dict[str, str]]:
    """Words in the order of the alphabet, in parts of some `PART` characters and `FEWEST` words."""
    parts: list[dict[str, str]] = [{}]
    size = 0
    for word, signs in held.items():
        if size > PART and len(parts[-1]) >= FEWEST:
            parts.append({})
            size = 0
        parts[-1][word] = signs
        size += len(word) + len(signs)
    if len(parts) > 1 and len(parts[-1]) < FEWEST:
        rest = parts.pop()
        parts[-1] |= rest
    return [part for part in parts if part]
