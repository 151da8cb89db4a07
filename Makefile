# The only command surface of the project: every target sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help run test lint fix i18n shots bench bench-ui bench-scoring bench-month bench-speech bench-search clean setup lock

setup: $(READY)

$(READY): requirements.lock pyproject.toml tools/setup.sh
	PYTHON=$(PYTHON) sh tools/setup.sh $(VENV)
	@touch $(READY)

help:
	@echo "make run [ARGS=demo]   sets everything up, opens the window (without a display: does the demo)"
	@echo "make test [ARGS=…]     every test, or those that pytest's arguments name"
	@echo "make lint, make fix    ruff, mypy and the layers; formats"
	@echo "make i18n              collects the window's texts and builds the translations"
	@echo "make shots             draws every screen into build/shots"
	@echo "make bench             every measure; also bench-ui, bench-scoring, bench-month, bench-speech, bench-search"
	@echo "make lock              writes requirements.lock anew; make clean removes what was made"

run: $(READY)
	@sh tools/run.sh $(BIN)/qa-app $(ARGS)

test: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered $(ARGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

i18n: $(READY)
	$(BIN)/python tools/i18n.py

shots: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/shots.py

bench: bench-scoring bench-ui bench-month bench-speech

bench-ui: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.start
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.table
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.desk
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.transcript
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.editor
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.peaks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.player

bench-scoring: $(READY)
	$(BIN)/python -m benchmarks.scoring
	$(BIN)/python -m benchmarks.rescoring

bench-month: $(READY)
	$(BIN)/python -m benchmarks.ranking
	$(BIN)/python -m benchmarks.workbook

bench-speech: bench-search
	$(BIN)/python -m benchmarks.speech $(ARGS)

bench-search: $(READY)
	$(BIN)/python -m benchmarks.search

lock: $(READY)
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras --allow-unsafe --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis .coverage* .import_linter_cache *.egg-info
