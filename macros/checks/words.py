"""The words of a page: no numbers, no words that blame, and every section says what it rests on."""

import re
from collections.abc import Callable, Iterator, Mapping

from macros.checks.data import texts_of
from macros.content import Content
from macros.macro import Macro, is_block
from macros.model.words import Avoided
from macros.pages import Page
from macros.problems import Problem

PHONE_NUMBER = re.compile(r"(?<![\w/.-])(?:\+44|\(?0)(?:[ \u00a0()-]{0,2}\d){7,10}(?![\w/])")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
HEADING = re.compile(r"^## +(?P<words>.*)")

# Kinds of page whose sections are doors to other pages, or about the site itself.
NO_BASIS = {"home", "section", "about", "search"}


def check_contacts_come_from_data(page: Page) -> Iterator[Problem]:
    """Numbers and addresses of people stand in data/contacts.yml.

    Bad:  Ring 01632 960123.
    Good: Ring {{ phone("northshire-front-door") }}.
    """
    for number, line in [*_front_matter(page), *page.prose()]:
        if found := PHONE_NUMBER.search(line):
            sentence = f'The number "{found[0]}" belongs in data/contacts.yml. {WRITE_PHONE}'
            yield Problem(page.path, number, sentence)
        if found := EMAIL.search(line):
            sentence = f'The address "{found[0]}" belongs in data/contacts.yml. {WRITE_CARD}'
            yield Problem(page.path, number, sentence)


WRITE_PHONE = 'Write {{ phone("its-slug") }} here.'
WRITE_CARD = 'Write {{ contact_card("its-slug") }} here.'


def check_house_words(page: Page, content: Content) -> Iterator[Problem]:
    """Words that blame a child or that readers stumble over, from data/house-style.yml.

    Bad:  The worker must utilise the form.
    Good: The worker must use the form.
    """
    exempt = {e.word for e in content.house_style.exempt if e.page == page.address}
    judge = _judge({w: how for w, how in content.house_style.avoid.items() if w not in exempt})
    for number, line in [*_front_matter(page, left_out=TYPED), *page.prose()]:
        for sentence in judge(line):
            yield Problem(page.path, number, sentence)


# What readers type is theirs, and no page shows it: who types "streetwise" must find better words.
TYPED = frozenset({"also", "also_at", "asked"})


def _front_matter(page: Page, left_out: frozenset[str] = frozenset()) -> Iterator[tuple[int, str]]:
    """The texts of a page's front matter with their lines: doors and search show them."""
    for place, text in texts_of(page.meta, ()):
        if not left_out.intersection(place):
            yield page.front.line_of(place), text


def check_words_of_data(content: Content) -> Iterator[Problem]:
    """The same words in data, and numbers that stand outside data/contacts.yml.

    Titles of sources and quotations keep their own words; the glossary explains what it names.
    """
    judge = _judge(content.house_style.avoid)
    for shelf in content.origins.keys() - KEEP_THEIR_WORDS:
        for origin in content.origins[shelf].values():
            for place, text in texts_of(origin.record, ()):
                for sentence in () if TYPED.intersection(place) else judge(text):
                    yield origin.problem(place, sentence)
                if shelf != "contacts" and (found := PHONE_NUMBER.search(text)):
                    yield origin.problem(place, f'"{found[0]}" belongs in data/contacts.yml.')


KEEP_THEIR_WORDS = {"glossary", "house_style", "quotations", "sources"}


def _judge(avoid: Mapping[str, Avoided]) -> Callable[[str], Iterator[str]]:
    """A function that gives a sentence about each word of a text that the site does not use."""
    by_word = {word.lower(): how for word, how in avoid.items()}
    any_of_them = "|".join(map(re.escape, by_word))
    pattern = re.compile(rf"(?<![\w-])({any_of_them})(?!\w)", re.IGNORECASE)

    def judge(text: str) -> Iterator[str]:
        for word in {match[1].lower() for match in pattern.finditer(text)} - {""}:
            how = by_word[word]
            yield f'We do not write "{word}": {how.because} Write: {how.instead}'

    return judge


ACRONYM = re.compile(r"(?<![\w/@.-])(?P<word>[A-Z]{2}[A-Za-z0-9]*)(?![\w@-])")


def check_acronyms_are_known(page: Page, printed: str, content: Content) -> Iterator[Problem]:
    """Every acronym on a page is in the glossary, so that the site can write it out.

    `printed` is the page with its macros printed.
    """
    known = {name for t in content.glossary.values() for name in (t.term, *t.also)}
    known |= set(content.house_style.names)
    text = re.sub(r"<[^>]+>|\]\([^)]*\)|\{[^}]*\}", " ", printed)
    for word in dict.fromkeys(match["word"] for match in ACRONYM.finditer(text)):
        if not known & {word, word.removesuffix("s")}:
            sentence = f'"{word}" is not in data/glossary.yml. Add it there, or write it out.'
            yield Problem(page.path, _line_of(page, word), sentence)


def _line_of(page: Page, word: str) -> int:
    """Where a word stands on a page; its first line when it comes from data."""
    return next((number for number, line in page.lines() if word in line), page.body_line)


def check_exemptions_are_needed(content: Content) -> Iterator[Problem]:
    """An exemption that nothing needs any more goes."""
    style = content.house_style
    origin = content.origins["house_style"]["house_style"]
    for number, exemption in enumerate(style.exempt):
        page = content.pages.get(exemption.page)
        if page is None or exemption.word.lower() not in page.body.lower():
            yield origin.problem(
                ("exempt", number), f'"{exemption.word}" is not on {exemption.page}. Take this out.'
            )


def check_first_heading(page: Page) -> Iterator[Problem]:
    """The title is the page's only heading of the first level."""
    for number, line in page.prose():
        if re.match(r"# ", line):
            yield Problem(page.path, number, "The title makes the heading. Begin this one with ##.")


def check_basis(page: Page, macros: Mapping[str, Macro]) -> Iterator[Problem]:
    """Each section says what it rests on: published, law or practice wording.

    A block macro says it for what it prints.
    """
    if page.meta.kind in NO_BASIS:
        return
    blocks = "|".join(name for name, macro in macros.items() if is_block(macro))
    for number, words, text in _sections(page):
        if text.strip() and not re.search(rf"\{{\{{\s*({blocks})\(", text):
            sentence = f'The section "{words}" does not say what it rests on. {WRITE_BASIS}'
            yield Problem(page.path, number, sentence)


WRITE_BASIS = 'Write {{ basis("practice") }}, or published or law with a source, under the heading.'


def _sections(page: Page) -> Iterator[tuple[int, str, str]]:
    """The line, heading and text of each section; the opening counts as part of the page's top."""
    number, words, lines = 0, "", list[str]()
    for line_number, line in page.prose():
        if match := HEADING.match(line):
            if number:
                yield number, words, "\n".join(lines)
            number, words, lines = line_number, match["words"], []
        else:
            lines.append(line)
    if number:
        yield number, words, "\n".join(lines)
