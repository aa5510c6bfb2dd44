"""How hard a page is to read, reckoned by hand beside the code."""

import pytest

from macros.reading import grade, hardness


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 0.0),
        ("You can stop.", 3.0),
        ("You can stop. I am here.", 3.0),
        ("One two three four.\n- five", 2.5),
        ("Professionals investigate.", 102.0),
        ("We talk about safeguarding now.", 25.0),
    ],
)
def test_long_words_and_long_sentences_are_hard(text: str, found: float) -> None:
    assert hardness(text) == found


@pytest.mark.parametrize(("found", "school"), [(9.9, 1), (10, 2), (19.9, 3), (20, 4), (60, 13)])
def test_a_number_stands_for_a_school_grade(found: float, school: int) -> None:
    assert grade(found) == school
