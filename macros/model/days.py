"""The Day in the Life tools: parts of a day, what to ask, what to notice, room to write."""

from typing import NamedTuple

from pydantic import Field

from macros.model.base import (
    AreaSlug,
    Basis,
    GapSlug,
    PageAddress,
    PictureSlug,
    ProductSlug,
    Record,
    Slug,
    Sources,
    Text,
)

# What stands on every tool, on the screen, on paper and in the document.
WORKERS_COPY = "Worker's copy. Do not leave it with the family."
SAID_AND_SEEN = "What was said and seen"
LIKELY = "What is likely for this child"


class Part(NamedTuple):
    """One list of a scene, and what is written beside it."""

    slug: str
    title: str
    lines: tuple[str, ...]
    label: str


class Scene(Record):
    """One part of the day."""

    title: Text
    picture: PictureSlug
    for_child: Text | None = Field(
        default=None, description="The title in a child's words, where the other would not do."
    )
    basis: Basis
    sources: Sources = ()
    ask_carer: tuple[Text, ...] = Field(min_length=1, description="Open questions.")
    ask_child: tuple[Text, ...] = Field(
        default=(),
        description="Open questions in a child's words; none where a child cannot answer.",
    )
    notice: tuple[Text, ...] = Field(min_length=1, description="What to see, hear and smell.")
    strengths: tuple[Text, ...] = Field(min_length=1, description="What going well looks like.")

    @property
    def parts(self) -> list[Part]:
        """What to ask and to notice, in the order of the tool."""
        parts = [
            Part("carer", "Ask the parent or carer", self.ask_carer, "The carer's account"),
            Part("child", "Ask the child", self.ask_child, "The child's account"),
            Part("seen", "Notice", self.notice, "What was seen, heard, smelled"),
            Part("well", "Going well", self.strengths, "What goes well"),
        ]
        return [part for part in parts if part.lines]


class Prompt(Record):
    """A question to carry through the whole day."""

    title: Text
    basis: Basis
    sources: Sources = ()
    ask: tuple[Text, ...] = Field(min_length=1)


class MyDay(Record):
    """The same day as a child meets it: pictures, few words, room to draw."""

    page: PageAddress
    title: Text = Field(description='As it is said to a child: "My day".')
    before: tuple[Text, ...] = Field(min_length=1, description="Said to the child at the start.")
    after: tuple[Text, ...] = Field(min_length=1, description="Asked at the end.")


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
    my_day: MyDay | None = Field(default=None, description="The child's own version, if any.")
    before: tuple[Text, ...] = Field(min_length=1, description="How to begin, for this group.")
    scenes: dict[Slug, Scene] = Field(min_length=3, description="In the order of the day.")
    prompts: dict[Slug, Prompt] = Field(
        description="cost-of-living, culture, disability, carers, weekends, and any more."
    )
    if_nothing_changes: tuple[Text, ...] = Field(min_length=1)
    gap: GapSlug | None = None
