# Two commands do everything: `make preview` and `make test`. Each makes the environment that it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.PHONY: preview build check test lint types imports tests golden messages gallery audit clean

preview: $(VENV)/.site   ## build the site of content/ into site/, then serve it and show each edit
	$(BIN)/briefings build
	$(BIN)/briefings serve --port $(PORT)

build: $(VENV)/.site     ## build the site into site/
	$(BIN)/briefings build

check: $(VENV)/.site     ## tell what is wrong with content/
	$(BIN)/briefings check

test: lint types imports tests   ## everything that must hold

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

tests: $(VENV)/.dev
	$(BIN)/pytest -n auto -rs

golden: $(VENV)/.dev     ## rewrite the golden files; read the difference before you commit it
	$(BIN)/pytest -q --update-golden tests/golden tests/unit/test_docs.py

messages: $(VENV)/.dev   ## bring the catalogues of interface strings up to date; then translate what is new
	$(BIN)/python tests/translating.py

gallery: $(VENV)/.dev    ## every component with its examples, and the tokens, at http://127.0.0.1:8001/
	$(BIN)/python tests/component_gallery.py build/gallery
	$(BIN)/python -m http.server 8001 --bind 127.0.0.1 --directory build/gallery

audit: $(VENV)/.dev      ## outside checkers over the built site and the tests' sample (needs node, java and Chromium)
	$(BIN)/python tests/audit/audit.py mkdocs.yml tests/sample/mkdocs.yml

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + "; say: make PYTHON=python3.12 …") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/.site

clean:
	rm -rf $(VENV) site build dist .briefings
