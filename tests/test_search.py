"""What the search knows of a page, what readers call its places, and the file that holds both."""

import gzip
import json

import pytest
from bs4 import BeautifulSoup

import macros.search_file as search_file_module
from macros.loading import load_content
from macros.model.products import PageMeta
from macros.search import Findable, Place, findable
from macros.search_file import search_file
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


def read(text: str) -> list[list[tuple[str, list[list[str]], list[str]]]]:
    """The pages of a search file: each place's heading, the words of its names, its own words."""
    known = json.loads(text)
    vocabulary = known["vocabulary"].split(" ")

    def words(signs: str) -> list[str]:
        at, found = -1, []
        for sign in signs:
            at += ord(sign) - 34
            found.append(vocabulary[at])
        return sorted(found)

    return [
        [
            (heading, [words(name) for name in names.split("!") if name], words(signs))
            for _, heading, names, signs, *_ in page["places"]
        ]
        for page in known["pages"]
    ]


def test_the_file_gives_back_names_whole_and_words_without_the_smallest() -> None:
    page = page_of(
        Place("", "Care", ("Minding a kid", "mind"), ("the", "bed", "care")),
        Place("teeth", "Teeth", (), ("teeth", "and", "pain")),
    )
    assert read(search_file([page], SMALL)) == [
        [
            ("Care", [["a", "kid", "minding"], ["mind"]], ["bed", "care"]),
            ("Teeth", [], ["pain", "teeth"]),
        ]
    ]


def test_what_holds_of_every_area_is_not_sent() -> None:
    whole = Findable("care/", "Care", "toolkit", tuple(SMALL.areas), ("everyone",), ())
    known = json.loads(search_file([whole, page_of()], SMALL))
    assert [page["areas"] for page in known["pages"]] == [[], ["northshire"]]


def test_a_site_past_the_limit_keeps_the_words_that_tell_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = [
        page_of(Place("", "Care", (), ("bed", *(f"word{number}-{n}" for n in range(80)))), url=url)
        for number, url in enumerate(("one/", "two/"))
    ]
    whole = search_file(pages, SMALL)
    assert [len(words) for (_, _, words), *_ in read(whole)] == [6, 6]
    monkeypatch.setattr(search_file_module, "LIMIT", len(gzip.compress(whole.encode())) - 1)
    for (_, _, words), *_ in read(search_file(pages, SMALL)):
        assert len(words) == 4
        assert "bed" not in words
