"""What the partnerships publish, and how far each thing has come."""

from datetime import date
from typing import Literal

from pydantic import Field

from macros.model.base import (
    AreaSlug,
    AudienceSlug,
    Dated,
    PageAddress,
    ProductSlug,
    Record,
    Sources,
    SourceSlug,
    Text,
)


class Change(Record):
    """One change to a product, as its readers need to know it."""

    on: date
    what: Text
    why: Text


class Status(Record):
    """Whether the partnerships have agreed this edition."""

    state: Literal["working edition", "ratified"]
    on: date | None = Field(default=None, description="The day it was ratified.")
    by: Text | None = Field(default=None, description="Who ratified it.")


class Product(Record):
    """A strategy, toolkit, chart, policy or set of tools."""

    name: Text
    also: tuple[Text, ...] = Field(default=(), description="Other names in use.")
    areas: tuple[AreaSlug, ...] = Field(min_length=1)
    audience: tuple[AudienceSlug, ...] = Field(min_length=1)
    page: PageAddress
    status: Status
    owner: Text | None = Field(default=None, description="Who owns it, where a source says so.")
    launched: Dated | None = None
    reviewed: Dated | None = None
    review_due: Dated | None = None
    evaluated: Dated | None = None
    evaluation_due: Dated | None = None
    changes: tuple[Change, ...] = Field(default=(), description="Newest first.")
    sources: Sources = Field(min_length=1)


class PageMeta(Record):
    """What stands between the two lines of dashes at the top of a page."""

    title: Text = Field(description="The page's heading and its name in the menu.")
    description: Text = Field(
        max_length=180, description="One sentence: what the reader can do here."
    )
    kind: Literal[
        "home",
        "section",
        "act now",
        "contacts",
        "strategy",
        "toolkit",
        "tool",
        "procedure",
        "reference",
        "family",
        "search",
        "about",
    ]
    audience: tuple[AudienceSlug, ...] = Field(min_length=1)
    areas: tuple[AreaSlug, ...] = Field(min_length=1)
    product: ProductSlug | None = Field(
        default=None, description="The product the page is part of; it brings owner and dates."
    )
    sources: tuple[SourceSlug, ...] = Field(
        default=(), description="Documents behind the page that no sentence cites."
    )
    question: Text | None = Field(
        default=None, description="What a reader who needs the page would ask; shown on doors."
    )
    quick_exit: bool = Field(
        default=False,
        description="true: shows the button to leave quickly. Families' pages always show it.",
    )
    also: tuple[Text, ...] = Field(
        default=(),
        description="Words that readers type who need this page. Only the search reads them.",
    )
    also_at: dict[str, tuple[Text, ...]] = Field(
        default={},
        description="The same for places on the page, by what stands behind # in their address.",
    )
    pair: PageAddress | None = Field(
        default=None,
        description="On a page for families: the page that professionals read on the same matter. "
        "Each then leads to the other.",
    )
    in_menu: bool = Field(
        default=True, description="false: a page for editors that no menu and no search shows."
    )
    menu: Text | None = Field(default=None, description="A shorter name for the menu.")

    @property
    def leaves_quickly(self) -> bool:
        """Whether the page shows the button to leave quickly: families may be watched."""
        return self.quick_exit or bool({"parents", "young-people"} & set(self.audience))
