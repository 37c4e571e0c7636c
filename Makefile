# Two commands on a bare machine with Python 3.11 or newer, make and git: `make run` and `make test`.
# Everything that they bring stays in .venv, .tools and frontend/node_modules.

.DEFAULT_GOAL := help
.PHONY: help run test check bench kill-run kill-run-people ui lock clean

PYTHON := .venv/bin/python

help:
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile

run: ## start Rejoinder with the demo shop on 127.0.0.1:8000 (PORT to change)
	@scripts/environment.sh run
	@exec .venv/bin/rejoinder serve --demo

test: ## run all tests (TESTS to run some: make test TESTS=tests/unit)
	@scripts/environment.sh dev
	@$(PYTHON) scripts/test.py $(TESTS)

check: ## run every check that CI runs before the tests
	@scripts/environment.sh dev
	@$(PYTHON) scripts/check.py

bench: ## measure, and write bench/results.json
	@scripts/environment.sh dev
	@$(PYTHON) bench/run.py

kill-run: ## send 100,000 messages while workers and PostgreSQL are killed (DELIVERIES for another number)
	@scripts/environment.sh dev
	@KILL_RUN_DELIVERIES=$(or $(DELIVERIES),100000) $(PYTHON) -m pytest -q -s tests/acceptance/kill/test_outward.py

kill-run-people: ## send the events of 20,000 people, and campaigns to them, while all is killed (PEOPLE for another number)
	@scripts/environment.sh dev
	@KILL_RUN_PEOPLE=$(or $(PEOPLE),20000) $(PYTHON) -m pytest -q -s tests/acceptance/kill/test_engage.py

ui: ## build the browser side into src/rejoinder/web/static
	@scripts/npm.sh build

lock: ## write locks/ anew from pyproject.toml (UPGRADE=1 to take newer versions)
	@scripts/lock.sh $(if $(UPGRADE),--upgrade)

clean: ## remove what was brought and built, but never data
	rm -rf .venv .tools frontend/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage test-results
	find src tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} +
