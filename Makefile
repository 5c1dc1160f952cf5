# Every target sets up what it needs in .venv, so that each works as the first command on a fresh clone.
unexport PYTHONDONTWRITEBYTECODE # which would have each process compile all that it imports, and tests start hundreds

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-all engines crash faults corpus contract compat pictures mutants regen check-regen refresh-specs format lint types layers bench batch-bench batch-demo docs accessibility wheel release check

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(READY) ## Install everything into .venv

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; say which: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable ".[cli,sandbox,generate]" --group dev
	@touch $@

demo: $(READY) ## Watch jobs of three providers develop against the sandbox, and find the pictures in demo/
	@$(BIN)/python -m scripts.demo

batch-demo: $(READY) ## Run 300 rows at three providers, kill them with -9 halfway, resume, and show the sheet
	@$(BIN)/python -m scripts.batch_demo

test: $(READY) ## Run the tests, in a process more than there are cores, since some of them wait
	@PYTEST_XDIST_AUTO_NUM_WORKERS=$$(( $$($(BIN)/python -c 'import os; print(os.cpu_count())') + 1 )) scripts/postgres.sh $(BIN)/python -m pytest

test-all: ## Run the tests on each Python from 3.11 to 3.14 that this machine has
	@for version in 3.11 3.12 3.13 3.14; do \
		command -v python$$version >/dev/null && python$$version -c '' 2>/dev/null || { echo "python$$version: not on this machine"; continue; }; \
		echo "python$$version:"; $(MAKE) --no-print-directory test PYTHON=python$$version VENV=.venv-$$version || exit 1; \
	done

engines: ## Run batches on Ray Data in an environment of its own, and kill an actor (uses the registries)
	@test -x .venv-engines/bin/python || $(PYTHON) -m venv .venv-engines
	@.venv-engines/bin/python -m pip install --quiet --editable ".[sandbox]" "ray[data]==2.60.0"
	@.venv-engines/bin/python -m scripts.engines

crash: $(READY) ## Kill batches 200 (KILLS=) times with SIGKILL, at ledgers in SQLite and Postgres, and count what was lost
	@scripts/postgres.sh $(BIN)/python -m scripts.crash $(KILLS)

faults: $(READY) ## Print the table of faults: what is done to the client, and what comes of it
	@$(BIN)/python -m scripts.faults

corpus: $(READY) ## Draw the frozen corpus of responses afresh
	@for provider in bfl gptunnel novita; do $(BIN)/safelight corpus $$provider --out tests/contract/corpus --examples 160 || exit 1; done

contract: $(READY) ## Fuzz decoding at length, and the sandbox over loopback by schemathesis
	@HYPOTHESIS_PROFILE=nightly $(BIN)/python -m pytest tests/contract/test_bfl.py tests/contract/test_gptunnel.py tests/contract/test_novita.py tests/contract/test_readings.py --dist=load -k "fresh or bytes or agree or readings"
	@$(BIN)/python -m tests.sandbox.contract

compat: $(READY) ## Run other people's clients against the sandbox, and ours against Prism (uses the registries)
	@$(BIN)/python -m scripts.compat

pictures: $(READY) ## Record the command line for the README (docs/demo.svg)
	@$(BIN)/python -m scripts.pictures

mutants: $(READY) ## Score the contract tests: mutate generated code and documents, and count what is caught
	@$(BIN)/python -m scripts.mutants

refresh-specs: $(READY) ## Compare published documents with ours (PROVIDER=name FROM=file-or-address); changes nothing
	@$(BIN)/python -m scripts.refresh $(if $(PROVIDER),--provider $(PROVIDER)) $(if $(FROM),--from $(FROM))

regen: $(READY) ## Write generated/ from specs/
	@$(BIN)/python -m scripts.regen

check-regen: $(READY) ## Fail, with names, if generated/ is not what specs/ give
	@$(BIN)/python -m scripts.regen --check

format: $(READY) ## Format the hand-written code
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

lint: $(READY) ## Check style
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY) ## Check types, as users of mypy and of pyright see them
	@$(BIN)/mypy
	@$(BIN)/pyright --project pyproject.toml

layers: $(READY) ## Check who imports whom
	@$(BIN)/lint-imports

bench: $(READY) ## Measure, as ratios within one run
	@$(BIN)/python -m scripts.bench

batch-bench: $(READY) ## Measure batches: 10,000 rows, their memory, and a core's share
	@$(BIN)/python -m scripts.batch

docs: $(READY) ## Build the site of the documentation, strictly, in build/site
	@$(BIN)/python -m scripts.site

accessibility: docs ## Look at every page with axe in Chromium, as on a telephone and on a desk (uses the registries)
	@npm install --silent --no-save --prefix build/axe axe-core@4.14.1 puppeteer-core@24.43.1
	@node scripts/site/accessibility.mjs build/site build/axe $(PICTURES)

wheel: $(READY) ## Build the wheel and try it with this Python, in clean environments (uses the registries)
	@$(BIN)/python -m scripts.release --here

release: $(READY) ## Build what is published, twice, and try it with every Python that is there; the result is in dist/
	@$(BIN)/python -m scripts.release

check: lint types layers check-regen docs test wheel ## What CI runs
