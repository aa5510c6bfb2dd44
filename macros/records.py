"""From the values of a file to a record, or to sentences that say why not."""

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.files import Place, YamlFile
from macros.model.base import Record
from macros.problems import Problem, hint

R = TypeVar("R", bound=Record)


def make_record(
    model: type[R], file: YamlFile, values: Any, place: Place = ()
) -> tuple[R | None, list[Problem]]:
    """A record from the values that stand at `place` of a file; None when something is wrong."""
    try:
        return model.model_validate(values), []
    except ValidationError as fault:
        return None, [_problem(error, model, file, place) for error in _innermost(fault)]


def _innermost(fault: ValidationError) -> list[ErrorDetails]:
    """The faults without those that only follow from a fault inside the same list."""
    errors = fault.errors()
    return [e for e in errors if not any(_is_inside(other, e) for other in errors)]


def _is_inside(inner: ErrorDetails, outer: ErrorDetails) -> bool:
    around = outer["loc"]
    return len(inner["loc"]) > len(around) and inner["loc"][: len(around)] == around


def _problem(error: ErrorDetails, model: type[Record], file: YamlFile, place: Place) -> Problem:
    where = _without_markers(error["loc"])
    line = file.line_of((*place, *where))
    return Problem(file.path, line, _sentence(error, model, where))


def _without_markers(loc: tuple[int | str, ...]) -> Place:
    """The place in the file: pydantic adds words such as "[key]" that stand in no file."""
    return tuple(step for step in loc if step != "[key]")


def _sentence(error: ErrorDetails, model: type[Record], where: Place) -> str:
    name = ".".join(str(step + 1 if isinstance(step, int) else step) for step in where)
    kind, found, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "extra_forbidden":
        around = _model_at(model, where[:-1])
        return f'"{name}" is not a field here. {hint(str(where[-1]), around.model_fields)}'
    if kind == "missing":
        return f'"{name}" is missing.{_described(model, where)}'
    if found == "":
        return f'"{name}" has no value. Write one, or take the line out.'
    if kind in ("model_type", "dict_type"):
        what = f'"{name}"' if name else "This"
        return f'{what} must hold fields, each on a line of its own: "field: value".'
    if kind == "tuple_type":
        return (
            f'"{name}" is "{_short(found)}". Write a list: each entry on its own line after "- ".'
        )
    held = f"holds {context['actual_length']}" if kind == "too_short" else f'is "{_short(found)}"'
    return f'"{name}" {held}. {_what_is_right(kind, context)}{_described(model, where)}'


def _what_is_right(kind: str, context: Mapping[str, Any]) -> str:
    """What the field takes, for each kind of fault that a model of ours can report."""
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(
            str(context["pattern"]), "It is not written in the form that fits here."
        )
    if kind in ("literal_error", "enum"):
        return f"Write {context['expected']}."
    if kind.startswith("date"):
        return "Write a date like 2026-11-20."
    if kind.startswith("int"):
        return "Write a whole number."
    if kind.startswith("float"):
        return "Write a number like 5.2."
    if kind.startswith("bool"):
        return "Write true or false."
    return LIMITS.get(kind, "Write text.").format(**context)


LIMITS = {
    "greater_than_equal": "Write {ge} or more.",
    "less_than_equal": "Write {le} or less.",
    "string_too_long": "Write at most {max_length} characters.",
    "too_short": "Write at least {min_length}.",
}

PATTERNS = {
    r"\{sign\}": "Write {sign} where the sign belongs.",
    r"\{level\}": "Write {level} where the level belongs.",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "Write a slug: small letters, digits and hyphens.",
    r"^(0[1237]( ?\d){9}|0[58]( ?\d){8,9}|0800 1111|1\d\d( \d{3})?|999)$": "Write a whole "
    "phone number like 01632 960123.",
    r"^[^@\s]+@[^@\s]+\.[a-z]+$": "Write an e-mail address like name@example.org.",
    r"^https?://\S+$": "Write a whole web address that begins with https://.",
    r"^(https?://\S+|[a-z0-9/-]+\.md(#[a-z0-9-]+)?)$": "Write a page's address like "
    "contacts/index.md, or a whole web address.",
    r"^[a-z0-9/-]+\.md(#[a-z0-9-]+)?$": "Write a page's address like contacts/index.md.",
}


def _described(model: type[Record], where: Place) -> str:
    """What the field is for, from the model."""
    if not where or isinstance(where[-1], int):
        return ""
    field = _model_at(model, where[:-1]).model_fields.get(where[-1])
    return f" {field.description}" if field and field.description else ""


def _model_at(model: type[Record], where: Place) -> type[BaseModel]:
    """The record that holds the field at a place inside another record."""
    found: type[BaseModel] = model
    for step in where:
        field = found.model_fields.get(str(step))
        inner = records_in(field.annotation) if field else []
        found = inner[0] if inner else found
    return found


def records_in(annotation: Any) -> list[type[BaseModel]]:
    """The records that a field holds, by its type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in records_in(part)]


def _short(found: Any) -> str:
    names = {list: "a list", dict: "fields", type(None): "null"}
    text = found if isinstance(found, str) else names.get(type(found), "something else")
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "..."


LONGEST_QUOTE = 60
