#!/usr/bin/env python3
"""Derives the points of confidences.tsv from the evaluation set `trade`, and shows by cross-validation that they hold.

usage: derive-confidences.py BINARY EVAL_DIR [--write]

A cell's traits are what `explain` prints of it. Points are hundredths of the log-odds that logistic regression gives each
trait of a field, drawn towards zero by a penalty, so that a trait of few cells says little. Prints the cells and the right
ones of each trait, then, for the traits that the table has, what they reach when the points come from four fifths of the
stories and are used on the other fifth. --write puts the points into the table; --all-traits writes the cells with all the
traits there are, for whoever looks for better ones.
"""
import json
import math
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import calibration

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "Sources/Lexicon/Tables/confidences.tsv"
PENALTY = 3.0
# Cells that are thought of beside the real ones, half of them right.
IMAGINED = 4
FOLDS = 5
CLAIM = re.compile(r"^\^\d+ .*   (\w+), (title|text) (\d+)-(\d+)   \(rule ", re.S)
FIELD = re.compile(r"^    (\w+) .*\(rule [\w-]+, [\d.]+.*?(?:; ([\w, ]+))?\)$", re.S)


def read_table():
    """The lines before the rows, and the rows as (field, trait)."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1
    return lines[:start], [tuple(line.split("\t")[:2]) for line in lines[start:]]


def stage(command, given):
    """What a command writes; 1 is its exit where it set articles aside."""
    done = subprocess.run(command, input=given, text=True, capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    return done.stdout


def explain(binary, article, tables):
    """By (field, start, end, kind) the traits of each role that `explain` tells."""
    told = stage([binary, "explain", "--tables", tables, "--format", "ndjson", "-"], json.dumps(article))
    found, roles = {}, None
    for line in re.split(r"\n(?=\^\d+ |    \w)", told):
        if claim := CLAIM.match(line):
            roles = found.setdefault((claim[2], int(claim[3]), int(claim[4]), claim[1]), {})
        elif roles is not None and (field := FIELD.match(line)):
            roles[field[1]] = frozenset((field[2] or "").split(", ")) - {""}
    return found


def claims_of(binary, folder):
    """The claims of the set's articles, and their traits."""
    articles = [json.loads(line) for line in open(folder / "trade/articles.jsonl", encoding="utf-8")]
    with tempfile.TemporaryDirectory() as work:
        tables = Path(work) / "tables"
        tables.mkdir()
        shutil.copy(TABLE, tables)
        feed = "".join(json.dumps(article) + "\n" for article in articles)
        mentions = stage([binary, "extract", "--format", "ndjson", "-"], feed)
        (Path(work) / "claims").write_text(stage([binary, "normalize"], mentions), encoding="utf-8")
        traits = {article["id"]: explain(binary, article, str(tables)) for article in articles}
        return calibration.read_claims(Path(work) / "claims"), traits


def cells(binary, folder):
    """By field (article, traits, right, of a flow) of each filled cell."""
    claims, traits = claims_of(binary, folder)
    trade = calibration.Trade(folder)
    found = {field: [] for field in calibration.FIELDS}
    for article, gold, claim in trade.pairs(claims):
        roles = traits[article].get((claim["in"], claim["start"], claim["end"], claim["kind"]), {})
        for field in calibration.FIELDS:
            if claim.get(field) and field in roles:
                right = trade.is_right(field, gold, claim)
                found[field].append((article, roles[field], right, trade.is_flow(gold)))
    return found


def solve(matrix, right):
    """Gauss's elimination, of a matrix that is positive definite."""
    size = len(right)
    rows = [matrix[i][:] + [right[i]] for i in range(size)]
    for i in range(size):
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            for k in range(i, size + 1):
                rows[j][k] -= factor * rows[i][k]
    for i in reversed(range(size)):
        rows[i][size] = (rows[i][size] - sum(rows[i][k] * rows[k][size] for k in range(i + 1, size))) / rows[i][i]
    return [row[size] for row in rows]


def odds(weights, places):
    return sum(weights[place] for place in places)


def fit(rows, names):
    """The log-odds of each trait, `base` first: Newton's steps on the penalized likelihood."""
    counts = {(0,): [IMAGINED, IMAGINED / 2]}
    for _, traits, right, *_ in rows:
        key = tuple([0] + [i for i, name in enumerate(names) if i and name in traits])
        total = counts.setdefault(key, [0, 0])
        total[0] += 1
        total[1] += right
    size, weights = len(names), [0.0] * len(names)
    for _ in range(30):
        slope = [0.0 if i == 0 else -PENALTY * weights[i] for i in range(size)]
        bend = [[(1e-3 if i == 0 else PENALTY) if i == j else 0.0 for j in range(size)] for i in range(size)]
        for places, (total, right) in counts.items():
            likely = 1 / (1 + math.exp(-odds(weights, places)))
            for i in places:
                slope[i] += right - total * likely
                for j in places:
                    bend[i][j] += total * likely * (1 - likely)
        step = solve(bend, slope)
        weights = [weight + change for weight, change in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return [max(-460, min(460, round(100 * weight))) for weight in weights]


def confidence(points, names, traits):
    total = points[0] + sum(point for name, point in zip(names[1:], points[1:]) if name in traits)
    return round(1 / (1 + math.exp(-max(-460, min(460, total)) / 100)), 2)


def cross_validated(rows, names):
    """(confidence, right, of a flow) of each cell, by points of the stories of other folds."""
    stories = sorted({row[0] for row in rows})
    fold = {story: place % FOLDS for place, story in enumerate(stories)}
    told = []
    for number in range(FOLDS):
        points = fit([row for row in rows if fold[row[0]] != number], names)
        told += [(confidence(points, names, row[1]), row[2], row[3]) for row in rows if fold[row[0]] == number]
    return told


def main():
    arguments = sys.argv[1:]
    if len(arguments) < 2:
        sys.exit(__doc__)
    folder = Path(arguments[1]).resolve()
    if not folder.is_dir():
        print(f"skipped: confidences: no {arguments[1]}")
        return
    head, listed = read_table()
    found = cells(str(Path(arguments[0]).resolve()), folder)
    lines, validated = [], {}
    print("field\ttrait\tpoints\tcells\tright")
    for field in dict.fromkeys(field for field, _ in listed):
        names = ["base"] + [trait for name, trait in listed if name == field and trait != "base"]
        rows = found[field]
        for name, point in zip(names, fit(rows, names)):
            having = [row[2] for row in rows if name == "base" or name in row[1]]
            print(f"{field}\t{name}\t{point}\t{len(having)}\t{sum(having)}")
            lines.append(f"{field}\t{name}\t{point}")
        validated[field] = cross_validated(rows, names)
    print()
    calibration.print_sure(validated, "fifths, all")
    print()
    calibration.print_sure(calibration.flows(validated), "fifths, flows")
    print()
    calibration.print_tenths(validated)
    if "--write" in arguments:
        TABLE.write_text("\n".join(head + lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
