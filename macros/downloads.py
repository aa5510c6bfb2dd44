"""The files beside the pages: blank tools on paper and in a word processor, and open data."""

from collections.abc import Callable, Mapping
from functools import partial

from macros.content import Content
from macros.open_data import chart_csv, chart_json
from macros.sheets import chart_sheet, day_sheet, my_day_sheet, record_sheet
from macros.word_files import day_document, form_document

Maker = Callable[[], bytes]


def downloads(content: Content) -> Mapping[str, Maker]:
    """Every file by its address from the root, with what makes it."""
    record = content.forms["disagreement"]
    found: dict[str, Maker] = {
        "thresholds/thresholds-chart-a3.pdf": partial(chart_sheet, content),
        "procedures/disagreement-record.pdf": partial(record_sheet, content, record),
        "procedures/disagreement-record.docx": partial(form_document, content, record),
        "open-data/thresholds.json": partial(chart_json, content),
        "open-data/thresholds.csv": partial(chart_csv, content),
    }
    for slug, tool in content.tools.items():
        found[f"day-in-the-life/{slug}.pdf"] = partial(day_sheet, content, tool)
        found[f"day-in-the-life/{slug}.docx"] = partial(day_document, content, tool)
        if tool.my_day:
            found[f"day-in-the-life/my-day-{slug}.pdf"] = partial(my_day_sheet, content, tool)
    return found
