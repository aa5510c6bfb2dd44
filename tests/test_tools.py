"""The tools: each indicator once everywhere, each scene in every form, the helper as the policy."""

import csv
import io
import json
import re
import zipfile
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from docx import Document
from pypdf import PdfReader

from macros.downloads import downloads
from macros.listed import listed_in
from tests.content import CONTENT
from tests.places import ROOT

FILES = downloads(CONTENT)
INDICATORS = {one.slug: one.indicator for one in listed_in(CONTENT)}
TOOLS = list(CONTENT.tools)


@cache
def page(path: str) -> BeautifulSoup:
    text = (ROOT / "site" / path / "index.html").read_text()
    return BeautifulSoup(text, "html.parser")


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def words_of(part: Tag) -> str:
    """The words of a part of a page without source numbers, and without acronyms written out."""
    copy = BeautifulSoup(str(part), "html.parser")
    for added in copy.select(".cite, [popover]"):
        added.extract()
    text = plain(copy.get_text(" "))
    for term in CONTENT.glossary.values():
        if term.is_acronym:
            text = text.replace(f"{term.term} ({term.expands})", term.term)
    return text


def squash(text: str) -> str:
    """A text without its spaces: paper breaks lines, and after hyphens too."""
    return re.sub(r"\s", "", text)


@cache
def paper(address: str) -> str:
    reader = PdfReader(io.BytesIO(FILES[address].make()))
    return plain(" ".join(sheet.extract_text() for sheet in reader.pages))


@cache
def document(address: str) -> str:
    file = Document(io.BytesIO(FILES[address].make()))
    cells = [cell.text for table in file.tables for cell in table._cells]
    return plain(" ".join([*(p.text for p in file.paragraphs), *cells]))


def once_each(found: list[str]) -> bool:
    return Counter(found) == Counter(INDICATORS.keys())


def test_every_indicator_stands_once_in_the_chart() -> None:
    found = [str(entry["id"]) for entry in page("thresholds").select(".level__domain li[id]")]
    assert once_each(found)


def test_every_indicator_stands_once_in_the_tool() -> None:
    ticks = page("thresholds/tool").select("input[name=seen]")
    found = [str(tick["value"]) for tick in ticks]
    assert once_each([name for name in found if not name.startswith("harm-")])
    assert [n.removeprefix("harm-") for n in found if n.startswith("harm-")] == list(
        CONTENT.harm_signs
    )


def test_every_indicator_stands_once_in_the_table_and_among_the_topics() -> None:
    for path in ("thresholds/table", "thresholds/topics"):
        links = page(path).select(".chart-table li a, .topic li a:not(.cite)")
        assert once_each([str(link["href"]).partition("#")[2] for link in links]), path


def test_every_indicator_stands_once_in_the_open_data() -> None:
    chart = json.loads(FILES["open-data/thresholds.json"].make())
    assert once_each([one["slug"] for one in chart["indicators"]])
    rows = csv.DictReader(
        io.StringIO(FILES["open-data/thresholds.csv"].make().decode("utf-8-sig"), newline="")
    )
    assert once_each([row["slug"] for row in rows])


def test_every_indicator_stands_on_the_one_a3_sheet_as_often_as_its_words_are_used() -> None:
    reader = PdfReader(io.BytesIO(FILES["thresholds/thresholds-chart-a3.pdf"].make()))
    assert len(reader.pages) == 1
    width, height = (round(float(n) * 25.4 / 72) for n in reader.pages[0].mediabox[2:])
    assert (width, height) == (420, 297)
    lines = [plain(one) for one in paper("thresholds/thresholds-chart-a3.pdf").split("•")]
    starts = Counter(
        says
        for line in lines
        for says in {max((i.says for i in INDICATORS.values() if line.startswith(i.says)),
                         key=len, default="")} if says
    )  # fmt: skip
    assert starts == Counter(indicator.says for indicator in INDICATORS.values())


def test_a_topic_is_worth_its_name() -> None:
    topics = Counter(str(indicator.topic) for indicator in INDICATORS.values())
    assert topics.keys() == CONTENT.topics.keys()


@pytest.mark.parametrize("slug", TOOLS)
def test_every_scene_is_on_screen_on_paper_and_in_the_document(slug: str) -> None:
    tool = CONTENT.tools[slug]
    screen = page(tool.page.removesuffix(".md"))
    on_screen = [str(scene["id"]) for scene in screen.select(".day__scenes > .scene")]
    assert on_screen == list(tool.scenes)
    forms = {
        "screen": words_of(screen.select(".day")[0]),
        "paper": paper(f"day-in-the-life/{slug}.pdf"),
        "document": document(f"day-in-the-life/{slug}.docx"),
    }
    for scene in tool.scenes.values():
        for line in (scene.title, *(line for part in scene.parts for line in part.lines)):
            missing = [name for name, text in forms.items() if squash(line) not in squash(text)]
            assert missing == [], line


@pytest.mark.parametrize("slug", [slug for slug in TOOLS if CONTENT.tools[slug].my_day])
def test_a_child_meets_every_question_on_screen_and_on_paper(slug: str) -> None:
    own = CONTENT.tools[slug].my_day
    assert own is not None
    screen = words_of(page(own.page.removesuffix(".md")).select(".my-day")[0])
    printed = paper(f"day-in-the-life/my-day-{slug}.pdf")
    for scene in CONTENT.tools[slug].scenes.values():
        for line in scene.ask_child:
            assert squash(line) in squash(screen), line
            assert squash(line) in squash(printed), line


@pytest.mark.parametrize("address", [name for name in FILES if name.endswith(".pdf")])
def test_a_sheet_is_tagged_named_and_in_english(address: str) -> None:
    reader = PdfReader(io.BytesIO(FILES[address].make()))
    root: Any = reader.trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert reader.metadata is not None
    assert reader.metadata.title
    assert "pdfuaid" in str(root["/Metadata"].get_data())


@pytest.mark.parametrize("address", [name for name in FILES if name.endswith(".docx")])
def test_a_document_has_its_headings_in_order(address: str) -> None:
    file = Document(io.BytesIO(FILES[address].make()))
    styles = [p.style.name for p in file.paragraphs if p.style and p.style.name]
    levels = [int(s.split()[-1]) if s != "Title" else 0 for s in styles if s.startswith(HEADINGS)]
    assert levels[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert file.core_properties.title


HEADINGS = ("Heading", "Title")


@pytest.mark.parametrize("address", list(FILES))
def test_the_same_facts_give_the_same_file(address: str) -> None:
    if address.endswith(".docx"):
        first, second = (zipfile.ZipFile(io.BytesIO(FILES[address].make())) for _ in range(2))
        assert [first.read(n) for n in first.namelist()] == [
            second.read(n) for n in second.namelist()
        ]
    else:
        assert FILES[address].make() == FILES[address].make()


def test_the_helper_says_what_the_policy_says() -> None:
    policy = CONTENT.escalation
    helper = page("procedures/escalation-helper").select("[data-helper]")[0]
    text = squash(words_of(helper))
    points = [*policy.immediate_risk, *policy.record]
    points += [point for subject in policy.subjects.values() for point in subject.points]
    points += [point for area in policy.areas.values() for point in area.points]
    says = [point.says for point in points]
    says += [line for words in policy.words.values() for line in words.lines]
    says += [subject.say for subject in policy.subjects.values() if subject.say]
    assert [line for line in says if squash(line) not in text] == []


def test_the_helper_has_as_many_time_limits_as_the_policy() -> None:
    helper = page("procedures/escalation-helper").select("#where-next")[0]
    limits = [int(str(s["data-working-days"])) for s in helper.select("[data-working-days]")]
    assert limits == [stage.working_days for stage in CONTENT.escalation.stages]
    assert limits or "working day" not in helper.get_text(" ")
