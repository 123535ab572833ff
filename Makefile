# Everything happens inside .venv. A machine needs python3 (3.11 or newer, with venv) and make.
PYTHON ?= python3
BIN = .venv/bin
NEEDED = import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))

.PHONY: verify test test-all fuzz check docs formal readme benchmarks lock clean

verify: .venv/ready
	$(BIN)/eqmath verify --all --max-order 4 -n all

# The tests of a file run in one process: what the first of them computes, the others use.
test: check
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow" --say-skipped

test-all: check
	$(BIN)/python -m pytest -n auto --dist loadfile --say-skipped

# A hundred thousand inputs at every door; about an hour.
fuzz: .venv/ready
	$(BIN)/python -m pytest tests/rim -n auto --inputs 100000

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# A failed build is forgotten: sphinx does not repeat its warnings about pages that it has read.
docs: .venv/docs-ready
	$(BIN)/python -m sphinx -W -q -b html -d docs/_build/doctrees docs docs/_build/html || \
	  { rm -rf docs/_build/doctrees; exit 1; }
	$(BIN)/python -m docs.check docs/_build/html
	@echo "the site is in docs/_build/html/index.html"

formal: .venv/ready
	@$(BIN)/python -m eqmath.formal

readme: .venv/ready
	$(BIN)/python -m docs.readme

benchmarks: .venv/ready
	for script in benchmarks/*.py; do $(BIN)/python $$script; done

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c "$(NEEDED)" 2>/dev/null || \
	  { echo "eqmath needs $(PYTHON) 3.11 or newer with venv (on Debian: apt install python3-venv)"; exit 2; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/docs-ready: .venv/ready docs/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r docs/requirements.lock
	@touch $@

LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-header --no-annotate --no-emit-index-url

lock:
	$(LOCK) --group dev --extra distributed -o requirements.lock
	$(LOCK) --group docs -c requirements.lock -o docs/requirements.lock

clean:
	rm -rf .venv build dist docs/_build docs/generated .pytest_cache .mypy_cache .ruff_cache .hypothesis
