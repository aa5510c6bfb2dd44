"""Areas, the people to ring in them, the agencies that work there, areas side by side."""

from datetime import date
from typing import Literal

from pydantic import Field

from macros.model.base import (
    Address,
    AgencySlug,
    AreaSlug,
    ContactSlug,
    Email,
    GapSlug,
    Grade,
    Phone,
    Record,
    Slug,
    Sources,
    Text,
)


class Contact(Record):
    """One way to reach somebody: numbers stand here and nowhere else."""

    name: Text = Field(description="Who answers, as a reader would say it.")
    purpose: Text = Field(description="What to ring or write about.")
    phone: Phone | None = Field(default=None, description="Spaced as the area writes it.")
    email: Email | None = None
    website: Address | None = None
    hours: Text | None = Field(default=None, description='"Monday to Thursday, 8:30am to 5pm".')
    hours_doubt: Text | None = Field(
        default=None, description="What is not confirmed about the hours, as one short sentence."
    )
    areas: tuple[AreaSlug, ...] = Field(
        min_length=1, description="The areas whose children this contact serves. No others show it."
    )
    grade: Grade = Field(
        description="use: confirmed by its owner. check: shown with its doubt. "
        "do not publish: kept so that nobody adds it again."
    )
    doubt: Text | None = Field(
        default=None, description="What is not confirmed, as one sentence. Needed for grade check."
    )
    checked: date = Field(description="The day somebody last compared this with its sources.")
    sources: Sources = Field(min_length=1)

    @property
    def is_published(self) -> bool:
        """Whether the site may show it."""
        return self.grade != "do not publish"


class FrontDoor(Record):
    """How children's services are reached in one area."""

    name: Text = Field(description="What the area calls it.")
    explained: Text = Field(description="One sentence: who they are and what they do.")
    public: ContactSlug = Field(description="The number that anyone may ring.")
    public_when: Text = Field(
        default="In office hours", description="When that number is answered, as a heading."
    )
    professionals: ContactSlug | None = None
    out_of_hours: ContactSlug
    quick: ContactSlug = Field(
        description="The daytime number where there is room for one only: a confirmed one."
    )
    quick_label: Text = Field(default="Day", description="What stands before that number.")
    night_label: Text = Field(
        default="Night, weekend", description="What stands before the number for the night."
    )
    quick_note: Text | None = Field(
        default=None, description="What to know about that number, in a few words."
    )
    written: Text = Field(description="The form to send, and where it is found.")
    written_at: Address = Field(description="The page that leads to the form.")
    sources: Sources = Field(min_length=1)


class Partnership(Record):
    """The area's safeguarding partnership."""

    name: Text
    short: Text = Field(description="The acronym, as in the glossary.")
    website: Address
    contact: ContactSlug | None = Field(default=None, description="Its office. Not for referrals.")


class Area(Record):
    """One of the four local authority areas."""

    name: Text
    order: int = Field(ge=1, description="Where the area stands in a list; the first is 1.")
    council: Text = Field(description="The council that runs children's services.")
    front_door: FrontDoor
    lado: ContactSlug | None = Field(
        default=None,
        description="The officer for allegations against people who work with children.",
    )
    early_help: Text = Field(
        description="What help before social care is called here, and how to ask."
    )
    early_help_sources: Sources = Field(min_length=1)
    partnership: Partnership
    districts: tuple[Text, ...] = Field(default=(), description="The districts inside the area.")


class Listing(Record):
    """A place where a published list names the agency."""

    list: Literal[
        "statutory-partners", "hscp-main-board", "hscp-relevant-agencies", "sscp-board"
    ] = Field(description="The list that names it.")
    printed: Text = Field(description="The name as that list prints it.")
    position: Text | None = Field(default=None, description="The post that the list gives.")


class Ladder(Record):
    """Who to speak to in an agency when professionals disagree, lowest first."""

    kind: Text = Field(description="The kind of agency, as every area has it.")
    first: Text = Field(description="The person at the front line.")
    safeguarding_lead: Text = Field(description="Who advises inside the agency.")
    senior: Text = Field(description="Who speaks for the agency when the first two are not agreed.")


class Agency(Record):
    """A body that works with children or families, under its name of today."""

    name: Text
    formerly: tuple[Text, ...] = Field(default=(), description="Earlier names, newest first.")
    also: tuple[Text, ...] = Field(default=(), description="Other spellings that readers look for.")
    about: Text = Field(description="One sentence: what it does for children here.")
    areas: tuple[AreaSlug, ...] = Field(min_length=1)
    sector: Literal[
        "council", "education", "fire", "health", "justice", "military", "police", "voluntary"
    ]
    website: Address | None = None
    listed: tuple[Listing, ...] = ()
    roles: tuple[Text, ...] = Field(default=(), description="Safeguarding roles inside it.")
    ladder: Ladder | None = Field(
        default=None, description="Who to speak to when professionals disagree."
    )
    part_of: AgencySlug | None = Field(default=None, description="The agency it now belongs to.")
    note: Text | None = Field(default=None, description="What changed, or what is not confirmed.")
    sources: Sources = Field(min_length=1)


class Difference(Record):
    """One thing on which the four areas differ."""

    label: Text
    areas: dict[AreaSlug, Text | None] = Field(
        description="What each area does. Every area is named; an empty one shows the gap."
    )
    sources: Sources = Field(min_length=1)
    gap: GapSlug | None = None


class Comparison(Record):
    """The four areas side by side."""

    title: Text
    rows: dict[Slug, Difference]
