#!/usr/bin/env bash
# usage: integration.sh BINARY: what needs the release binary. One line a check, `ok` or `FAILED`; 1 where any failed.
set -uo pipefail
cd "$(dirname "$0")/.."
binary=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

check() { # NAME COMMAND…
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    echo "ok  $name"
  else
    echo "FAILED  $name"
    sed 's/^/        /' "$work/log"
    failed=1
  fi
}

sample() { "$binary" run Pipelines/sample.yaml --output "$work/sample" || [ $? -eq 1 ]; }

# Each golden file against what the run wrote; manifest.json tells times, so it is not among them.
golden() {
  local file
  for file in SampleData/expected/*; do
    diff -u "$file" "$work/sample/$(basename "$file")" | head -20
    cmp -s "$file" "$work/sample/$(basename "$file")" || return 1
  done
}

# One line of 10 MB: all of it is read, and no line of it is lost.
big() {
  awk 'BEGIN {
    printf "{\"id\":\"big\",\"title\":\"\",\"published\":\"2017-10-25\",\"text\":\""
    for (i = 0; i < 200000; i++) printf "Wheat exports rose to 1.5 mln tonnes in September. "
    print "\"}"
  }' >"$work/big.ndjson"
  "$binary" extract "$work/big.ndjson" | "$binary" normalize >"$work/big.claims" || return 1
  [ "$(grep -c '"kind":"mass","lo":1500000,' "$work/big.claims")" -eq 200000 ]
}

# Ten thousand articles that no editor would pass: no crash, and every claim's offsets cut its quote.
mutations() {
  Tests/mutate.py make 10000 >"$work/mutated.ndjson" || return 1
  "$binary" extract "$work/mutated.ndjson" | "$binary" normalize | Tests/mutate.py check 10000
}

# A megabyte of each pattern, as a text and as a headline: twice the bytes are at most twice the work, and soon done.
linear() {
  local pattern size tries before
  for pattern in 1234567890 , '(' 'million ' 12,34, '$5 ' 1-1- '"' 'per ' 'to 5 ' '(5)' % 'and ' '5 tonnes, ' 'Jan. 5 '; do
    before=0
    for size in 500000 1000000; do
      { printf 'Title\n\n'; yes "$pattern" | tr -d '\n' | head -c $size; } >"$work/pattern.txt"
      timeout 60 "$binary" extract --stats --workers 1 "$work/pattern.txt" 2>"$work/stats" >"$work/out" || {
        echo "'$pattern', $size bytes: $?" && return 1
      }
      tries=$(sed -n 's/.*, \([0-9]*\) rule tries$/\1/p' "$work/stats")
      [ "$before" -eq 0 ] || [ "$tries" -le $((before * 21 / 10)) ] || {
        echo "'$pattern': $before rule tries, then $tries of twice the bytes" && return 1
      }
      before=$tries
    done
  done
  awk 'BEGIN { printf "{\"id\":\"t\",\"title\":\""; for (i = 2; i < 50000; i++) printf "%d tonnes, ", i
    print "\",\"text\":\"It sold 5 tonnes.\"}" }' >"$work/title.ndjson"
  timeout 60 "$binary" extract "$work/title.ndjson" >"$work/out"
}

# A hundred thousand days, possible and impossible ones, as Python's calendar counts them.
calendar() {
  Tests/days.py 100000 >"$work/days.tsv" || return 1
  TRADEFLOW_CALENDAR_ROWS="$work/days.tsv" swift test --filter CalendarAgainstDatetimeTests >"$work/days.log" 2>&1 || {
    tail -20 "$work/days.log" && return 1
  }
  grep -q 'countsAsDatetimeDoes() passed' "$work/days.log"
}

# Of fixed versions: the rates of the wheel are those that the embedded table ends with.
packages() {
  [ -x .build/units-check/bin/pip ] || python3 -m venv .build/units-check || return 1
  .build/units-check/bin/pip install -q pint==0.25.3 CurrencyConverter==0.18.23
}

# What the program converts, against figures that are not of its making.
figures() { .build/units-check/bin/python -B Tests/units-check.py "$binary" "$1"; } # PART

installed() {
  make --no-print-directory install PREFIX=/usr DESTDIR="$work/stage" && "$work/stage/usr/bin/tradeflow" --version
}

bench() { BENCH_MB=10 BENCH_RUNS=1 Tests/bench.sh "$binary" && grep -q 'tradeflow extract' "$work/log"; }

# Needs a toolchain with libFuzzer; the texts of Tests/Fuzz/corpus are read by `make test` too.
fuzz() { make --no-print-directory fuzz FUZZ_SECONDS=20; }

check "sample: runs" sample
check "install: the installed binary runs" installed
check "bench: measures" bench
if compgen -G 'SampleData/expected/*' >/dev/null; then
  check "sample: datasets are the golden ones" golden
else
  echo "skipped: no golden datasets in SampleData/expected"
fi

check "calendar: a hundred thousand days as another calendar counts them" calendar
check "bad input: 10,000 mutated articles" mutations
check "bad input: work grows with the bytes and no faster" linear
check "bad input: an article of 10 MB on one line" big
check "bad input: twenty seconds of fuzzing" fuzz

check "units: Pint and CurrencyConverter are installed" packages
check "units: as Pint has them" figures units
check "units: as GNU units has them" figures gnu
check "units: the corpus of conversions, as Pint has it" figures corpus
check "rates: imported as the European Central Bank's days come to, and used so" figures rates

if [ -d ../shared/eval ]; then
  if ../shared/eval/run "$binary" ../shared/eval --json >"$work/scores.json"; then
    python3 Tests/check-floors.py Tests/eval-floors.json "$work/scores.json" || failed=1
    Tests/calibration.sh "$binary" --floors Tests/calibration-floors.json || failed=1
  else
    echo "FAILED  eval: the scorer did not run"
    failed=1
  fi
else
  echo "skipped: eval floors: no ../shared/eval"
fi
exit "$failed"
