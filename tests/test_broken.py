"""Each file in tests/broken holds one mistake, and says itself what an editor is told about it."""

import re
from pathlib import Path

import pytest

from macros.check import load
from tests.places import ROOT, TODAY

BROKEN = sorted(path for path in (ROOT / "tests" / "broken").rglob("*.*") if path.is_file())
PLACE = re.compile(r"(?:# |<!-- )place: (?P<place>\S+)")
EXPECTED = re.compile(
    r"^(?:# |<!-- )expect (?P<line>\d+): (?P<sentence>.*?)(?: -->)?$", re.MULTILINE
)
NEW_PAGE = "docs/broken.md"
NOT_IN_MENU = "not-in-menu"


def place_of(case: Path) -> str:
    found = PLACE.search(case.read_text())
    return found["place"] if found else NEW_PAGE


def expected_by(case: Path) -> list[str]:
    place = place_of(case)
    return [f"{place}:{m['line']}: {m['sentence']}" for m in EXPECTED.finditer(case.read_text())]


def put_into(site: Path, case: Path) -> None:
    (site / place_of(case)).write_text(EXPECTED.sub("", case.read_text()))
    if place_of(case) == NEW_PAGE and NOT_IN_MENU not in case.stem:
        menu = site / "mkdocs.yml"
        menu.write_text(menu.read_text() + "  - broken.md\n")


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.stem)
def test_a_broken_file_is_reported_as_it_says_itself(case: Path, small_site: Path) -> None:
    put_into(small_site, case)
    _, problems = load(small_site, TODAY)
    assert [str(problem) for problem in problems] == expected_by(case) != []


def test_the_small_site_itself_has_no_problems(small_site: Path) -> None:
    _, problems = load(small_site, TODAY)
    assert problems == []


def test_all_faults_of_all_files_are_found_in_one_go(small_site: Path) -> None:
    for case in BROKEN:
        if case.stem in ("unknown-field", "unknown-macro", "not-alphabetical"):
            put_into(small_site, case)
    paths = {problem.path.as_posix() for problem in load(small_site, TODAY)[1]}
    assert paths == {"data/areas/northshire.yml", "data/audiences.yml", "docs/broken.md"}


@pytest.mark.parametrize("kind", ["yaml", "markdown", "macros"])
def test_there_are_at_least_ten_cases_of_each_kind(kind: str) -> None:
    assert len([case for case in BROKEN if case.parent.name == kind]) >= 10


def test_a_toolkit_without_a_page_for_young_people_is_named(small_site: Path) -> None:
    page = small_site / "docs/families.md"
    page.write_text(page.read_text().replace(", young-people", ""))
    assert [str(problem) for problem in load(small_site, TODAY)[1]] == [
        'toolkits/care/index.md:1: No page for young people has a page of "toolkits/care/" '
        "as its pair."
    ]


def test_a_page_for_families_that_nobody_measured_is_named_with_its_number(
    small_site: Path,
) -> None:
    (small_site / "data/reading.yml").write_text("hardest: {}\n")
    assert [str(problem) for problem in load(small_site, TODAY)[1]] == [
        'docs/families.md:1: Write "families.md: 19.0" under hardest in data/reading.yml: '
        "how hard this page may be to read."
    ]
