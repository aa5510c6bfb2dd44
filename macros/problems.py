"""Faults in the content, as values that read as sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor can put right, and where: path from the project's root, line from 1."""

    path: Path
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.sentence}"


class UnknownName(Exception):
    """A name that nothing carries; its text is a whole sentence with a suggestion.

    Not a LookupError: templates would take one for a name that may be left blank.
    """

    def __init__(self, sentence: str, name: str) -> None:
        super().__init__(sentence)
        self.name = name


class BrokenName(UnknownName):
    """The name of a record that is there but has faults, which are reported in its own file."""


class Records(dict[str, T]):
    """Records by slug, which suggest a slug when one is not there.

    `kind` is what one is called ("area"); `home` is where they are kept ("data/areas");
    `broken` are the slugs of records that could not be made; `cut_short` says that a whole file
    of them could not be read, so that nobody knows which slugs are missing.
    """

    def __init__(self, kind: str, home: str, records: Mapping[str, T] | None = None) -> None:
        super().__init__(records or {})
        self.kind = kind
        self.home = home
        self.broken: set[str] = set()
        self.cut_short = False

    def __missing__(self, name: str) -> NoReturn:
        if name in self.broken or self.cut_short:
            raise BrokenName(f'The {self.kind} "{name}" has faults of its own.', name)
        raise UnknownName(
            f'{self.home} has no {self.kind} called "{name}". {hint(name, self)}', name
        )


def hint(name: str, names: Iterable[str]) -> str:
    """A sentence that leads from a name nobody knows to the nearest one, or to all of them."""
    known = list(names)
    if near := get_close_matches(name, known, n=1):
        return f'Did you mean "{near[0]}"?'
    if not known:
        return "There are none yet."
    if len(known) > MOST_NAMES_IN_A_SENTENCE:
        return "No name there is spelt like it."
    return f"The names are: {', '.join(known)}."


MOST_NAMES_IN_A_SENTENCE = 20
