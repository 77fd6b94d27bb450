# Sourced by run.sh and lpa.sh: the program `lpa`, built where a source is newer than the last build. Works from the repository's root.
. infra/needs.sh
program=artifacts/lpa/lpa.dll
stamp=artifacts/lpa.built

# The platforms for which the SDK's own compiler makes machine code ahead (docs/adr/0056); elsewhere the program is the same and starts slower.
ahead_of_time_rid() {
  case "$(uname -sm)" in
    "Linux x86_64") printf linux-x64 ;;
    "Linux aarch64") printf linux-arm64 ;;
  esac
}

# A build of nothing still takes seconds: it is left out where no source is newer than the last one.
is_built() {
  [ -f "$stamp" ] && program=$(cat "$stamp") && [ -f "$program" ] &&
    [ -z "$(find src tests/fixtures/demo host.json infra/build.sh Directory.Build.props Directory.Packages.props global.json \( -name bin -o -name obj \) -prune -o -newer "$stamp" -print -quit)" ]
}

restore_and_build() {
  dotnet restore src/LpaFunctions.LocalHost --locked-mode -v q "$@" </dev/null >&2 || { say "restore failed: the package feed cannot be reached, or a lock file does not fit its project"; return 1; }
  # Without analyzers: they take a third of the time and change nothing in the program; infra/test.sh runs them all, as errors.
  dotnet build src/LpaFunctions.LocalHost -c Release --no-restore -v q -p:RunAnalyzers=false "$@" </dev/null >&2 || { say "the build failed"; return 1; }
}

build_lpa() {
  local started rid
  need_dotnet
  is_built && return
  say "building (the default build: embedded host, no Azure account needed); the first time restores packages and takes a minute or two"
  started=$(mktemp)
  rid=$(ahead_of_time_rid)
  program=artifacts/lpa/lpa.dll
  if [ -z "$rid" ] || ! restore_and_build -p:AheadOfTimeRid="$rid"; then
    [ -z "$rid" ] || say "building again without compiling ahead: the same program, slower to start"
    program=artifacts/bin/LpaFunctions.LocalHost/release/lpa.dll
    restore_and_build || exit 1
  fi
  printf '%s\n' "$program" >"$stamp"
  touch -r "$started" "$stamp"
  rm -f "$started"
}
