#!/usr/bin/env python3
"""Compares an evaluation's scores with the recorded floors.

usage: check-floors.py FLOORS.json SCORES.json    prints each figure against its floor; 1 where any falls below
"""
import json
import sys


def checks(floors, scores):
    """Yields (name, floor, score or None) for each floor: set → metric → part → floor."""
    for name, metrics in floors.items():
        for metric, parts in metrics.items():
            for part, floor in parts.items():
                score = scores.get(name, {}).get(metric, {}).get(part)
                yield f"{name} {metric} {part}", floor, score


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        floors = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        scores = json.load(file)
    failed = False
    for name, floor, score in checks(floors, scores):
        good = score is not None and score >= floor
        failed = failed or not good
        shown = "no such score" if score is None else f"{score:.1f}"
        print(f"{'ok' if good else 'FAILED'}  eval: {name} {shown}, floor {floor:.1f}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
