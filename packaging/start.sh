#!/bin/sh
# Sets up everything on a fresh Debian or Ubuntu machine, then opens the app. Local data, no account, no network.
set -eu
cd "$(dirname "$0")/.."
. packaging/setup.sh
exec .venv/bin/pledge-app "$@"
