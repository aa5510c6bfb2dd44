"""Links between pages, and the menu: every address and anchor leads somewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath

from jinja2 import Environment, TemplateError
from markdown.extensions.toc import slugify, unique

from macros.content import Content
from macros.downloads import downloads
from macros.macro import Macro
from macros.pages import Page
from macros.problems import Problem, Records, UnknownName, hint
from macros.render import PAGE_SCHEME

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)[^)]*\)")
HEADING = re.compile(r"^#{2,6} (?P<words>.*?)\s*(\{ (?P<attributes>[^}]*) \})?$")
ID = re.compile(r'\bid="(?P<id>[^"]+)"')
ELSEWHERE = ("http://", "https://", "tel:", "mailto:", "assets/", "/assets/")


@dataclass(frozen=True)
class Expanded:
    """A page with its macros printed, and the places in it that a link may name.

    `is_whole` is false while a macro of the page cannot print, for a fault reported elsewhere.
    """

    text: str
    anchors: set[str]
    is_whole: bool


def expand(page: Page, macros: Mapping[str, Macro], content_is_whole: bool) -> Expanded:
    """Prints a page's macros; one that is wrong prints nothing here."""
    failed: list[str] = []
    quiet = {name: partial(_or_nothing, macro, failed) for name, macro in macros.items()}
    body = page.body.replace("{#", "{ #")
    try:
        text = Environment().from_string(body).render(**quiet)
    except TemplateError:
        text, failed = body, ["syntax"]
    return Expanded(text, _anchors(page, text), is_whole=content_is_whole and not failed)


def _or_nothing(macro: Macro, failed: list[str], *arguments: str, **named: str) -> str:
    try:
        return macro(*arguments, **named)
    except (UnknownName, TypeError) as fault:
        failed.append(str(fault))
        return ""


def _anchors(page: Page, expanded: str) -> set[str]:
    anchors: set[str] = set(ID.findall(expanded))
    for _, line in page.prose():
        if match := HEADING.match(line):
            anchors.add(_heading_id(match, anchors))
    return anchors


def _heading_id(match: re.Match[str], taken: set[str]) -> str:
    given = re.search(r"#([\w-]+)", match["attributes"] or "")
    return given[1] if given else unique(slugify(match["words"], "-"), taken)


def check_links(
    page: Page, content: Content, expanded: Mapping[str, Expanded]
) -> Iterator[Problem]:
    """Links that an editor writes.

    Bad:  [Ring](/contcts/index.md)
    Good: [Ring](/contacts/index.md)
    """
    files = downloads(content)
    for number, line in page.prose():
        for match in LINK.finditer(line):
            target = match["target"]
            if target.removeprefix("/") in files:
                continue
            if sentence := _fault(page, target, content.pages, expanded):
                yield Problem(page.path, number, sentence)


def check_template_links(
    page: Page, content: Content, expanded: Mapping[str, Expanded]
) -> Iterator[Problem]:
    """Links that come from data through a macro: to pages, files to take away, pictures."""
    files = downloads(content)
    text = expanded[page.address].text
    for target in sorted(set(re.findall(rf'(?:href|src)="{PAGE_SCHEME}([^"]+)"', text))):
        if target in files or target.startswith(ELSEWHERE):
            continue
        if sentence := _fault(page, f"/{target}", content.pages, expanded):
            yield Problem(page.path, page.body_line, f"Through a macro: {sentence}")


def _fault(page: Page, target: str, pages: Records[Page], expanded: Mapping[str, Expanded]) -> str:
    """A sentence about a link that leads nowhere; empty for a good one."""
    if target.startswith(ELSEWHERE):
        return ""
    address, _, anchor = target.partition("#")
    found = _address(page, address)
    if address.endswith("/") or not found.endswith(".md"):
        return (
            f'The link "{target}" does not name a page. Write its address from the root, with .md.'
        )
    if found in pages.broken:
        return ""
    if found not in pages:
        return f'The link "{target}" leads nowhere. {hint(found, pages)}'
    places = expanded[found]
    if anchor and places.is_whole and anchor not in places.anchors:
        return f'The page "{found}" has no place called "#{anchor}". {hint(anchor, places.anchors)}'
    return ""


def _address(page: Page, address: str) -> str:
    if not address:
        return page.address
    if address.startswith("/"):
        return address[1:]
    return normpath(join(dirname(page.address), address))


def check_menu(content: Content) -> Iterator[Problem]:
    """Every page stands in the menu of mkdocs.yml, and the menu names pages that are there."""
    for page in content.pages.values() if content.menu else ():
        if page.meta.in_menu and page.address not in content.menu:
            sentence = f'This page is not in the menu. Add "{page.address}" to nav in mkdocs.yml.'
            yield Problem(page.path, 1, sentence)
    for address, line in content.menu.items():
        known = content.pages.keys() | content.pages.broken
        if address and address not in known and not address.startswith(ELSEWHERE):
            sentence = (
                f'The menu names "{address}", which is not a page. {hint(address, content.pages)}'
            )
            yield Problem(Path("mkdocs.yml"), line, sentence)


SITE_PAGES = ("about", "agencies", "chart", "contacts", "glossary", "harm", "safety", "topics")


def check_pages_of_data(content: Content) -> Iterator[Problem]:
    """The pages that data/site.yml and the products lead to are there."""
    named = [("site", "site", field) for field in SITE_PAGES]
    named += [("products", slug, "page") for slug in content.products]
    for shelf, slug, field in named:
        origin = content.origins[shelf].get(slug)
        if origin and (sentence := _no_page(content, getattr(origin.record, field))):
            yield origin.problem((field,), sentence)
    for number, address in enumerate(content.site.foot):
        if sentence := _no_page(content, address):
            yield content.origins["site"]["site"].problem(("foot", number), sentence)


def _no_page(content: Content, address: str) -> str:
    known = content.pages.keys() | content.pages.broken
    page = address.partition("#")[0]
    return "" if page in known else f'"{address}" is not a page. {hint(page, content.pages)}'
