"""The real content: no problems, and no number where it must not stand."""

from macros.check import load
from tests.places import ROOT, TODAY


def test_the_real_content_has_no_problems() -> None:
    _, problems = load(ROOT, TODAY)
    assert [str(problem) for problem in problems] == []
