#!/bin/sh
# Sets up everything on a fresh Debian or Ubuntu machine, then runs the check command.
set -eu
cd "$(dirname "$0")/.."
. packaging/setup.sh
exec sh packaging/check.sh "$@"
