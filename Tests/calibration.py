#!/usr/bin/env python3
"""Tells how often the cells of the evaluation set `trade` are right, by the confidence that they carry.

usage: calibration.py EVAL_DIR CLAIMS.ndjson [--floors FLOORS.json]

CLAIMS are those of the set's articles, as `extract | normalize` gives them. A cell is a filled field of a claim that meets a
gold claim, as the set's scorer pairs them; it is right where the scorer takes it as the gold's. Two tables: cells of 0.9 and
more by field, of all claims and of those of flows, which the scorer scores; and how many are right by tenth of confidence.
With --floors it prints each field's figures against its floor, and exits with 1 where any falls below.
"""
import json
import sys
from pathlib import Path

FIELDS = ("measure", "change", "reporter", "partner", "commodity", "period", "attributed_to", "status")
SURE = 0.9


class Trade:
    """The set and its scorer's judgement."""

    def __init__(self, folder):
        sys.path.insert(0, str(folder))
        import trade_score
        self.scorer = trade_score
        self.folder = Path(folder) / "trade"
        self.same = dict(trade_score.FIELDS)

    def pairs(self, claims):
        """Yields (article, gold claim, claim) of CLAIMS, an article's list by its id."""
        gold, skip, predicted = self.scorer.load(self.folder / "gold.jsonl", self.folder / "articles.jsonl", claims)
        for article in gold:
            found, _, _ = self.scorer.pair(gold[article], skip[article], predicted.get(article, []))
            for wanted, claim in found:
                yield article, wanted, claim

    def is_flow(self, gold):
        return gold.get("measure") in self.scorer.FLOW

    def is_right(self, field, gold, claim):
        if field in self.same:
            return bool(gold.get(field)) and bool(self.same[field](gold[field], claim[field]))
        if field == "measure" and gold.get("measure") == "balance" and gold.get("sign"):
            return claim["measure"] == "balance" and claim.get("sign") == gold["sign"]
        usual = {"change": "level", "status": "actual"}.get(field)
        return (gold.get(field) or usual) == claim[field]


def read_claims(path):
    claims = {}
    with open(path, encoding="utf-8") as lines:
        for claim in map(json.loads, lines):
            if claim.get("type", "claim") == "claim":
                claims.setdefault(claim["article"], []).append(claim)
    return claims


def cells(trade, claims):
    """By field (confidence, right, of a flow) of each filled cell."""
    found = {field: [] for field in FIELDS}
    for _, gold, claim in trade.pairs(claims):
        for field in FIELDS:
            if claim.get(field) and field in claim["confidences"]:
                right = trade.is_right(field, gold, claim)
                found[field].append((claim["confidences"][field], right, trade.is_flow(gold)))
    return found


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def sure(rows):
    """Count, per cent right, cells of 0.9 and more, their share and per cent right; rows begin (confidence, right)."""
    high = [row for row in rows if row[0] >= SURE]
    return {
        "cells": len(rows), "right": percent(sum(row[1] for row in rows), len(rows)), "sure": len(high),
        "share": percent(len(high), len(rows)), "right of sure": percent(sum(row[1] for row in high), len(high)),
    }


def print_sure(found, caption):
    print(f"{caption:14s} {'cells':>6s} {'right %':>8s} {'>= 0.9':>7s} {'share %':>8s} {'right %':>8s}")
    for field, rows in found.items():
        told = sure(rows)
        print(f"{field:14s} {told['cells']:6d} {told['right']:8.1f} {told['sure']:7d} {told['share']:8.1f} "
              f"{told['right of sure']:8.1f}")


def print_tenths(found):
    print(f"{'right % (cells)':16s}" + "".join(f"{f'{low / 10:.1f}-':>12s}" for low in range(10)))
    for field, rows in found.items():
        line = ""
        for low in range(10):
            tenth = [row[1] for row in rows if low <= row[0] * 10 + 1e-9 < low + 1 or low == 9 and row[0] >= 1]
            shown = f"{percent(sum(tenth), len(tenth)):.0f} ({len(tenth)})" if tenth else "-"
            line += f"{shown:>12s}"
        print(f"{field:16s}{line}")


def flows(found):
    return {field: [row for row in rows if row[2]] for field, rows in found.items()}


def check(found, floors):
    """Prints each floor; false where one is missed. Floors: of flows, by field, `share` and `right of sure`."""
    good = True
    for field, parts in floors.items():
        told = sure(flows(found)[field])
        for part, floor in parts.items():
            ok = told[part] >= floor
            good = good and ok
            print(f"{'ok' if ok else 'FAILED'}  calibration: {field}, {part} {told[part]:.1f}, floor {floor:.1f}")
    return good


def main():
    arguments = sys.argv[1:]
    if len(arguments) not in (2, 4):
        sys.exit(__doc__)
    if not Path(arguments[0]).is_dir():
        print(f"skipped: calibration: no {arguments[0]}")
        return
    found = cells(Trade(arguments[0]), read_claims(arguments[1]))
    if arguments[2:3] == ["--floors"]:
        with open(arguments[3], encoding="utf-8") as file:
            sys.exit(0 if check(found, json.load(file)) else 1)
    print_sure(found, "all claims")
    print()
    print_sure(flows(found), "flows")
    print()
    print_tenths(found)


if __name__ == "__main__":
    main()
