"""Sources are numbered, acronyms explained once, links of templates resolved."""

from bs4 import BeautifulSoup

from macros.finish import (
    contents_of,
    explain_acronyms,
    label_cells,
    number_sources,
    resolve_links,
)
from macros.model.words import Term

MASH = Term(term="MASH", expands="Multi-Agency Safeguarding Hub", means="The first team.")
DSL = Term(term="DSL", expands="designated safeguarding lead", means="The lead in a school.")
NHS = Term(term="NHS", expands="National Health Service", means="Health.", explain=False)


def explained(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    explain_acronyms(soup, [MASH, DSL, NHS])
    return str(soup)


BUTTON = (
    '<button class="term" popovertarget="term-mash" title="The first team." type="button">MASH'
    '</button><span class="term__says" id="term-mash" popover="">'
    "MASH: Multi-Agency Safeguarding Hub. The first team.</span>"
)


def test_an_acronym_is_written_out_where_it_first_stands() -> None:
    assert explained("<p>Ring the MASH. The MASH answers.</p>") == (
        f"<p>Ring the {BUTTON} (Multi-Agency Safeguarding Hub). The MASH answers.</p>"
    )


def test_an_acronym_that_is_written_out_beside_it_is_not_written_out_again() -> None:
    html = "<p>The Multi-Agency Safeguarding Hub (MASH) answers.</p>"
    assert explained(html) == f"<p>The Multi-Agency Safeguarding Hub ({BUTTON}) answers.</p>"


def test_headings_links_and_quotations_are_left_alone() -> None:
    html = "<h2>MASH</h2><a href='#'>MASH</a><blockquote><p>MASH</p></blockquote><code>MASH</code>"
    assert explained(html) == str(BeautifulSoup(html, "html.parser"))


def test_what_stands_only_in_headings_and_links_is_given_back() -> None:
    soup = BeautifulSoup("<h2>MASH</h2><p>Ask your DSL.</p>", "html.parser")
    assert explain_acronyms(soup, [MASH, DSL]) == [MASH]


def test_an_acronym_inside_a_meaning_is_given_back_too() -> None:
    team = Term(term="CRT", expands="Children's Reception Team", means="It sends calls to MASH.")
    soup = BeautifulSoup("<h2>CRT</h2>", "html.parser")
    assert explain_acronyms(soup, [MASH, team]) == [team, MASH]


def test_a_plural_is_known_and_a_longer_word_is_not() -> None:
    assert ">DSLs</button>" in explained("<p>Two DSLs met.</p>")
    assert explained("<p>MASHED X-DSL DSL-like</p>") == "<p>MASHED X-DSL DSL-like</p>"


def test_a_word_everyone_knows_is_left_as_it_is() -> None:
    assert explained("<p>The NHS.</p>") == "<p>The NHS.</p>"


def test_sources_are_numbered_in_the_order_of_the_page_and_a_repeat_keeps_its_number() -> None:
    cite = '<a class="cite" data-source="{0}" href="page:sources.md#{0}"></a>'
    soup = BeautifulSoup("".join(map(cite.format, ["b", "a", "b"])), "html.parser")
    assert number_sources(soup, {"a": "Act", "b": "Book"}) == ["b", "a"]
    assert [link.text for link in soup.select("a")] == ["1", "2", "1"]
    assert soup.a is not None
    assert (soup.a["href"], soup.a["aria-label"]) == ("#source-b", "Source 1: Book")


def test_links_of_templates_are_resolved_and_others_are_not() -> None:
    soup = BeautifulSoup('<a href="page:a.md#x">A</a><a href="https://b">B</a>', "html.parser")
    resolve_links(soup, lambda address: f"../{address}")
    assert [link["href"] for link in soup.select("a")] == ["../a.md#x", "https://b"]


def test_each_cell_of_an_editors_table_carries_its_columns_name() -> None:
    head = "<thead><tr><th>Age</th><th>Look for</th></tr></thead>"
    body = "<tbody><tr><td>baby</td><td>cries</td></tr></tbody>"
    soup = BeautifulSoup(f"<table>{head}{body}</table>", "html.parser")
    label_cells(soup)
    assert [cell["data-label"] for cell in soup.select("td")] == ["Age", "Look for"]
    assert [cell["role"] for cell in soup.select("th, td")] == ["columnheader"] * 2 + ["cell"] * 2


def test_a_table_of_data_is_left_as_it_is() -> None:
    soup = BeautifulSoup('<table class="figures"><tr><td>1</td></tr></table>', "html.parser")
    label_cells(soup)
    assert "data-label" not in str(soup)


def test_the_contents_hold_headings_that_macros_print() -> None:
    html = """<h2 id="a">First<a class="headerlink">#</a></h2>
    <section id="b"><h3>Inside <span class="basis">Law</span></h3></section>
    <h2 id="c">Second</h2><h3>Without a place</h3>
    <section class="register" id="d"><h3>One of many</h3></section>"""
    entries = contents_of(BeautifulSoup(html, "html.parser"))
    assert [(e["id"], e["name"], [c["id"] for c in e["children"]]) for e in entries] == [
        ("a", "First", ["b"]),
        ("c", "Second", []),
    ]
