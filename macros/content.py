"""The facts, loaded: every record of data/ and toolkits/, every page, and the menu."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.files import Place, YamlFile, read_yaml
from macros.model.base import Record
from macros.model.places import Agency, Area, Contact
from macros.model.practice import (
    AreaThresholds,
    Comparison,
    DayTool,
    Domain,
    Escalation,
    Level,
)
from macros.model.products import Product
from macros.model.words import (
    Accessibility,
    Audience,
    Gap,
    HouseStyle,
    Quotation,
    Site,
    Source,
    Table,
    Term,
)
from macros.pages import Page, read_pages
from macros.problems import Problem, Records
from macros.records import make_record


@dataclass(frozen=True)
class Shelf:
    """Where records of one kind are kept.

    `home` is a glob below the project's root. `each` is true where every file is one record and
    the file's name is its slug; otherwise a file is a mapping from slug to record.
    """

    kind: str
    model: type[Record]
    home: str
    each: bool


SHELVES: Mapping[str, Shelf] = {
    "agencies": Shelf("agency", Agency, "data/agencies/*.yml", each=True),
    "areas": Shelf("area", Area, "data/areas/*.yml", each=True),
    "area_thresholds": Shelf("area", AreaThresholds, "data/thresholds/areas.yml", each=False),
    "audiences": Shelf("audience", Audience, "data/audiences.yml", each=False),
    "comparisons": Shelf("comparison", Comparison, "data/comparisons/*.yml", each=True),
    "contacts": Shelf("contact", Contact, "data/contacts.yml", each=False),
    "domains": Shelf("domain", Domain, "data/thresholds/domains.yml", each=False),
    "gaps": Shelf("gap", Gap, "data/gaps/*.yml", each=False),
    "glossary": Shelf("term", Term, "data/glossary.yml", each=False),
    "levels": Shelf("level", Level, "data/thresholds/levels/*.yml", each=True),
    "products": Shelf("product", Product, "data/products/*.yml", each=True),
    "quotations": Shelf("quotation", Quotation, "data/quotations.yml", each=False),
    "sources": Shelf("source", Source, "data/sources/*.yml", each=False),
    "tables": Shelf("table", Table, "data/tables/*.yml", each=True),
    "tools": Shelf("tool", DayTool, "toolkits/*/tools/*.yml", each=True),
}

# Records of which there is one.
SINGLE: Mapping[str, tuple[str, type[Record]]] = {
    "accessibility": ("data/accessibility.yml", Accessibility),
    "escalation": ("data/escalation.yml", Escalation),
    "house_style": ("data/house-style.yml", HouseStyle),
    "site": ("data/site.yml", Site),
}


@dataclass(frozen=True)
class Origin:
    """The file and the place in it that a record came from."""

    record: Record
    file: YamlFile
    place: Place = ()

    def problem(self, place: Place, sentence: str) -> Problem:
        """A fault at a place inside the record."""
        return Problem(self.file.path, self.file.line_of((*self.place, *place)), sentence)


@dataclass(frozen=True)
class Content:
    """Everything that pages are made from, with the faults found while it was read."""

    agencies: Records[Agency]
    areas: Records[Area]
    area_thresholds: Records[AreaThresholds]
    audiences: Records[Audience]
    comparisons: Records[Comparison]
    contacts: Records[Contact]
    domains: Records[Domain]
    gaps: Records[Gap]
    glossary: Records[Term]
    levels: Records[Level]
    products: Records[Product]
    quotations: Records[Quotation]
    sources: Records[Source]
    tables: Records[Table]
    tools: Records[DayTool]
    single: Records[Any]
    pages: Records[Page]
    menu: Mapping[str, int]
    origins: Mapping[str, Mapping[str, Origin]]

    def shelf(self, name: str) -> Records[Any]:
        """The records of one kind."""
        records: Records[Any] = getattr(self, name)
        return records

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read and every record in it made."""
        shelves = [*map(self.shelf, SHELVES), self.single, self.pages]
        return not any(shelf.broken or shelf.cut_short for shelf in shelves)

    @property
    def accessibility(self) -> Accessibility:
        """What the accessibility statement says about testing."""
        statement: Accessibility = self.single["accessibility"]
        return statement

    @property
    def escalation(self) -> Escalation:
        """The policy for resolving professional differences."""
        policy: Escalation = self.single["escalation"]
        return policy

    @property
    def house_style(self) -> HouseStyle:
        """The words that the site avoids."""
        style: HouseStyle = self.single["house_style"]
        return style

    @property
    def site(self) -> Site:
        """Facts about the site as a whole."""
        site: Site = self.single["site"]
        return site


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


def load_content(root: Path) -> tuple[Content, list[Problem]]:
    """Everything below `root`, and what is wrong with the files it was read from."""
    loading = _Loading(root)
    shelves = {name: loading.shelf(name) for name in SHELVES}
    single = loading.singles()
    pages, faults = read_pages(root)
    content = Content(
        **shelves,
        single=single,
        pages=pages,
        menu=loading.menu(),
        origins=loading.origins,
    )
    return content, loading.problems + faults


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
