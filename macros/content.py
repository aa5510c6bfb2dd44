"""The facts of one build: every record of data/ and toolkits/, every page, and the menu."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros.files import Place, YamlFile
from macros.model.base import Record
from macros.model.days import DayTool
from macros.model.escalation import Escalation
from macros.model.forms import Form
from macros.model.places import Agency, Area, Comparison, Contact
from macros.model.products import Product
from macros.model.thresholds import (
    AreaThresholds,
    Domain,
    HarmSign,
    HarmSigns,
    Level,
    ReferralWords,
    Topic,
)
from macros.model.words import (
    Accessibility,
    Audience,
    Gap,
    HouseStyle,
    Quotation,
    Reading,
    SearchWords,
    Site,
    Source,
    Table,
    Term,
)
from macros.pages import Page
from macros.problems import Problem, Records


@dataclass(frozen=True)
class Shelf:
    """Where records of one kind are kept.

    `home` is a glob below the project's root. `each` is true where every file is one record and
    the file's name is its slug; otherwise a file is a mapping from slug to record.
    """

    kind: str
    model: type[Record]
    home: str
    each: bool


SHELVES: Mapping[str, Shelf] = {
    "agencies": Shelf("agency", Agency, "data/agencies/*.yml", each=True),
    "areas": Shelf("area", Area, "data/areas/*.yml", each=True),
    "area_thresholds": Shelf("area", AreaThresholds, "data/thresholds/areas.yml", each=False),
    "audiences": Shelf("audience", Audience, "data/audiences.yml", each=False),
    "comparisons": Shelf("comparison", Comparison, "data/comparisons/*.yml", each=True),
    "contacts": Shelf("contact", Contact, "data/contacts.yml", each=False),
    "domains": Shelf("domain", Domain, "data/thresholds/domains.yml", each=False),
    "forms": Shelf("form", Form, "data/forms/*.yml", each=True),
    "gaps": Shelf("gap", Gap, "data/gaps/*.yml", each=False),
    "glossary": Shelf("term", Term, "data/glossary.yml", each=False),
    "levels": Shelf("level", Level, "data/thresholds/levels/*.yml", each=True),
    "products": Shelf("product", Product, "data/products/*.yml", each=True),
    "quotations": Shelf("quotation", Quotation, "data/quotations.yml", each=False),
    "sources": Shelf("source", Source, "data/sources/*.yml", each=False),
    "tables": Shelf("table", Table, "data/tables/*.yml", each=True),
    "tools": Shelf("tool", DayTool, "toolkits/*/tools/*.yml", each=True),
    "topics": Shelf("topic", Topic, "data/thresholds/topics.yml", each=False),
}

# Records of which there is one.
SINGLE: Mapping[str, tuple[str, type[Record]]] = {
    "accessibility": ("data/accessibility.yml", Accessibility),
    "escalation": ("data/escalation.yml", Escalation),
    "harm_signs": ("data/thresholds/harm.yml", HarmSigns),
    "house_style": ("data/house-style.yml", HouseStyle),
    "reading": ("data/reading.yml", Reading),
    "referral_words": ("data/thresholds/referral-words.yml", ReferralWords),
    "search": ("data/search.yml", SearchWords),
    "site": ("data/site.yml", Site),
}


@dataclass(frozen=True)
class Origin:
    """The file and the place in it that a record came from."""

    record: Record
    file: YamlFile
    place: Place = ()

    def problem(self, place: Place, sentence: str) -> Problem:
        """A fault at a place inside the record."""
        return Problem(self.file.path, self.file.line_of((*self.place, *place)), sentence)


@dataclass(frozen=True)
class Content:
    """Everything that pages are made from, with the faults found while it was read."""

    agencies: Records[Agency]
    areas: Records[Area]
    area_thresholds: Records[AreaThresholds]
    audiences: Records[Audience]
    comparisons: Records[Comparison]
    contacts: Records[Contact]
    domains: Records[Domain]
    forms: Records[Form]
    gaps: Records[Gap]
    glossary: Records[Term]
    levels: Records[Level]
    products: Records[Product]
    quotations: Records[Quotation]
    sources: Records[Source]
    tables: Records[Table]
    tools: Records[DayTool]
    topics: Records[Topic]
    single: Records[Any]
    pages: Records[Page]
    pictures: Records[str]
    menu: Mapping[str, int]
    origins: Mapping[str, Mapping[str, Origin]]
    today: date

    def shelf(self, name: str) -> Records[Any]:
        """The records of one kind."""
        records: Records[Any] = getattr(self, name)
        return records

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read and every record in it made."""
        shelves = [*map(self.shelf, SHELVES), self.single, self.pages]
        return not any(shelf.broken or shelf.cut_short for shelf in shelves)

    @property
    def accessibility(self) -> Accessibility:
        """What the accessibility statement says about testing."""
        statement: Accessibility = self.single["accessibility"]
        return statement

    @property
    def escalation(self) -> Escalation:
        """The policy for resolving professional differences."""
        policy: Escalation = self.single["escalation"]
        return policy

    @property
    def harm_signs(self) -> dict[str, HarmSign]:
        """The signs of significant harm, by name."""
        found: HarmSigns = self.single["harm_signs"]
        return found.signs

    @property
    def house_style(self) -> HouseStyle:
        """The words that the site avoids."""
        style: HouseStyle = self.single["house_style"]
        return style

    @property
    def reading(self) -> Reading:
        """How hard pages for families may be to read."""
        reading: Reading = self.single["reading"]
        return reading

    @property
    def referral_words(self) -> ReferralWords:
        """What a practitioner copies into a referral."""
        words: ReferralWords = self.single["referral_words"]
        return words

    @property
    def search(self) -> SearchWords:
        """What the search knows of words."""
        words: SearchWords = self.single["search"]
        return words

    @property
    def site(self) -> Site:
        """Facts about the site as a whole."""
        site: Site = self.single["site"]
        return site

    def day_and_night(self) -> list[tuple[str, Area, Contact, Contact]]:
        """Each area in order with one number for the day and one for the night."""
        return [
            (
                slug,
                area,
                self.contacts[area.front_door.quick],
                self.contacts[area.front_door.out_of_hours],
            )
            for slug, area in sorted(self.areas.items(), key=lambda entry: entry[1].order)
        ]
