#!/usr/bin/env bash
# usage: bench.sh BINARY: the speed of `extract` on news beside that of `wc -w` and `grep -oE` over the same text, in one
# run on one machine. Reads the Reuters stories of ../shared where they are, else stories made of one pattern.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
reuters=../shared/eval/reuters.ndjson.gz

if [ -f "$reuters" ]; then
  data="Reuters stories of 1987, five times over"
  for _ in 1 2 3 4 5; do zcat "$reuters"; done >"$work/news.ndjson"
else
  data="generated stories"
  awk 'BEGIN { for (i = 0; i < 20000; i++) printf "{\"id\":\"g%d\",\"title\":\"Exports rise\",\"text\":\"Exports " \
    "of crude oil rose %d pct to 1.%d mln barrels last month, the ministry said on Wednesday. The port of Basra " \
    "shipped %d,000 tonnes of wheat at %d.50 dlrs a tonne.\",\"published\":\"1987-03-03\"}\n", \
    i, i % 40 + 1, i % 9, i % 800 + 100, i % 90 + 100 }' >"$work/news.ndjson"
fi
bytes=$(stat -c %s "$work/news.ndjson")

# Best of three: microseconds of the clock and of the processors. Others at work on the machine slow the clock more.
best() {
  local clock='' cpu='' took used status
  TIMEFORMAT='%R %U %S'
  for _ in 1 2 3; do
    status=0
    { time "$@" >"$work/out" 2>"$work/err" || status=$?; } 2>"$work/time"
    [ "$status" -le 1 ] || { cat "$work/err" >&2; exit 1; }
    read -r took used <<<"$(awk '{ print int($1 * 1e6 + 1), int(($2 + $3) * 1e6 + 1) }' "$work/time")"
    if [ -z "$clock" ] || [ "$took" -lt "$clock" ]; then clock=$took; fi
    if [ -z "$cpu" ] || [ "$used" -lt "$cpu" ]; then cpu=$used; fi
  done
  echo "$clock $cpu"
}

row() { # NAME CLOCK CPU
  awk -v name="$1" -v clock="$2" -v cpu="$3" -v wc="${wc#* }" -v bytes="$bytes" \
    'BEGIN { printf "  %-34s %8.2f MB/s   %8.2f MB a CPU second   %6.3f of wc -w\n", name, bytes / clock, bytes / cpu, wc / cpu }'
}

wc=$(best wc -w "$work/news.ndjson")
numbers=$(best grep -oE '[0-9]+([.,][0-9]+)*' "$work/news.ndjson")
one=$(best "$binary" extract --format ndjson --workers 1 "$work/news.ndjson")
lines=$(wc -l <"$work/out")
[ "$lines" -gt "$(wc -l <"$work/news.ndjson")" ] || { echo "bench: extract found nothing" >&2; exit 1; }
all=$(best "$binary" extract --format ndjson "$work/news.ndjson")
figures=$(best "$binary" extract --only figures --format ndjson --workers 1 "$work/news.ndjson")
echo "$data: $((bytes / 1000000)) MB, $lines lines out; $(nproc) cores, best of three"
row "wc -w" $wc
row "grep -oE NUMBER" $numbers
row "extract --only figures, 1 worker" $figures
row "tradeflow extract, 1 worker" $one
row "tradeflow extract, $(nproc) workers" $all
