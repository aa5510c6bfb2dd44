"""What every record is made of: words, names, numbers, dates and where a statement comes from."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
Phone = Annotated[
    str,
    StringConstraints(
        pattern=r"^(0[1237]( ?\d){9}|0[58]( ?\d){8,9}|0800 1111|1\d\d( \d{3})?|999)$"
    ),
]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Link = Annotated[str, StringConstraints(pattern=r"^(https?://\S+|[a-z0-9/-]+\.md(#[a-z0-9-]+)?)$")]
PageAddress = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md(#[a-z0-9-]+)?$")]


class Reference(str):
    """The slug of another record; `shelf` says which part of the content holds it."""

    shelf: ClassVar[str]

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(pattern=SLUG)
        )


class AreaSlug(Reference):
    """A file in data/areas."""

    shelf = "areas"


class AgencySlug(Reference):
    """A file in data/agencies."""

    shelf = "agencies"


class AudienceSlug(Reference):
    """An entry of data/audiences.yml."""

    shelf = "audiences"


class ContactSlug(Reference):
    """An entry of data/contacts.yml."""

    shelf = "contacts"


class DomainSlug(Reference):
    """An entry of data/thresholds/domains.yml."""

    shelf = "domains"


class GapSlug(Reference):
    """An entry of a file in data/gaps."""

    shelf = "gaps"


class LevelSlug(Reference):
    """A file in data/thresholds/levels."""

    shelf = "levels"


class PictureSlug(Reference):
    """A file in docs/assets/pictures, without .svg."""

    shelf = "pictures"


class ProductSlug(Reference):
    """A file in data/products."""

    shelf = "products"


class SourceSlug(Reference):
    """An entry of a file in data/sources."""

    shelf = "sources"


class TermSlug(Reference):
    """An entry of data/glossary.yml."""

    shelf = "glossary"


class TopicSlug(Reference):
    """An entry of data/thresholds/topics.yml."""

    shelf = "topics"


class Basis(StrEnum):
    """Why the reader may rely on a statement."""

    PUBLISHED = "published"
    LAW = "law"
    PRACTICE = "practice"

    @property
    def label(self) -> str:
        """The word that stands on the page."""
        return BASIS_LABELS[self]

    @property
    def explained(self) -> str:
        """What the word means, as one sentence."""
        return BASIS_EXPLAINED[self]


BASIS_LABELS = {
    Basis.PUBLISHED: "Published",
    Basis.LAW: "Law and statutory guidance",
    Basis.PRACTICE: "Practice wording",
}

BASIS_EXPLAINED = {
    Basis.PUBLISHED: "What published documents say, in our own words.",
    Basis.LAW: "What the law or statutory guidance requires, in our own words.",
    Basis.PRACTICE: "Written for this site from good practice. It is not partnership policy.",
}

Sources = Annotated[
    tuple[SourceSlug, ...],
    Field(description="The documents that say so, as slugs from data/sources."),
]


class Point(Record):
    """One statement, and what it rests on."""

    says: Text = Field(description="The statement, in this site's own words.")
    basis: Basis = Field(description="published, law or practice.")
    sources: Sources = ()


class Dated(Record):
    """A date as far as a source gives it, with that source."""

    when: Text = Field(description='The date as a reader would say it: "December 2021".')
    source: SourceSlug = Field(description="The document that gives the date.")


Grade = Literal["use", "check", "do not publish"]
