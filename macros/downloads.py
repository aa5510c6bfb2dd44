"""The files beside the pages: blank tools on paper and in a word processor, and open data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from macros.content import Content
from macros.open_data import chart_csv, chart_json
from macros.sheets import chart_sheet, day_sheet, my_day_sheet, record_sheet
from macros.word_files import day_document, record_document

CHART = Path("data/thresholds")
RECORD = Path("data/forms/disagreement.yml")


@dataclass(frozen=True)
class Download:
    """A file to take away: what makes it, and where an editor changes what it says."""

    home: Path
    make: Callable[[], bytes]


def downloads(content: Content) -> Mapping[str, Download]:
    """Every file by its address from the root."""
    return {
        "thresholds/thresholds-chart-a3.pdf": Download(CHART, partial(chart_sheet, content)),
        "procedures/disagreement-record.pdf": Download(RECORD, partial(record_sheet, content)),
        "procedures/disagreement-record.docx": Download(RECORD, partial(record_document, content)),
        "open-data/thresholds.json": Download(CHART, partial(chart_json, content)),
        "open-data/thresholds.csv": Download(CHART, partial(chart_csv, content)),
        **dict(_days(content)),
    }


def _days(content: Content) -> Iterator[tuple[str, Download]]:
    """The Day in the Life tools: for the worker on paper and to type in, and for the child."""
    for slug, tool in content.tools.items():
        home = content.origins["tools"][slug].file.path
        sheet, document = (partial(make, content, tool) for make in (day_sheet, day_document))
        yield f"day-in-the-life/{slug}.pdf", Download(home, sheet)
        yield f"day-in-the-life/{slug}.docx", Download(home, document)
        if tool.my_day:
            own = partial(my_day_sheet, content, tool)
            yield f"day-in-the-life/my-day-{slug}.pdf", Download(home, own)
