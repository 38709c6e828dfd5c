#!/usr/bin/env python3
"""Converts monthly spot rates of the shared data into customs exchange rates of the year 2026.

The rate of a month is the last spot of the month before. It stands in for the published customs
rate, which is why every value carries the mark "?": users are told that it is unverified. A month
without a spot in the month before gets no rate.
"""

import argparse
import csv
import datetime
import decimal
import pathlib
import sys

from committed_output import write_or_compare

OUTPUT = "law/packages/00-customs-tax/parameters.exchange_rates.yaml"
YEAR = 2026
CURRENCIES = ("AUD EUR GBP HKD IDR JPY KHR KRW LAK MYR NZD PHP SGD THB USD VND").split()
DECIMALS = decimal.Decimal("0.0001")
COUNT_MAX = 1000000

HEAD = """\
# Written by tools/convert_fx.py from a free feed of middle rates; not the published customs rates.
parameters:
"""


def read_rows(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def read_spots(path):
    """{currency: {date: units per US dollar}}"""
    spots = {}
    for row in read_rows(path):
        day = datetime.date.fromisoformat(row["date"])
        spots.setdefault(row["currency"], {})[day] = decimal.Decimal(row["units_per_usd"])
    return spots


def first_of_next(month):
    return (month.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def last_spot_before(spots, month):
    """The last day with a spot in the month before `month`, or None."""
    before = (month - datetime.timedelta(days=1)).replace(day=1)
    days = [day for day in spots if before <= day < month]
    return max(days, default=None)


def rate_text(yuan_per_unit, currency):
    """As many units as make at least one yuan, so that four decimals say enough."""
    count = 1
    while yuan_per_unit * count < 1 and count < COUNT_MAX:
        count *= 10
    amount = (yuan_per_unit * count).quantize(DECIMALS, decimal.ROUND_HALF_UP)
    return f"{amount} CNY per {count} {currency}"


def values_of(currency, spots):
    lines = []
    for number in range(1, 13):
        month = datetime.date(YEAR, number, 1)
        day = last_spot_before(spots["CNY"], month)
        if day is None or day not in spots[currency]:
            continue
        last = first_of_next(month) - datetime.timedelta(days=1)
        text = rate_text(spots["CNY"][day] / spots[currency][day], currency)
        lines.append(
            f'      - {{value: "{text}", valid_from: {month}, valid_to: {last}, '
            'cite: {source: tariff_law_2024, clause: "60"}, mark: "?"}\n')
    return lines


def parameter_of(currency, spots):
    return "".join([
        f"  - name: customs_exchange_rate.{currency.lower()}\n",
        "    kind: exchange_rate\n",
        "    title:\n",
        f"      zh: {currency} 的海关计征汇率\n",
        f"      en: customs exchange rate of {currency}\n",
        f"      vi: tỷ giá tính thuế hải quan của {currency}\n",
        "    values:\n",
        *values_of(currency, spots),
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=pathlib.Path, required=True,
                        help="the folder that holds data/")
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 when the committed file differs")
    arguments = parser.parse_args()
    folder = arguments.shared / "data/currency"
    spots = read_spots(folder / "fx_spot_per_usd_incl_vnd.csv")
    text = HEAD + "".join(parameter_of(code, spots) for code in CURRENCIES)
    return write_or_compare({OUTPUT: text}, arguments.check)


if __name__ == "__main__":
    sys.exit(main())
