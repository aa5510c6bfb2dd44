"""Reads every file of data/, toolkits/ and docs/ into the content of one build."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from macros.content import SHELVES, SINGLE, Content, Origin, Shelf
from macros.files import Place, YamlFile, read_text, read_yaml
from macros.model.base import Record
from macros.pages import read_pages
from macros.problems import Problem, Records
from macros.records import make_record

PICTURES = "docs/assets/pictures"


@dataclass
class _Loading:
    """What has been read so far."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    origins: dict[str, dict[str, Origin]] = field(default_factory=dict)

    def shelf(self, name: str) -> Records[Any]:
        shelf = SHELVES[name]
        records: Records[Any] = Records(shelf.kind, _home(shelf))
        self.origins[name] = {}
        for slug, origin in self._records(shelf, records):
            self._add(name, records, slug, origin)
        return records

    def _add(self, name: str, records: Records[Any], slug: str, origin: Origin) -> None:
        if slug in records:
            first = self.origins[name][slug].file.path.as_posix()
            self.problems.append(
                origin.problem((), f'"{slug}" is already in {first}. Each has one place.')
            )
            return
        records[slug] = origin.record
        self.origins[name][slug] = origin

    def _records(self, shelf: Shelf, records: Records[Any]) -> Iterator[tuple[str, Origin]]:
        for path in self._paths(shelf.home):
            file = self.read(path)
            for slug, values, place in _entries(shelf, path, file):
                if record := self.make(shelf.model, file, values, place):
                    yield slug, Origin(record, file, place)
                elif place or shelf.each:
                    records.broken.add(slug)
                else:
                    records.cut_short = True

    def singles(self) -> Records[Any]:
        records: Records[Any] = Records("file", "data")
        for name, (home, model) in SINGLE.items():
            self.origins[name] = {}
            for path in self._paths(home):
                file = self.read(path)
                if record := self.make(model, file, file.values, ()):
                    records[name] = record
                    self.origins[name][name] = Origin(record, file)
        records.broken = SINGLE.keys() - records.keys()
        return records

    def _paths(self, home: str) -> list[Path]:
        paths = sorted(self.root.glob(home))
        if not paths:
            self.problems.append(Problem(Path(home), 1, "There is no such file. Add it."))
        return paths

    def menu(self) -> dict[str, int]:
        """The addresses in the menu of mkdocs.yml, each with its line."""
        files = [self.read(path) for path in self._paths("mkdocs.yml")]
        settings = [f for f in files if isinstance(f.values, dict) and f.values.get("nav")]
        return {a: n for f in settings for a, n in _menu(f, ("nav",))}

    def read(self, path: Path) -> YamlFile:
        file, problems = read_yaml(self.root, path)
        self.problems += problems
        return file

    def make(self, model: type[Record], file: YamlFile, values: Any, place: Place) -> Record | None:
        if not file.readable:
            return None
        record, problems = make_record(model, file, values, place)
        self.problems += problems
        return record


def _home(shelf: Shelf) -> str:
    return shelf.home.removesuffix("/*.yml")


def _entries(shelf: Shelf, path: Path, file: YamlFile) -> Iterable[tuple[str, Any, Place]]:
    if shelf.each:
        return [(path.stem, file.values, ())]
    if file.readable and isinstance(file.values, dict):
        return [(slug, values, (slug,)) for slug, values in file.values.items()]
    return [("", file.values, ())]


def _pictures(root: Path) -> tuple[Records[str], list[Problem]]:
    """The drawings by name, as the text of their files."""
    read = {path.stem: read_text(root, path) for path in sorted((root / PICTURES).glob("*.svg"))}
    drawings = {name: text for name, (text, _) in read.items()}
    return Records("picture", PICTURES, drawings), [p for _, found in read.values() for p in found]


def load_content(root: Path, today: date) -> tuple[Content, list[Problem]]:
    """Everything below `root` on a day, and what is wrong with the files it came from."""
    loading = _Loading(root)
    shelves = {name: loading.shelf(name) for name in SHELVES}
    single = loading.singles()
    pages, faults = read_pages(root)
    pictures, more = _pictures(root)
    content = Content(
        **shelves,
        single=single,
        pages=pages,
        pictures=pictures,
        menu=loading.menu(),
        origins=loading.origins,
        today=today,
    )
    return content, loading.problems + faults + more


def _menu(file: YamlFile, place: Place) -> Iterator[tuple[str, int]]:
    """The addresses in the menu of mkdocs.yml, each with its line."""
    entry = file.values
    for step in place:
        entry = entry[step]
    if isinstance(entry, str):
        yield entry, file.line_of(place)
    elif entry:
        steps = range(len(entry)) if isinstance(entry, list) else list(entry)
        for step in steps:
            yield from _menu(file, (*place, step))
