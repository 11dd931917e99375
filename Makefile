# Every command sets up what it needs and then does its one thing. `make` alone lists them.
# PORT=8010 shows the site on another port.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
STAMPS := .venv/stamps
SET_UP = "$$(sh scripts/find_python.sh)" scripts/set_up.py
CATALOGUES := $(shell find src -name '*.po' 2>/dev/null)
STATIC := $(shell find src -path '*/static/*' -type f 2>/dev/null)
CHECKED := src tests scripts benches

.PHONY: help demo demo-city serve test check bench intake-report docs lock clean chromium tesseract mutants

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

demo: $(STAMPS)/static $(STAMPS)/translations ## build the demo world and show it on http://127.0.0.1:8000
	$(BIN)/thidua demo $(if $(PORT),--port $(PORT))

demo-city: $(STAMPS)/static $(STAMPS)/translations ## the same with the whole city's year-end round: 35 blocs, 400 certificates
	$(BIN)/thidua demo --city $(if $(PORT),--port $(PORT))

serve: $(STAMPS)/static $(STAMPS)/translations ## run the site on the database under var/
	$(BIN)/thidua serve $(if $(PORT),--port $(PORT))

test: $(STAMPS)/dev $(STAMPS)/static $(STAMPS)/translations chromium tesseract ## run all tests, on PostgreSQL and on SQLite
	$(BIN)/python scripts/run_tests.py

check: $(STAMPS)/dev ## look at style, types, import contracts and generated pages; changes nothing
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python scripts/generate_docs.py --check

bench: $(STAMPS)/bench $(STAMPS)/static $(STAMPS)/translations ## measure speed and memory
	$(BIN)/python -m benches

mutants: $(STAMPS)/dev ## change the evaluator of the law in many small ways, to see whether its tests notice; ONLY=NAME: one part
	$(BIN)/python scripts/mutate_rules.py $(if $(ONLY),--module $(ONLY))

intake-report: $(STAMPS)/dev ## measure how well plans with answer keys are read
	$(BIN)/python scripts/intake_report.py --wrong

docs: $(STAMPS)/dev ## write the pages generated from the registries
	$(BIN)/python scripts/generate_docs.py

lock: $(STAMPS)/dev ## pin the newest versions of all packages, with hashes and without addresses
	sh scripts/lock.sh

clean: ## remove what the set-up made; the data under var/ stays
	rm -rf .venv node_modules build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache var/static
	find src \( -name '*.mo' -o -name '*.egg-info' -o -name __pycache__ \) -prune -exec rm -rf {} +

# --- set-up: each part has a stamp, made only when the part is whole -----------------------------------------------

$(STAMPS)/dev: requirements/dev.txt pyproject.toml
	@$(SET_UP) packages dev

$(STAMPS)/bench: requirements/bench.txt | $(STAMPS)/dev
	@$(SET_UP) packages bench

# dev.txt holds all of run.txt: installing dev makes this stamp too.
$(STAMPS)/run: requirements/run.txt pyproject.toml
	@$(SET_UP) packages run

node_modules/.installed: package-lock.json | $(STAMPS)/run
	@$(SET_UP) node

$(STAMPS)/translations: $(CATALOGUES) | $(STAMPS)/run
	@$(BIN)/python scripts/compile_translations.py
	@touch $@

$(STAMPS)/static: $(STATIC) node_modules/.installed | $(STAMPS)/run
	@echo "set-up: collecting the files that the site serves"
	@$(BIN)/django-admin collectstatic --settings thidua.settings.dev --noinput --clear --verbosity 0
	@touch $@

chromium tesseract:
	@$(SET_UP) $@
