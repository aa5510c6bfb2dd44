"""How hard a page is to read: LIX, from the length of words and of sentences alone."""

import re
from bisect import bisect_right

from macros.pages import Page

MACRO = re.compile(r"\{\{.*?\}\}")
HTML = re.compile(r"<!--.*?-->|<[^>]+>", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"^\s*(?:[-*]|\d+\.|#+|!!! [\w-]+|\|)\s*|[*_`|]|\{ #.*?\}", re.MULTILINE)
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'\u2019-]*")
SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n")


def hardness(text: str) -> float:
    """LIX of a plain text, to one decimal: words a sentence, plus the share of long words in 100.

    Long is more than six letters (Björnsson, 1968). It needs no list of syllables or words, so
    nothing is fetched to reckon it. Below 20 is very easy, above 40 hard. An empty text is 0.
    """
    sentences = [words for part in SENTENCE.split(text) if (words := WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    long = sum(sum(c.isalpha() for c in word) > LONG for word in words)
    found: float = len(words) / len(sentences) + 100 * long / len(words)
    return round(found, 1)


LONG = 6


def grade(found: float) -> int:
    """The school grade for a LIX, 1 to 13 (Anderson, 1983); five more is about an age in years."""
    return 1 + bisect_right(GRADES, found)


GRADES = (10, 15, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56)


def prose_of(page: Page) -> str:
    """What an editor wrote on a page without macros, links and marks; entries end sentences."""
    lines = "\n".join(line for _, line in page.prose())
    return MARKS.sub("", LINK.sub(r"\1", HTML.sub("", MACRO.sub("", _joined(lines)))))


def _joined(text: str) -> str:
    """Lines of one paragraph or entry as one: where an editor breaks a line ends no sentence."""
    return re.sub(r"(?<=\S)\n(?=\s*[^\s\-*#!|\d])", " ", text)
