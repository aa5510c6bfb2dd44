"""Forms that a reader fills in on the screen or by hand. What is written is never kept or sent."""

from typing import Literal

from pydantic import Field

from macros.model.base import Record, Slug, Text


class Blank(Record):
    """One thing to write on a form."""

    label: Text
    hint: Text | None = Field(default=None, description="One short line under the label.")
    kind: Literal["line", "room", "date", "choices"] = Field(
        default="line",
        description="line: a few words. room: several lines. choices: boxes to tick.",
    )
    choices: tuple[Text, ...] = Field(default=(), description="Only for the kind choices.")
    half: bool = Field(default=False, description="true: two of them stand side by side.")


class Form(Record):
    """What a form asks, in order."""

    title: Text
    first: Text | None = Field(default=None, description="What to know before writing.")
    blanks: dict[Slug, Blank] = Field(min_length=1)
