"""What stands on each sheet of paper: the tools, the child's own version, the chart, the record."""

from typing import Any

from macros.content import Content
from macros.day_macros import FACES, asked_of_a_child
from macros.model.days import LIKELY, SAID_AND_SEEN, WORKERS_COPY, DayTool, Scene
from macros.model.places import Area, Contact
from macros.model.thresholds import ChartCell, Level
from macros.paper_sheets import pdf
from macros.render import Renderer, by_wording, day, in_words


def day_sheet(content: Content, tool: DayTool) -> bytes:
    """A Day in the Life tool, blank, on A4."""
    return pdf(
        "day",
        **_about(content, tool.title, tool.areas, tool.page),
        who_for=tool.who_for,
        basis_note=tool.basis_note,
        head=content.forms["day-in-the-life"].model_dump(mode="json"),
        before=tool.before,
        scenes=[_scene(content, scene) for scene in tool.scenes.values()],
        prompts=[{"title": prompt.title, "lines": prompt.ask} for prompt in tool.prompts.values()],
        labels={"copy": WORKERS_COPY, "said": SAID_AND_SEEN, "likely": LIKELY},
        if_nothing_changes=tool.if_nothing_changes,
        end=content.forms["day-in-the-life-end"].model_dump(mode="json"),
    )


def my_day_sheet(content: Content, tool: DayTool) -> bytes:
    """The child's own version of a tool, with room to draw, on A4."""
    assert tool.my_day
    return pdf(
        "my-day",
        **_about(content, tool.my_day.title, tool.areas, tool.my_day.page),
        before=tool.my_day.before,
        after=tool.my_day.after,
        faces=[{"word": w, "picture": content.pictures[face]} for w, face in FACES.items()],
        scenes=[
            {
                "title": scene.for_child or scene.title,
                "picture": content.pictures[scene.picture],
                "ask": scene.ask_child,
            }
            for scene in asked_of_a_child(tool).values()
        ],
    )


def record_sheet(content: Content) -> bytes:
    """The record of a disagreement, blank, on A4, for all areas."""
    form = content.forms["disagreement"]
    about = _about(content, form.title, tuple(content.areas), "procedures/escalation-helper")
    return pdf("form", **about, form=form.model_dump(mode="json"))


def chart_sheet(content: Content) -> bytes:
    """The whole thresholds chart on one A3 sheet, for the areas whose chart it is."""
    own = tuple(slug for slug, area in content.area_thresholds.items() if area.uses_chart)
    levels = sorted(content.levels.values(), key=lambda level: level.number)
    domains = sorted(content.domains.items(), key=lambda entry: entry[1].order)
    harm = content.harm_signs.values()
    return pdf(
        "chart",
        **_about(content, CHART, own, content.site.chart),
        others=in_words([area.name for slug, area in content.areas.items() if slug not in own]),
        signs_999=[sign.in_a_sentence for sign in harm if sign.call == "999"],
        signs_today=[sign.in_a_sentence for sign in harm if sign.call == "front-door"],
        doors=[_door(*entry) for entry in content.day_and_night()],
        levels=[_level(content, level, own) for level in levels],
        domains=[
            {
                "name": domain.name,
                "about": domain.about,
                "cells": [_cell(content, level, slug) for level in levels],
            }
            for slug, domain in domains
        ],
    )


CHART = "Thresholds chart"


def _about(content: Content, title: str, areas: tuple[str, ...], address: str) -> dict[str, Any]:
    """What stands on every sheet: title, areas, edition, where it comes from."""
    site, prepared = content.site, content.site.prepared
    return {
        "title": title,
        "site": site.name,
        "areas": Renderer(content.areas).area_names(areas),
        "edition": f"{site.edition_line} {day(prepared)}.",
        "prepared": {"year": prepared.year, "month": prepared.month, "day": prepared.day},
        "address": f"{site.name}: {address.removesuffix('.md').removesuffix('index')}",
    }


def _scene(content: Content, scene: Scene) -> dict[str, Any]:
    return {
        "title": scene.title,
        "basis": scene.basis.label,
        "picture": content.pictures[scene.picture],
        "parts": [part._asdict() for part in scene.parts],
    }


def _door(_: str, area: Area, by_day: Contact, by_night: Contact) -> dict[str, Any]:
    return {
        "area": area.name,
        "day_label": area.front_door.quick_label,
        "day": by_day.phone,
        "night_label": area.front_door.night_label,
        "night": by_night.phone,
    }


def _level(content: Content, level: Level, own: tuple[str, ...]) -> dict[str, Any]:
    """A level with the steps that hold in the areas whose chart it is."""
    names = Renderer(content.areas).area_names
    steps = [step for step in level.next_steps if set(step.areas) & set(own)]
    return {
        "number": str(level.number),
        "name": level.name,
        "means": level.means,
        "first": level.first,
        "steps": [
            {"areas": names(step.areas), "says": step.says, "basis": step.basis.label}
            for step in steps
        ],
    }


def _cell(content: Content, level: Level, domain: str) -> dict[str, Any]:
    """One side of a child's life at one level: runs of the same wording, and the gap."""
    cells: dict[str, ChartCell] = {str(slug): cell for slug, cell in level.domains.items()}
    cell = cells[domain]
    return {
        "runs": [
            {
                "wording": wording,
                "indicators": [
                    one.model_dump(include={"says", "at_once", "doubt"}) for _, one in indicators
                ],
            }
            for wording, indicators in by_wording(cell.indicators)
        ],
        "gap": content.gaps[cell.gap].missing if cell.gap else None,
    }
