#!/usr/bin/env bash
# Software: System.Text.Json of .NET 10, source generation against reflection.
# Guess: a source-generated JsonSerializerContext gives the same object as reflection: it is offered as a faster (and
#   trimmable) way to the same answer.
# Behaviour: where a property is `init` and the JSON does not name it, reflection keeps the default of the class and the
#   generated code overwrites it: 0 for the number, null for a string that is declared not to be null. With `set` both keep it.
#   No warning at build time, no exception.
# Meaning: a rule or a setting of which old files lack a new field ("full marks 5 unless said otherwise") silently becomes
#   0 or null the day the app moves to source generation or NativeAOT. Use constructor parameters with defaults, or `set`.
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
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Text.Json;
using System.Text.Json.Serialization;

var reflected = JsonSerializer.Deserialize<InitRule>("{}")!;
var generated = JsonSerializer.Deserialize("{}", Rules.Default.InitRule)!;
var settable = JsonSerializer.Deserialize("{}", Rules.Default.SetRule)!;

Console.WriteLine($"init, reflection: {reflected.FullMarks} {reflected.Unit ?? "null"}");
Console.WriteLine($"init, generated: {generated.FullMarks} {generated.Unit ?? "null"}");
Console.WriteLine($"set, generated: {settable.FullMarks} {settable.Unit ?? "null"}");

public sealed class InitRule
{
    public int FullMarks { get; init; } = 5;
    public string Unit { get; init; } = "percent";
}

public sealed class SetRule
{
    public int FullMarks { get; set; } = 5;
    public string Unit { get; set; } = "percent";
}

[JsonSerializable(typeof(InitRule))]
[JsonSerializable(typeof(SetRule))]
public sealed partial class Rules : JsonSerializerContext;
X
dotnet build -v q -o out >build.log 2>&1 || { cat build.log; exit 1; }
seen=$(dotnet out/probe.dll)

echo "version: SDK $(dotnet --version), warnings as errors: none came"
echo "guess:   three times '5 percent'"
echo "seen:"
echo "$seen"

[ "$seen" = "init, reflection: 5 percent
init, generated: 0 null
set, generated: 5 percent" ] || { echo "changed: the defaults are treated otherwise now"; exit 1; }
echo "as stated: generated code drops the defaults of init properties"
