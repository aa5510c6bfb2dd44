"""The dated path of the escalation helper, on fiction: the published stages are still a gap."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from macros.render import day as said
from macros.working_days import bank_holidays, known_from, known_until
from tests.browser import PHONE, serving
from tests.conftest import copy_small_site
from tests.test_build import build

STAGES = """stages:
  - name: Talk
    who: The two workers
    does: Talk.
    working_days: 1
    source: northshire-policy
  - name: Leads
    who: The two leads
    does: Talk.
    working_days: 5
    source: northshire-policy
"""
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2025, 2040))


def with_stages(site: Path) -> Path:
    policy = site / "data/escalation.yml"
    policy.write_text(policy.read_text().replace("stages: []\nstages_gap: stages\n", STAGES))
    return site


@pytest.fixture(scope="module")
def helper(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    site = with_stages(copy_small_site(tmp_path_factory.mktemp("stages") / "small_site"))
    result = build(site)
    assert result.returncode == 0, result.stderr
    with serving(site / "built") as address:
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        page.goto(f"{address}helper/")
        yield page
        context.close()


def begin(page: Page, day: date) -> list[str]:
    """Sets the day of the first talk; gives what stands beside each stage."""
    page.fill("#helper-start", day.isoformat())
    page.locator("#helper-start").dispatch_event("change")
    return page.locator("[data-helper-stages] [data-date]").all_inner_texts()


def by(day: date, working_days: int) -> date:
    """The day that the holidays package itself gives, which the page never asks."""
    found: date = ENGLAND.get_nth_working_day(day, working_days)
    return found


def in_words(day: date) -> str:
    return f"By {day:%A} {said(day)}"


def until(page: Page) -> date:
    return date.fromisoformat(str(page.locator("[data-calendar]").get_attribute("data-until")))


def since(page: Page) -> date:
    return date.fromisoformat(str(page.locator("[data-calendar]").get_attribute("data-since")))


def test_each_stage_gives_the_day_by_which_it_ends(helper: Page) -> None:
    for month, number in ((1, 5), (3, 27), (5, 1), (8, 28), (12, 23), (12, 24)):
        day = date(until(helper).year - 1, month, number)
        first = by(day, 1)
        assert begin(helper, day) == [in_words(first), in_words(by(first, 5))], day


def test_a_talk_at_the_end_of_last_year_is_counted_around_its_holidays(helper: Page) -> None:
    day = date(since(helper).year, 12, 24)
    assert begin(helper, day)[0] == in_words(by(day, 1))


def test_a_day_after_the_last_known_bank_holiday_says_so_and_gives_none(helper: Page) -> None:
    last = until(helper)
    shown = begin(helper, last - timedelta(days=4))
    assert shown[1] == (
        f"This page knows bank holidays from {said(since(helper))} to {said(last)} only. "
        "Count other days by hand."
    )


def test_the_days_go_into_a_calendar(helper: Page) -> None:
    day = date(until(helper).year - 1, 6, 1)
    begin(helper, day)
    with helper.expect_download() as taken:
        helper.locator("[data-helper-calendar]").click()
    entries = Calendar.from_ical(taken.value.path().read_text()).walk("VEVENT")
    ends = [by(day, 1), by(by(day, 1), 5)]
    assert [entry.decoded("DTSTART") for entry in entries] == ends
    assert [str(entry["SUMMARY"]) for entry in entries] == ["Talk", "Leads"]


def test_working_days_are_counted_as_england_keeps_them_over_five_years(helper: Page) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(5 * 365 + 1)]
    counts = [0, 1, 2, 5, 10, 30]
    found = helper.evaluate(
        """async ([days, counts, kept]) => {
          const { workingDaysAfter } = await import('/assets/js/escalation-helper.js');
          return days.map(day => counts.map(count => workingDaysAfter(day, count, kept)));
        }""",
        [[str(day) for day in days], counts, [str(day) for day in sorted(ENGLAND)]],
    )
    assert found == [[str(by(day, n) if n else day) for n in counts] for day in days]


def test_bank_holidays_are_those_of_last_year_this_year_and_the_next_two() -> None:
    found = bank_holidays(date(2026, 11, 20))
    assert date(2026, 12, 28) in found
    assert {day.year for day in found} == {2025, 2026, 2027, 2028}
    assert found == sorted(found)
    assert known_from(date(2026, 11, 20)) == date(2025, 1, 1)
    assert known_until(date(2026, 11, 20)) == date(2028, 12, 31)
