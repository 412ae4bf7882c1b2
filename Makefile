# make demo   sets up what is missing, makes the dossier of the two example reports and opens it
# make test   sets up what is missing and runs all the checks
# make setup  .venv with secondsource in it;  make check  linters and types;  make eval  every gate
# make docs   regenerates what is generated;  make lock  pins versions anew

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
UV := $(shell command -v uv 2>/dev/null)
SHARED ?= ../shared

.PHONY: demo test setup check eval docs lock clean
.DEFAULT_GOAL := test

# $(call install,LOCK): exactly the locked files, then the project itself, editable.
ifneq ($(UV),)
install = $(UV) pip install --quiet --python $(BIN)/python --require-hashes -r $(1) && \
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
else
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1) && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
endif

$(BIN)/python:
	@test -n "$(UV)$(PYTHON)" || { echo "Second Source needs Python 3.11 or newer; none was found."; exit 1; }
ifneq ($(UV),)
	@$(UV) venv --quiet --python ">=3.11" $(VENV)
else
	@$(PYTHON) -m venv $(VENV)
endif

$(VENV)/.setup: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Setting up: installing what Second Source needs into $(VENV) ..."
	@$(call install,requirements.lock)
	@touch $@

$(VENV)/.setup-dev: requirements-dev.lock $(VENV)/.setup
	@echo "Setting up: installing what the checks need into $(VENV) ..."
	@$(call install,requirements-dev.lock)
	@touch $@

setup: $(VENV)/.setup

demo: setup
	@$(BIN)/secondsource dossier examples/defection --out build/demo --open

check: $(VENV)/.setup-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/python -m evals --quick --shared $(SHARED)
	$(BIN)/python -m pytest

eval: $(VENV)/.setup-dev
	$(BIN)/python -m evals --shared $(SHARED) --write-figures

docs: $(VENV)/.setup-dev
	$(BIN)/python docs/generate.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" \
		pyproject.toml --output-file requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" \
		pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
