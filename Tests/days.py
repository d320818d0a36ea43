#!/usr/bin/env python3
"""Days as Python's datetime counts them, for CalendarAgainstDatetimeTests.

usage: days.py COUNT >days.tsv    the same rows in every run; the first and the last day are among them

A row is year, month, day; for a day that there is: days since 1970-01-01, weekday (1 = Monday), ISO year, ISO week, length of the
month, leap year (0, 1), days to add, the day then, months to add, the day then. A day beyond year 1 or 9999 is `-`.
"""
import calendar
import datetime
import random
import sys

EPOCH = datetime.date(1970, 1, 1).toordinal()
LAST = datetime.date.max.toordinal()


def plus_days(date, days):
    ordinal = date.toordinal() + days
    return datetime.date.fromordinal(ordinal).isoformat() if 1 <= ordinal <= LAST else "-"


def plus_months(date, months):
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return "-"
    return date.replace(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def row(year, month, day, dice):
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return [year, month, day]
    iso_year, iso_week, weekday = date.isocalendar()
    reach = dice.choice([40, 4000, 4_000_000])
    days, months = dice.randint(-reach, reach), dice.randint(-reach // 30, reach // 30)
    return [
        year, month, day, date.toordinal() - EPOCH, weekday, iso_year, iso_week,
        calendar.monthrange(year, month)[1], int(calendar.isleap(year)),
        days, plus_days(date, days), months, plus_months(date, months),
    ]


def main():
    dice = random.Random(1582)
    edges = [(1, 1, 1), (9999, 12, 31), (0, 12, 31), (10000, 1, 1), (1900, 2, 29), (2000, 2, 29)]
    for place in range(int(sys.argv[1])):
        if place < len(edges):
            day = edges[place]
        else:
            # One in ten at a month's end, so that many are none; a few beyond the calendar.
            year = dice.choice([-1, 0, 10000]) if place % 500 == 0 else dice.randint(1, 9999)
            day = (year, dice.randint(0 if place % 50 == 0 else 1, 13 if place % 50 == 1 else 12),
                   dice.randint(28, 32) if place % 10 == 0 else dice.randint(1, 31))
        print(*row(*day, dice), sep="\t")


main()
