"""What the search knows of a page, what readers call its places, and the file that holds both."""

import json
from collections.abc import Mapping

import pytest
from bs4 import BeautifulSoup

import macros.search_file as search_file_module
from macros.loading import load_content
from macros.model.products import PageMeta
from macros.search import Findable, Place, findable
from macros.search_file import FIRST, search_files
from macros.search_names import names_of_places
from tests.places import SMALL_SITE, TODAY

SMALL, _ = load_content(SMALL_SITE, TODAY)


def meta(kind: str) -> PageMeta:
    return PageMeta.model_validate(
        {
            "title": "Care",
            "description": "How to care.",
            "kind": kind,
            "audience": ["everyone"],
            "areas": ["northshire"],
            "menu": "Caring",
        }
    )


PAGE = """<p>Ring <a class="cite">1</a> the MASH<span class="term__says">The first team.</span>.</p>
<h2 id="teeth">Teeth<a class="headerlink">#</a></h2><p>Pain, pain and no dentist.</p>
<section id="home"><h3>Home</h3><p>A bed.</p></section>
<div class="glossary"><div id="lado"><dt>LADO <span class="glossary__expands">local officer</span>
<span class="tag">only here</span></dt><dd>An officer.</dd></div></div>
<ul class="agencies"><li id="board-police"><strong>Police</strong>. Keeps the peace.</li></ul>"""


def test_each_heading_term_and_agency_is_a_place_with_its_words_once() -> None:
    page = BeautifulSoup(PAGE, "html.parser")
    names = {"": ["Minding", "minding"], "teeth": ["toothache"]}
    assert findable(meta("toolkit"), page, "care/", names) == Findable(
        url="care/",
        title="Care",
        kind="toolkit",
        areas=("northshire",),
        audience=("everyone",),
        places=(
            Place("", "Care", ("Minding", "Caring"), ("how", "to", "care", "ring", "the", "mash")),
            Place("teeth", "Teeth", ("toothache",), ("teeth", "pain", "and", "no", "dentist")),
            Place("home", "Home", (), ("home", "a", "bed")),
            Place("lado", "LADO", (), ("lado", "an", "officer")),
            Place("board-police", "Police", (), ("police", "keeps", "the", "peace"), 0.6),
        ),
    )


def test_a_page_about_the_site_is_one_place() -> None:
    found = findable(meta("about"), BeautifulSoup(PAGE, "html.parser"), "about/", {})
    assert found.places == (Place("", "Care", ("Caring",), ("how", "to", "care")),)


def test_words_of_data_lead_to_the_place_that_they_belong_to() -> None:
    found = names_of_places(SMALL)
    assert "Northshire" in found["contacts/northshire.md"][""]
    slug, term = next((s, t) for s, t in SMALL.glossary.items() if t.also)
    assert {term.term, *term.also} <= set(found["glossary.md"][slug])


def page_of(*places: Place, url: str = "care/") -> Findable:
    return Findable(url, "Care", "toolkit", ("northshire",), ("everyone",), places)


def held(files: Mapping[str, str], word: str) -> tuple[list[int], list[tuple[int, list[str]]]]:
    """The places that say a word; the names that hold it, by place and other words."""
    vocabulary = " ".join(words for _, words in json.loads(files[FIRST])["vocabulary"]).split()
    parts = [json.loads(text) for name, text in files.items() if name != FIRST]
    said, names = next(part[word] for part in parts if word in part).split(" ")

    def numbers(signs: str) -> list[int]:
        at, found = -1, []
        for sign in signs:
            at += ord(sign) - 34
            found.append(at)
        return found

    at, named = 0, []
    for name in filter(None, names.split("!")):
        at += ord(name[0]) - 35
        named.append((at, sorted(vocabulary[number] for number in numbers(name[1:]))))
    return numbers(said), named


def test_a_word_stands_for_the_places_that_say_it_and_the_names_that_hold_it() -> None:
    files = search_files(
        [
            page_of(
                Place("", "Care", ("Minding a kid", "mind"), ("the", "bed", "care")),
                Place("teeth", "Teeth", ("kid pain",), ("teeth", "bed")),
            )
        ],
        SMALL,
    )
    assert held(files, "bed") == ([0, 1], [])
    assert held(files, "kid") == ([], [(0, ["a", "minding"]), (1, ["pain"])])
    assert held(files, "mind") == ([], [(0, [])])


def test_what_many_places_say_is_left_out() -> None:
    many = search_file_module.FEW + 1
    places = [Place(f"p{at}", f"Place {at}", (), ("bed", f"word{at}")) for at in range(many)]
    files = search_files([page_of(*places)], SMALL)
    assert held(files, "word7") == ([7], [])
    assert "bed" not in " ".join(text for name, text in files.items() if name != FIRST)


def test_a_name_is_held_by_its_rarest_words() -> None:
    place = Place("", "Care", ("kid", "bad kid", "very bad kid teeth"), ())
    files = search_files([page_of(place)], SMALL)
    assert held(files, "kid") == ([], [(0, []), (0, ["bad"])])
    assert held(files, "teeth") == ([], [(0, ["bad", "kid", "very"])])


def test_the_smallest_words_are_kept_only_for_names_without_others() -> None:
    place = Place("", "Care", ("the a", "a kid"), ("the", "bed"))
    files = search_files([page_of(place)], SMALL)
    assert held(files, "the") == ([], [(0, ["a"])])
    assert held(files, "a") == ([], [(0, ["the"])])


def test_the_first_file_counts_the_places_of_each_word_and_names_the_parts() -> None:
    places = (Place("", "Care", (), ("bed",)), Place("teeth", "Teeth", ("bed",), ()))
    first = json.loads(search_files([page_of(*places)], SMALL)[FIRST])
    assert first["vocabulary"] == [[2, "bed"], [1, "care teeth"]]
    assert first["parts"] == ["bed"]


def test_a_heading_and_an_anchor_are_sent_only_where_nothing_else_gives_them() -> None:
    places = (
        Place("", "Care", (), ()),
        Place("bad-teeth", "Bad teeth", (), ()),
        Place("home", "At home", (), ()),
        Place("lado", "LADO", (), (), 0.6),
    )
    first = json.loads(search_files([page_of(*places)], SMALL)[FIRST])
    assert first["pages"]["headings"] == [["", "Bad teeth", "At home", "LADO"]]
    assert first["pages"]["anchors"] == [[[""], 0, ["home"], ["lado", 0.6]]]


def test_what_holds_of_every_area_is_not_sent() -> None:
    whole = Findable("care/", "Care", "toolkit", tuple(SMALL.areas), ("everyone",), ())
    known = json.loads(search_files([whole, page_of()], SMALL)[FIRST])
    assert known["pages"]["areas"] == [[], ["northshire"]]


def parts_of(many: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts of a site whose one place says so many words."""
    monkeypatch.setattr(search_file_module, "PART", 100)
    monkeypatch.setattr(search_file_module, "FEWEST", 20)
    page = page_of(Place("", "Care", (), tuple(f"word{number}" for number in range(many))))
    files = search_files([page], SMALL)
    parts = [text for name, text in files.items() if name != FIRST]
    assert json.loads(files[FIRST])["parts"] == [next(iter(json.loads(part))) for part in parts]
    assert held(files, f"word{many - 1}") == ([0], [])
    return parts


def test_a_large_site_has_more_parts_not_larger_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = parts_of(200, monkeypatch)
    assert len(parts) == 10
    assert max(map(len, parts)) < 400


def test_no_part_is_so_small_that_it_names_the_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [len(json.loads(part)) for part in parts_of(50, monkeypatch)] == [20, 30]
