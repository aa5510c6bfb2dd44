"""Facts that must agree with each other: slugs that lead somewhere, areas that stay apart."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from macros.content import SHELVES, Content, Origin
from macros.files import Place
from macros.model.base import Record, Reference
from macros.model.places import Area, Comparison, Contact
from macros.model.products import Product
from macros.model.words import Table
from macros.problems import BrokenName, Problem, UnknownName, hint


def origins_of(content: Content, shelf: str) -> Iterable[tuple[str, Origin]]:
    """The records of one kind with the files they came from."""
    return content.origins[shelf].items()


def check_references(content: Content) -> Iterator[Problem]:
    """Every slug in a record names a record that is there."""
    for origin, place, reference in _all_references(content):
        if origin and (sentence := _unknown(content, reference)):
            yield origin.problem(place, sentence)


def _unknown(content: Content, reference: Reference) -> str:
    """The sentence about a slug that nothing carries; empty for a good one."""
    try:
        content.shelf(reference.shelf)[reference]
    except BrokenName:
        return ""
    except UnknownName as unknown:
        return str(unknown)
    return ""


def _references(value: Any, place: Place) -> Iterator[tuple[Place, Reference]]:
    """Every slug inside a record, keys included."""
    for inner_place, text in texts_of(value, place):
        if isinstance(text, Reference):
            yield inner_place, text


def texts_of(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text inside a record with its place, keys included."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name), (*place, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_of(key, (*place, key))
            yield from texts_of(inner, (*place, key))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from texts_of(inner, (*place, number))


def check_front_matter(content: Content) -> Iterator[Problem]:
    """Every slug in a page's front matter names a record that is there."""
    for page in content.pages.values():
        for place, reference in _references(page.meta, ()):
            if sentence := _unknown(content, reference):
                yield Problem(page.path, page.front.line_of(place), sentence)


def check_alphabetical(content: Content) -> Iterator[Problem]:
    """Long lists of entries stand in alphabetical order of their slugs, so that each is found."""
    for name, shelf in SHELVES.items():
        if shelf.each or name in KEEP_THEIR_OWN_ORDER:
            continue
        before: dict[Any, str] = {}
        for slug, origin in origins_of(content, name):
            previous = before.get(origin.file.path, "")
            if slug < previous:
                yield origin.problem(
                    (),
                    f'"{slug}" must stand before "{previous}": entries are in alphabetical order.',
                )
            before[origin.file.path] = max(slug, previous)


KEEP_THEIR_OWN_ORDER = {"area_thresholds", "domains"}


def check_contacts(content: Content) -> Iterator[Problem]:
    """A contact that is not confirmed says so, and one without a way to reach it is none."""
    for slug, origin in origins_of(content, "contacts"):
        contact = origin.record
        assert isinstance(contact, Contact)
        if contact.grade != "use" and not contact.doubt:
            yield origin.problem(
                ("grade",),
                f'"{slug}" is graded "{contact.grade}", so it needs a doubt: one sentence.',
            )
        if contact.grade == "use" and contact.doubt:
            yield origin.problem(
                ("doubt",), f'"{slug}" is graded "use", so it cannot have a doubt.'
            )
        if not (contact.phone or contact.email or contact.website):
            yield origin.problem((), f'"{slug}" has no phone, email or website. Give at least one.')


def check_contacts_serve_their_area(content: Content) -> Iterator[Problem]:
    """An area names only contacts that serve its children.

    Bad:  data/areas/southshire.yml names a team whose areas are [northshire].
    """
    for slug, origin in origins_of(content, "areas"):
        area = origin.record
        assert isinstance(area, Area)
        for place, contact in _references(area, ()):
            if contact.shelf != "contacts" or contact not in content.contacts:
                continue
            if slug not in content.contacts[contact].areas:
                yield origin.problem(
                    place, f'"{contact}" does not serve {area.name}. Its areas are: '
                    f"{', '.join(content.contacts[contact].areas)}.",
                )  # fmt: skip
            elif not content.contacts[contact].is_published:
                yield origin.problem(place, f'"{contact}" is graded "do not publish".')


def check_numbers_to_ring(content: Content) -> Iterator[Problem]:
    """The contacts of a front door have a number."""
    for _, origin in origins_of(content, "areas"):
        area = origin.record
        assert isinstance(area, Area)
        for field in ("public", "professionals", "out_of_hours", "quick"):
            contact = getattr(area.front_door, field)
            if contact in content.contacts and not content.contacts[contact].phone:
                yield origin.problem(("front_door", field), f'"{contact}" has no phone.')
        quick = area.front_door.quick
        if quick in content.contacts and content.contacts[quick].grade != "use":
            sentence = (
                f'"{quick}" is not graded "use", so it cannot stand where there is one number.'
            )
            yield origin.problem(("front_door", "quick"), sentence)


def check_every_area_is_named(content: Content) -> Iterator[Problem]:
    """A comparison leaves no area out: what is not known is null, with a gap."""
    for _, origin in origins_of(content, "comparisons"):
        comparison = origin.record
        assert isinstance(comparison, Comparison)
        for name, row in comparison.rows.items():
            place = ("rows", name, "areas")
            for area in content.areas:
                if area not in row.areas:
                    yield origin.problem(
                        place, f'"{area}" is missing. Write null if it is not known.'
                    )
                elif row.areas[area] is None and not row.gap:  # type: ignore[index]
                    yield origin.problem(
                        place, f'"{area}" is not known here, so the row needs a gap.'
                    )


def check_tables(content: Content) -> Iterator[Problem]:
    """Each row of a table has a value for each column, and each remark has its row."""
    for _, origin in origins_of(content, "tables"):
        table = origin.record
        assert isinstance(table, Table)
        for name, values in table.rows.items():
            if len(values) != len(table.columns):
                sentence = f'"{name}" has {len(values)} values for {len(table.columns)} columns.'
                yield origin.problem(("rows", name), sentence)
        for name in table.remarks.keys() - table.rows.keys():
            sentence = f'There is no row "{name}" to remark on. {hint(name, table.rows)}'
            yield origin.problem(("remarks", name), sentence)


def check_status(content: Content) -> Iterator[Problem]:
    """What is ratified says on which day and by whom; a working edition says neither."""
    for _, origin in origins_of(content, "products"):
        product = origin.record
        assert isinstance(product, Product)
        status = product.status
        is_ratified = status.state == "ratified"
        if bool(status.on) != is_ratified or bool(status.by) != is_ratified:
            sentence = "A ratified product needs on and by; a working edition has neither."
            yield origin.problem(("status",), sentence)


def check_everything_is_used(content: Content) -> Iterator[Problem]:
    """What stands on no page and behind no fact is taken out: nobody would keep it true."""
    named = {reference for _, _, reference in _all_references(content)}
    on_pages = " ".join(page.body for page in content.pages.values())
    for shelf in ("comparisons", "gaps", "quotations", "sources", "tables"):
        for slug, origin in origins_of(content, shelf):
            if slug not in named and not re.search(rf"[\"']{slug}[\"']", on_pages):
                sentence = (
                    f'Nothing uses the {SHELVES[shelf].kind} "{slug}". Use it, or take it out.'
                )
                yield origin.problem((), sentence)


def _all_references(content: Content) -> Iterator[tuple[Origin | None, Place, Reference]]:
    """Every slug that a record or a page's front matter names."""
    for shelf in content.origins.values():
        for origin in shelf.values():
            for place, reference in _references(origin.record, ()):
                yield origin, place, reference
    for page in content.pages.values():
        for place, reference in _references(page.meta, ()):
            yield None, place, reference
