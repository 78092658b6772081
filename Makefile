# Every target sets up what it needs first. Works with GNU make 3.81 or later, Python 3.11 or later, and git.

PYTHON ?= python3
BIN := .venv/bin
# The tool that writes the lock files; it lives in a folder of its own only while `make lock` runs.
LOCK_TOOL := uv==0.13.9

# The scripts in .venv name the folder they were made in: a moved or copied one is set up again.
MOVED := $(shell { read -r root < .venv/root && test "$$root" = "$$(pwd -P)" && test -x $(BIN)/python; } 2>/dev/null || echo moved)

# The program's own files, for the bytecode that is made of them.
CODE := $(foreach room,bot adapters conversations,$(wildcard $(room)/*.py $(room)/*/*.py $(room)/*/*/*.py))

# Many of the long tests wait for a socket, so there is one worker more than there are cores.
WORKERS = $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))

# Sets $$python to a Python new enough, or ends with a sentence.
define find_python
	for python in "$(PYTHON)" python3.13 python3.12 python3.11; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	  python=; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "Debrief needs Python 3.11 or newer, and \"$(PYTHON)\" here is $$("$(PYTHON)" --version 2>/dev/null || echo missing). Install a newer one, or name it: make PYTHON=/path/to/python3.12 ..." >&2; \
	  exit 1; \
	fi
endef

.PHONY: help setup chat test torture sabotage bench lint lock picture diagram train eval moved
.DEFAULT_GOAL := help

help:  ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: .venv/stamp-dev .venv/stamp-code  ## Make .venv with the program and the tools for tests and lint, from hashed lock files

chat: .venv/stamp-run .venv/stamp-code  ## Talk to the bot in this terminal; sets itself up the first time
	@$(BIN)/debrief chat

test: .venv/stamp-dev .venv/stamp-code  ## Run the tests but for the long ones (under five minutes)
	$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist worksteal

torture: .venv/stamp-dev .venv/stamp-code  ## Run the long tests, then the simulator with crashes at every await (up to half an hour)
	$(BIN)/python -m pytest -m torture -n $(WORKERS) --maxprocesses 9 --dist worksteal --hypothesis-profile torture
	$(BIN)/python -m tests.simulator --minutes $(or $(MINUTES),8)

sabotage: .venv/stamp-dev  ## Break each promise on purpose and see its test fail; ONLY=name for one
	$(BIN)/python -m tests.sabotage $(if $(ONLY),--only "$(ONLY)")

bench: .venv/stamp-dev .venv/stamp-code  ## Measure turns, durable turns per second, start and memory
	$(BIN)/python -m tests.benchmarks

train: .venv/stamp-dev  ## Make the weights that stories are read with from their texts, byte for byte the same each time
	$(BIN)/python -m tests.evaluation.train

eval: .venv/stamp-dev  ## Measure how well texts are understood; PART=name for one part
	$(BIN)/python -m tests.evaluation $(if $(PART),--part "$(PART)")

lint: .venv/stamp-dev  ## Check style and types (ruff, mypy --strict)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict

picture: .venv/stamp-dev  ## Draw the conversation shown at the top of the README
	$(BIN)/python -m tests.picture

diagram: .venv/stamp-dev  ## Write the parts of docs/ that are drawn from the code
	$(BIN)/python -m tests.documents --write

lock:  ## Write both lock files again from pyproject.toml; UPGRADE=1 takes newer versions
	@$(find_python); set -e; here=$$(pwd -P); work=$$(mktemp -d); trap 'rm -rf "$$work"' EXIT; \
	"$$python" -m venv "$$work/tool"; "$$work/tool/bin/pip" install --quiet --disable-pip-version-check '$(LOCK_TOOL)'; \
	cp pyproject.toml requirements*.lock "$$work"; cd "$$work"; \
	compile() { \
	  tool/bin/uv pip compile --quiet --universal --python-version 3.11 --python tool/bin/python --no-python-downloads \
	    --generate-hashes --no-header --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade) "$$@" pyproject.toml; \
	}; \
	compile --extra build --output-file requirements.lock; \
	compile --extra build --extra dev --constraint requirements.lock --output-file requirements-dev.lock; \
	for name in requirements.lock requirements-dev.lock; do \
	  { echo '# Written by `make lock` from pyproject.toml: change that, not this.'; cat "$$name"; } > new; \
	  mv new "$$name"; \
	done; \
	mv requirements.lock requirements-dev.lock "$$here"

# Stamps: touched by .ci/environment.py when .venv is whole and current, so that a second run costs no Python start.
.venv/stamp-run: requirements.lock pyproject.toml .ci/environment.py $(MOVED)
	@$(find_python); "$$python" .ci/environment.py run

.venv/stamp-dev: requirements-dev.lock pyproject.toml .ci/environment.py $(MOVED)
	@$(find_python); "$$python" .ci/environment.py dev

# Bytecode of what changed, so that no start has to read source, not even where Python is told to write none
# (PYTHONDONTWRITEBYTECODE, as in many containers) or may not. Without it everything works, and starts slower.
.venv/stamp-code: $(CODE)
	@$(BIN)/python -m compileall -q bot adapters conversations || true
	@touch $@

# Two goals at once must not both make .venv.
.NOTPARALLEL:
