#!/usr/bin/env bash
# Software: SQLite 3.50 by SQLitePCLRaw.bundle_e_sqlite3 3.0.3 and Microsoft.Data.Sqlite 10.0.14 (NuGet); FTS5, tokenizer unicode61.
# Guess: unspaced Thai is one long token, so a search finds too little; whole words that stand alone are told apart.
# Behaviour: vowels above and below and tone marks are separators. "บ้าน" is stored as the two tokens "บ" and "าน"; "ปี" (year) is the token "ป",
#   so a search for "ปี" finds "ปู" (crab), a search for "ดี" (good) finds "ดุ" (fierce). It finds too MUCH.
# Meaning: full-text search over Thai names gives wrong hits that look like a ranking problem, and bm25 counts fragments.
#   tokenize = "unicode61 categories 'L* N* Co Mn'" keeps the signs with their letters; cut words by ICU before storing them.
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
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Data.Sqlite.Core" Version="10.0.14" />
    <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" Version="3.0.3" />
    <PackageReference Include="SQLitePCLRaw.core" Version="3.0.3" />
  </ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Microsoft.Data.Sqlite;

SQLitePCL.Batteries_V2.Init();
using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
Console.Error.WriteLine(connection.ServerVersion);

Ask("plain", "");
Ask("marks", ", tokenize = \"unicode61 categories 'L* N* Co Mn'\"");

void Ask(string name, string options)
{
    Run($"CREATE VIRTUAL TABLE {name} USING fts5(word{options})");
    Run($"INSERT INTO {name} VALUES ('ปี'), ('ปู'), ('ดี'), ('ดุ'), ('บ้าน')");
    Run($"CREATE VIRTUAL TABLE {name}_terms USING fts5vocab({name}, row)");
    Console.WriteLine($"{name} ปี: {All($"SELECT word FROM {name} WHERE {name} MATCH '\"ปี\"' ORDER BY rowid")}");
    Console.WriteLine($"{name} ดี: {All($"SELECT word FROM {name} WHERE {name} MATCH '\"ดี\"' ORDER BY rowid")}");
    Console.WriteLine($"{name} tokens: {All($"SELECT term FROM {name}_terms ORDER BY term")}");
}

void Run(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}

string All(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    using var reader = command.ExecuteReader();
    var words = new List<string>();
    while (reader.Read())
    {
        words.Add(reader.GetString(0));
    }

    return string.Join(" ", words);
}
X
dotnet build -v q -o out >build.log 2>&1 || { cat build.log; exit 1; }
seen=$(dotnet out/probe.dll 2>version.txt)

echo "version: SQLite $(cat version.txt)"
echo "guess:   ปี finds ปี and ดี finds ดี, under both"
echo "seen:"
echo "$seen"

[ "$seen" = "plain ปี: ปี ปู
plain ดี: ดี ดุ
plain tokens: ด บ ป าน
marks ปี: ปี
marks ดี: ดี
marks tokens: ดี ดุ บ้าน ปี ปู" ] || { echo "changed: the tokens are others now"; exit 1; }
echo "as stated: Thai vowels and tone marks separate tokens"
