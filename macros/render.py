"""The templates: they escape what they print and stop at a name they do not know."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined

from macros.model.places import Area
from macros.model.thresholds import WORDING_LABELS, Indicator

TEMPLATES = Path(__file__).parent / "templates"

# Templates write links to pages with this scheme; finish.py makes them relative and checks them.
PAGE_SCHEME = "page:"


def _printable(value: Any) -> Any:
    """A value as it is; a function is a name written wrongly, as `.copy` of a mapping."""
    if callable(value) and not isinstance(value, Undefined):
        raise TypeError(f"A template prints the function {value!r}. Write the name in brackets.")
    return value


class Renderer:
    """Prints templates, with the names of the areas at hand."""

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self._areas = areas
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            finalize=_printable,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters.update(
            area_name=lambda slug: areas[slug].name,
            area_names=self.area_names,
            by_wording=by_wording,
            day=day,
            host=host,
            link=link,
            link_words=link_words,
            page=page,
            slug=slug_of,
            tel=tel,
            wording_label=lambda wording: WORDING_LABELS[wording],
        )

    def __call__(self, template: str, **names: Any) -> str:
        """A template's text. It holds no empty line: Markdown would end the block there."""
        text = self._environment.get_template(template).render(**names)
        return "\n".join(line for line in text.splitlines() if line.strip())

    def area_names(self, slugs: Iterable[str]) -> str:
        """Areas as a reader says them, in the areas' own order."""
        chosen = sorted((self._areas[slug] for slug in slugs), key=lambda area: area.order)
        if len(chosen) == len(self._areas):
            return "All four areas" if len(chosen) == ALL_FOUR else "All areas"
        return in_words([area.name for area in chosen])


ALL_FOUR = 4


def in_words(words: list[str]) -> str:
    """A list as a sentence has it: "Northshire and Southshire"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def day(when: date) -> str:
    """A date as a reader says it: 20 November 2026."""
    return f"{when.day} {when:%B %Y}"


def tel(phone: str) -> str:
    """The address that dials a number."""
    return f"tel:{phone.replace(' ', '')}"


def host(address: str) -> str:
    """The site a web address leads to, as a reader knows it."""
    return urlsplit(address).netloc.removeprefix("www.")


def page(address: str, anchor: str = "") -> str:
    """A link to a page of this site, by its address from the root."""
    return f"{PAGE_SCHEME}{address}#{anchor}" if anchor else f"{PAGE_SCHEME}{address}"


def link(address: str) -> str:
    """A link to a page of this site or to another site."""
    return address if address.startswith("http") else page(address)


def link_words(address: str) -> str:
    """What a link of a gap says: where it leads."""
    return host(address) if address.startswith("http") else "Who to contact"


def slug_of(words: str) -> str:
    """Words as they stand in an address."""
    return "-".join("".join(c if c.isalnum() else " " for c in words.lower()).split())


def by_wording(
    indicators: Mapping[str, Indicator],
) -> list[tuple[str, list[tuple[str, Indicator]]]]:
    """Indicators in runs that come from the same text, each run with its label."""
    runs = groupby(indicators.items(), key=lambda entry: entry[1].wording)
    return [(WORDING_LABELS[wording], list(run)) for wording, run in runs]
