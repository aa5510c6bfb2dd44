"""What an editor may write between {{ and }}: each macro is a look-up and a template."""

from collections.abc import Iterable
from typing import Any

from macros.chart_macros import ChartMacros
from macros.content import Content
from macros.day_macros import DayMacros
from macros.escalation_macros import EscalationMacros
from macros.macro import Macro, block, macros_of
from macros.manual import file_entries, macro_entries
from macros.model.base import Basis
from macros.model.places import Area, Contact
from macros.problems import Records, UnknownName
from macros.registers import Registers
from macros.render import Renderer

# Whom the search does not offer: everyone is no choice, and editors look in one place.
NOT_A_READER = ("everyone", "editors")


class PageMacros:
    """The macros of one build, over the content of that build."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._render = Renderer(content.areas)

    def macros(self) -> dict[str, Macro]:
        """Every macro by the name that editors write."""
        kinds = (Registers, ChartMacros, EscalationMacros, DayMacros)
        found = macros_of(self)
        for kind in kinds:
            found |= macros_of(kind(self._content, self._render))
        return found

    def phone(self, contact: str) -> str:
        """A number to ring, with its doubt if it has one: {{ phone("northshire-front-door") }}"""
        found = self._contact(contact)
        if not found.phone:
            sentence = f'The contact "{contact}" has no phone. Write contact_card("{contact}").'
            raise UnknownName(sentence, contact)
        return self._render("phone.html", contact=found)

    def cite(self, *sources: str) -> str:
        """The small number that leads to a source: {{ cite("northshire-policy-2024") }}"""
        return self._render("cite.html", sources=self._known(self._content.sources, sources))

    def product_name(self, product: str) -> str:
        """The name of a strategy, toolkit or policy: {{ product_name("neglect-toolkit") }}"""
        return self._content.products[product].name

    @block
    def basis(self, basis: str, *sources: str) -> str:
        """What a section rests on (published, law, practice): {{ basis("law", "an-act") }}"""
        chosen = Records("basis", "The site", {one.value: one for one in Basis})[basis]
        if chosen != Basis.PRACTICE and not sources:
            sentence = f'A section that is "{basis}" names its sources: basis("{basis}", "slug").'
            raise UnknownName(sentence, basis)
        return self._render(
            "basis.html",
            basis=chosen,
            sources=self._known(self._content.sources, sources),
        )

    @block
    def gap(self, gap: str) -> str:
        """A notice of what is missing and who to ask: {{ gap("northshire-stages") }}"""
        return self._render("gap.html", gap=self._content.gaps[gap])

    @block
    def quote(self, quotation: str) -> str:
        """Exact words with who said them: {{ quote("police-new-starters") }}"""
        return self._render("quote.html", quotation=self._content.quotations[quotation])

    @block
    def table(self, table: str) -> str:
        """A table of figures with its source: {{ table("reviews-by-year") }}"""
        return self._render("table.html", slug=table, table=self._content.tables[table])

    @block
    def doors(self, *pages: str) -> str:
        """Cards that lead to other pages: {{ doors("contacts/index.md", "glossary.md") }}"""
        found = [self._content.pages[page] for page in pages]
        return self._render("doors.html", pages=found, short=False)

    @block
    def contact_card(self, contact: str) -> str:
        """One contact with hours, purpose and date checked: {{ contact_card("childline") }}"""
        return self._render("contact_card.html", slug=contact, contact=self._contact(contact))

    @block
    def front_door(self, area: str) -> str:
        """All numbers of one area's children's services: {{ front_door("northshire") }}"""
        found = self._content.areas[area]
        return self._render(
            "front_door.html", slug=area, area=found, numbers=self._all_numbers(found)
        )

    @block
    def front_doors(self) -> str:
        """The numbers of every area, side by side: {{ front_doors() }}"""
        return self._render(
            "front_doors.html",
            areas=[(slug, area, self._numbers(area)) for slug, area in self._areas()],
            checked=min(c.checked for _, a in self._areas() for _, c in self._numbers(a)),
        )

    @block
    def area_finder(self) -> str:
        """Which area a district or a city belongs to: {{ area_finder() }}"""
        return self._render("area_finder.html", areas=self._areas())

    @block
    def front_doors_short(self) -> str:
        """One day and one night number an area, as a small table: {{ front_doors_short() }}"""
        return self._render("front_doors_short.html", areas=self._content.day_and_night())

    @block
    def doors_short(self, *pages: str) -> str:
        """Small cards, two in a row on a phone: {{ doors_short("contacts/index.md") }}"""
        found = [self._content.pages[page] for page in pages]
        return self._render("doors.html", pages=found, short=True)

    @block
    def questions(self, *pages: str) -> str:
        """Cards with what a reader would ask: {{ questions("contacts/index.md") }}"""
        return self._render("questions.html", pages=[self._content.pages[page] for page in pages])

    @block
    def compare(self, comparison: str) -> str:
        """The areas side by side: {{ compare("front-doors") }}"""
        return self._render(
            "compare.html",
            name=comparison,
            comparison=self._content.comparisons[comparison],
            areas=self._areas(),
        )

    @block
    def search_form(self) -> str:
        """The search with its filters: {{ search_form() }}"""
        found = self._content
        audiences = sorted(found.audiences.items(), key=lambda entry: entry[1].order)
        return self._render(
            "search_form.html",
            areas=[(slug, area.name) for slug, area in self._areas()],
            audiences=[(slug, a.name) for slug, a in audiences if slug not in NOT_A_READER],
            kinds=dict.fromkeys((kind.name, kind.name) for kind in found.search.kinds.values()),
            site=found.site,
        )

    @block
    def editors_macros(self) -> str:
        """Every macro with an example: {{ editors_macros() }}"""
        return self._render("editors_macros.html", macros=macro_entries(self.macros()))

    @block
    def editors_fields(self) -> str:
        """Every kind of file with its fields: {{ editors_fields() }}"""
        return self._render("editors_fields.html", files=file_entries())

    def _contact(self, slug: str) -> Contact:
        found = self._content.contacts[slug]
        if not found.is_published:
            sentence = f'The contact "{slug}" is graded "do not publish": {found.doubt}'
            raise UnknownName(sentence, slug)
        return found

    def _known(self, records: Records[Any], slugs: Iterable[str]) -> list[str]:
        return [slug for slug in slugs if records[slug]]

    def _areas(self) -> list[tuple[str, Area]]:
        return sorted(self._content.areas.items(), key=lambda entry: entry[1].order)

    def _numbers(self, area: Area) -> list[tuple[str, Contact]]:
        """The numbers for a worry about a child, in the order in which every page gives them."""
        door = area.front_door
        labelled = [
            (door.public_when, door.public),
            ("In office hours, professionals", door.professionals),
            ("Nights, weekends, bank holidays", door.out_of_hours),
        ]
        found = [(label, self._contact(slug)) for label, slug in labelled if slug]
        return [(label, contact) for label, contact in found if contact.phone]

    def _all_numbers(self, area: Area) -> list[tuple[str, Contact]]:
        lado = [("Allegations against staff (LADO)", self._contact(area.lado))] if area.lado else []
        return self._numbers(area) + lado
