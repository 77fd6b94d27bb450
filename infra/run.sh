#!/usr/bin/env bash
# The demo, from a fresh clone or again: three LGOs hand in evidence, marks are computed, the province is announced, its bundle is
# published; then the system serves on port 7071 until Ctrl-C. With --once it ends after the table, and its last line is "bundle: <path>".
set -uo pipefail
for argument in "$@"; do
  [ "$argument" = --once ] || { printf 'usage: bash infra/run.sh [--once]\n' >&2; exit 2; }
done
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
. infra/needs.sh

# Reading evidence with a text layer, marks and bundles need nothing but the SDK.
need_dotnet
program=artifacts/bin/LpaFunctions.LocalHost/release/lpa.dll
stamp=artifacts/bin/LpaFunctions.LocalHost/release/.built

# A build of nothing still takes seconds: it is left out where no source is newer than the last one.
is_built() {
  [ -f "$program" ] && [ -f "$stamp" ] &&
    [ -z "$(find src tests/fixtures/demo host.json Directory.Build.props Directory.Packages.props global.json \( -name bin -o -name obj \) -prune -o -newer "$stamp" -print -quit)" ]
}

if ! is_built; then
  say "building (the default build: embedded host, no Azure account needed); the first time restores packages and takes a minute or two"
  started=$(mktemp)
  dotnet restore src/LpaFunctions.LocalHost --locked-mode -v q </dev/null >&2 || { say "restore failed: the package feed cannot be reached, or a lock file does not fit its project"; exit 1; }
  dotnet build src/LpaFunctions.LocalHost -c Release --no-restore -v q </dev/null >&2 || { say "the build failed"; exit 1; }
  mv "$started" "$stamp"
fi

exec dotnet "$program" demo --data artifacts/demo-data "$@"
