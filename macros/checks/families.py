"""Pages for families: each has its pair for professionals, and none gets harder to read."""

from collections.abc import Iterator

from macros.content import Content
from macros.pages import Page
from macros.problems import Problem, hint
from macros.reading import grade, hardness, prose_of

FAMILIES = {"parents", "young-people"}
EASIER = 2.0


def for_families(content: Content) -> Iterator[Page]:
    """The pages that parents or young people read."""
    yield from (page for page in content.pages.values() if FAMILIES & set(page.meta.audience))


def check_pairs(content: Content) -> Iterator[Problem]:
    """A page that only families read leads to the one that professionals read, and back.

    Bad:  audience: [parents]
    Good: audience: [parents] and pair: toolkits/neglect/index.md
    """
    for page in content.pages.values():
        place, pair = page.front.line_of(("pair",)), page.meta.pair
        own = set(page.meta.audience) <= FAMILIES
        if own and page.meta.kind in ("family", "tool") and not pair:
            yield Problem(page.path, 1, NEEDS_PAIR)
        if pair and not own:
            yield Problem(page.path, place, "Only a page for families has a pair. Take it out.")
        elif pair and pair not in content.pages.keys() | content.pages.broken:
            sentence = f'"{pair}" is not a page. {hint(pair, content.pages)}'
            yield Problem(page.path, place, sentence)


NEEDS_PAIR = "This page is for families, so it needs pair: the page that professionals read."


def check_toolkits_have_families(content: Content) -> Iterator[Problem]:
    """Each toolkit has a page for parents and one for young people beside it."""
    for page in content.pages.values():
        folder = page.address.removesuffix("index.md")
        if page.meta.kind != "toolkit" or folder == page.address:
            continue
        beside = [p for p in content.pages.values() if (p.meta.pair or "").startswith(folder)]
        for audience in sorted(FAMILIES - {a for p in beside for a in p.meta.audience}):
            name = content.audiences[audience].name.lower()
            sentence = f'No page for {name} has a page of "{folder}" as its pair.'
            yield Problem(page.path, 1, sentence)


def check_reading(content: Content) -> Iterator[Problem]:
    """No page for families gets harder to read than data/reading.yml says, and gains are kept."""
    origin, reading = content.origins["reading"]["reading"], content.reading
    pages = {page.address: page for page in for_families(content)}
    for address in (reading.hardest.keys() | reading.exempt.keys()) - pages.keys():
        part = "hardest" if address in reading.hardest else "exempt"
        yield origin.problem((part, address), f'"{address}" is not a page for families.')
    for address, page in pages.items():
        found, hardest = hardness(prose_of(page)), reading.hardest.get(address)
        if address in reading.exempt:
            continue
        if hardest is None:
            yield Problem(page.path, 1, NOT_RECORDED.format(address, found))
        elif found > hardest:
            yield Problem(page.path, page.body_line, TOO_HARD.format(found, grade(found), hardest))
        elif hardest - found >= EASIER:
            sentence = f"The page has become easier. Write {found}, so that it stays so."
            yield origin.problem(("hardest", address), sentence)


NOT_RECORDED = (
    'Write "{}: {}" under hardest in data/reading.yml: how hard this page may be to read.'
)
TOO_HARD = (
    "This page reads at {} (grade {}), and data/reading.yml allows {}. "
    "Write shorter sentences and words."
)
