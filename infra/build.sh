# Sourced by run.sh and lpa.sh: the program `lpa`, built where a source is newer than the last build. Works from the repository's root.
. infra/needs.sh
program=artifacts/bin/LpaFunctions.LocalHost/release/lpa.dll

# A build of nothing still takes seconds: it is left out where no source is newer than the last one.
is_built() {
  [ -f "$program" ] && [ -f "$1" ] &&
    [ -z "$(find src tests/fixtures/demo host.json Directory.Build.props Directory.Packages.props global.json \( -name bin -o -name obj \) -prune -o -newer "$1" -print -quit)" ]
}

build_lpa() {
  local stamp started
  stamp=$(dirname "$program")/.built
  need_dotnet
  is_built "$stamp" && return
  say "building (the default build: embedded host, no Azure account needed); the first time restores packages and takes a minute or two"
  started=$(mktemp)
  dotnet restore src/LpaFunctions.LocalHost --locked-mode -v q </dev/null >&2 || { say "restore failed: the package feed cannot be reached, or a lock file does not fit its project"; exit 1; }
  dotnet build src/LpaFunctions.LocalHost -c Release --no-restore -v q </dev/null >&2 || { say "the build failed"; exit 1; }
  mv "$started" "$stamp"
}
