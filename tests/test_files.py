"""YAML is read as text and every value knows its line."""

from pathlib import Path

import pytest

from macros.files import parse_yaml, read_yaml

HERE = Path("data/areas/northshire.yml")


def sentences(text: str) -> list[str]:
    return [str(problem) for problem in parse_yaml(text, HERE)[1]]


@pytest.mark.parametrize("written", ["0161234567", "12:30", "2026-11-20", "1.10", "true", "1_000"])
def test_values_stay_as_they_are_written(written: str) -> None:
    file, problems = parse_yaml(f"value: {written}\n", HERE)
    assert (file.values, problems) == ({"value": written}, [])


def test_null_is_nothing_and_an_empty_value_is_an_empty_text() -> None:
    file, _ = parse_yaml("known: null\nblank:\n", HERE)
    assert file.values == {"known": None, "blank": ""}


def test_each_value_knows_its_line() -> None:
    file, _ = parse_yaml("name: North\ndoor:\n  phones:\n    - one\n    - two\n", HERE)
    assert file.line_of(("door", "phones", 1)) == 5
    assert file.line_of(("door", "missing")) == 2
    assert file.line_of(("missing",)) == 1


def test_lines_are_counted_from_where_the_text_begins() -> None:
    assert parse_yaml("a: b\n", HERE, first_line=2)[0].line_of(("a",)) == 2


def test_a_field_that_is_written_twice_is_named_with_its_line() -> None:
    assert sentences("door:\n  phone: 1\n  phone: 2\n") == [
        'data/areas/northshire.yml:3: "phone" is written twice here. Keep one of the two.'
    ]


def test_an_unclosed_quote_is_shown_where_it_opens() -> None:
    assert sentences('name: "North\nother: x\n') == [
        "data/areas/northshire.yml:1: This cannot be read as YAML: found unexpected end of stream. "
        "A quote or a bracket is opened here and never closed."
    ]


def test_a_file_in_another_encoding_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes("name: café".encode("latin-1"))
    _, problems = read_yaml(tmp_path, tmp_path / "a.yml")
    assert [str(p) for p in problems] == [
        "a.yml:1: This file is not saved as UTF-8. Save it again with the encoding UTF-8."
    ]


def test_an_empty_file_holds_nothing() -> None:
    assert parse_yaml("", HERE)[0].values == {}
