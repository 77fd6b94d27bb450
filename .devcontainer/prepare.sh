#!/usr/bin/env bash
# Once, after the container is made: what the tests want of the machine, the formatter, and the packages.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
. infra/needs.sh
need_dotnet
need_for_tests
install_needs
dotnet tool restore && dotnet restore LpaFunctions.sln
