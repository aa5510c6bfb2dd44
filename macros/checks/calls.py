"""What stands between {{ and }}: known macros, right arguments, blocks on lines of their own."""

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.macro import Macro, is_block
from macros.model.places import Contact
from macros.pages import Page
from macros.problems import BrokenName, Problem, UnknownName, hint

JINJA = Environment()

STARTS_A_COMMENT = re.compile(r"\{#\s*([\w-]*)\s*#?\}?")


def check_calls(
    page: Page, macros: Mapping[str, Macro], contacts: Mapping[str, Contact]
) -> Iterator[Problem]:
    """Every macro call of a page.

    Bad:  {{ front_dor("northshire") }}
    Good: {{ front_door("northshire") }}
    """
    try:
        tree = JINJA.parse(_without_comment_signs(page.body))
    except TemplateSyntaxError as fault:
        line = page.body_line + fault.lineno - 1
        yield Problem(page.path, line, f"This macro cannot be read: {fault.message}. {WRITE_LIKE}")
        return
    for node in tree.body:
        yield from _check_output(page, node, macros, contacts)


WRITE_LIKE = 'Write it like {{ phone("childline") }}, on one line.'


def _without_comment_signs(body: str) -> str:
    """The text with "{#" made harmless: check_heading_ids speaks about it."""
    return body.replace("{#", "{ ").replace("#}", " }")


def _check_output(
    page: Page, node: nodes.Node, macros: Mapping[str, Macro], contacts: Mapping[str, Contact]
) -> Iterator[Problem]:
    if not isinstance(node, nodes.Output):
        yield _problem(page, node, f"Only macros may stand in curly brackets. {WRITE_LIKE}")
        return
    for part in node.nodes:
        if not isinstance(part, nodes.TemplateData):
            yield from _check_part(page, part, macros, contacts)


def _check_part(
    page: Page, part: nodes.Node, macros: Mapping[str, Macro], contacts: Mapping[str, Contact]
) -> Iterator[Problem]:
    if isinstance(part, nodes.Name):
        name = part.name
        if name in macros:
            yield _problem(page, part, f'The macro "{name}" needs brackets: {{{{ {name}() }}}}.')
        else:
            yield _problem(page, part, f'There is no macro "{name}". {hint(name, macros)}')
    elif not isinstance(part, nodes.Call) or not isinstance(part.node, nodes.Name):
        yield _problem(page, part, f"Only macros may stand in curly brackets. {WRITE_LIKE}")
    elif part.node.name not in macros:
        name = part.node.name
        yield _problem(page, part, f'There is no macro "{name}". {hint(name, macros)}')
    else:
        yield from _check_call(page, part, macros[part.node.name], contacts)


def _check_call(
    page: Page, call: nodes.Call, macro: Macro, contacts: Mapping[str, Contact]
) -> Iterator[Problem]:
    name = macro.__name__
    arguments = [arg.value for arg in call.args if isinstance(arg, nodes.Const)]
    if call.kwargs or len(arguments) < len(call.args) or not _are_text(arguments):
        yield _problem(page, call, f'"{name}" takes slugs in quotes. {_usage(macro)}')
        return
    try:
        inspect.signature(macro).bind(*arguments)
    except TypeError:
        yield _problem(page, call, f'"{name}" was given {_counted(arguments)}. {_usage(macro)}')
        return
    try:
        macro(*arguments)
    except UnknownName as unknown:
        if _is_said_here(unknown, arguments):
            yield _problem(page, call, str(unknown))
    if name in ("phone", "contact_card"):
        yield from _check_serves(page, call, contacts, arguments[0])
    if is_block(macro):
        yield from _check_stands_alone(page, call, name)


def _check_serves(
    page: Page, call: nodes.Call, contacts: Mapping[str, Contact], slug: str
) -> Iterator[Problem]:
    """A contact on a page serves the children of at least one of the page's areas."""
    contact = contacts.get(slug)
    if contact and not set(contact.areas) & set(page.meta.areas):
        areas = ", ".join(contact.areas)
        yield _problem(page, call, f'"{slug}" serves {areas}, not the areas of this page.')


def _are_text(arguments: list[Any]) -> bool:
    return all(isinstance(argument, str) for argument in arguments)


def _is_said_here(unknown: UnknownName, arguments: list[str]) -> bool:
    """Whether the page itself writes the name; a name inside data is reported in its own file."""
    return unknown.name in arguments and not isinstance(unknown, BrokenName)


def _check_stands_alone(page: Page, call: nodes.Call, name: str) -> Iterator[Problem]:
    lines = page.body.split("\n")
    line = lines[call.lineno - 1]
    before, after = lines[call.lineno - 2 : call.lineno - 1], lines[call.lineno : call.lineno + 1]
    if not re.fullmatch(r"\{\{.*\}\}\s*", line) or line.count("{{") > 1:
        yield _problem(
            page, call,
            f'"{name}" makes a block: it stands alone at the start of a line, '
            "never inside a list, a note or a sentence.",
        )  # fmt: skip
    elif any(text.strip() for text in before + after):
        yield _problem(
            page, call, f'"{name}" makes a block: leave an empty line before and after it.'
        )


def _problem(page: Page, node: nodes.Node, sentence: str) -> Problem:
    return Problem(page.path, page.body_line + node.lineno - 1, sentence)


def _usage(macro: Macro) -> str:
    return f"What it does: {inspect.getdoc(macro)}"


def _counted(arguments: list[str]) -> str:
    return {0: "nothing", 1: "1 slug"}.get(len(arguments), f"{len(arguments)} slugs")


def check_heading_ids(page: Page) -> Iterator[Problem]:
    """A heading's id that would begin a comment.

    Bad:  ## Section 47 {#section-47}
    Good: ## Section 47 { #section-47 }
    """
    for number, line in page.lines():
        if match := STARTS_A_COMMENT.search(line):
            name = match[1] or "name"
            yield Problem(
                page.path,
                number,
                f'"{{#" begins a comment. Write the id with spaces: {{ #{name} }}.',
            )
