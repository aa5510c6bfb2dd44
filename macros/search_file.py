"""The file that the first search of a visit fetches: everything the search knows, made small.

Words are numbers in one list for the whole site. A place keeps its numbers as the gaps between
them, each one character: a third of what the words themselves would take. Each place keeps the
words that tell most, those on the fewest places; past the limit it keeps fewer.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from macros.content import Content
from macros.search import Findable, Place, words_in

# Bytes, compressed: what a slow phone can be asked to fetch before its first answer.
LIMIT = 280_000
# Characters below this one are control signs, spaces and the quotation mark.
FIRST_SIGN = 35
# Stands between the names of a place; no number is written so.
BETWEEN = "!"

# What a place says, and the words of each of its names.
Words = tuple[list[str], list[list[str]]]


def search_file(pages: Iterable[Findable], content: Content) -> str:
    """The file as JSON, at most `LIMIT` bytes compressed while places have words to leave out."""
    known = list(pages)
    for most in (6, 4, 3, 2, 1, 0):
        text = _as_json(known, content, most)
        if len(gzip.compress(text.encode())) <= LIMIT:
            break
    return text


def _as_json(pages: list[Findable], content: Content, most: int | None) -> str:
    common = Counter(word for page in pages for place in page.places for word in place.words)
    smallest = set(content.search.smallest)
    places = {id(p): _telling(p, smallest, common, most) for page in pages for p in page.places}
    used = {word for said, names in places.values() for words in (said, *names) for word in words}
    # Common words first: small numbers, short gaps. Within a rank by letters: the list packs well.
    ranked = sorted(used, key=lambda word: (-common[word].bit_length(), word))
    numbers = {word: number for number, word in enumerate(ranked)}

    known = _words(content) | {
        "vocabulary": " ".join(ranked),
        "pages": [
            _page(page, content)
            | {"places": [_place(place, places[id(place)], numbers) for place in page.places]}
            for page in pages
        ],
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def _words(content: Content) -> dict[str, Any]:
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


def _page(page: Findable, content: Content) -> dict[str, Any]:
    """A page without its places; what holds of every area is not sent."""
    return {
        "url": page.url,
        "title": page.title,
        "kind": page.kind,
        "areas": page.areas if len(page.areas) < len(content.areas) else (),
        "audience": page.audience,
        "apart": page.apart,
    }


def _place(place: Place, words: Words, numbers: Mapping[str, int]) -> tuple[str | float, ...]:
    """A place: its anchor, heading, the words of each name, its own words, its weight if not 1."""
    said, names = words
    signs = [_gaps(numbers[word] for word in name) for name in names]
    weight = () if place.weight == 1 else (place.weight,)
    own = _gaps(numbers[word] for word in said)
    return place.anchor, place.heading, BETWEEN.join(signs), own, *weight


def _telling(
    place: Place, smallest: set[str], common: Mapping[str, int], most: int | None
) -> Words:
    """The words that tell a place from others, those on the fewest places first; and its names'."""
    said = [word for word in place.words if word not in smallest]
    names = [words_in(name) for name in place.names]
    return sorted(said, key=lambda word: (common[word], word))[:most], list(filter(None, names))


def _gaps(numbers: Iterable[int]) -> str:
    """Numbers, smallest first, as signs: each is how far it lies from the one before."""
    rising = [-1, *sorted(numbers)]
    return "".join(chr(FIRST_SIGN + after - before - 1) for before, after in pairwise(rising))
