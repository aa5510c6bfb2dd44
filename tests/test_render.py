"""Templates escape, fail on names they do not know, and print what readers can use."""

from datetime import date

import pytest
from jinja2 import UndefinedError

from macros.model.places import Area
from macros.render import Renderer, day, host, in_words, link, page, tel
from tests.places import SMALL_SITE, TODAY


@pytest.fixture(scope="module")
def areas() -> dict[str, Area]:
    from macros.loading import load_content

    return load_content(SMALL_SITE, TODAY)[0].areas


def test_a_name_that_the_template_does_not_know_stops_it(areas: dict[str, Area]) -> None:
    with pytest.raises(UndefinedError):
        Renderer(areas)("gap.html")


def test_a_function_where_text_belongs_stops_it(areas: dict[str, Area]) -> None:
    with pytest.raises(TypeError, match=r"A template prints the function .*copy.*brackets\."):
        Renderer(areas)("phone.html", contact={"phone": "999", "doubt": {}.copy})


def test_text_from_data_is_escaped(areas: dict[str, Area]) -> None:
    text = Renderer(areas)("phone.html", contact={"phone": "999", "doubt": "<b>new</b>"})
    assert "&lt;b&gt;new&lt;/b&gt;" in text


def test_what_a_template_prints_has_no_empty_line(areas: dict[str, Area]) -> None:
    assert "\n\n" not in Renderer(areas)("basis.html", basis=_basis(), explained="", sources=[])


def _basis() -> object:
    from macros.model.base import Basis

    return Basis.LAW


def test_areas_are_named_in_their_own_order_and_together_as_all(areas: dict[str, Area]) -> None:
    render = Renderer(areas)
    assert render.area_names(["southshire"]) == "Southshire"
    assert render.area_names(["southshire", "northshire"]) == "All areas"


def test_lists_dates_numbers_and_addresses_read_as_a_reader_says_them() -> None:
    assert in_words(["one"]) == "one"
    assert in_words(["one", "two", "three"]) == "one, two and three"
    assert day(date(2026, 11, 2)) == "2 November 2026"
    assert tel("01632 960123") == "tel:01632960123"
    assert host("https://www.northshire.example.org/a") == "northshire.example.org"
    assert page("a.md", "b") == "page:a.md#b"
    assert link("https://a.example.org") == "https://a.example.org"
