"""The indicators of the thresholds chart in order, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.content import Content
from macros.model.thresholds import Indicator, Level


@dataclass(frozen=True)
class Listed:
    """An indicator with its place in the chart."""

    slug: str
    level: Level
    domain: str
    indicator: Indicator


def listed_in(content: Content) -> Iterator[Listed]:
    """Every indicator of the chart once, from the first level to the last."""
    for level in sorted(content.levels.values(), key=lambda level: level.number):
        for domain, cell in level.domains.items():
            for slug, indicator in cell.indicators.items():
                yield Listed(slug, level, domain, indicator)
