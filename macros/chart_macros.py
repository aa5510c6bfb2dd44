"""The macros of the thresholds chart: by level, as one table, by topic, and as a tool."""

from macros.content import Content
from macros.listed import Listed, listed_in
from macros.macro import block
from macros.model.base import Basis
from macros.model.thresholds import AGE_LABELS, Domain, HarmSign, Level
from macros.problems import BrokenName, Records
from macros.render import Renderer


class ChartMacros:
    """The macros of the chart, over the content of one build."""

    def __init__(self, content: Content, render: Renderer) -> None:
        self._content = content
        self._render = render

    @block
    def thresholds_chart(self) -> str:
        """The whole thresholds chart, level by level: {{ thresholds_chart() }}"""
        return self._levels(self._in_order())

    @block
    def threshold_level(self, level: str) -> str:
        """One level of the thresholds chart: {{ threshold_level("level-3") }}"""
        return self._levels([(level, self._content.levels[level])])

    @block
    def thresholds_table(self) -> str:
        """The whole chart as one table, level beside level: {{ thresholds_table() }}"""
        return self._render(
            "thresholds_table.html",
            levels=self._in_order(),
            domains=self._domains(),
            gaps=self._content.gaps,
            site=self._content.site,
        )

    @block
    def thresholds_topics(self) -> str:
        """Each topic with its indicators at every level: {{ thresholds_topics() }}"""
        topics = sorted(self._content.topics.items(), key=lambda entry: entry[1].name)
        listed = list(listed_in(self._content))
        groups = [
            (slug, topic, [one for one in listed if one.indicator.topic == slug])
            for slug, topic in topics
        ]
        return self._render("thresholds_topics.html", groups=groups, site=self._content.site)

    @block
    def thresholds_tool(self) -> str:
        """Tick what you have seen, and find the level and the next step: {{ thresholds_tool() }}"""
        levels = self._in_order()
        if not levels:
            raise BrokenName("The levels of the chart have faults of their own.", "levels")
        return self._render(
            "thresholds_tool.html",
            signs=self._content.harm_signs,
            top=levels[-1][1],
            sides=[(slug, domain, self._topics_of(slug)) for slug, domain in self._domains()],
            levels=levels,
            ages=AGE_LABELS,
            areas=self._content.day_and_night(),
            documents=self._content.area_thresholds,
            words=self._content.referral_words,
            site=self._content.site,
            gaps=self._content.gaps,
            practice=Basis.PRACTICE,
        )

    @block
    def harm_signs(self, call: str) -> str:
        """Signs of serious harm that call for 999 or for the front door: {{ harm_signs("999") }}"""
        calls: Records[str] = Records(
            "call", "data/thresholds/harm.yml", {s.call: s.call for s in self._signs()}
        )
        signs = [sign for sign in self._signs() if sign.call == calls[call]]
        return self._render("harm_signs.html", call=call, signs=signs)

    @block
    def area_thresholds(self) -> str:
        """Each area's own thresholds document: {{ area_thresholds() }}"""
        own = self._content.area_thresholds
        areas = sorted(self._content.areas.items(), key=lambda entry: entry[1].order)
        return self._render(
            "area_thresholds.html",
            areas=[(slug, area, own[slug]) for slug, area in areas if slug in own],
            gaps=self._content.gaps,
        )

    def _signs(self) -> list[HarmSign]:
        return list(self._content.harm_signs.values())

    def _in_order(self) -> list[tuple[str, Level]]:
        return sorted(self._content.levels.items(), key=lambda entry: entry[1].number)

    def _domains(self) -> list[tuple[str, Domain]]:
        return sorted(self._content.domains.items(), key=lambda entry: entry[1].order)

    def _topics_of(self, domain: str) -> list[tuple[str, str, list[Listed]]]:
        """The topics of one side of a child's life, each with its indicators, in order."""
        topics: dict[str, list[Listed]] = {}
        for one in listed_in(self._content):
            if one.domain == domain:
                topics.setdefault(one.indicator.topic, []).append(one)
        return [(slug, self._content.topics[slug].name, topics[slug]) for slug in topics]

    def _levels(self, levels: list[tuple[str, Level]]) -> str:
        return self._render(
            "thresholds.html",
            levels=levels,
            domains=self._domains(),
            gaps=self._content.gaps,
            topics=self._content.topics,
            site=self._content.site,
            practice=Basis.PRACTICE,
        )
