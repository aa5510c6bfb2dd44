"""The small site is built strictly, and values are followed from their file to their page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import copy_small_site


def build(site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "built"],
        cwd=site,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        text=True,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = copy_small_site(tmp_path_factory.mktemp("site") / "small_site")
    result = build(site)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return site / "built"


def soup(built: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((built / page).read_text(), "html.parser")


def test_a_number_travels_from_its_file_to_its_page(built: Path) -> None:
    links = soup(built, "index.html").select('article a[href="tel:01632960123"]')
    assert [link.text for link in links] == ["01632 960123", "01632 960123"]


def test_a_number_that_is_not_confirmed_says_so_beside_it(built: Path) -> None:
    card = soup(built, "contacts/index.html").select_one("#southshire-front-door")
    assert card is not None
    assert "Not confirmed. Two pages give two numbers." in card.text


def test_every_page_has_999_and_all_front_doors(built: Path) -> None:
    for path in built.rglob("*.html"):
        strip = soup(built, str(path.relative_to(built))).select_one(".act-now")
        assert strip is not None, path
        numbers = {link["href"] for link in strip.select('a[href^="tel:"]')}
        assert numbers == {"tel:999", "tel:01632960123", "tel:01632960322", "tel:01632960999"}


def test_every_page_says_who_it_is_for_and_what_edition_it_is(built: Path) -> None:
    for path in built.rglob("index.html"):
        page = soup(built, str(path.relative_to(built)))
        readers = [dd.text for dd in page.select(".page-facts dt:-soup-contains('For') + dd")]
        families = "families" in path.parts
        assert readers == ["Parents and carers and Young people" if families else "Everyone"], path
        said = [line.text for line in page.select(".edition")]
        assert len(said) == 1, path
        assert "This is a working edition." in said[0], path
        assert "2 January 2026" in page.select(".page-facts")[0].text, path


def test_a_product_brings_its_owner_and_dates_with_their_source(built: Path) -> None:
    facts = soup(built, "toolkits/care/index.html").select_one(".page-facts")
    assert facts is not None
    for words in (
        "Northshire Safeguarding Children Partnership",
        "December 2021",
        "Working edition",
    ):
        assert words in facts.text
    assert facts.select_one("#source-northshire-policy") is not None


def test_a_page_for_families_and_its_pair_lead_to_each_other(built: Path) -> None:
    family = soup(built, "families/index.html").select(".pairs a")
    professional = soup(built, "toolkits/care/index.html").select(".pairs a")
    assert [link["href"] for link in family] == ["../toolkits/care/"]
    assert [link["href"] for link in professional] == ["../../families/"]


def test_a_gap_stands_in_place_of_stages(built: Path) -> None:
    page = soup(built, "policy/index.html")
    assert page.select_one(".stages") is None
    assert "The stages of the policy are not known." in page.text


def test_links_of_templates_lead_to_files_that_are_there(built: Path) -> None:
    assert "page:" not in "".join(p.read_text() for p in built.rglob("*.html"))


def test_the_page_for_wrong_addresses_links_from_the_root(built: Path) -> None:
    page = soup(built, "404.html")
    assert page.select_one('article a[href="/contacts/"]') is not None


def test_a_build_stops_and_prints_every_problem(small_site: Path) -> None:
    area = small_site / "data/areas/northshire.yml"
    area.write_text(area.read_text().replace("order: 1", "order: one"))
    page = small_site / "docs/about.md"
    page.write_text(page.read_text() + "\nRing 01632 960123.\n")
    result = build(small_site)
    assert result.returncode == 1
    assert 'data/areas/northshire.yml:2: "order" is "one". Write a whole number.' in result.stderr
    assert 'docs/about.md:16: The number "01632 960123" belongs in' in result.stderr
    assert "Traceback" not in result.stderr
    assert not (small_site / "built").exists()


def test_stages_once_known_are_printed_with_who_and_by_when(small_site: Path) -> None:
    policy = small_site / "data/escalation.yml"
    stage = "\n  - name: Talk\n    who: The worker\n    does: Talks.\n    working_days: 1\n"
    text = policy.read_text().replace(
        "stages: []\nstages_gap: stages", f"stages:{stage}    source: northshire-policy"
    )
    policy.write_text(text)
    assert build(small_site).returncode == 0
    printed = soup(small_site / "built", "policy/index.html").select_one(".stages")
    assert printed is not None
    assert "The worker" in printed.text
    assert "the next working day" in printed.text
