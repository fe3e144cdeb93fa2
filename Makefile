# Two commands do everything: `make run` and `make test`. Both set the project up first.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready
WORKERS ?= auto

# Workers share one display, with one pointer and one active window, and two cores. What fails among the others gets one more
# chance alone; what fails there too has failed.
PYTEST := $(BIN)/python -m pytest -n $(WORKERS)
ALONE := $(BIN)/python -m pytest -n 0 --last-failed --last-failed-no-failures none
# What reads images is held to its own tests, and only those pay for being counted line by line.
IMAGING := tests/unit/osteoview/imaging
COUNTED := --cov --cov-append --cov-report=

.PHONY: run test check setup bench clean

run: setup
	$(BIN)/osteoview --demo

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/coverage erase
	$(PYTEST) $(COUNTED) $(IMAGING) || $(ALONE) $(COUNTED) $(IMAGING)
	$(BIN)/coverage report --fail-under=90
	$(PYTEST) --ignore=$(IMAGING) || $(ALONE) --ignore=$(IMAGING)

check: setup
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(PYTEST) -m 'not slow'

bench: setup
	$(BIN)/python -m tests.bench

setup: $(READY)

$(READY): pyproject.toml packaging/constraints.txt
	@test -n "$(PYTHON)" || { echo "OsteoView needs Python 3.11, 3.12 or 3.13; none was found. Install one, or name it: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint packaging/constraints.txt --editable '.[dev]'
	@touch $(READY)

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
