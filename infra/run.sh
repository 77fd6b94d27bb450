#!/usr/bin/env bash
# The demo, from a fresh clone or again: three LGOs hand in evidence, marks are computed, the province is announced, its bundle is
# published; then the system serves on port 7071 until Ctrl-C. With --once it ends after the table, and its last line is "bundle: <path>".
set -uo pipefail
for argument in "$@"; do
  [ "$argument" = --once ] || { printf 'usage: bash infra/run.sh [--once]\n' >&2; exit 2; }
done
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Reading evidence with a text layer, marks and bundles need nothing but the SDK.
. infra/build.sh
build_lpa
use_reader
exec dotnet "$program" demo --data artifacts/demo-data "$@"
