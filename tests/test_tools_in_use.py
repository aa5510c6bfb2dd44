"""The three tools as readers use them: on a phone, by key, without script, nothing kept."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from playwright.sync_api import Browser, Dialog, Page, expect

from macros.listed import listed_in
from tests.browser import PHONE, Visit
from tests.content import CONTENT
from tests.test_every_page import AXE, kept_by, violations

SIGNS = "thresholds/tool/"
HELPER = "procedures/escalation-helper/"
DAY = "day-in-the-life/primary/"
LEVELS = {one.slug: one.level.number for one in listed_in(CONTENT)}
TOP = max(LEVELS.values())
HARM = {f"harm-{slug}" for slug in CONTENT.harm_signs}
HARM |= {one.slug for one in listed_in(CONTENT) if one.indicator.at_once}
HARM |= {slug for slug, level in LEVELS.items() if level == TOP}
TICKS = sorted(LEVELS.keys() | HARM)
NOTHING = {"local": 0, "session": 0, "cookies": "", "databases": 0, "caches": 0}

# Ticks exactly these signs and says which answers are shown, and which numbers can be seen in them.
TICK = """slugs => {
  const form = document.querySelector('.signs');
  for (const tick of form.querySelectorAll('[name=seen]')) {
    tick.checked = slugs.includes(tick.value);
  }
  form.querySelector('[name=seen]').dispatchEvent(new Event('change', {bubbles: true}));
  const seen = part => part.checkVisibility();
  const answers = [...form.querySelectorAll('.points-to [data-result]')].filter(seen);
  return {
    shown: answers.map(part => part.dataset.result),
    numbers: answers.filter(part => part.dataset.result === 'harm')
      .flatMap(part => [...part.querySelectorAll('a.number')])
      .filter(seen).map(link => link.textContent),
    level: form.querySelector('[data-signs-copy]').value.match(/level ([0-9])/)?.[1] ?? '',
  };
}"""


def no_script(browser: Browser, site: str) -> Iterator[Visit]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield Visit(context.new_page(), site)
    context.close()


plain_visit = pytest.fixture(no_script, name="plain_visit")


def level_of(slugs: set[str]) -> int:
    return max((TOP if slug in HARM - LEVELS.keys() else LEVELS[slug] for slug in slugs), default=0)


def reach(page: Page, selector: str) -> None:
    """Goes to a field with the Tab key alone."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"The Tab key never reaches {selector}.")


@pytest.fixture(scope="module")
def signs(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(site + SIGNS)
    yield page
    context.close()


OFTEN = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@OFTEN
@given(chosen=st.sets(st.sampled_from(TICKS), max_size=8), one_more=st.sampled_from(TICKS))
def test_a_further_sign_never_lowers_the_level(
    signs: Page, chosen: set[str], one_more: str
) -> None:
    before = signs.evaluate(TICK, sorted(chosen))
    after = signs.evaluate(TICK, sorted(chosen | {one_more}))
    for answer, ticked in ((before, chosen), (after, chosen | {one_more})):
        level = level_of(ticked)
        wanted = {str(level)} if level else {"none"}
        assert set(answer["shown"]) - {"harm"} == wanted
        assert answer["level"] == (str(level) if level else "")
    assert level_of(chosen | {one_more}) >= level_of(chosen)


@OFTEN
@given(
    sign=st.sampled_from(sorted(HARM)), others=st.sets(st.sampled_from(sorted(LEVELS)), max_size=8)
)
def test_a_sign_of_harm_always_shows_999_and_the_front_doors(
    signs: Page, sign: str, others: set[str]
) -> None:
    answer = signs.evaluate(TICK, sorted(others | {sign}))
    assert "harm" in answer["shown"]
    doors = {c.phone for _, _, day, night in CONTENT.day_and_night() for c in (day, night)}
    assert answer["numbers"][0] == "999"
    assert doors <= set(answer["numbers"])


def test_nothing_ticked_never_says_that_nothing_need_be_done(signs: Page) -> None:
    assert signs.evaluate(TICK, [])["shown"] == ["none"]
    said = signs.locator(".points-to [data-result=none]").inner_text()
    assert "safeguarding lead today" in said


def test_signs_are_ticked_by_key_and_lead_to_steps_and_words(visit: Visit) -> None:
    visit.open(SIGNS)
    page = visit.page
    reach(page, "#signs-words")
    page.keyboard.type("drinking")
    expect(page.locator("[data-signs-status]")).to_contain_text("on the chart")
    reach(page, ".sign input:not([value^=harm])")
    page.keyboard.press("Space")
    name = page.evaluate("document.activeElement.value")
    assert "drinking" in " ".join(
        next(o for o in listed_in(CONTENT) if o.slug == name).indicator.also
    )
    level = LEVELS[name]
    panel = page.locator(f".points-to section[data-result='{level}']")
    expect(panel).to_be_visible()
    expect(panel.locator("[data-why] li")).to_have_count(1)
    assert f"level {level}" in page.locator("#signs-copy").input_value()
    assert page.locator(".signs__now").inner_text().startswith(f"Points to level {level}.")
    page.evaluate(AXE)
    assert violations(page) == []
    assert kept_by(page) == NOTHING


def test_an_area_shows_its_own_steps_numbers_and_document(visit: Visit) -> None:
    visit.open(SIGNS)
    page = visit.page
    page.select_option("#signs-area", "southampton")
    page.evaluate(TICK, [next(slug for slug, level in LEVELS.items() if level == TOP)])
    steps = page.locator(f".points-to section[data-result='{TOP}'] .next-steps li:visible")
    said = steps.all_inner_texts()
    assert said
    assert all("Southampton" in text or "All four" in text for text in said)
    expect(page.locator(".points-to__document:visible")).to_contain_text("Southampton")
    doors = page.locator(".points-to__harm [data-area]")
    assert doors.first.get_attribute("data-area") == "southampton"
    expect(doors.and_(page.locator(":visible"))).to_have_count(len(CONTENT.areas))


def test_the_reader_s_own_area_is_followed_in_a_tool(visit: Visit) -> None:
    visit.open(SIGNS)
    page = visit.page
    page.locator(".act-now summary").click()
    page.select_option("#act-now-area", value="portsmouth")
    assert page.input_value("#signs-area") == "portsmouth"
    page.locator(".act-now summary").click()
    page.locator("[type=reset]").click()
    page.wait_for_timeout(50)
    assert page.input_value("#signs-area") == "portsmouth"


def test_a_search_for_signs_never_hides_those_of_serious_harm(visit: Visit) -> None:
    visit.open(SIGNS)
    page = visit.page
    for words in ("school", "zebra"):
        page.fill("#signs-words", words)
        expect(page.locator("#serious-harm")).to_be_visible()
        hidden = page.locator(".signs__side--harm .sign[hidden]")
        expect(hidden).to_have_count(0)
    expect(page.locator("[data-signs-status]")).to_contain_text("The worry still counts")


def test_words_that_the_reader_changed_stay_and_the_level_in_them_follows(visit: Visit) -> None:
    visit.open(SIGNS)
    page = visit.page
    low, high = (next(s for s, level in LEVELS.items() if level == n) for n in (2, TOP))
    says = {one.slug: one.indicator.says for one in listed_in(CONTENT)}
    page.evaluate(TICK, [low])
    text = page.locator("#signs-copy")
    text.fill(text.input_value() + "\n\nHe came in wet socks.")
    page.evaluate(TICK, [low, high])
    after = text.input_value()
    assert "He came in wet socks." in after
    assert [after.count(says[slug]) for slug in (low, high)] == [1, 1]
    assert f"level {TOP}" in after
    assert "level 2" not in after
    page.evaluate(TICK, [low])
    assert "level 2" in text.input_value()
    assert says[high] not in text.input_value()


def test_the_signs_work_without_script(plain_visit: Visit) -> None:
    plain_visit.open(SIGNS)
    page = plain_visit.page
    page.locator(".sign input[data-level='4']").first.check()
    expect(page.locator(".points-to__harm a[href='tel:999']")).to_be_visible()
    expect(page.locator(".points-to section[data-result='4']")).to_be_visible()
    expect(page.locator(".points-to section[data-result='1']")).to_be_hidden()
    expect(page.locator("#signs-copy")).to_be_editable()
    expect(page.locator(".tool-buttons button:visible")).to_have_text(["Clear everything"])


def test_the_helper_names_the_next_person_by_key(visit: Visit) -> None:
    visit.open(HELPER)
    page = visit.page
    expect(page.locator("[data-unless-safe]")).to_be_hidden()
    reach(page, "[name=safe]")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-unless-safe] a[href='tel:999']")).to_be_visible()
    reach(page, "#helper-subject")
    page.keyboard.type("The answer")
    expect(page.locator("[data-subject=referral-answer]")).to_be_visible()
    expect(page.locator("[data-subject]:visible")).to_have_count(1)
    reach(page, "#helper-ours")
    page.keyboard.type("Sch")
    reach(page, "#helper-theirs")
    page.keyboard.type("Chi")
    said = page.locator("[data-helper-next]").inner_text()
    ladders = [a.ladder for a in CONTENT.agencies.values() if a.ladder]
    school = next(ladder for ladder in ladders if ladder.kind.startswith("School"))
    council = next(ladder for ladder in ladders if ladder.kind.startswith("Children"))
    for name in (council.first, school.safeguarding_lead, council.safeguarding_lead):
        assert name in re.sub(r" \([^)]*\) ?\(", " (", said) or name.split(" (")[0] in said
    page.evaluate(AXE)
    assert violations(page) == []
    assert kept_by(page) == NOTHING


def test_what_the_policy_does_not_cover_ends_with_where_it_belongs(visit: Visit) -> None:
    visit.open(HELPER)
    page = visit.page
    page.select_option("#helper-subject", "complaint")
    expect(page.locator("[data-subject=complaint]")).to_contain_text("does not cover this")
    expect(page.locator("#who-to-whom")).to_be_hidden()
    expect(page.locator("#write-it-down")).to_be_visible()


def test_re_think_stands_only_where_the_child_lives_in_portsmouth(visit: Visit) -> None:
    visit.open(HELPER)
    for area, shown in (("portsmouth", True), ("hampshire", False)):
        visit.page.select_option("#helper-area", area)
        assert (
            visit.page.locator("[data-helper-local] >> text=Re-think stands").is_visible() == shown
        )


def test_an_agreed_day_becomes_a_calendar_entry_without_a_name(visit: Visit) -> None:
    visit.open(HELPER)
    page = visit.page
    kept = str(page.locator("[data-calendar]").get_attribute("data-bank-holidays")).split()
    day = next(d for d in kept if date.fromisoformat(d).weekday() < SATURDAY)
    page.fill("#record-child", "A. B.")
    page.fill("#helper-agreed", day)
    page.locator("#helper-agreed").dispatch_event("change")
    expect(page.locator("[data-agreed-date]")).to_contain_text("weekend or a bank holiday")
    with page.expect_download() as taken:
        page.locator("[data-helper-calendar]").click()
    text = taken.value.path().read_bytes().decode()
    entries = Calendar.from_ical(text).walk("VEVENT")
    assert [str(entry.decoded("DTSTART")) for entry in entries] == [day]
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "A. B." not in text


SATURDAY = 5


def test_the_helper_prints_its_answer_and_a_record_alone_once_it_is_written(visit: Visit) -> None:
    visit.open(HELPER)
    page = visit.page
    page.on("dialog", lambda dialog: dialog.accept())
    page.check("[name=safe][value=no]")
    page.emulate_media(media="print")
    expect(page.locator("[data-unless-safe] a[href='tel:999']")).to_be_visible()
    page.emulate_media(media="screen")
    page.fill("#record-issue", "Who sees her at home.")
    page.emulate_media(media="print")
    expect(page.locator("[data-unless-safe]")).to_be_hidden()
    expect(page.locator("#record-issue")).to_be_visible()
    page.evaluate("document.querySelector('.helper').reset()")


def test_the_helper_is_whole_without_script(plain_visit: Visit) -> None:
    plain_visit.open(HELPER)
    page = plain_visit.page
    subjects = CONTENT.escalation.subjects
    expect(page.locator("[data-subject]:visible")).to_have_count(len(subjects))
    expect(page.locator("[data-ladder]:visible").first).to_be_visible()
    expect(page.locator("[data-unless-safe] a[href='tel:999']")).to_be_visible()
    expect(page.locator("[data-script]:visible")).to_have_count(0)
    expect(page.locator("#record-issue")).to_be_editable()
    expect(page.locator(".tool-buttons button:visible")).to_have_text(["Clear everything"])


def test_a_day_is_written_by_key_read_through_and_lost_on_reload_as_was_said(
    visit: Visit,
) -> None:
    visit.open(DAY)
    page = visit.page
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    expect(page.locator("[data-forgets]")).to_contain_text(
        "Reload or close the page and it is gone"
    )
    reach(page, ".scene summary")
    page.keyboard.press("Enter")
    reach(page, "#waking-child")
    page.keyboard.type("I get up when the baby cries.")
    page.keyboard.press("Tab")
    read = page.locator("[data-read-through]")
    expect(read).to_contain_text("I get up when the baby cries.")
    expect(read).to_contain_text("Nothing is written yet about: Breakfast")
    page.evaluate(AXE)
    assert violations(page) == []
    assert kept_by(page) == NOTHING
    page.reload()
    assert asked == ["beforeunload"]
    assert page.locator("#waking-child").input_value() == ""
    expect(page.locator("[data-read-through]")).to_be_hidden()
    assert kept_by(page) == NOTHING


def test_a_page_that_the_back_key_brings_back_from_memory_is_empty(visit: Visit) -> None:
    visit.open(DAY)
    page = visit.page
    page.fill("#end-like", "She sleeps in the chair.")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert page.locator("#end-like").input_value() == ""


def test_clearing_asks_first_and_an_answer_of_no_keeps_every_word(visit: Visit) -> None:
    visit.open(DAY)
    page = visit.page
    page.fill("#end-like", "Long and quiet.")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("[type=reset]").click()
    assert page.locator("#end-like").input_value() == "Long and quiet."
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[type=reset]").click()
    assert page.locator("#end-like").input_value() == ""
    page.reload()


def test_what_was_written_is_on_paper_and_the_questions_are_not(visit: Visit) -> None:
    visit.open(DAY)
    page = visit.page
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".scene summary").first.click()
    page.fill("#waking-seen", "Curtains shut at noon.")
    page.emulate_media(media="print")
    assert page.locator("#waking-seen").is_visible()
    assert not page.locator("#waking-carer").is_visible()
    assert not page.locator(".scene__part ul").first.is_visible()
    page.evaluate("document.querySelector('.day').reset()")


def test_a_day_works_without_script(plain_visit: Visit) -> None:
    plain_visit.open(DAY)
    page = plain_visit.page
    page.locator(".scene summary").first.click()
    page.fill("#waking-carer", "We all get up at six.")
    assert page.locator("#waking-carer").input_value() == "We all get up at six."
    expect(page.locator(".tool-buttons button:visible")).to_have_text(["Clear everything"])
