"""Look-ups suggest; faults say where."""

from pathlib import Path

import pytest

from macros.problems import BrokenName, Problem, Records, UnknownName, hint


def test_a_problem_reads_as_path_line_and_sentence() -> None:
    assert str(Problem(Path("data") / "a.yml", 3, "It is wrong.")) == "data/a.yml:3: It is wrong."


def test_a_near_name_is_suggested() -> None:
    areas = Records("area", "data/areas", {"northshire": 1, "southshire": 2})
    with pytest.raises(UnknownName) as unknown:
        areas["northshre"]
    assert str(unknown.value) == (
        'data/areas has no area called "northshre". Did you mean "northshire"?'
    )


def test_far_from_every_name_all_names_are_listed() -> None:
    assert hint("zzz", ["northshire", "southshire"]) == "The names are: northshire, southshire."


def test_many_names_are_not_listed() -> None:
    assert hint("zzz", [f"name-{n}" for n in range(50)]) == "No name there is spelt like it."


def test_without_any_names_it_says_so() -> None:
    assert hint("zzz", []) == "There are none yet."


def test_a_record_with_faults_of_its_own_is_told_apart_from_one_that_is_not_there() -> None:
    areas: Records[int] = Records("area", "data/areas")
    areas.broken.add("northshire")
    with pytest.raises(BrokenName):
        areas["northshire"]


def test_while_a_whole_file_is_unreadable_no_name_is_called_unknown() -> None:
    areas: Records[int] = Records("area", "data/areas")
    areas.cut_short = True
    with pytest.raises(BrokenName):
        areas["anything"]
