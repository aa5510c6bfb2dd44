"""The policy for resolving professional differences, and what helps to use it."""

from pydantic import Field

from macros.model.base import (
    AreaSlug,
    GapSlug,
    PageAddress,
    Point,
    Record,
    Slug,
    SourceSlug,
    Text,
)
from macros.model.places import Ladder


class Stage(Record):
    """One stage of the escalation policy: who acts, and by when."""

    name: Text
    who: Text = Field(description="The role that acts.")
    does: Text = Field(description="What that person does.")
    working_days: int = Field(
        ge=0, le=30, description="Counted from the day the stage begins; 0 is that day."
    )
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


class Subject(Record):
    """What a disagreement is about, and where it is settled."""

    name: Text = Field(description='As a reader would say it: "The answer to my referral".')
    in_policy: bool = Field(
        description="false: the policy does not cover it, and points say what does."
    )
    points: tuple[Point, ...] = Field(min_length=1)
    say: Text | None = Field(
        default=None, description="Practice wording: a first sentence to the other practitioner."
    )
    page: PageAddress | None = Field(default=None, description="Where a reader goes on.")
    gap: GapSlug | None = None


class Words(Record):
    """Words for one moment of a disagreement. All of them are practice wording."""

    title: Text
    lines: tuple[Text, ...] = Field(min_length=1)


class Escalation(Record):
    """The policy for resolving professional differences."""

    name: Text
    formerly: tuple[Text, ...] = ()
    immediate_risk: tuple[Point, ...] = Field(min_length=1)
    when: tuple[Point, ...] = Field(min_length=1)
    subjects: dict[Slug, Subject] = Field(
        min_length=2, description="Those in the policy first, then those that belong elsewhere."
    )
    principles: tuple[Point, ...] = Field(min_length=1)
    first_steps: tuple[Point, ...] = Field(min_length=1)
    words: dict[Slug, Words] = Field(min_length=1)
    record: tuple[Point, ...] = Field(min_length=1)
    national: tuple[Point, ...] = Field(min_length=1)
    any_agency: Ladder = Field(description="Who to speak to where no agency's own is known.")
    stages: tuple[Stage, ...] = Field(description="[] while the published stages are a gap.")
    stages_gap: GapSlug | None = Field(
        default=None, description="Stands in place of the stages while there are none."
    )
    areas: dict[AreaSlug, AreaEscalation]
