# Sourced by run.sh, lpa.sh and test.sh: the program `lpa`, and its command `read` compiled natively, built where a source is newer than the
# last build. Works from the repository's root.
. infra/needs.sh
# As results/reading.md measured for lpa: code instrumented for tiered PGO costs more than it brings in runs of minutes.
export DOTNET_TieredPGO=0
program=artifacts/lpa/lpa.dll
stamp=artifacts/lpa.built

# One compiler for all projects of a script instead of a cold one for each (docs/adr/0087): a server of the script's own, so that ending it
# ends nobody else's build. use_compiler NAME
use_compiler() {
  compiler=$1
  quick=(-p:UseSharedCompilation=true "-p:SharedCompilationId=$1")
}
end_compiler() {
  local server
  [ -z "${keep_compiler-}" ] || return 0
  for server in $(grep -lsz -- "^-pipename:$compiler$" /proc/[0-9]*/cmdline | cut -d/ -f3); do kill "$server" 2>/dev/null; done
}
use_compiler lpa-$$
# What the Functions host wants beside the worker is made where the worker is published; tests and the embedded host ask nothing of it.
without_host=-p:_FunctionsBuildEnabled=false

# The platforms for which the SDK's own compiler makes machine code ahead (docs/adr/0056); elsewhere the program is the same and starts slower.
ahead_of_time_rid() {
  case "$(uname -sm)" in
    "Linux x86_64") printf linux-x64 ;;
    "Linux aarch64") printf linux-arm64 ;;
  esac
}

# A build of nothing still takes seconds: it is left out where no source is newer than the last one.
# no_news STAMP SOURCE...
no_news() {
  local stamp=$1
  shift
  [ -f "$stamp" ] && [ -z "$(find "$@" infra/build.sh Directory.Build.props Directory.Packages.props global.json \( -name bin -o -name obj \) -prune -o -newer "$stamp" -print -quit)" ]
}

# Sets program where it is.
is_built() {
  no_news "$stamp" src tests/fixtures/demo && program=$(cat "$stamp") && [ -f "$program" ]
}

# Programs started side by side wait for one build instead of building side by side. What dotnet leaves running must not keep the lock: 9>&-.
lock_builds() {
  mkdir -p artifacts
  exec 9>artifacts/build.lock
  ! command -v flock >/dev/null || flock 9
}
unlock_builds() { exec 9>&-; }

restore_and_build() {
  dotnet restore src/LpaFunctions.LocalHost --locked-mode -v q "$@" </dev/null >&2 9>&- || { say "restore failed: the package feed cannot be reached, or a lock file does not fit its project"; return 1; }
  # Without analyzers: they take a third of the time and change nothing in the program; infra/test.sh runs them all, as errors.
  dotnet build src/LpaFunctions.LocalHost -c Release --no-restore -v q -p:RunAnalyzers=false -p:GenerateDocumentationFile=false "${quick[@]}" "$without_host" "$@" </dev/null >&2 9>&- || { say "the build failed"; return 1; }
}

build_lpa() {
  local started rid
  need_dotnet
  is_built && return
  lock_builds
  if is_built; then unlock_builds; return; fi
  npm_folder "$PWD/infra/pdfjs" "pdf.js, which draws documents on the assessor's desk; without it the desk links to them"
  say "building; the first time restores packages and takes a minute or two"
  started=$(mktemp)
  rid=$(ahead_of_time_rid)
  program=artifacts/lpa/lpa.dll
  if [ -z "$rid" ] || ! restore_and_build -p:AheadOfTimeRid="$rid"; then
    [ -z "$rid" ] || say "building again without compiling ahead: the same program, slower to start"
    program=artifacts/bin/LpaFunctions.LocalHost/release/lpa.dll
    restore_and_build || exit 1
  fi
  end_compiler
  printf '%s\n' "$program" >"$stamp"
  touch -r "$started" "$stamp"
  rm -f "$started"
  unlock_builds
}

reader=
reader_stamp=artifacts/reader.built

# Sets reader where it is, or to nothing where it could not be made.
is_reader_made() {
  no_news "$reader_stamp" src/LpaFunctions.Core src/LpaFunctions.Reading src/LpaFunctions.Scans src/LpaFunctions.CommandLine src/LpaFunctions.ReadTool && reader=$(cat "$reader_stamp") &&
    { [ -z "$reader" ] || [ -x "$reader" ]; }
}

# The command `read` as machine code (docs/adr/0080): it starts in hundredths of a second. Sets reader, to nothing where it cannot be made.
# LPA_NATIVE=0 leaves it out: for who changes the reader and tries it at once. Fails only where our own code cannot be compiled so.
build_reader() {
  local rid log started rc=0
  reader=
  rid=$(ahead_of_time_rid)
  [ "${LPA_NATIVE-1}" != 0 ] && [ -n "$rid" ] || return 0
  need_dotnet
  is_reader_made && return
  need_for_reader
  install_needs
  lock_builds
  if is_reader_made; then unlock_builds; return; fi
  say "compiling 'lpa read' to machine code, once: this takes one to three minutes (LPA_NATIVE=0 leaves it out)"
  started=$(mktemp) log=$(mktemp)
  reader=artifacts/native/publish/LpaFunctions.ReadTool/release_$rid/lpa
  if ! dotnet publish src/LpaFunctions.ReadTool -c Release -v q -p:NativeRid="$rid" -p:RunAnalyzers=false "${quick[@]}" </dev/null >"$log" 2>&1 9>&-; then
    tail -n 5 "$log" >&2
    say "not compiled to machine code: the same command runs on .NET, slower to start"
    reader=
    ! grep -q 'error IL[0-9]' "$log" || rc=1
  fi
  end_compiler
  mkdir -p artifacts
  printf '%s\n' "$reader" >"$reader_stamp"
  touch -r "$started" "$reader_stamp"
  rm -f "$started" "$log"
  unlock_builds
  return $rc
}

# Hosts read evidence in processes (docs/adr/0110): in natively compiled ones where these are built already. Nobody waits for that.
use_reader() {
  local reader=
  [ "${LPA_NATIVE-1}" != 0 ] && is_reader_made && [ -n "$reader" ] || return 0
  export Readers__Program="${Readers__Program-$PWD/$reader}"
}
