"""The thresholds chart: levels, domains, indicators, and the signs that stand above every level."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.base import (
    Address,
    AreaSlug,
    Basis,
    DomainSlug,
    GapSlug,
    Point,
    Record,
    Slug,
    Sources,
    Text,
    TopicSlug,
)

Wording = Literal["current", "older", "family"]

WORDING_LABELS: dict[Wording, str] = {
    "current": "From the newest published copy of the chart.",
    "older": "From an older published copy of the chart; the newest could not be read this far.",
    "family": "Written for families by Hampshire County Council. The chart's list was not found.",
}

Age = Literal["unborn", "baby", "pre-school", "primary", "secondary"]

AGE_LABELS: dict[Age, str] = {
    "unborn": "Unborn baby",
    "baby": "Baby",
    "pre-school": "Before school",
    "primary": "Primary school",
    "secondary": "Secondary school and older",
}

Call = Literal["999", "front-door"]

Ages = Annotated[
    tuple[Age, ...], Field(description="Ages that the wording itself speaks of; none: any age.")
]
Also = Annotated[tuple[Text, ...], Field(description="Everyday words for it, for finding it.")]


class Topic(Record):
    """What indicators are about: the same topic may stand at several levels."""

    name: Text


class Indicator(Record):
    """Something seen in a child's life that a level of the chart lists."""

    says: Text
    topic: TopicSlug
    ages: Ages = ()
    wording: Wording = Field(description="current, older or family: which text it comes from.")
    sources: Sources = Field(min_length=1)
    doubt: Text | None = Field(default=None, description="Where published copies disagree.")
    at_once: Text | None = Field(
        default=None,
        description="Practice wording: what to do at once where the sign may mean danger.",
    )
    also: Also = ()


class HarmSign(Record):
    """A sign of significant harm. It calls for 999 or the front door, whatever else is seen."""

    says: Text
    call: Call = Field(description="999: now. front-door: today, before anything else.")
    at_once: Text | None = Field(
        default=None, description="Practice wording: what to do, or not to do, before you ring."
    )
    ages: Ages = ()
    basis: Basis
    sources: Sources = ()
    also: Also = ()

    @property
    def in_a_sentence(self) -> str:
        """The sign as it goes on after "if"."""
        is_name = self.says[1:2].isupper()
        return self.says if is_name else self.says[0].lower() + self.says[1:]


class Domain(Record):
    """One of the three sides of a child's life that the chart looks at."""

    name: Text
    about: Text
    order: int = Field(ge=1)


class ChartCell(Record):
    """One level and one domain."""

    indicators: dict[Slug, Indicator] = Field(default={}, description="In the chart's order.")
    gap: GapSlug | None = Field(default=None, description="What is missing here, if anything.")


class NextStep(Record):
    """What to do at a level, in the areas named."""

    says: Text
    areas: tuple[AreaSlug, ...] = Field(min_length=1)
    basis: Basis
    sources: Sources = ()


class Level(Record):
    """One level of the chart."""

    number: int = Field(ge=1, le=4, description="The tool's style sheet knows levels 1 to 4.")
    name: Text
    means: Text
    first: Text | None = Field(
        default=None, description="Practice wording that stands before the lists."
    )
    who_responds: Text
    sources: Sources = Field(min_length=1)
    next_steps: tuple[NextStep, ...] = Field(min_length=1)
    next_steps_gap: GapSlug | None = None
    domains: dict[DomainSlug, ChartCell]


class AreaThresholds(Record):
    """How an area's own document differs from the chart."""

    document: Text
    uses_chart: bool = Field(description="true: the chart on this site is this area's own.")
    points: tuple[Point, ...] = Field(min_length=1)
    gap: GapSlug | None = None
    link: Address


class HarmSigns(Record):
    """The signs that stand above every level."""

    signs: dict[Slug, HarmSign] = Field(min_length=2, description="As a reader should meet them.")


SIGN = r"\{sign\}"
LEVEL = r"\{level\}"


class ReferralWords(Record):
    """What a practitioner copies from the thresholds tool into a referral. Practice wording."""

    each: Annotated[str, StringConstraints(pattern=SIGN)] = Field(
        description="For each sign that is ticked; {sign} is its place."
    )
    lines: tuple[Text, ...] = Field(min_length=1, description="Once, after the signs.")
    level: Annotated[str, StringConstraints(pattern=LEVEL)] = Field(
        description="Last; {level} is the place of the level."
    )
