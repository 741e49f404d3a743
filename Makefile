# `make` lists what there is. Two jobs at a time unless JOBS says otherwise: the compiler is hungry for memory.

JOBS ?= 2
PORT ?= 8080
ROUNDS ?= 100
DATABASE ?= sqlite
SECONDS_EACH ?= 60
PARTNERS ?= 1000
DEALS ?= 4000
LINES ?= 20000
SEED ?= 1

.PHONY: help setup demo world build test lint format bench bench-world browser-test pictures crash-test pressure-test race-test \
	mail-test calendar-test documents-test api-test fuzz sbom clean

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | awk -F '|' '{ printf "  make %-12s %s\n", $$1, $$2 }'

setup: ## Install what the build needs, where it is missing
	@scripts/setup.sh

demo: build ## Build and start a server with sample data on http://localhost:8080 (PORT=…)
	@exec .build/debug/guildhall demo --port $(PORT)

world: build ## Make a channel of a size of your own: PARTNERS=10000 DEALS=200000 LINES=1000000 SEED=1
	@.build/debug/guildhall world --partners $(PARTNERS) --deals $(DEALS) --lines $(LINES) --seed $(SEED)

build: setup ## Build the command guildhall at .build/debug/guildhall
	swift build -j $(JOBS) --product guildhall

test: ## Check everything: format, build, tests on SQLite and PostgreSQL, sample programs, a short crash test
	@JOBS=$(JOBS) scripts/test.sh

lint: ## Check that sources are formatted and scripts are sound
	@scripts/lint.sh

format: ## Format the sources
	swift format --in-place --recursive Package.swift Sources Tests $(wildcard Benchmarks)

bench: setup ## Measure: release build and the benchmarks of docs/reference/benchmarks.md
	@JOBS=$(JOBS) scripts/bench.sh

bench-world: setup ## Walk every page and list of such a channel at three sizes (WORLD=10000,200000,1000000: the largest)
	@JOBS=$(JOBS) scripts/bench.sh world

browser-test: build ## Drive portal and console in a real browser: the story of a deal, the way into each program, every page, bad input
	@scripts/browser-test.sh

pictures: build ## Take pictures of the main pages in both themes for docs/pictures
	@scripts/browser-test.sh pictures

crash-test: build ## Kill a busy server again and again, and look for losses (ROUNDS=100, DATABASE=postgres)
	@ROUNDS=$(ROUNDS) DATABASE=$(DATABASE) scripts/crash-test.sh

pressure-test: build ## Races for one thing, a flood of sign-ins, clocks that are moved, an end in the middle of it all
	@scripts/pressure-test.sh

race-test: DATABASE = both
race-test: build ## Two hundred resellers register one end customer at once: one is first (ROUNDS=100, DATABASE=both)
	@ROUNDS=$(ROUNDS) DATABASE=$(DATABASE) scripts/race-test.sh

mail-test: build ## Send mails to a real mail server that refuses, hangs and breaks off, and look for losses
	@scripts/mail-test.sh

calendar-test: build ## Read addresses for calendar programs with another's library
	@scripts/calendar-test.sh

documents-test: build ## Set documents as PDF and read them with other tools (FOLDER=… for pictures of their pages)
	@scripts/documents-test.sh $(FOLDER)

api-test: build ## Let Schemathesis make up requests from the API's description, as three roles (SECONDS_EACH=60; 600 finds more)
	@SECONDS_EACH=$(SECONDS_EACH) scripts/api-test.sh

fuzz: build ## Feed broken programs, expressions and requests to the program (SECONDS_EACH=60)
	@SECONDS_EACH=$(SECONDS_EACH) scripts/fuzz.sh

sbom: ## List what the program is made of, as CycloneDX JSON
	@scripts/sbom.sh

clean: ## Remove what was built (the demo's data in .guildhall stays)
	swift package clean
