"""Colours that everyone can read, in both schemes, and pages that open fast on any phone."""

import gzip
import re
from pathlib import Path

import pytest

from tests.places import ROOT

TOKENS = (ROOT / "docs/assets/css/00-tokens.css").read_text()
COLOUR = re.compile(r"--(?P<name>[\w-]+): light-dark\((?P<light>#\w{6}), (?P<dark>#\w{6})\)")
COLOURS = {m["name"]: (m["light"], m["dark"]) for m in COLOUR.finditer(TOKENS)}
BODY = 7.0
OTHER = 4.5
FIRST_VIEW = 100_000

# What stands on what, and the least contrast it needs.
PAIRS = [
    *[("ink", ground, BODY) for ground in ("paper", "wash", "brand-wash", "doubt-wash")],
    *[("ink", f"{box}-wash", BODY) for box in ("danger", "today", "calm", "child")],
    *[("ink-soft", ground, OTHER) for ground in ("paper", "wash", "brand-wash")],
    *[("link", ground, OTHER) for ground in ("paper", "wash", "brand-wash", "danger-wash")],
    *[(box, f"{box}-wash", OTHER) for box in ("danger", "today", "calm", "child")],
    *[("on-strong", f"level-{number}", OTHER) for number in (1, 2, 3, 4)],
    ("on-strong", "brand", OTHER),
    ("edge", "paper", 3.0),
]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as the Web Content Accessibility Guidelines reckon it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_can_be_read_in_light_and_dark(text: str, ground: str, least: float) -> None:
    for one, other in zip(COLOURS[text], COLOURS[ground], strict=True):
        assert contrast(one, other) >= least, (one, other)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


BUILT = sorted((ROOT / "site").rglob("*.html"))
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script[^>]* src)="([^"]+)"')


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.parent.name or "home")
def test_the_first_view_of_a_page_is_light(path: Path) -> None:
    html = path.read_text()
    files = {_file(path, address) for address in LOADED.findall(html)} | {
        ROOT / "site/assets/js/kept.js"
    }
    weight = sum(len(gzip.compress(file.read_bytes())) for file in {path, *files})
    assert weight <= FIRST_VIEW


def _file(page: Path, address: str) -> Path:
    base = ROOT / "site" if address.startswith("/") else page.parent
    return (base / address.lstrip("/")).resolve()
