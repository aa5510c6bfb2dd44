"""The last touch to a page: sources numbered, acronyms explained, links to pages resolved."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from macros.model.words import Term
from macros.render import PAGE_SCHEME, slug_of

# Text that is never expanded: it is a name, an address, a heading or somebody's exact words.
LEFT_ALONE = {
    "a",
    "abbr",
    "blockquote",
    "button",
    "code",
    "h1",
    "h2",
    "h3",
    "h4",
    "script",
    "style",
}
LEFT_ALONE |= {"dt", "summary", "th", "caption", "label", "legend", "option", "textarea"}


def number_sources(soup: BeautifulSoup, titles: Mapping[str, str]) -> list[str]:
    """Gives each cited source its number, in order of first mention; returns the slugs in order."""
    order: list[str] = []
    for cite in soup.select("a.cite[data-source]"):
        slug = str(cite["data-source"])
        if slug not in order:
            order.append(slug)
        number = order.index(slug) + 1
        cite.string = str(number)
        cite["href"] = f"#source-{slug}"
        cite["aria-label"] = f"Source {number}: {titles[slug]}"
        del cite["data-source"]
    return order


def explain_acronyms(soup: BeautifulSoup, terms: Iterable[Term]) -> list[Term]:
    """Writes each acronym out where it first stands on the page, with its meaning at hand.

    Gives those that stand only in headings, links and quotations, where no button may be.
    """
    waiting = {term.term: term for term in terms if term.is_acronym}
    if not waiting:
        return []
    longest_first = sorted(map(re.escape, waiting), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])({'|'.join(longest_first)})(s?)(?![\w-])")
    for text in list(soup.find_all(string=pattern)):
        if not _is_left_alone(text):
            _explain_in(text, pattern, waiting, soup)
    return _left_over(soup.get_text(" "), pattern, waiting)


def _left_over(text: str, pattern: re.Pattern[str], waiting: Mapping[str, Term]) -> list[Term]:
    """The terms that a text uses and nowhere writes out, and those that their meanings use."""
    found: dict[str, Term] = {}
    while new := {
        name: waiting[name]
        for name in (match[1] for match in pattern.finditer(text))
        if name in waiting.keys() - found.keys()
        and str(waiting[name].expands).lower() not in text.lower()
    }:
        found |= new
        text += " ".join(f" {term.expands} {term.means}" for term in new.values())
    return [found[name] for name in sorted(found)]


def _is_left_alone(text: NavigableString) -> bool:
    return any(isinstance(p, Tag) and p.name in LEFT_ALONE for p in text.parents)


def _explain_in(
    text: NavigableString, pattern: re.Pattern[str], waiting: dict[str, Term], soup: BeautifulSoup
) -> None:
    parts: list[NavigableString | Tag] = []
    whole, end = str(text), 0
    for match in pattern.finditer(whole):
        term = waiting.pop(match[1], None)
        if term is None:
            continue
        parts.append(NavigableString(whole[end : match.start()]))
        parts += _written_out(match[0], term, whole, soup)
        end = match.end()
    if parts:
        parts.append(NavigableString(whole[end:]))
        text.replace_with(*parts)


def _written_out(
    word: str, term: Term, whole: str, soup: BeautifulSoup
) -> list[NavigableString | Tag]:
    """The acronym as a button that opens its meaning, then the acronym written out.

    The browser opens and closes a popover by itself: by tap, by key, on Escape, without script.
    """
    place = f"term-{slug_of(term.term)}"
    button = soup.new_tag(
        "button", attrs={"type": "button", "class": "term", "popovertarget": place}
    )
    button["title"] = term.means
    button.string = word
    meaning = soup.new_tag("span", attrs={"id": place, "popover": "", "class": "term__says"})
    meaning.string = f"{term.term}: {term.expands}. {term.means}"
    already_there = term.expands is not None and term.expands.lower() in whole.lower()
    return (
        [button, meaning]
        if already_there
        else [button, meaning, NavigableString(f" ({term.expands})")]
    )


def mark_steps(soup: BeautifulSoup) -> None:
    """Finds the lists whose every entry begins with who acts and by when, in bold."""
    for steps in soup.select("ol:not([class])"):
        entries = steps.find_all("li", recursive=False)
        if entries and all(_begins_bold(entry) for entry in entries):
            steps["class"] = "steps"


def _begins_bold(entry: Tag) -> bool:
    first = next((c for c in entry.children if isinstance(c, Tag) or str(c).strip()), None)
    if isinstance(first, Tag) and first.name == "p":
        return _begins_bold(first)
    return isinstance(first, Tag) and first.name == "strong"


def label_cells(soup: BeautifulSoup) -> None:
    """Gives each cell of an editor's table its column's name, for phones that stack the cells.

    The roles say again what the elements mean: a style that stacks a table takes that away.
    """
    for table in soup.select("table:not([class])"):
        names = [cell.get_text(" ", strip=True) for cell in table.select("thead th")]
        table["class"] = "stacked"
        table["role"] = "table"
        for row in table.select("tr"):
            row["role"] = "row"
            for name, cell in zip(names, row.find_all(["td", "th"]), strict=False):
                cell["role"] = "columnheader" if cell.find_parent("thead") else "cell"
                cell["data-label"] = name


Entry = dict[str, Any]


def contents_of(soup: BeautifulSoup) -> list[Entry]:
    """The page's headings of levels 2 and 3, as MkDocs takes them; what macros print included."""
    entries: list[Entry] = []
    for heading in soup.select("h2, h3"):
        anchor = heading.get("id") or (heading.parent.get("id") if heading.parent else None)
        if not anchor or heading.find_parent(class_="register"):
            continue
        entry = {"id": anchor, "name": words_of(heading), "level": int(heading.name[1])}
        siblings = entries[-1]["children"] if heading.name == "h3" and entries else entries
        siblings.append({**entry, "children": []})
    return entries


def name_heading_links(soup: BeautifulSoup) -> None:
    """Gives each heading's link to itself a name of its own, for those who hear the page."""
    for link in soup.select("a.headerlink"):
        if link.parent:
            link["aria-label"] = f"Link to: {words_of(link.parent)}"


def words_of(heading: Tag) -> str:
    """A heading's words without the link to itself, its labels and its source numbers."""
    left_out = heading.select(".headerlink, .basis, .cite")
    return "".join(
        str(text)
        for text in heading.find_all(string=True)
        if not any(part in text.parents for part in left_out)
    ).strip()


def resolve_links(soup: BeautifulSoup, resolve: Callable[[str], str]) -> None:
    """Turns the links and pictures that templates write into addresses from this page."""
    for name in ("href", "src"):
        for link in soup.select(f'[{name}^="{PAGE_SCHEME}"]'):
            link[name] = resolve(str(link[name]).removeprefix(PAGE_SCHEME))
