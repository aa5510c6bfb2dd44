"""What practitioners ask, each answered within two clicks from its toolkit's first page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from tests.browser import Visit
from tests.places import ROOT

FOLDER = ROOT / "tests" / "questions"
MOST_CLICKS = 2
HEADINGS = ("h2", "h3", "h4")


@dataclass(frozen=True)
class Question:
    """What is asked in a toolkit, the page that answers, its heading, and words of the answer."""

    toolkit: str
    ask: str
    path: str
    anchor: str
    says: str


def questions() -> Iterator[Question]:
    for file in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
            page, _, anchor = entry["page"].partition("#")
            path = page.removesuffix(".md").removesuffix("index").strip("/") + "/"
            yield Question(file.stem, entry["ask"], path, anchor, str(entry["says"]))


ALL = list(questions())


@cache
def built(path: str) -> BeautifulSoup:
    text = (ROOT / "site" / path / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


@cache
def leads_to(path: str) -> list[str]:
    """The pages that a page's own text links to."""
    here = f"https://site/{path}"
    links = [urljoin(here, str(a["href"])) for a in built(path).select("article a[href]")]
    return [urlsplit(link).path.lstrip("/") for link in links if link.startswith("https://site/")]


def way(start: str, end: str) -> list[str]:
    """The pages to click through, the last one included; empty when it is the first page itself."""
    if start == end:
        return []
    if end in leads_to(start):
        return [end]
    is_page = [path for path in leads_to(start) if (ROOT / "site" / path / "index.html").is_file()]
    between = [path for path in is_page if end in leads_to(path)]
    assert between, f"{end} is more than {MOST_CLICKS} clicks from {start}."
    return [between[0], end]


def section(path: str, anchor: str) -> str:
    """The words under a heading, up to the next one that is not below it."""
    place = built(path).find(id=anchor) if anchor else built(path).find("article")
    assert isinstance(place, Tag), f"{path} has no place called #{anchor}."
    if place.name not in HEADINGS:
        return place.get_text(" ")
    ends = HEADINGS[: HEADINGS.index(place.name) + 1]
    words = [place.get_text(" ")]
    for part in place.next_siblings:
        if isinstance(part, Tag) and part.name in ends:
            break
        words.append(part.get_text(" "))
    return " ".join(words)


def squash(text: str) -> str:
    return "".join(text.lower().split())


def test_each_toolkit_has_twenty_questions() -> None:
    toolkits = {path.parent.name for path in Path(ROOT / "toolkits").glob("*/index.md")}
    found = {name: len([q for q in ALL if q.toolkit == name]) for name in toolkits}
    assert found == dict.fromkeys(toolkits, 20)


@pytest.mark.parametrize("toolkit", sorted({question.toolkit for question in ALL}))
def test_each_question_is_answered_within_two_clicks(visit: Visit, toolkit: str) -> None:
    for question in (question for question in ALL if question.toolkit == toolkit):
        visit.open(f"toolkits/{toolkit}/")
        for path in way(f"toolkits/{toolkit}/", question.path):
            link = visit.page.locator("article a:visible")
            urls = link.evaluate_all("links => links.map(link => link.pathname)")
            link.nth(urls.index(f"/{path}")).click()
            visit.page.wait_for_url(f"**/{path}**")
        answer = squash(section(question.path, question.anchor))
        assert squash(question.says) in answer, question.ask
