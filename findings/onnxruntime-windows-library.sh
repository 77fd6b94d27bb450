#!/usr/bin/env bash
# Software: Microsoft.ML.OnnxRuntime 1.31.1 (NuGet), .NET SDK 10.
# Guess: `dotnet publish -r linux-x64` lays down libraries for Linux only; that is what the runtime identifier is for.
# Behaviour: beside libonnxruntime.so the folder holds onnxruntime.dll, a native library of Windows of about 17 MB, and
#   onnxruntime_providers_shared.dll.
# Meaning: a function app on Linux that reads scans carries 17 MB that can never be loaded, in every
#   package and every copy that a plan unpacks. Remove the two files after publishing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.ML.OnnxRuntime" Version="1.31.1" />
  </ItemGroup>
</Project>
X
echo 'System.Console.WriteLine("published");' >Program.cs
dotnet publish -r linux-x64 --self-contained false -o out -v q >publish.log 2>&1 || { cat publish.log; exit 1; }

kind() { head -c 2 "$1"; }
size=0
[ ! -f out/onnxruntime.dll ] || size=$(stat -c %s out/onnxruntime.dll)

echo "version: Microsoft.ML.OnnxRuntime 1.31.1, SDK $(dotnet --version)"
echo "guess:   no native library of Windows in a publish for linux-x64"
echo "seen:    $(cd out && ls | grep -i onnx | tr '\n' ' ')"
echo "         onnxruntime.dll: $size bytes"

[ -f out/libonnxruntime.so ] || { echo "changed: the library for Linux is missing"; exit 1; }
[ "$size" -gt 10000000 ] && [ "$(kind out/onnxruntime.dll)" = MZ ] || { echo "changed: no Windows library any more"; exit 1; }
echo "as stated: the library of Windows is there"
