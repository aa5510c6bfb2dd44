"""The thresholds chart as open data, for intranets and record systems: JSON and CSV."""

import csv
import io
import json
from typing import Any

from macros.content import Content
from macros.listed import Listed, listed_in


def chart_json(content: Content) -> bytes:
    """The whole chart: levels with their next steps, indicators, signs of harm, the edition."""
    site = content.site
    chart = {
        "name": site.name,
        "edition": f"{site.edition_line} {site.prepared.isoformat()}",
        "levels": [_level(content, one) for one in sorted(content.levels)],
        "signs_of_serious_harm": [
            {"slug": slug, **sign.model_dump(mode="json")}
            for slug, sign in content.harm_signs.items()
        ],
        "indicators": [_indicator(content, one) for one in listed_in(content)],
    }
    return json.dumps(chart, ensure_ascii=False, indent=1).encode()


def _level(content: Content, slug: str) -> dict[str, Any]:
    level = content.levels[slug]
    kept = level.model_dump(mode="json", exclude={"domains"})
    empty = {domain: cell.gap for domain, cell in level.domains.items() if cell.gap}
    return {"slug": slug, **kept, "gaps": {d: content.gaps[g].missing for d, g in empty.items()}}


def _indicator(content: Content, one: Listed) -> dict[str, Any]:
    """An indicator with everything that stands around it, its sources as titles."""
    own = one.indicator
    return {
        "slug": one.slug,
        "level": one.level.number,
        "domain": content.domains[one.domain].name,
        "topic": content.topics[own.topic].name,
        "says": own.says,
        "wording": own.wording,
        "at_once": own.at_once or "",
        "doubt": own.doubt or "",
        "ages": list(own.ages),
        "also": list(own.also),
        "sources": [content.sources[source].title for source in own.sources],
    }


def chart_csv(content: Content) -> bytes:
    """One indicator a row, for a spreadsheet."""
    rows = [_indicator(content, one) for one in listed_in(content)]
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]) if rows else [])
    writer.writeheader()
    for row in rows:
        writer.writerow({k: "; ".join(v) if isinstance(v, list) else v for k, v in row.items()})
    return text.getvalue().encode("utf-8-sig")
