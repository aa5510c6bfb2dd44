"""The macros of the escalation policy, and of the helper that walks a reader through it."""

from macros.content import Content
from macros.macro import block
from macros.model.base import Basis, Point
from macros.model.escalation import AreaEscalation, Subject
from macros.model.places import Area, Ladder
from macros.problems import Records
from macros.render import Renderer
from macros.working_days import bank_holidays, known_from, known_until

PARTS = ("when", "principles", "immediate_risk", "first_steps", "record", "national")


class EscalationMacros:
    """The macros of the policy, over the content of one build."""

    def __init__(self, content: Content, render: Renderer) -> None:
        self._content = content
        self._render = render

    @block
    def escalation_points(self, part: str) -> str:
        """One part of the escalation policy: {{ escalation_points("when") }}"""
        policy = self._content.escalation
        parts: Records[tuple[Point, ...]] = Records(
            "part", "data/escalation.yml", {name: getattr(policy, name) for name in PARTS}
        )
        tag = "ol" if part == "first_steps" else "ul"
        return self._render("escalation_points.html", points=parts[part], tag=tag)

    @block
    def escalation_areas(self) -> str:
        """What each area adds to the escalation policy: {{ escalation_areas() }}"""
        return self._render("escalation_areas.html", areas=self._areas(), gaps=self._content.gaps)

    @block
    def escalation_subjects(self, which: str) -> str:
        """What the policy covers, or does not: {{ escalation_subjects("elsewhere") }}"""
        found: Records[list[tuple[str, Subject]]] = Records(
            "list", "data/escalation.yml", {"in the policy": [], "elsewhere": []}
        )
        for slug, subject in self._content.escalation.subjects.items():
            found["in the policy" if subject.in_policy else "elsewhere"].append((slug, subject))
        return self._render(
            "escalation_subjects.html", subjects=found[which], gaps=self._content.gaps
        )

    @block
    def escalation_words(self) -> str:
        """Words for each moment of a disagreement: {{ escalation_words() }}"""
        words = self._content.escalation.words
        return self._render("escalation_words.html", words=words, basis=Basis.PRACTICE)

    @block
    def escalation_stages(self) -> str:
        """The stages of the escalation policy, or their gap: {{ escalation_stages() }}"""
        return self._render("escalation_stages.html", **self._stages())

    @block
    def escalation_helper(self) -> str:
        """A few questions, and who to speak to next with which words: {{ escalation_helper() }}"""
        today = self._content.today
        return self._render(
            "escalation_helper.html",
            policy=self._content.escalation,
            ladders=self._ladders(),
            areas=self._areas(),
            doors=self._content.day_and_night(),
            gaps=self._content.gaps,
            holidays=bank_holidays(today),
            since=known_from(today),
            until=known_until(today),
            form=self._content.forms["disagreement"],
            practice=Basis.PRACTICE,
            **self._stages(),
        )

    @block
    def ladders(self) -> str:
        """Who to speak to in each kind of agency when professionals disagree: {{ ladders() }}"""
        return self._render("ladders.html", ladders=self._ladders(), basis=Basis.PRACTICE)

    def _ladders(self) -> list[tuple[str, Ladder]]:
        """Each kind of agency with the people to speak to; any other agency last."""
        agencies = self._content.agencies.items()
        known = [(slug, agency.ladder) for slug, agency in agencies if agency.ladder]
        known.sort(key=lambda entry: entry[1].kind)
        return [*known, ("any", self._content.escalation.any_agency)]

    def _stages(self) -> dict[str, object]:
        policy = self._content.escalation
        gap = self._content.gaps[policy.stages_gap] if policy.stages_gap else None
        return {"stages": policy.stages, "gap": gap}

    def _areas(self) -> list[tuple[str, Area, AreaEscalation]]:
        own = {str(slug): each for slug, each in self._content.escalation.areas.items()}
        areas = sorted(self._content.areas.items(), key=lambda entry: entry[1].order)
        return [(slug, area, own[slug]) for slug, area in areas if slug in own]
