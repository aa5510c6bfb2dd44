"""What the search page knows of a page."""

from bs4 import BeautifulSoup

from macros.loading import load_content
from macros.model.products import PageMeta
from macros.search import Section, aliases, search_file, sections_of
from tests.places import SMALL_SITE, TODAY


def meta(kind: str) -> PageMeta:
    return PageMeta.model_validate(
        {
            "title": "Care",
            "description": "How to care.",
            "kind": kind,
            "audience": ["everyone"],
            "areas": ["northshire"],
        }
    )


PAGE = """<p>Ring <a class="cite">1</a> the MASH<span class="term__says">The first team.</span>.</p>
<h2 id="teeth">Teeth<a class="headerlink">#</a></h2><p>Pain, pain and no dentist.</p>
<section id="home"><h3>Home</h3><p>A bed.</p></section>
<div class="glossary"><div id="lado"><dt>LADO</dt><dd>An officer.</dd></div></div>"""


def section(url: str, heading: str, words: str, also: str = "") -> Section:
    return Section(url, "Care", heading, words, also, 1.3, ("northshire",), ("everyone",))


def test_each_heading_and_each_term_is_a_place_with_its_words_once() -> None:
    page = BeautifulSoup(PAGE, "html.parser")
    found = list(sections_of(meta("toolkit"), page, "care/", {"#teeth": ["Toothache"]}))
    assert found == [
        section("care/", "Care", "how care ring mash"),
        section("care/#teeth", "Teeth", "teeth pain dentist", also="toothache"),
        section("care/#home", "Home", "home bed"),
        section("care/#lado", "LADO", "lado officer"),
    ]


def test_a_page_about_the_site_is_one_place() -> None:
    found = list(sections_of(meta("about"), BeautifulSoup(PAGE, "html.parser"), "about/"))
    assert [(one.url, one.words, one.weight) for one in found] == [("about/", "how care", 0.5)]


def test_words_of_data_lead_to_the_place_that_they_belong_to() -> None:
    found = aliases(load_content(SMALL_SITE, TODAY)[0])
    assert "Northshire" in found["contacts/northshire.md"][""]


def test_what_holds_of_every_place_is_not_sent() -> None:
    whole = Section("care/", "Care", "Care", "bed", areas=("northshire", "southshire"))
    part = Section("care/#teeth", "Care", "Teeth", "pain", "toothache", 1.3, ("northshire",))
    assert search_file([whole, part], areas=2)["sections"] == [
        {"url": "care/", "heading": "Care", "words": "bed"},
        {
            "url": "care/#teeth",
            "page": "Care",
            "heading": "Teeth",
            "words": "pain",
            "also": "toothache",
            "weight": 1.3,
            "areas": ("northshire",),
        },
    ]
