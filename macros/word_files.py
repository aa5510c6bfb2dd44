"""Blank tools as documents for a word processor: headings, questions, room to type."""

import io
from collections.abc import Iterable
from datetime import datetime, time

from docx import Document
from docx.document import Document as WordFile
from docx.shared import Mm, Pt

from macros.content import Content
from macros.model.days import LIKELY, SAID_AND_SEEN, WORKERS_COPY, DayTool
from macros.model.forms import Form


def day_document(content: Content, tool: DayTool) -> bytes:
    """A Day in the Life tool to type in: the same scenes, prompts and blanks as on its page."""
    file = _new(content, tool.title, WORKERS_COPY)
    file.add_paragraph(tool.basis_note)
    _form(file, content.forms["day-in-the-life"])
    _section(file, "Before you begin", tool.before)
    file.add_heading("The day", 1)
    for number, scene in enumerate(tool.scenes.values(), start=1):
        file.add_heading(f"{number}. {scene.title}", 2)
        file.add_paragraph(scene.basis.label)
        for part in scene.parts:
            _asked(file, part.title, part.lines, part.label)
    file.add_heading("All through the day", 1)
    for prompt in tool.prompts.values():
        _asked(file, prompt.title, prompt.ask, SAID_AND_SEEN, level=2)
    _section(file, "If nothing changes", tool.if_nothing_changes)
    _room(file, LIKELY)
    _form(file, content.forms["day-in-the-life-end"])
    return _bytes(file)


def record_document(content: Content) -> bytes:
    """The record of a disagreement, to type in."""
    form = content.forms["disagreement"]
    file = _new(content, form.title, form.first or "")
    _blanks(file, form)
    return _bytes(file)


def _new(content: Content, title: str, note: str) -> WordFile:
    file = Document()
    file.core_properties.title = title
    file.core_properties.author = content.site.name
    file.core_properties.language = "en-GB"
    prepared = datetime.combine(content.site.prepared, time())
    file.core_properties.created = file.core_properties.modified = prepared
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    file.styles["Normal"].font.size = Pt(11)
    page.header.paragraphs[0].text = f"{title}. {content.site.edition_line}"
    file.add_heading(title, 0)
    file.add_paragraph(note)
    return file


def _section(file: WordFile, title: str, lines: Iterable[str]) -> None:
    file.add_heading(title, 1)
    _points(file, lines)


def _points(file: WordFile, lines: Iterable[str]) -> None:
    for line in lines:
        file.add_paragraph(line, style="List Bullet")


def _asked(file: WordFile, title: str, lines: Iterable[str], label: str, level: int = 3) -> None:
    file.add_heading(title, level)
    _points(file, lines)
    _room(file, label)


def _room(file: WordFile, label: str) -> None:
    """A frame with a label, in which typing goes on for as long as it needs."""
    cell = file.add_table(rows=1, cols=1, style="Table Grid").cell(0, 0)
    cell.text = f"{label}:"
    cell.add_paragraph()
    cell.add_paragraph()
    file.add_paragraph()


def _form(file: WordFile, form: Form) -> None:
    file.add_heading(form.title, 1)
    if form.first:
        file.add_paragraph(form.first)
    _blanks(file, form)


def _blanks(file: WordFile, form: Form) -> None:
    for blank in form.blanks.values():
        hint = f" ({blank.hint})" if blank.hint else ""
        if blank.kind == "choices":
            file.add_paragraph(f"{blank.label}{hint}")
            for choice in blank.choices:
                file.add_paragraph(f"\u2610 {choice}")
        else:
            _room(file, f"{blank.label}{hint}")


def _bytes(file: WordFile) -> bytes:
    written = io.BytesIO()
    file.save(written)
    return written.getvalue()
