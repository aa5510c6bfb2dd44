"""The bank holidays of England, which the escalation helper counts around."""

from datetime import date

import holidays

YEARS_AHEAD = 2


def bank_holidays(today: date) -> list[date]:
    """England's bank holidays from the year before a day to the second after it, in order.

    They come from the holidays package, which follows the Banking and Financial Dealings Act 1971
    and the proclamations under it. A holiday proclaimed later needs a newer package.
    """
    years = range(known_from(today).year, known_until(today).year + 1)
    return sorted(holidays.country_holidays("GB", subdiv="ENG", years=years))


def known_from(today: date) -> date:
    """The first day for which bank holidays are known: talks may have begun last year."""
    return date(today.year - 1, 1, 1)


def known_until(today: date) -> date:
    """The last day for which bank holidays are known."""
    return date(today.year + YEARS_AHEAD, 12, 31)
