"""The bank holidays of England, which the escalation helper counts around."""

from datetime import date

import holidays

YEARS = 3


def bank_holidays(today: date) -> list[date]:
    """England's bank holidays in the year of a day and the two after it, in order.

    They come from the holidays package, which follows the Banking and Financial Dealings Act 1971
    and the proclamations under it. A holiday proclaimed later needs a newer package.
    """
    years = range(today.year, today.year + YEARS)
    return sorted(holidays.country_holidays("GB", subdiv="ENG", years=years))


def known_until(today: date) -> date:
    """The last day for which bank holidays are known."""
    return date(today.year + YEARS - 1, 12, 31)
