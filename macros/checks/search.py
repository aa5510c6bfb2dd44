"""Words that readers type: each leads somewhere, and to a place that is there."""

from collections import Counter
from collections.abc import Iterator, Mapping

from macros.checks.links import Expanded
from macros.content import Content
from macros.pages import Page
from macros.problems import Problem, hint
from macros.search_names import names_of_places

# A word that leads to more places than a reader looks at leads to none.
MOST_PLACES = 3


def check_also_at(page: Page, expanded: Expanded) -> Iterator[Problem]:
    """Places that readers' words lead to are on the page.

    Bad:  also_at: {teath: [toothache]}
    Good: also_at: {teeth: [toothache]}
    """
    for anchor in page.meta.also_at if expanded.is_whole else ():
        if anchor not in expanded.anchors:
            line = page.front.line_of(("also_at", anchor))
            sentence = f'The page has no place called "#{anchor}". {hint(anchor, expanded.anchors)}'
            yield Problem(page.path, line, sentence)


def check_words_lead_to_few_places(content: Content) -> Iterator[Problem]:
    """A page's words for readers do not lead to many other places as well.

    Bad:  also: [toothache] on four pages
    Good: also: [toothache] on the page that says what to do about it
    """
    places = _places_by_words(content)
    for page in content.pages.values():
        for place, words in _written(page):
            if (many := places[words.lower()]) > MOST_PLACES:
                sentence = f'"{words}" leads to {many} places. A reader looks at {MOST_PLACES}: '
                sentence += "keep it where it is answered."
                yield Problem(page.path, page.front.line_of(place), sentence)


def _written(page: Page) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The words for readers in a page's front matter, with their places in it."""
    for number, words in enumerate(page.meta.also):
        yield ("also", number), words
    for anchor, all_words in page.meta.also_at.items():
        for number, words in enumerate(all_words):
            yield ("also_at", anchor, number), words


def _places_by_words(content: Content) -> Mapping[str, int]:
    return Counter(
        name
        for by_anchor in names_of_places(content).values()
        for names in by_anchor.values()
        for name in {name.lower() for name in names}
    )


def check_same_words(content: Content) -> Iterator[Problem]:
    """Words that mean the same: each stands in one group, and no group holds only one."""
    origin = content.origins["search"]["search"]
    seen: dict[str, int] = {}
    for number, group in enumerate(content.search.same):
        if len(group) < 2:
            yield origin.problem(
                ("same", number), "One word alone has no other that means the same."
            )
        for at, word in enumerate(group):
            if seen.setdefault(word, number) != number:
                sentence = f'"{word}" stands in two groups. Words that mean the same are one group.'
                yield origin.problem(("same", number, at), sentence)


def check_kinds_are_named(content: Content) -> Iterator[Problem]:
    """Every kind of page has its name and weight for the search."""
    origin = content.origins["search"]["search"]
    for kind in sorted({page.meta.kind for page in content.pages.values()}):
        if kind not in content.search.kinds:
            sentence = f'"kinds" does not name the kind "{kind}". Add its name and weight.'
            yield origin.problem(("kinds",), sentence)
