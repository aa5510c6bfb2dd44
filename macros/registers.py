"""The macros that print whole registers: glossary, sources, gaps, agencies, changes, A to Z."""

from collections.abc import Iterable
from typing import Any

from macros.content import Content
from macros.macro import block
from macros.problems import Records
from macros.reading import grade
from macros.render import Renderer


class Registers:
    """The registers of one build, over the content of that build."""

    def __init__(self, content: Content, render: Renderer) -> None:
        self._content = content
        self._render = render

    @block
    def a_to_z(self) -> str:
        """Every page and every term in one list, A to Z: {{ a_to_z() }}"""
        pages = [
            (page.meta.title, page.address, page.meta.description)
            for page in self._content.pages.values()
            if page.meta.in_menu
        ]
        glossary = self._content.site.glossary
        terms = [
            (term.term, f"{glossary}#{slug}", term.expands or "")
            for slug, term in self._content.glossary.items()
        ]
        return self._render("a_to_z.html", groups=_by_letter(pages + terms))

    @block
    def changes(self) -> str:
        """What has changed in every product, newest first: {{ changes() }}"""
        entries = [
            (change, product)
            for product in self._content.products.values()
            for change in product.changes
        ]
        newest_first = sorted(entries, key=lambda entry: entry[0].on, reverse=True)
        return self._render("changes.html", entries=newest_first)

    @block
    def agencies(self, list: str) -> str:
        """The agencies that a published list names: {{ agencies("hscp-main-board") }}"""
        named: Records[Any] = Records("list of agencies", "data/agencies")
        named.cut_short = bool(self._content.agencies.broken)
        for slug, agency in self._content.agencies.items():
            for listing in agency.listed:
                found = named.setdefault(listing.list, {}).setdefault(slug, (agency, []))
                found[1].append(listing)
        return self._render("agencies.html", list=list, agencies=named[list])

    @block
    def glossary(self) -> str:
        """The whole glossary, A to Z: {{ glossary() }}"""
        terms = self._content.glossary
        named = [(term.term, slug, term) for slug, term in terms.items()]
        return self._render("glossary.html", groups=_by_letter(named), terms_by_slug=terms)

    @block
    def sources(self) -> str:
        """Every document the site rests on: {{ sources() }}"""
        groups = [
            (
                heading,
                [(s, source) for s, source in self._content.sources.items() if source.kind == kind],
            )
            for kind, heading in SOURCE_HEADINGS.items()
        ]
        return self._render("sources.html", groups=groups)

    @block
    def gaps(self) -> str:
        """Every gap, with what would close it: {{ gaps() }}"""
        pages_of = {
            slug: [p for p in self._content.pages.values() if f'gap("{slug}")' in p.body]
            for slug in self._content.gaps
        }
        groups: dict[str, list[tuple[str, Any]]] = {}
        for slug, gap in self._content.gaps.items():
            home = self._content.origins["gaps"][slug].file.path.stem
            groups.setdefault(home.replace("-", " ").capitalize(), []).append((slug, gap))
        return self._render("gaps.html", groups=groups.items(), pages_of=pages_of)

    @block
    def reading_grades(self) -> str:
        """How hard the pages for families are to read: {{ reading_grades() }}"""
        hardest = self._content.reading.hardest
        pages = [
            (self._content.pages[address], grade(allowed), allowed)
            for address, allowed in sorted(hardest.items(), key=lambda entry: -entry[1])
        ]
        return self._render("reading_grades.html", pages=pages)

    @block
    def accessibility_failures(self) -> str:
        """What does not meet the accessibility standard: {{ accessibility_failures() }}"""
        return self._render("accessibility_failures.html", statement=self._content.accessibility)

    @block
    def accessibility_test(self) -> str:
        """When and how accessibility was tested: {{ accessibility_test() }}"""
        return self._render(
            "accessibility_test.html",
            statement=self._content.accessibility,
            pages=len(self._content.pages),
        )


SOURCE_HEADINGS = {
    "law": "Acts of Parliament",
    "statutory guidance": "Statutory guidance",
    "local": "Local partnerships, councils and services",
    "guidance": "National guidance",
    "research": "Research, charities and professional bodies",
    "news": "News",
}


Named = tuple[str, str, Any]


def _by_letter(named: Iterable[Named]) -> list[tuple[str, list[Named]]]:
    """Things with their names, sorted and grouped by first letter; digits come first."""
    groups: dict[str, list[Named]] = {}
    for entry in sorted(named, key=lambda entry: entry[0].casefold()):
        letter = entry[0][0].upper()
        groups.setdefault(letter if letter.isalpha() else "0 to 9", []).append(entry)
    return list(groups.items())
