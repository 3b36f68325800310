#!/bin/sh
# The check command: everything that CI asks, in one go. Warnings are errors.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"

ruff format --check .
ruff check .
mypy
lint-imports
codespell
sh packaging/translate.sh --check
coverage erase
python -m pytest -n 2 --cov --cov-report= "$@"
coverage report --fail-under=90
for room in domain proof screens ledger; do
    coverage report --include="pledge_app/$room/*" --fail-under=100
done
