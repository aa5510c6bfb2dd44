"""Words: the glossary, words to avoid, sources, quotations and gaps."""

from datetime import date
from typing import Literal

from pydantic import Field

from macros.model.base import (
    Address,
    AreaSlug,
    Link,
    PageAddress,
    Record,
    Slug,
    Sources,
    SourceSlug,
    TermSlug,
    Text,
)


class Term(Record):
    """A word or acronym that a reader may not know."""

    term: Text = Field(description="As it stands in a sentence.")
    expands: Text | None = Field(default=None, description="The acronym written out.")
    means: Text = Field(description="What it is, in plain English, in one or two sentences.")
    also: tuple[Text, ...] = Field(default=(), description="Other spellings and everyday words.")
    asked: tuple[Text, ...] = Field(
        default=(),
        description="What readers type who need the word. Only the search reads it.",
    )
    see: tuple[TermSlug, ...] = ()
    page: PageAddress | None = Field(default=None, description="The page that says more.")
    area: AreaSlug | None = Field(default=None, description="The one area that uses the term.")
    historic: bool = Field(
        default=False, description="true: no longer in use; kept for old papers."
    )
    explain: bool = Field(
        default=True, description="false: never expanded in running text, as with NHS."
    )
    sources: Sources = ()

    @property
    def is_acronym(self) -> bool:
        """Whether running text writes it out where it first stands on a page."""
        return self.expands is not None and self.explain


class Source(Record):
    """A document that the site rests on."""

    title: Text
    publisher: Text
    address: Address | None = Field(default=None, description="Where it is published, if anywhere.")
    edition: Text = Field(description='Its date or edition, or "undated".')
    kind: Literal["law", "statutory guidance", "guidance", "local", "research", "news"]
    read: Literal["whole", "part", "quoted elsewhere", "not read"] = Field(
        description="How much of it this edition was prepared from."
    )
    note: Text | None = Field(default=None, description="What to know before relying on it.")


class Gap(Record):
    """Something the site should say and no source could be found for."""

    missing: Text = Field(description="One sentence, as the page says it.")
    ask: Text = Field(description="Who to ask now, as the page says it.")
    link: Link = Field(description="Where to go to ask: a page of this site, or a web address.")
    closes: Text = Field(description="For editors: what would close the gap, and who holds it.")
    areas: tuple[AreaSlug, ...] = Field(min_length=1)


class Quotation(Record):
    """Exact words, where the exact words matter."""

    says: Text
    who: Text = Field(description="Whose words, as a reader would say it.")
    source: SourceSlug


class Avoided(Record):
    """A word that the site does not use, and what it writes."""

    instead: Text = Field(description="What to write.")
    because: Text = Field(description="One sentence.")


class Exemption(Record):
    """A page on which an avoided word is allowed, and why."""

    page: PageAddress
    word: Text
    because: Text


class HouseStyle(Record):
    """The site's own rules of language."""

    avoid: dict[str, Avoided]
    names: tuple[Text, ...] = Field(
        default=(), description="Words in capitals that are names, not acronyms."
    )
    exempt: tuple[Exemption, ...] = ()


class Audience(Record):
    """A kind of reader."""

    name: Text
    short: Text = Field(description="In one or two words, beside what a search found.")
    speaks: tuple[Text, ...] = Field(
        default=(),
        description="Words by which this reader speaks in a search: their pages then count more.",
    )
    order: int = Field(ge=1)


class KindOfPage(Record):
    """How the search names a kind of page, and how much the kind counts."""

    name: Text = Field(description="As it stands in the filter and beside what is found.")
    weight: float = Field(
        gt=0, description="Above 1: found before others. Pages made for acting come first."
    )


class SearchWords(Record):
    """What the search knows of words, beside what stands with the things themselves."""

    smallest: tuple[Text, ...] = Field(
        description="Words that stand everywhere and tell no place from another."
    )
    same: tuple[tuple[Text, ...], ...] = Field(
        description="Words that readers use for one another."
    )
    not_for: Text = Field(
        description="What stands before an area's name beside a place that is not for it."
    )
    kinds: dict[str, KindOfPage]


class Site(Record):
    """Facts about the site as a whole."""

    name: Text
    prepared: date = Field(description="The day on which this edition was prepared.")
    edition_line: Text = Field(description="The short line that stands on every page.")
    emergency: Text = Field(description="What to do when a child is in immediate danger.")
    foot: tuple[PageAddress, ...] = Field(description="Pages that the foot of every page links.")
    danger_words: tuple[Text, ...] = Field(
        description="Words in a search that show 999 and the front doors above what is found."
    )
    exit_to: Address = Field(description="Where the button to leave quickly leads.")
    about: PageAddress
    agencies: PageAddress = Field(description="The page that lists agencies.")
    harm: PageAddress = Field(description="Where the signs of serious harm stand.")
    chart: PageAddress = Field(description="The thresholds chart.")
    topics: PageAddress = Field(description="The chart's topics, each across the levels.")
    safety: PageAddress = Field(description="The page that says what that button cannot do.")
    contacts: PageAddress
    glossary: PageAddress
    sources: PageAddress
    gaps: PageAddress


class Accessibility(Record):
    """What the accessibility statement says about testing, in the form the regulations ask for."""

    prepared: date = Field(description="The day the statement was first prepared.")
    tested: date = Field(description="The day of the last test.")
    tool: Text
    standard: Text
    widths: tuple[int, ...] = Field(description="Widths of the window, in CSS pixels.")
    by: Text = Field(description="Who tested, how, on what.")
    not_met: tuple[Text, ...] = Field(
        description="What does not meet the standard, or is not known."
    )


class Reading(Record):
    """How hard pages for families may be to read: numbers that may only become smaller."""

    hardest: dict[PageAddress, float] = Field(
        description="A page's address, then the LIX that it may reach: below 20 is very easy."
    )
    exempt: dict[PageAddress, Text] = Field(
        default={}, description="A page that is left out, then why."
    )


class Table(Record):
    """A table of figures from a source document."""

    title: Text
    columns: tuple[Text, ...] = Field(min_length=2)
    rows: dict[Slug, tuple[Text, ...]] = Field(
        description="A name for the row, then one value for each column."
    )
    remarks: dict[Slug, Text] = Field(
        default={}, description="What to know about a row, by the row's name."
    )
    source: SourceSlug
