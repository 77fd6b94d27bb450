#!/usr/bin/env bash
# The program `lpa` from a clone: builds it where needed and runs it in the folder it was called from.
# usage: bash infra/lpa.sh COMMAND [OPTIONS]        (bash infra/lpa.sh --help)
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
called_from=$PWD
cd "$root" || exit 2
. infra/build.sh
reader=
[ "${1-}" != read ] || build_reader
[ -n "$reader" ] || build_lpa
use_reader
cd "$called_from" || exit 2
[ -z "$reader" ] || exec "$root/$reader" "$@"
exec dotnet "$root/$program" "$@"
