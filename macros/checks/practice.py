"""The chart, the policy and the tools: nothing left out, nothing twice, everything in order."""

from collections.abc import Iterator
from pathlib import Path

from macros.checks.data import origins_of
from macros.content import Content
from macros.downloads import downloads
from macros.model.days import DayTool
from macros.model.escalation import Escalation
from macros.model.forms import Form
from macros.model.thresholds import HarmSigns, Level
from macros.paper_sheets import SheetFault
from macros.problems import Problem, UnknownName, hint

FORMS = ("day-in-the-life", "day-in-the-life-end", "disagreement")
PROMPTS = ("cost-of-living", "culture", "disability", "carers", "weekends")


def check_chart(content: Content) -> Iterator[Problem]:
    """Each level of the chart holds every domain, and an empty cell shows its gap."""
    seen: dict[str, str] = {}
    for slug, origin in origins_of(content, "levels"):
        level = origin.record
        assert isinstance(level, Level)
        for domain in content.domains:
            if domain not in level.domains:
                yield origin.problem(("domains",), f'"{domain}" is missing from "{slug}".')
        for domain, cell in level.domains.items():
            place = ("domains", domain)
            if not cell.indicators and not cell.gap:
                yield origin.problem(place, f'"{domain}" holds no indicator, so it needs a gap.')
            for indicator in cell.indicators:
                if indicator in seen:
                    yield origin.problem(
                        (*place, "indicators", indicator),
                        f'"{indicator}" already stands in {seen[indicator]}. Each has one address.',
                    )
                seen[indicator] = slug


def check_levels_in_order(content: Content) -> Iterator[Problem]:
    """Levels are numbered 1, 2, 3 and so on, and a level's file says its number."""
    known = content.levels.keys() | content.levels.broken
    for slug, origin in origins_of(content, "levels"):
        level = origin.record
        assert isinstance(level, Level)
        if slug != f"level-{level.number}":
            yield origin.problem(
                ("number",), f'This is "{slug}", so its number cannot be {level.number}.'
            )
        elif level.number > 1 and f"level-{level.number - 1}" not in known:
            yield origin.problem(("number",), f"There is no level {level.number - 1} below this.")


def check_signs_of_harm(content: Content) -> Iterator[Problem]:
    """A sign that is published or law names its source."""
    for _, origin in origins_of(content, "harm_signs"):
        harm = origin.record
        assert isinstance(harm, HarmSigns)
        for slug, sign in harm.signs.items():
            if sign.basis != "practice" and not sign.sources:
                sentence = f'"{slug}" rests on {sign.basis.label.lower()}, so it names its sources.'
                yield origin.problem(("signs", slug), sentence)


def check_stages(content: Content) -> Iterator[Problem]:
    """The policy has stages, or the gap that stands in their place; never both, never neither."""
    for _, origin in origins_of(content, "escalation"):
        policy = origin.record
        assert isinstance(policy, Escalation)
        if bool(policy.stages) == bool(policy.stages_gap):
            yield origin.problem(
                ("stages",),
                "Give either stages or stages_gap: the gap stands while there are none.",
            )


def check_subjects(content: Content) -> Iterator[Problem]:
    """A subject of the policy has its first sentence; one that belongs elsewhere has none."""
    for _, origin in origins_of(content, "escalation"):
        policy = origin.record
        assert isinstance(policy, Escalation)
        for slug, subject in policy.subjects.items():
            if subject.in_policy != bool(subject.say):
                sentence = (
                    f'"{slug}" needs say, a first sentence.'
                    if subject.in_policy
                    else (f'"{slug}" is not in the policy, so nobody begins with it. Take out say.')
                )
                yield origin.problem(("subjects", slug), sentence)


def check_day_tools(content: Content) -> Iterator[Problem]:
    """Each tool asks what every tool asks, and a child's version has something to ask."""
    for _, origin in origins_of(content, "tools"):
        tool = origin.record
        assert isinstance(tool, DayTool)
        for prompt in PROMPTS:
            if prompt not in tool.prompts:
                sentence = f'The prompt "{prompt}" is missing. Every tool asks about it.'
                yield origin.problem(("prompts",), sentence)
        if tool.my_day and not any(scene.ask_child for scene in tool.scenes.values()):
            sentence = "No scene has ask_child, so there is nothing to ask the child."
            yield origin.problem(("my_day",), sentence)


def check_forms(content: Content) -> Iterator[Problem]:
    """A blank has choices to tick if its kind says so, and only then. No form is left out."""
    for name in FORMS:
        if name not in content.forms and name not in content.forms.broken:
            yield Problem(Path(f"data/forms/{name}.yml"), 1, "There is no such file. Add it.")
    for _, origin in origins_of(content, "forms"):
        form = origin.record
        assert isinstance(form, Form)
        for slug, blank in form.blanks.items():
            if (blank.kind == "choices") != bool(blank.choices):
                sentence = f'"{slug}" needs choices if its kind is choices, and only then.'
                yield origin.problem(("blanks", slug), sentence)


def check_no_area_is_left_out(content: Content) -> Iterator[Problem]:
    """Each area says which thresholds are its own, and what it adds to the policy."""
    documents, known = Path("data/thresholds/areas.yml"), content.areas.keys()
    own = content.area_thresholds.keys() | content.area_thresholds.broken
    for area in sorted(known - own) if not content.area_thresholds.cut_short else ():
        yield Problem(documents, 1, f'"{area}" is missing: every area has its own document.')
    for slug, origin in origins_of(content, "area_thresholds"):
        if slug not in known | content.areas.broken:
            yield origin.problem((), f'data/areas has no area called "{slug}". {hint(slug, known)}')


def check_sheets(content: Content) -> Iterator[Problem]:
    """Every sheet of paper can be set: the typeface has its signs, the pictures are drawings."""
    for download in downloads(content).values():
        try:
            download.make()
        except (SheetFault, UnknownName) as fault:
            yield Problem(download.home, 1, f"This cannot be set on paper: {fault}")
