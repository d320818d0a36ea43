# Debian packages that the build needs, and why:
#   libcsv-dev        CSV in and out
#   libsimdjson-dev   JSON lines in
#   libfyaml-dev      pipeline files
#   libudunits2-dev   unit conversion
#   libsqlite3-dev    the store of an output folder
#   libxxhash-dev     article and claim ids
#   libpopt-dev       the command line and its help
#   libarchive-dev    zipped files in
# and those that only `make integration` needs:
#   units             GNU units, to hold the conversions against
#   python3-venv      a place for the packages that tests alone need
PACKAGES := libcsv-dev libsimdjson-dev libfyaml-dev libudunits2-dev libsqlite3-dev libxxhash-dev libpopt-dev \
  libarchive-dev
CHECKERS := units python3-venv

PREFIX ?= /usr/local
BINARY := .build/release/tradeflow
SWIFT_FILES := Sources Tests Package.swift

# As root apt-get needs no sudo.
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
MISSING = $(shell for name in $(PACKAGES); do \
  dpkg-query -W -f='$${db:Status-Status}' $$name 2>/dev/null | grep -qx installed || echo $$name; done)

.DEFAULT_GOAL := help
.PHONY: run test integration build check format lint eval bench fuzz install clean help deps checkers

run: deps build ## build, then run the sample pipeline into out/sample
	@$(BINARY) run -v Pipelines/sample.yaml

test: deps ## build and run all tests, then lint
	swift build
	swift test
	@$(MAKE) --no-print-directory lint

integration: build checkers ## compare the sample's datasets with the golden ones, and the evaluation with its floors
	@Tests/integration.sh $(BINARY)

build: deps ## build the release binary
	swift build -c release

check: lint ## lint and build without running anything
	swift build

format: ## format all Swift files in place
	swift format -i -r -p $(SWIFT_FILES)

lint: ## check the format of all Swift files
	swift format lint -r -p --strict $(SWIFT_FILES)

eval: build ## score the release binary against the evaluation sets in ../shared, and its confidences
	@if [ -d ../shared/eval ]; then ../shared/eval/run $(BINARY) && Tests/calibration.sh $(BINARY); else echo "eval: skipped: no ../shared/eval"; fi

bench: build ## measure the speed of extract beside wc, grep and jq on a file of BENCH_MB (200) megabytes
	@Tests/bench.sh $(BINARY)

# Seconds that `fuzz` looks for.
FUZZ_SECONDS ?= 60
FUZZER := .build/fuzz/release/FuzzExtract

fuzz: deps ## look for texts that crash the tokenizer or the finders, for FUZZ_SECONDS (60)
	TRADEFLOW_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product FuzzExtract \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library
	@mkdir -p .build/fuzz/corpus
	SWIFT_BACKTRACE=enable=no $(FUZZER) -max_total_time=$(FUZZ_SECONDS) -max_len=1200 -len_control=0 -timeout=20 -detect_leaks=0 \
	  -print_funcs=0 -dict=Tests/Fuzz/words.dict -artifact_prefix=.build/fuzz/ .build/fuzz/corpus Tests/Fuzz/corpus

install: build ## install the release binary under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/tradeflow

clean: ## remove what was built and what the sample wrote
	rm -rf .build out

checkers: PACKAGES = $(CHECKERS)
deps checkers: ## install the Debian packages that are missing
	@missing="$(strip $(MISSING))"; \
	if [ -n "$$missing" ]; then \
	  echo "deps: installing what is needed and this machine lacks: $$missing"; \
	  for name in $$missing; do sed -n "s/^#   \($$name\) */deps:   \1: for /p" $(firstword $(MAKEFILE_LIST)); done; \
	  apt-cache show $$missing >/dev/null 2>&1 || $(SUDO) apt-get update -q; \
	  $(SUDO) apt-get install -q -y --no-install-recommends $$missing; \
	fi

help: ## show this list
	@sed -n 's/^\([a-z]*\)[a-z ]*:.*## \(.*\)/  \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16
