"""The editors' manual, made from the code: every macro, and every field of every kind of file."""

import inspect
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.content import SHELVES, SINGLE
from macros.model.base import Record, Reference
from macros.model.products import PageMeta
from macros.records import records_in


@dataclass(frozen=True)
class FieldEntry:
    """One field, as an editor reads about it."""

    name: str
    takes: str
    needed: bool
    about: str


@dataclass(frozen=True)
class FileEntry:
    """One kind of file: where it is, what it holds, its fields."""

    home: str
    about: str
    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True)
class MacroEntry:
    """One macro, as an editor reads about it."""

    name: str
    about: str
    example: str


def macro_entries(macros: Mapping[str, Callable[..., str]]) -> list[MacroEntry]:
    """Every macro: its docstring is one sentence, a colon, and one example."""
    return [_macro_entry(name, macro) for name, macro in sorted(macros.items())]


def _macro_entry(name: str, macro: Callable[..., str]) -> MacroEntry:
    about, _, example = (inspect.getdoc(macro) or "").rpartition(": ")
    return MacroEntry(name, f"{about}.", example)


def file_entries() -> list[FileEntry]:
    """Every kind of file that an editor fills in, pages first."""
    homes: list[tuple[str, type[Record]]] = [("the top of every page", PageMeta)]
    homes += [(shelf.home, shelf.model) for shelf in SHELVES.values()]
    homes += list(SINGLE.values())
    return [
        FileEntry(home, inspect.getdoc(model) or "", tuple(_fields(model, "")))
        for home, model in homes
    ]


def _fields(model: type[BaseModel], before: str) -> Iterator[FieldEntry]:
    for name, field in model.model_fields.items():
        yield FieldEntry(
            before + name, _takes(field.annotation), field.is_required(), _about(field)
        )
        for inner in records_in(field.annotation):
            yield from _fields(inner, f"{before}{name}.")


def _about(field: FieldInfo) -> str:
    if field.description:
        return field.description
    inner = records_in(field.annotation)
    return inspect.getdoc(inner[0]) or "" if inner else ""


def _takes(annotation: Any) -> str:
    """What a field takes, in an editor's words."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return _takes(next(part for part in inside if part is not type(None)))
    if origin is tuple:
        return f"a list of: {_takes(inside[0])}"
    if origin is dict:
        return f"entries: {_takes(inside[0])}, then {_takes(inside[1])}"
    if origin is Literal:
        return " or ".join(str(part) for part in inside)
    if inside:
        return _takes(inside[0])
    return _takes_one(annotation)


def _takes_one(annotation: Any) -> str:
    if issubclass(annotation, Reference):
        return f"the slug of {(inspect.getdoc(annotation) or '').rstrip('.').lower()}"
    if issubclass(annotation, BaseModel):
        return "fields of its own"
    if issubclass(annotation, Enum):
        return " or ".join(str(one.value) for one in annotation)
    return {
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        date: "a date like 2026-11-20",
    }.get(annotation, "text")
