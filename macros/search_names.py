"""What readers call the places of the site, from the data of the thing that stands there."""

from collections.abc import Iterable, Iterator, Mapping

from macros.content import Content
from macros.listed import listed_in

Names = Mapping[str, Mapping[str, list[str]]]


def names_of_places(content: Content) -> Names:
    """Names by page and by anchor, "" for the top of a page."""
    found: dict[str, dict[str, list[str]]] = {}
    for address, names in _named(content):
        page, _, anchor = address.partition("#")
        found.setdefault(page, {}).setdefault(anchor, []).extend(filter(None, names))
    return found


def _named(content: Content) -> Iterator[tuple[str, Iterable[str | None]]]:
    """Addresses with the names that lead there."""
    for page in content.pages.values():
        yield page.address, page.meta.also
        for anchor, names in page.meta.also_at.items():
            yield f"{page.address}#{anchor}", names
    yield from _terms(content)
    yield from _thresholds(content)
    yield from _bodies(content)


def _terms(content: Content) -> Iterator[tuple[str, Iterable[str | None]]]:
    """A term's words lead to its entry, and to the page that says what to do about it."""
    for slug, term in content.glossary.items():
        names = (term.term, term.expands, *term.also, *term.asked)
        yield f"{content.site.glossary}#{slug}", names
        if term.page:
            yield term.page, names


def _thresholds(content: Content) -> Iterator[tuple[str, Iterable[str]]]:
    """Signs lead to their place in the chart, or to the signs of serious harm."""
    for one in listed_in(content):
        slug = next(s for s, level in content.levels.items() if level is one.level)
        yield f"{content.site.chart}#{slug}-{one.domain}", one.indicator.also
    for sign in content.harm_signs.values():
        yield content.site.harm, sign.also


def _bodies(content: Content) -> Iterator[tuple[str, Iterable[str]]]:
    """Areas lead to their page of contacts, agencies to the list that names them."""
    contacts = content.site.contacts.removesuffix("index.md")
    for slug, area in content.areas.items():
        short = area.partnership.short
        yield f"{contacts}{slug}.md", (area.name, area.front_door.name, *area.districts, short)
    for slug, agency in content.agencies.items():
        for listing in agency.listed[:1]:
            names = (*agency.formerly, *agency.also)
            yield f"{content.site.agencies}#{listing.list}-{slug}", names
