"""The macros of the Day in the Life tools: for the worker, for the child, and as cards."""

from macros.content import Content
from macros.macro import block
from macros.model.days import LIKELY, SAID_AND_SEEN, WORKERS_COPY, DayTool, Scene
from macros.problems import UnknownName
from macros.render import Renderer

FACES = {
    "Good": "emoticon-happy-outline",
    "So-so": "emoticon-neutral-outline",
    "Not good": "emoticon-sad-outline",
}


class DayMacros:
    """The macros of the Day in the Life tools, over the content of one build."""

    def __init__(self, content: Content, render: Renderer) -> None:
        self._content = content
        self._render = render

    @block
    def day_in_the_life(self, tool: str) -> str:
        """A Day in the Life tool, on screen and on paper: {{ day_in_the_life("baby") }}"""
        found = self._content.tools[tool]
        return self._render(
            "day_in_the_life.html",
            slug=tool,
            tool=found,
            head=self._content.forms["day-in-the-life"],
            end=self._content.forms["day-in-the-life-end"],
            gap=self._content.gaps[found.gap] if found.gap else None,
            labels={"copy": WORKERS_COPY, "said": SAID_AND_SEEN, "likely": LIKELY},
        )

    @block
    def my_day(self, tool: str) -> str:
        """The child's own version of a tool, with pictures: {{ my_day("primary") }}"""
        found = self._content.tools[tool]
        if not found.my_day:
            raise UnknownName(f'The tool "{tool}" has no version for a child.', tool)
        return self._render(
            "my_day.html",
            slug=tool,
            own=found.my_day,
            scenes=asked_of_a_child(found),
            faces=FACES,
        )

    @block
    def day_in_the_life_tools(self) -> str:
        """Cards that lead to every Day in the Life tool: {{ day_in_the_life_tools() }}"""
        tools = sorted(self._content.tools.values(), key=lambda tool: tool.order)
        return self._render("day_in_the_life_tools.html", tools=tools)


def asked_of_a_child(tool: DayTool) -> dict[str, Scene]:
    """The parts of the day that the child is asked about, in the order of the day."""
    return {slug: scene for slug, scene in tool.scenes.items() if scene.ask_child}
