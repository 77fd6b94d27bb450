#!/usr/bin/env bash
# Every test of the project, from a fresh clone or again: installs what the tests need, builds with warnings as errors,
# checks the format, runs all test projects. Last line: "N passed, N failed" (", N skipped" where any were).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
export CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
exec </dev/null
. infra/build.sh

need_dotnet
need_for_tests
install_needs
while IFS= read -r lock; do
  npm_folder "$(dirname "$lock")" "emulators and validators that tests run (see its package.json)"
done < <(find "$PWD/tests" "$PWD/infra" -name package-lock.json -not -path '*/node_modules/*' | sort)

results=artifacts/test-results
rm -rf "$results"

fail() { say "$1"; say ""; printf '0 passed, 1 failed\n'; exit 1; }

say "build: everything but what needs Azure.AI.FormRecognizer or QuestPDF, which this feed does not serve (docs/adr/0081)"
dotnet restore LpaFunctions.sln --locked-mode -v q >&2 || fail "restore failed: a lock file does not fit its project, or the package feed cannot be reached"
dotnet build LpaFunctions.sln --no-restore -v q >&2 || fail "the build failed"
# Layout is CSharpier's (.csharpierrc.yaml); of 'dotnet format' only 'style' is run, for what the build does not enforce (IDE0003, imports):
# the two disagree about white space, and 'analyzers' would run once more what the build has just run with warnings as errors.
dotnet tool restore >&2 && dotnet csharpier check . >&2 && dotnet format style LpaFunctions.sln --no-restore --verify-no-changes >&2 ||
  fail "the format check failed: run 'dotnet csharpier format .' and 'dotnet format style LpaFunctions.sln', and commit"

say "build: 'lpa read' as machine code, which a test holds against the same command on .NET"
build_reader || fail "'lpa read' uses what cannot be compiled to machine code (docs/adr/0080)"
export LPA_NATIVE_READER=${reader:+$PWD/$reader}

say "publishing the function app, which tests start as the Functions host does"
rm -rf artifacts/app
rid=$(ahead_of_time_rid)
dotnet publish src/LpaFunctions.App -c Release ${rid:+-r "$rid" --self-contained false} -v q -p:RunAnalyzers=false -o artifacts/app >&2 || fail "the function app could not be published"
export LPA_PUBLISHED_APP=$PWD/artifacts/app

rc=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --no-build --no-restore -v q --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" >&2 || { rc=1; say "$name: tests failed"; }
  [ -f "$results/$name.trx" ] || { rc=1; say "$name: no result file, its tests did not run"; }
done

# The reasons of skips stand only in the .trx files.
passed=0 failed=0 skipped=0
for trx in "$results"/*.trx; do
  [ -f "$trx" ] || continue
  counters=$(grep -o '<Counters [^>]*>' "$trx")
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) executed=$(count executed) good=$(count passed)
  passed=$((passed + good)) failed=$((failed + executed - good)) skipped=$((skipped + total - executed))
  tr -d '\r\n' <"$trx" | sed 's/<UnitTestResult /\n&/g' | grep 'outcome="NotExecuted"' |
    sed -n 's/.* testName="\([^"]*\)".*<Message>\([^<]*\)<.*/skipped: \1: \2/p; t; s/.* testName="\([^"]*\)".*<StdOut>\([^<]*\)<.*/skipped: \1: \2/p' >&2
done
[ $((passed + failed)) -gt 0 ] || rc=1
[ "$failed" = 0 ] || rc=1
[ $rc = 0 ] || [ "$failed" -gt 0 ] || failed=1
[ "$skipped" = 0 ] && printf '%d passed, %d failed\n' "$passed" "$failed" || printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit $rc
