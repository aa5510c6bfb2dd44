"""No acronym stands on a page of the built site without being written out there."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.content import CONTENT
from tests.places import ROOT

ACRONYMS = {term.term: str(term.expands) for term in CONTENT.glossary.values() if term.is_acronym}
ANY = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, ACRONYMS))})s?(?![\w-])")
BUILT = sorted((ROOT / "site").rglob("*.html"))


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.parent.name or "home")
def test_every_acronym_of_a_page_is_written_out_on_it(path: Path) -> None:
    soup = BeautifulSoup(path.read_text(), "html.parser")
    article = soup.find("article")
    assert article is not None
    text = " ".join(article.get_text(" ").split()).lower()
    used = {match[1] for match in ANY.finditer(article.get_text(" "))}
    assert {word for word in used if ACRONYMS[word].lower() not in text} == set()


def test_outside_the_article_no_page_uses_an_acronym_but_in_the_names_of_pages() -> None:
    soup = BeautifulSoup((ROOT / "site" / "index.html").read_text(), "html.parser")
    for part in soup.select("article, script, style, .md-sidebar"):
        part.decompose()
    assert ANY.findall(soup.get_text(" ")) == []
