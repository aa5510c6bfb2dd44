"""Sheets of paper as PDF: typst sets them from the same facts that the pages are made from.

They are tagged (PDF/UA-1): headings, lists and reading order are in the file, and so is its title.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent / "paper"


def pdf(template: str, **facts: Any) -> bytes:
    """A sheet as a PDF file: `template` names a file in macros/paper, `facts` is what it prints."""
    return _set(template, json.dumps(facts, ensure_ascii=False))


@lru_cache(maxsize=64)
def _set(template: str, facts: str) -> bytes:
    """The file; kept, because `make serve` builds the whole site at every change."""
    made = typst.compile(
        HERE / f"{template}.typ",
        root=HERE,
        format="pdf",
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"facts": facts},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)
    return made
