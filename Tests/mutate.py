#!/usr/bin/env python3
"""Articles that no editor would pass, and what must hold of their claims.

usage: mutate.py make COUNT >articles.ndjson    the same articles in every run; some lines are no UTF-8
       mutate.py check COUNT <claims.ndjson     each article is a line or a reject, and its claims' offsets cut their quotes
"""
import json
import random
import sys

SENTENCES = [
    "Iran's exports rose 8.5 pct to 3.4 bn dlrs from 3.1 bn in 1986, the ministry said on Wednesday. ",
    "The crossing lies 50 kilometers (31 miles) east of the city of Sulaimaniya. ",
    "Oil cost 15.50-16.00 dlrs a barrel between Oct. 25 and 10:30 a.m., $2\u00bd more. ",
    "One and a half million barrels a day went to Iraq, two thirds of them by sea. ",
    "U.S. wheat at A$120 per tonne, 3-1/2 pct below last year's; stocks: 5,000 bales.\n\n",
    "  Jan   1,250   1,310\n  Feb   1,190   1,275\n",
    'Brazil will buy 1.85 mln bags in 1987/88, "maybe 2 mln", Mr. Pereira told Reuters. ',
    "The deficit widened to \u00a31.2bn, \u22123.4 \u00b0C, 20\u201325 per cent, from \u20ac900m in the first nine months of 2017. ",
]
STREWN = [
    "\u00ad", "\u200b", "\u0301", "\r\n", "\n\n", "\u2019", "\u00e2\u20ac\u2122", "\ufeff", "\U0001f600", "\u00bd", "\u20ac",
    "(", ")", "-", ",", ".", "9", "000", "/", "%", "$", " ", "\u00a0", "\u0000", "\u202e", "\uff15", "million", "of", "'s",
]


def mutated(dice):
    text = "".join(dice.choice(SENTENCES) for _ in range(dice.randint(1, 5)))
    for _ in range(dice.randrange(12)):
        place = dice.randint(0, len(text))
        kind = dice.randrange(6)
        if kind == 0:
            text = text[:place] + text[place + 1 :]
        elif kind == 1:
            text = text[:place]
        elif kind == 2:
            text += text[place:]
        else:
            text = text[:place] + dice.choice(STREWN) + text[place:]
    return text


def make(count):
    dice = random.Random(7)
    for number in range(count):
        article = {"id": f"m{number}", "published": "1987-06-15", "title": mutated(dice)[:80], "text": mutated(dice)}
        line = bytearray(json.dumps(article, ensure_ascii=dice.random() < 0.5).encode())
        if number % 10 == 0:
            for _ in range(dice.randint(1, 3)):
                line[dice.randrange(len(line))] ^= 1 << dice.randrange(8)
        sys.stdout.buffer.write(bytes(line).replace(b"\n", b" ") + b"\n")


def check(count):
    article, seen, claims = None, 0, 0
    for line in sys.stdin:
        row = json.loads(line)
        if row["type"] == "claim":
            claims += 1
            field = article[row["in"]]
            assert field[row["start"] : row["end"]] == row["quote"] != "", line
            assert 0 <= row["sentence_start"] <= row["start"] < row["end"] <= row["sentence_end"] <= len(field), line
        else:
            seen += 1
            article = row
    assert seen == count, f"{seen} articles and rejects; expected {count}"
    assert claims > count, f"{claims} claims of {count} articles"


if __name__ == "__main__":
    {"make": make, "check": check}[sys.argv[1]](int(sys.argv[2]))
