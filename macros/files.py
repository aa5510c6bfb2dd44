"""Files that know their lines: YAML read as text, with the line of every value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.problems import Problem

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlFile:
    """A YAML file as plain text values, and the line on which each stands.

    `values` holds mappings, lists and strings only: the model decides what is a number or a date.
    """

    path: Path
    values: Any
    lines: Mapping[Place, int] = field(default_factory=dict)
    readable: bool = True

    def line_of(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(root: Path, path: Path) -> tuple[YamlFile, list[Problem]]:
    """A YAML file below `root`, and what is wrong with it."""
    text, problems = read_text(root, path)
    if problems:
        return YamlFile(path.relative_to(root), {}, readable=False), problems
    file, more = parse_yaml(text, path.relative_to(root))
    return file, more


def read_text(root: Path, path: Path) -> tuple[str, list[Problem]]:
    """A file's text, or the sentence that it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig"), []
    except UnicodeDecodeError:
        sentence = "This file is not saved as UTF-8. Save it again with the encoding UTF-8."
        return "", [Problem(path.relative_to(root), 1, sentence)]


def parse_yaml(text: str, path: Path, first_line: int = 1) -> tuple[YamlFile, list[Problem]]:
    """YAML text that begins on `first_line` of `path`."""
    try:
        node = _compose(text)
    except yaml.YAMLError as fault:
        return YamlFile(path, {}, readable=False), [_unreadable(fault, path, first_line)]
    reader = _Reader(path, first_line)
    values = {} if node is None else reader.read(node, ())
    return YamlFile(path, values, reader.lines), reader.problems


def _compose(text: str) -> yaml.Node | None:
    """A YAML text's tree, by the fast reader; a fault is told by the one with clearer words."""
    try:
        return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)


def _unreadable(fault: yaml.YAMLError, path: Path, first_line: int) -> Problem:
    what = getattr(fault, "problem", None) or getattr(fault, "reason", None) or "it is not YAML"
    # A quote that is never closed ends at the file's end; what helps is where it was opened.
    which = "context_mark" if "end of stream" in what else "problem_mark"
    mark = getattr(fault, which, None)
    line = first_line + (mark.line if mark else 0)
    return Problem(path, line, f"This cannot be read as YAML: {what}. {_likely_cause(what)}")


def _likely_cause(what: str) -> str:
    if "mapping values are not allowed" in what:
        return 'A text that holds ": " needs quotes around it.'
    if "end of stream" in what:
        return "A quote or a bracket is opened here and never closed."
    if "tab" in what or "\\t" in what:
        return "Indent with spaces, never with the tab key."
    return "Look at the spaces before this line and at the quotes around it."


@dataclass
class _Reader:
    """Turns YAML nodes into plain values and remembers their lines."""

    path: Path
    first_line: int
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, node: yaml.Node, place: Place) -> Any:
        self.lines.setdefault(place, self.first_line + node.start_mark.line)
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, place))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(child, (*place, n)) for n, child in enumerate(node.value)]
        is_null = node.tag == "tag:yaml.org,2002:null" and node.value
        return None if is_null else node.value

    def _pairs(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = self.first_line + key_node.start_mark.line
            if key in seen:
                self._fault(line, f'"{key}" is written twice here. Keep one of the two.')
                continue
            seen.add(key)
            self.lines[(*place, key)] = line
            yield key, self.read(value_node, (*place, key))

    def _fault(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(self.path, line, sentence))
