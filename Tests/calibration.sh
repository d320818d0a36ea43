#!/usr/bin/env bash
# usage: calibration.sh BINARY [CALIBRATION_ARGS…]: how often the cells of the evaluation set `trade` are right, by confidence.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
shift
[ -d ../shared/eval ] || { echo "skipped: calibration: no ../shared/eval" && exit; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ok() { "$@" || [ $? -eq 1 ]; } # 1: some articles were set aside
ok "$binary" extract --format ndjson ../shared/eval/trade/articles.jsonl >"$work/mentions.ndjson"
ok "$binary" normalize <"$work/mentions.ndjson" >"$work/claims.ndjson"
python3 -B Tests/calibration.py ../shared/eval "$work/claims.ndjson" "$@"
