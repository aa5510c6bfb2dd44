"""All faults of all files, found in one go."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.checks import calls, data, families, links, practice, search, words
from macros.content import Content
from macros.loading import load_content
from macros.page_macros import PageMacros
from macros.problems import BrokenName, Problem

DATA_CHECKS = (
    data.check_references,
    data.check_front_matter,
    data.check_alphabetical,
    data.check_contacts,
    data.check_contacts_serve_their_area,
    data.check_numbers_to_ring,
    data.check_every_area_is_named,
    data.check_tables,
    data.check_status,
    practice.check_chart,
    practice.check_levels_in_order,
    practice.check_signs_of_harm,
    practice.check_stages,
    practice.check_subjects,
    practice.check_day_tools,
    practice.check_forms,
    practice.check_no_area_is_left_out,
    words.check_exemptions_are_needed,
    words.check_words_of_data,
    families.check_pairs,
    search.check_same_words,
    search.check_kinds_are_named,
    links.check_menu,
    links.check_pages_of_data,
)

# Checks that would blame good files while a broken one hides what it holds.
WHOLE_CHECKS = (
    data.check_everything_is_used,
    families.check_toolkits_have_families,
    families.check_reading,
    search.check_words_lead_to_few_places,
)


def load(root: Path, today: date) -> tuple[Content, list[Problem]]:
    """The content below `root` on a day, with its problems in the order of files and lines."""
    content, problems = load_content(root, today)
    found = {*problems, *problems_in(content)}
    # Sheets are set from facts that hold: a fault in these is told first, and once.
    return content, sorted(found or practice.check_sheets(content))


def counted(problems: list[Problem]) -> str:
    """How many there are, in words: "1 problem", "2 problems"."""
    return "1 problem" if len(problems) == 1 else f"{len(problems)} problems"


def problems_in(content: Content) -> Iterator[Problem]:
    """What is wrong with records and pages that could be read one by one."""
    whole = content.is_whole
    for check in DATA_CHECKS + (WHOLE_CHECKS if whole else ()):
        yield from _until_broken(check(content))
    macros = PageMacros(content).macros()
    expanded = {page.address: links.expand(page, macros, whole) for page in content.pages.values()}
    for page in content.pages.values():
        yield from calls.check_calls(page, macros, content.contacts)
        yield from calls.check_heading_ids(page)
        yield from search.check_also_at(page, expanded[page.address])
        yield from links.check_links(page, content, expanded)
        yield from links.check_template_links(page, content, expanded)
        yield from words.check_contacts_come_from_data(page)
        yield from _until_broken(words.check_house_words(page, content))
        if whole:
            text = expanded[page.address].text
            yield from words.check_acronyms_are_known(page, text, content)
        yield from words.check_first_heading(page)
        yield from words.check_basis(page, macros)


def _until_broken(problems: Iterator[Problem]) -> Iterator[Problem]:
    """The problems a check finds until it needs a record that has faults of its own."""
    try:
        yield from problems
    except BrokenName:
        return
