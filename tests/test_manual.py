"""The editors' manual is made from the code, whole."""

from macros.check import load
from macros.manual import file_entries, macro_entries
from macros.page_macros import PageMacros
from tests.places import SMALL_SITE, TODAY


def test_every_macro_has_a_sentence_and_an_example_of_itself() -> None:
    content, _ = load(SMALL_SITE, TODAY)
    entries = macro_entries(PageMacros(content).macros())
    assert len(entries) > 20
    for entry in entries:
        assert entry.example.startswith("{{ " + entry.name + "("), entry
        assert entry.example.endswith(") }}"), entry


def test_every_kind_of_file_says_what_it_is_and_has_fields() -> None:
    for entry in file_entries():
        assert entry.about, entry.home
        assert entry.fields, entry.home


def test_a_field_says_what_it_takes() -> None:
    contacts = next(entry for entry in file_entries() if entry.home == "data/contacts.yml")
    takes = {field.name: (field.takes, field.needed) for field in contacts.fields}
    assert takes["checked"] == ("a date like 2026-11-20", True)
    assert takes["phone"] == ("text", False)
    assert takes["grade"] == ("use or check or do not publish", True)
    assert takes["areas"] == ("a list of: the slug of a file in data/areas", True)
