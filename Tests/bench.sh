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

# Best of three, in seconds.
best() {
  local start best='' took
  for _ in 1 2 3; do
    start=$(date +%s%N)
    "$@" >"$work/out" 2>"$work/err" || { [ $? -le 1 ] || { cat "$work/err" >&2; exit 1; }; }
    took=$((($(date +%s%N) - start) / 1000))
    if [ -z "$best" ] || [ "$took" -lt "$best" ]; then best=$took; fi
  done
  echo "$best"
}

row() { # NAME MICROSECONDS WC
  awk -v name="$1" -v took="$2" -v wc="$3" -v bytes="$bytes" \
    'BEGIN { printf "  %-34s %8.2f MB/s   %6.3f of wc -w\n", name, bytes / took, wc / took }'
}

wc=$(best wc -w "$work/news.ndjson")
numbers=$(best grep -oE '[0-9]+([.,][0-9]+)*' "$work/news.ndjson")
one=$(best "$binary" extract --format ndjson --workers 1 "$work/news.ndjson")
lines=$(wc -l <"$work/out")
[ "$lines" -gt "$(wc -l <"$work/news.ndjson")" ] || { echo "bench: extract found nothing" >&2; exit 1; }
all=$(best "$binary" extract --format ndjson "$work/news.ndjson")
echo "$data: $((bytes / 1000000)) MB, $lines lines out; $(nproc) cores, best of three"
row "wc -w" "$wc" "$wc"
row "grep -oE NUMBER" "$numbers" "$wc"
row "tradeflow extract, 1 worker" "$one" "$wc"
row "tradeflow extract, $(nproc) workers" "$all" "$wc"
