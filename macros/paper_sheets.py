"""Sheets of paper as PDF: typst sets them from the same facts that the pages are made from.

They are tagged (PDF/UA-1): headings, lists and reading order are in the file, and so is its title.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent / "paper"


class SheetFault(Exception):
    """Why a sheet cannot be set, as typst says it."""


def pdf(template: str, **facts: Any) -> bytes:
    """A sheet as a PDF file: `template` names a file in macros/paper, `facts` is what it prints."""
    changed = max(path.stat().st_mtime for path in HERE.glob("*.typ"))
    return _set(template, changed, json.dumps(facts, ensure_ascii=False))


@lru_cache(maxsize=64)
def _set(template: str, changed: float, facts: str) -> bytes:
    """The file; kept, because `make serve` builds the whole site at every change.

    `changed` is when a template last was: it makes the file anew.
    """
    try:
        made = typst.compile(
            HERE / f"{template}.typ",
            root=HERE,
            format="pdf",
            font_paths=[HERE / "fonts"],
            ignore_system_fonts=True,
            sys_inputs={"facts": facts},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as fault:
        raise SheetFault(str(fault)) from fault
    assert isinstance(made, bytes)
    return made
