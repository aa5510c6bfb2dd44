"""The thresholds chart, the escalation policy, the Day in the Life tools, areas side by side."""

from typing import Literal

from pydantic import Field

from macros.model.base import (
    Address,
    AreaSlug,
    Basis,
    DomainSlug,
    GapSlug,
    PageAddress,
    Point,
    ProductSlug,
    Record,
    Slug,
    Sources,
    SourceSlug,
    Text,
)

Wording = Literal["current", "older", "family"]

WORDING_LABELS: dict[Wording, str] = {
    "current": "From the newest published copy of the chart.",
    "older": "From an older published copy of the chart; the newest could not be read this far.",
    "family": "Written for families by Hampshire County Council. The chart's list was not found.",
}


class Indicator(Record):
    """Something seen in a child's life that a level of the chart lists."""

    says: Text
    wording: Wording = Field(description="current, older or family: which text it comes from.")
    sources: Sources = Field(min_length=1)
    doubt: Text | None = Field(default=None, description="Where published copies disagree.")
    at_once: Text | None = Field(
        default=None,
        description="Practice wording: what to do at once where the sign may mean danger.",
    )
    also: tuple[Text, ...] = Field(default=(), description="Everyday words for it.")


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

    number: int = Field(ge=1, le=9)
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


class Stage(Record):
    """One stage of the escalation policy: who acts, and by when."""

    name: Text
    who: Text = Field(description="The role that acts.")
    does: Text = Field(description="What that person does.")
    working_days: int = Field(ge=0, le=30, description="0 means the same day.")
    source: SourceSlug = Field(description="The published policy that says so.")

    @property
    def deadline(self) -> str:
        """The time allowed, as a reader would say it."""
        if self.working_days == 0:
            return "the same day"
        return (
            "the next working day"
            if self.working_days == 1
            else f"{self.working_days} working days"
        )


class AreaEscalation(Record):
    """What one area adds to the policy. It is never shown as another's."""

    name: Text
    points: tuple[Point, ...] = Field(min_length=1)
    gap: GapSlug | None = None


class Escalation(Record):
    """The policy for resolving professional differences."""

    name: Text
    formerly: tuple[Text, ...] = ()
    when: tuple[Point, ...] = Field(min_length=1)
    when_not: tuple[Point, ...] = Field(min_length=1)
    principles: tuple[Point, ...] = Field(min_length=1)
    immediate_risk: tuple[Point, ...] = Field(min_length=1)
    first_steps: tuple[Point, ...] = Field(min_length=1)
    record: tuple[Point, ...] = Field(min_length=1)
    national: tuple[Point, ...] = Field(min_length=1)
    stages: tuple[Stage, ...] = Field(description="[] while the published stages are a gap.")
    stages_gap: GapSlug | None = Field(
        default=None, description="Stands in place of the stages while there are none."
    )
    areas: dict[AreaSlug, AreaEscalation]


class Scene(Record):
    """One part of the day."""

    title: Text
    basis: Basis
    sources: Sources = ()
    ask_carer: tuple[Text, ...] = Field(min_length=1, description="Open questions.")
    ask_child: tuple[Text, ...] = Field(
        default=(),
        description="Open questions in a child's words; none where a child cannot answer.",
    )
    notice: tuple[Text, ...] = Field(min_length=1, description="What to see, hear and smell.")
    strengths: tuple[Text, ...] = Field(min_length=1, description="What going well looks like.")


class Prompt(Record):
    """A question to carry through the whole day."""

    title: Text
    basis: Basis
    sources: Sources = ()
    ask: tuple[Text, ...] = Field(min_length=1)


class DayTool(Record):
    """A Day in the Life tool for one group of children."""

    title: Text
    short: Text = Field(description='The group: "Baby".')
    who_for: Text
    order: int = Field(ge=1)
    areas: tuple[AreaSlug, ...] = Field(min_length=1)
    product: ProductSlug
    page: PageAddress
    basis_note: Text = Field(description="What is published about this version, and what is not.")
    before: tuple[Text, ...] = Field(min_length=1, description="How to begin, for this group.")
    scenes: dict[Slug, Scene] = Field(min_length=3, description="In the order of the day.")
    prompts: dict[Slug, Prompt] = Field(
        description="cost-of-living, culture, disability, carers, weekends, and any more."
    )
    if_nothing_changes: tuple[Text, ...] = Field(min_length=1)
    gap: GapSlug | None = None


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
