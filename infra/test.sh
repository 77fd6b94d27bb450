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
need_for_reader
# Before the build, which would fetch it itself.
npm_folder "$PWD/infra/pdfjs" "pdf.js, which draws documents on the assessor's desk"
mkdir -p artifacts
results=$PWD/artifacts/test-results
rm -rf "$results" artifacts/app
trap end_compiler EXIT

fail() { say "$1"; say ""; printf '0 passed, 1 failed\n'; exit 1; }

# What waits for the network or compiles by itself goes on beside the build: the clock is what counts here, on two cores.
beside() {
  install_needs
  while IFS= read -r lock; do
    npm_folder "$(dirname "$lock")" "emulators and validators that tests run (see its package.json)"
  done < <(find "$PWD/tests" "$PWD/infra" -name package-lock.json -not -path '*/node_modules/*' | sort)
  say "build: 'lpa read' as machine code, which a test holds against the same command on .NET"
  # With the compiler of the build beside it, which it must not end.
  keep_compiler=1
  build_reader
}
beside &
beside=$!

say "build: everything but what needs Azure.AI.FormRecognizer or QuestPDF, which this feed does not serve (docs/adr/0081)"
dotnet restore LpaFunctions.sln --locked-mode -v q >&2 || fail "restore failed: a lock file does not fit its project, or the package feed cannot be reached"
# Optimised: the tests compute for minutes, and a debugger is not asked for.
dotnet build LpaFunctions.sln --no-restore -v q -p:Optimize=true "${quick[@]}" "$without_host" >&2 || fail "the build failed"
# The layout is CSharpier's (.csharpierrc.yaml). 'dotnet format' is not run: what it would say is a warning of the build or a house number.
dotnet tool restore >&2 && dotnet csharpier check . >&2 || fail "the format check failed: run 'dotnet csharpier format .', and commit"
wait $beside || fail "'lpa read' uses what cannot be compiled to machine code (docs/adr/0080)"
is_reader_made || reader=
export LPA_NATIVE_READER=${reader:+$PWD/$reader} LPA_PUBLISHED_APP=$PWD/artifacts/app
# The hosts that tests start read with it, as a host does that has one beside it.
[ -z "$reader" ] || export Readers__Program=$LPA_NATIVE_READER

publish_app() {
  say "publishing the function app, which tests start as the Functions host does"
  rid=$(ahead_of_time_rid)
  dotnet publish src/LpaFunctions.App -c Release ${rid:+-r "$rid" --self-contained false} -v q -p:RunAnalyzers=false "${quick[@]}" -o artifacts/app >&2
}

# test_project NAME: its messages come in one piece when it has ended. The program of a test project runs its tests itself: 'dotnet test'
# would load the build once more for each.
test_project() {
  local name=$1 log started=$SECONDS rc=0
  log=$(mktemp)
  (cd "artifacts/bin/$name/debug" && dotnet "$name.dll" -trx "$results/$name.trx" -reporter quiet -noLogo -noColor -noAutoReporters) >"$log" 2>&1 </dev/null || rc=1
  [ -f "$results/$name.trx" ] || { rc=1; say "$name: no result file, its tests did not run"; }
  { cat "$log"; printf '%s: %s after %d s\n' "$name" "$([ $rc = 0 ] && printf passed || printf 'tests failed')" $((SECONDS - started)); } >&2
  rm -f "$log"
  return $rc
}

# Two at a time, those that take long first: what one waits for, the other computes. A project that is not named here comes last.
slow="EndToEnd Reading Browser Worker LocalHost Pipeline Azure Core"
in_order() {
  local name
  for name in $slow; do printf 'LpaFunctions.%s.Tests\n' "$name"; done
  for name in tests/*.Tests/*.csproj; do basename "$name" .csproj; done
}
mkdir -p "$results"
lane() {
  local rc=0 name
  while IFS= read -r name; do
    mkdir "$results/$name.taken" 2>/dev/null || continue
    [ "$name" != LpaFunctions.Worker.Tests ] || until [ -d "$results/published.taken" ]; do sleep 1; done
    test_project "$name" || rc=1
  done < <(in_order)
  return $rc
}
rc=0
lane & first=$!
publish_app || { rc=1; say "the function app could not be published: its tests fail"; }
mkdir "$results/published.taken"
lane || rc=1
wait $first || rc=1
rmdir "$results"/*.taken

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
