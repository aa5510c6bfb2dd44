"""Pages as an editor writes them: front matter, Markdown, and the line where each begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.files import YamlFile, parse_yaml, read_text
from macros.model.products import PageMeta
from macros.problems import Problem, Records
from macros.records import make_record

FENCE = "---"
NO_FRONT_MATTER = (
    "This page does not begin with front matter: a line ---, then title, description, kind, "
    "audience and areas, then a line ---."
)
OPEN_FRONT_MATTER = "The front matter has no end. Write a line --- after its last field."

# Where pages come from: the folder, and what its pages' addresses begin with.
ROOTS = {"docs": "", "toolkits": "toolkits/"}


@dataclass(frozen=True)
class Page:
    """One Markdown page; `body` begins on line `body_line` of `path`."""

    path: Path
    address: str
    meta: PageMeta
    body: str
    body_line: int
    front: YamlFile

    def line_at(self, offset: int) -> int:
        """The line of the file on which a position of the body stands."""
        return self.body_line + self.body.count("\n", 0, offset)

    def lines(self) -> Iterator[tuple[int, str]]:
        """The body's lines with their numbers in the file."""
        return enumerate(self.body.split("\n"), start=self.body_line)

    def prose(self) -> Iterator[tuple[int, str]]:
        """The lines that are not inside a fenced block of code."""
        fence = ""
        for number, line in self.lines():
            mark = re.match(r"\s*(`{3,}|~{3,})([^`]*)$", line)
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
            elif not fence:
                yield number, line


def read_pages(root: Path) -> tuple[Records[Page], list[Problem]]:
    """Every page of the project by its address, and what is wrong with the rest."""
    pages: Records[Page] = Records("page", "The site")
    problems: list[Problem] = []
    for path in sorted(p for folder in ROOTS for p in (root / folder).rglob("*.md")):
        page, faults = read_page(root, path)
        problems += faults
        if page:
            pages[page.address] = page
        else:
            pages.broken.add(address_of(path.relative_to(root)))
    return pages, problems


def read_page(root: Path, path: Path) -> tuple[Page | None, list[Problem]]:
    """One page, or the sentences that say why it cannot be read."""
    text, problems = read_text(root, path)
    relative = path.relative_to(root)
    front, body, body_line, fault = _split(text)
    if problems or fault:
        return None, problems or [Problem(relative, 1, fault)]
    file, problems = parse_yaml(front, relative, first_line=2)
    meta, faults = make_record(PageMeta, file, file.values) if not problems else (None, problems)
    if meta is None or problems:
        return None, problems or faults
    return Page(relative, address_of(relative), meta, body, body_line, file), []


def address_of(path: Path) -> str:
    """What links call a page: docs/contacts/index.md is contacts/index.md."""
    return ROOTS[path.parts[0]] + "/".join(path.parts[1:])


def _split(text: str) -> tuple[str, str, int, str]:
    """Front matter, body, the body's first line, and a sentence when there is no front matter."""
    lines = text.split("\n")
    if not lines or lines[0].rstrip() != FENCE:
        return "", "", 1, NO_FRONT_MATTER
    ends = [n for n, line in enumerate(lines[1:], start=1) if line.rstrip() in (FENCE, "...")]
    if not ends:
        return "", "", 1, OPEN_FRONT_MATTER
    end = ends[0]
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]) + "\n", end + 2, ""
