#!/usr/bin/env bash
# Software: .NET 10 on Linux with glibc, a process whose data is limited (RLIMIT_DATA, `ulimit -d`), as a host limits what parses strangers' files.
# Guess: the limit counts what the process uses: 512 MB are plenty for a program that holds 30 MB.
# Behaviour: since Linux 4.7 the limit counts every private writable mapping at its full size, and .NET gives each thread the stack size
#   that it inherits (`ulimit -s`). With stacks of 64 MB a program of twelve waiting threads does not come up; with 8 MB it runs.
# Meaning: a sandbox by RLIMIT_DATA works or refuses innocent work by a limit that somebody else set for the shell. Set the stack beside it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_HOME=$work DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
mkdir probe
cat >probe/probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
X
cat >probe/Program.cs <<'X'
using System.Threading;
using var end = new ManualResetEventSlim();
for (var i = 0; i < 12; i++)
{
    new Thread(end.Wait) { IsBackground = true }.Start();
}

System.Console.WriteLine("twelve threads");
X
dotnet build probe -c Release -o out -v q >build.log 2>&1 || { cat build.log; exit 1; }

# try STACK_KB: what the program said under a data limit of 512 MB, or that it failed
try() { (ulimit -c 0; ulimit -S -s "$1"; ulimit -d 524288; exec dotnet out/probe.dll 2>/dev/null) || echo failed; }
seen="8 MB: $(try 8192)
64 MB: $(try 65536)"

echo "version: .NET $(dotnet --version) SDK, $(uname -sr), $(getconf GNU_LIBC_VERSION)"
echo "guess:   twelve threads both times"
echo "seen:"
echo "$seen"

[ "$seen" = "8 MB: twelve threads
64 MB: failed" ] || { echo "changed: the limit counts otherwise"; exit 1; }
echo "as stated: stacks count at their full size"
