# make report   a report on ARTICLE (default: a sample of our own), in build/; PDF=1 adds a PDF
# make test     everything: format, lint, types, import order, doctests, every test
# make check    the same without the slow tests, in under a minute
# make gate     every sample report past the eight points of docs/report.md, in Chromium, Java and poppler
# make setup-gate  installs those (Debian packages, and two npm packages into build/gate)
# make bench    where the time and the memory go (CORPUS=articles.jsonl adds a hundred articles)
# make pictures the pictures of a report in the README and in docs/report.md (needs Chromium, poppler and Pango)
# make figures  the measured figures of the README, from docs/figures; make pages: the heads of docs/measures
# make schema   the JSON Schema from the declarations
# make train-stance  the stance model from its base weights and data: MINILM= MPNET= NEWSMTSC= CORPUS= (extra `train`)
# make train-text    the text model, the same way: MINILM= CORPUS= (FORBIDDEN= sentences that must not be seen)
# make lock     the lock files from pyproject.toml
# make clean    away with what was built and cached; .venv stays

ARTICLE ?= docs/examples/dam-wire.txt
CORPUS ?= $(wildcard ../shared/data/corpus/articles.jsonl)
PYTHON ?= python3
BUILD := build
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
UV_VERSION := 0.13.9
LOCK := $(BIN)/uv pip compile --generate-hashes --no-emit-index-url --no-header -q --python-version 3.11

export ARTICLE CORPUS

.DELETE_ON_ERROR:
.PHONY: report test check lint unit gate setup-gate bench pictures figures pages schema lock train-stance train-text clean

report: $(VENV)/.run $(if $(PDF),$(VENV)/.pdf)
	@$(BIN)/framing report "$$ARTICLE" -o $(BUILD) --json $(if $(PDF),--pdf)

test: lint
	$(BIN)/python -m pytest -m "not gate"

check: lint unit

lint: $(VENV)/.dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.dev
	$(BIN)/python -m pytest -m "not slow"

gate: $(VENV)/.dev
	FRAMING_GATE=1 $(BIN)/python -m pytest -m gate tests/gate

setup-gate:
	tests/gate/setup $(BUILD)/gate

bench: $(VENV)/.run
	@mkdir -p $(BUILD)
	@$(BIN)/python -m framing.validation.bench $${CORPUS:+--corpus "$$CORPUS"} --json $(BUILD)/bench.json

pictures: $(VENV)/.run $(VENV)/.pdf
	@$(BIN)/framing report docs/examples/dam-courier.txt -o $(BUILD) --pdf
	@pdftoppm -r 90 -f 1 -l 1 -png -singlefile $(BUILD)/dam-courier.report.pdf docs/images/report-page-1
	@$(BIN)/python -m framing.validation.pictures $(BUILD)/dam-courier.report.html

figures: $(VENV)/.run
	@$(BIN)/python -m framing.validation.figures

pages: $(VENV)/.run
	@$(BIN)/python -m framing.validation.pages

schema: $(VENV)/.run
	@mkdir -p framing/schema
	$(BIN)/python -c 'import json; from framing.serialization import json_schema; print(json.dumps(json_schema(), indent=1))' > $(VENV)/schema.json
	mv $(VENV)/schema.json framing/schema/analysis-1.json

lock: $(VENV)/.made
	$(PIP) uv==$(UV_VERSION)
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) --group build -c requirements.lock -o requirements-build.lock
	$(LOCK) pyproject.toml --extra pdf -c requirements.lock -o requirements-pdf.lock
	$(LOCK) pyproject.toml --extra pdf --group dev -c requirements-pdf.lock -o requirements-dev.lock

train-stance:
	$(BIN)/python -m framing.training all --minilm "$(MINILM)" --mpnet "$(MPNET)" --newsmtsc "$(NEWSMTSC)" --corpus "$(CORPUS)" --work $(BUILD)/stance

train-text:
	$(BIN)/python -m framing.training.text all --minilm "$(MINILM)" --corpus "$(CORPUS)" $(if $(FORBIDDEN),--forbidden "$(FORBIDDEN)") --work $(BUILD)/text

clean:
	rm -rf $(BUILD) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find framing reports tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp is made once its installation is complete, so a broken one is begun again.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: pyproject.toml requirements.lock requirements-build.lock | $(VENV)/.made
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --require-hashes -r requirements-build.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.pdf: requirements-pdf.lock $(VENV)/.run
	$(PIP) --require-hashes -r requirements-pdf.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
