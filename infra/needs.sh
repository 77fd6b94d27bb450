# Sourced by run.sh and test.sh: what a machine must have, and how it comes there. Says what it installs and why;
# where everything is there already it says nothing and asks no network.

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo -n "$@"; else return 1; fi
}

missing_packages=()

# need PACKAGE WHY TEST...: remembers a Debian package whose TEST fails, until install_needs.
need() {
  local package=$1 why=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  say "needs $package: $why"
  missing_packages+=("$package")
}

# What the tests want of the machine.
need_for_tests() {
  need poppler-utils "tests that compare our reader and our reports with pdftotext and pdftoppm" have_command pdftotext
  need qpdf "tests that encrypt and damage PDFs" have_command qpdf
  need chromium-headless-shell "tests that print reports as PDF" have_command chromium-headless-shell
  need fonts-thai-tlwg "tests that print Thai" have_file '/usr/share/fonts/truetype/tlwg/*'
  need libreoffice-calc-nogui "tests that import a workbook written by LibreOffice and open ours in it" have_command soffice
}

need_for_reader() {
  need gcc "links the program that reads PDFs" have_command gcc
  need libc6-dev "links the program that reads PDFs" have_file '/usr/lib/*/crt1.o'
}

have_command() { command -v "$1"; }
have_file() { compgen -G "$1"; }

# Installs what need() remembered. A package that cannot be had is no reason to stop: the part that wants it says so itself.
install_needs() {
  [ ${#missing_packages[@]} -gt 0 ] || return 0
  say "installing with apt-get: ${missing_packages[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >&2 || say "apt-get update failed; going on with the lists that are there"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing_packages[@]}" </dev/null >/dev/null ||
    for package in "${missing_packages[@]}"; do
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" </dev/null >/dev/null ||
        say "could not install $package: what needs it says so below, the rest works"
    done
  missing_packages=()
}

# The SDK is the one thing that is asked for and not installed.
need_dotnet() {
  command -v dotnet >/dev/null 2>&1 || { say "dotnet is missing: install the .NET 10 SDK (10.0.100 or a later 10.0 release) and run this again"; exit 1; }
}

# npm_folder DIR WHY: npm ci where the lock file is newer than what was installed from it.
npm_folder() {
  local dir=$1 why=$2 stamp
  [ -f "$dir/package-lock.json" ] || return 0
  command -v npm >/dev/null 2>&1 || { say "npm is missing: $why"; return 0; }
  stamp=$dir/node_modules/.installed
  [ -f "$stamp" ] && [ ! "$dir/package-lock.json" -nt "$stamp" ] && return 0
  say "installing with npm in ${dir#"$PWD"/}: $why"
  if npm ci --prefix "$dir" --no-audit --no-fund --loglevel=error </dev/null >&2; then touch "$stamp"; else say "npm ci failed in $dir: what needs it says so below, the rest works"; fi
}
