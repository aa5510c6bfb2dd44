# Two commands for everybody: make serve, make test. Both set up what they need.
# Needed on the machine: Python 3.11.5 or newer with venv, make, git.

SHELL := /bin/sh
export NO_MKDOCS_2_WARNING := 1
# A virtual environment or a path of the caller must not leak into ours.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help serve site check test code content unit bench links lock clean

help:
	@echo "make serve   shows the site at http://127.0.0.1:8000 and rebuilds it as you write"
	@echo "make check   prints every problem of the content"
	@echo "make site    builds the site into site/"
	@echo "make test    runs every check and test"
	@echo "make bench   measures weight and speed beside the theme as it comes"
	@echo "make lock    locks the newest versions that pyproject.toml allows"

serve: $(VENV)/site.done
	$(BIN)/mkdocs serve --livereload

site: $(VENV)/site.done
	$(BIN)/mkdocs build --strict --site-dir site

check: $(VENV)/site.done
	$(BIN)/python -m macros

test: code content unit

code: $(VENV)/test.done
	$(BIN)/ruff format --check macros hooks.py tests
	$(BIN)/ruff check macros hooks.py tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

content: $(VENV)/test.done
	$(BIN)/python -m macros

unit: $(VENV)/test.done $(VENV)/browser.done
	$(BIN)/mkdocs build --strict --site-dir site
	$(BIN)/pytest --numprocesses 2

# Measures weight and speed beside the theme as it comes; judges nothing.
bench: site $(VENV)/test.done $(VENV)/browser.done
	$(BIN)/python -m tests.bench

# Asks every outside address; links.md holds what did not answer, and is empty when all is well.
links: site $(VENV)/links.done
	: > links.md
	$(BIN)/lychee --no-progress --max-retries 2 --timeout 30 --max-concurrency 8 --accept 200..=299,403,429 \
	  --exclude-all-private --scheme https --scheme http --format markdown --output links.md 'site/**/*.html'; \
	  found=$$?; if [ $$found = 0 ]; then : > links.md; elif [ $$found != 2 ]; then exit $$found; fi

lock: $(VENV)/test.done
	$(PIP) uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11.5 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --upgrade --output-file requirements/site.txt
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11.5 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --upgrade --extra dev --output-file requirements/test.txt

	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11.5 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --upgrade --extra links --output-file requirements/links.txt

clean:
	rm -rf site $(VENV)

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "This needs Python 3.11.5 or newer. Install it, then run make again."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment. Install its venv package (on Debian and Ubuntu: python3-venv)."; exit 1; }

$(VENV)/site.done: requirements/site.txt | $(BIN)/python
	$(PIP) --require-hashes --requirement requirements/site.txt
	@touch $@

$(VENV)/test.done: requirements/test.txt | $(BIN)/python
	$(PIP) --require-hashes --requirement requirements/test.txt
	@touch $@ $(VENV)/site.done

$(VENV)/links.done: requirements/links.txt | $(BIN)/python
	$(PIP) --require-hashes --requirement requirements/links.txt
	@touch $@

$(VENV)/browser.done: tests/get_browser.sh $(VENV)/test.done
	sh tests/get_browser.sh $(BIN)
	@touch $@
