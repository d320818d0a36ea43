#!/usr/bin/env bash
# usage: bench.sh BINARY: the speed of `extract` on news beside that of `wc -w`, `grep -oE` and `jq` over the same file, in
# one run on one machine, that of `normalize`, bound to one core, on what it writes, and that of `load` and the whole `run` in
# claims a second. BENCH_MB: size of the file (default 200); BENCH_RUNS: the best of how many runs counts (default 2).
# The news are the Reuters stories of ../shared, over and over, where they are, else stories of one pattern.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
megabytes=${BENCH_MB:-200}
runs=${BENCH_RUNS:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
reuters=../shared/eval/reuters.ndjson.gz

if [ -f "$reuters" ]; then
  data="Reuters stories of 1987"
  zcat "$reuters" >"$work/once.ndjson"
else
  data="generated stories"
  awk 'BEGIN { for (i = 0; i < 20000; i++) printf "{\"id\":\"g%d\",\"title\":\"Exports rise\",\"text\":\"Exports " \
    "of crude oil rose %d pct to 1.%d mln barrels last month, the ministry said on Wednesday. The port of Basra " \
    "shipped %d,000 tonnes of wheat at %d.50 dlrs a tonne.\",\"published\":\"1987-03-03\"}\n", \
    i, i % 40 + 1, i % 9, i % 800 + 100, i % 90 + 100 }' >"$work/once.ndjson"
fi
# Whole lines, until the size is reached.
while cat "$work/once.ndjson" 2>/dev/null; do :; done | head -c "$((megabytes * 1000000))" >"$work/cut.ndjson" || true
sed '$d' "$work/cut.ndjson" >"$work/news.ndjson"
rm "$work/cut.ndjson"
bytes=$(stat -c %s "$work/news.ndjson")

# Best of the runs: microseconds of the clock and of the processors. Others at work on the machine slow the clock more.
best() {
  local clock='' cpu='' took used status run
  TIMEFORMAT='%R %U %S'
  for ((run = 0; run < runs; run++)); do
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
  awk -v name="$1" -v clock="$2" -v cpu="$3" -v wc="${words#* }" -v bytes="$bytes" \
    'BEGIN { printf "  %-34s %8.2f MB/s   %8.2f MB a CPU second   %6.3f of wc -w\n", name, bytes / clock, bytes / cpu, wc / cpu }'
}

words=$(best wc -w "$work/news.ndjson")
numbers=$(best grep -oE '[0-9]+([.,][0-9]+)*' "$work/news.ndjson")
one=$(best "$binary" extract --format ndjson --workers 1 "$work/news.ndjson")
lines=$(wc -l <"$work/out")
[ "$lines" -gt "$(wc -l <"$work/news.ndjson")" ] || { echo "bench: extract found nothing" >&2; exit 1; }
two=$(best "$binary" extract --format ndjson --workers 2 "$work/news.ndjson")
figures=$(best "$binary" extract --only figures --format ndjson --workers 1 "$work/news.ndjson")
both=$(best "$binary" extract --only figures,times --format ndjson --workers 1 "$work/news.ndjson")
# The mentions of the first tenth of the news, with the claims that become of them.
head -c "$((bytes / 10))" "$work/news.ndjson" | sed '$d' >"$work/tenth.ndjson"
"$binary" extract --format ndjson "$work/tenth.ndjson" >"$work/mentions.ndjson"
# Reader, worker and writer are threads of their own: only bound to one core the clock tells what one core does.
core=(); if command -v taskset >/dev/null; then core=(taskset -c 0); fi
normalized=$(best "${core[@]}" "$binary" normalize --workers 1 "$work/mentions.ndjson")
claims=$(grep -c '"type":"claim"' "$work/out")
started=$(best "${core[@]}" "$binary" normalize --workers 1 /dev/null)
shared=$(best "$binary" normalize --workers 2 "$work/mentions.ndjson")
# The whole way and its last stage into a new folder, each story once.
"$binary" extract "$work/once.ndjson" | "$binary" normalize >"$work/once.claims"
printf '%s\n' "sources: ['$work/once.ndjson']" "output: '$work/data'" 'outputs: [csv, ndjson]' >"$work/run.yaml"
anew() { rm -rf "$work/data" && "$@"; }
loaded=$(best anew "$binary" load --workers 2 --to "$work/data" --outputs csv,ndjson "$work/once.claims")
ran=$(best anew "$binary" run --workers 2 "$work/run.yaml")
echo "$data: $((bytes / 1000000)) MB, $lines lines out; $(nproc) cores, best of $runs"
row "wc -w" $words
row "grep -oE NUMBER" $numbers
if command -v jq >/dev/null; then row "jq -c .id" $(best jq -c .id "$work/news.ndjson"); fi
row "extract --only figures, 1 worker" $figures
row "extract --only figures,times" $both
row "tradeflow extract, 1 worker" $one
row "tradeflow extract, 2 workers" $two
awk -v one="${one% *}" -v two="${two% *}" 'BEGIN { printf "  two workers are %.2f times one\n", one / two }'
awk -v figures="${figures#* }" -v both="${both#* }" \
  'BEGIN { printf "  figures,times keeps %.0f %% of the speed of figures alone\n", 100 * figures / both }'
awk -v clock="${normalized% *}" -v cpu="${normalized#* }" -v start="${started#* }" -v two="${shared% *}" -v claims="$claims" \
  'BEGIN { printf "  normalize of %d claims, JSON in and out, on one core: %d claims a second of the clock, %d a CPU second (%d without the start)\n",
    claims, claims * 1e6 / clock, claims * 1e6 / cpu, claims * 1e6 / (cpu - start)
    printf "  normalize, 2 workers: %d claims a second\n", claims * 1e6 / two }'
stage() { # NAME CLOCK CPU
  awk -v name="$1" -v clock="$2" -v cpu="$3" -v claims="$(grep -c '"type":"claim"' "$work/once.claims")" \
    'BEGIN { printf "  %s: %d claims a second, %d a CPU second\n", name, claims * 1e6 / clock, claims * 1e6 / cpu }'
}
stage "load --outputs csv,ndjson, 2 workers" $loaded
stage "run --outputs csv,ndjson, 2 workers" $ran
