"""What the search page knows of a page."""

from bs4 import BeautifulSoup

from macros.model.products import PageMeta
from macros.search import Section, sections_of


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


def test_each_heading_and_each_term_is_a_place_with_its_words_once() -> None:
    found = list(sections_of(meta("toolkit"), BeautifulSoup(PAGE, "html.parser"), "care/"))
    assert found == [
        Section("care/", "Care", "Care", "how care ring mash"),
        Section("care/#teeth", "Care", "Teeth", "teeth pain dentist"),
        Section("care/#home", "Care", "Home", "home bed"),
        Section("care/#lado", "Care", "LADO", "lado officer"),
    ]


def test_a_page_about_the_site_is_one_place() -> None:
    found = list(sections_of(meta("about"), BeautifulSoup(PAGE, "html.parser"), "about/"))
    assert found == [Section("about/", "Care", "Care", "how care")]
