"""Links between pages, and the menu: every address and anchor leads somewhere."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath

from jinja2 import Environment, TemplateError, UndefinedError
from markdown.extensions.toc import slugify, unique

from macros.content import Content
from macros.page_macros import Macro
from macros.pages import Page
from macros.problems import Problem, Records, UnknownName, hint
from macros.render import PAGE_SCHEME

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)[^)]*\)")
HEADING = re.compile(r"^#{2,6} (?P<words>.*?)\s*(\{ (?P<attributes>[^}]*) \})?$")
ID = re.compile(r'\bid="(?P<id>[^"]+)"')
ELSEWHERE = ("http://", "https://", "tel:", "mailto:", "assets/", "/assets/")


def expand(page: Page, macros: Mapping[str, Macro]) -> str:
    """A page's text with its macros printed; a macro that is wrong prints nothing here."""
    environment = Environment()
    quiet = {name: partial(_or_nothing, macro) for name, macro in macros.items()}
    body = page.body.replace("{#", "{ #")
    try:
        return environment.from_string(body).render(**quiet)
    except TemplateError:
        return body


def _or_nothing(macro: Macro, *arguments: str) -> str:
    try:
        return macro(*arguments)
    except (UnknownName, UndefinedError, TypeError):
        return ""


def anchors_of(page: Page, expanded: str) -> set[str]:
    """Every place in a page that a link may name."""
    anchors: set[str] = set(ID.findall(expanded))
    for _, line in page.prose():
        if match := HEADING.match(line):
            anchors.add(_heading_id(match, anchors))
    return anchors


def _heading_id(match: re.Match[str], taken: set[str]) -> str:
    given = re.search(r"#([\w-]+)", match["attributes"] or "")
    return given[1] if given else unique(slugify(match["words"], "-"), taken)


def check_links(
    page: Page, pages: Records[Page], anchors: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Links that an editor writes.

    Bad:  [Ring](/contcts/index.md)
    Good: [Ring](/contacts/index.md)
    """
    for number, line in page.prose():
        for match in LINK.finditer(line):
            if sentence := _fault(page, match["target"], pages, anchors):
                yield Problem(page.path, number, sentence)


def check_template_links(
    page: Page, expanded: str, pages: Records[Page], anchors: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Links that come from data through a macro."""
    for target in sorted(set(re.findall(rf'href="{PAGE_SCHEME}([^"]+)"', expanded))):
        if sentence := _fault(page, f"/{target}", pages, anchors):
            yield Problem(page.path, page.body_line, f"Through a macro: {sentence}")


def _fault(
    page: Page, target: str, pages: Records[Page], anchors: Mapping[str, set[str]]
) -> str:
    """A sentence about a link that leads nowhere; empty for a good one."""
    if target.startswith(ELSEWHERE):
        return ""
    address, _, anchor = target.partition("#")
    found = _address(page, address)
    if address.endswith("/") or not found.endswith(".md"):
        return f'The link "{target}" does not name a page. Write its address from the root, with .md.'
    if found in pages.broken:
        return ""
    if found not in pages:
        return f'The link "{target}" leads nowhere. {hint(found, pages)}'
    if anchor and anchor not in anchors[found]:
        return f'The page "{found}" has no place called "#{anchor}". {hint(anchor, anchors[found])}'
    return ""


def _address(page: Page, address: str) -> str:
    if not address:
        return page.address
    if address.startswith("/"):
        return address[1:]
    return normpath(join(dirname(page.address), address))


def check_menu(content: Content) -> Iterator[Problem]:
    """Every page stands in the menu of mkdocs.yml, and the menu names pages that are there."""
    for page in content.pages.values():
        if page.address not in content.menu:
            sentence = f'This page is not in the menu. Add "{page.address}" to nav in mkdocs.yml.'
            yield Problem(page.path, 1, sentence)
    for address, line in content.menu.items():
        if address not in content.pages and not address.startswith(ELSEWHERE):
            sentence = f'The menu names "{address}", which is not a page. {hint(address, content.pages)}'
            yield Problem(Path("mkdocs.yml"), line, sentence)
