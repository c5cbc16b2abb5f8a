#!/usr/bin/env bash
# SQLite as Microsoft.Data.Sqlite 10.0.15 brings it, run on 2026-11-30.
#
# PRAGMA secure_delete = ON overwrites the cells that are deleted. When a page is split, cells move to other pages, and what they leave behind is
# free space that nothing overwrites: of rows that were moved, a copy may stay in the file after the row was deleted, though the pragma was on from
# the first write and nothing is left in any journal. VACUUM writes the file without them. Who erases a person's data by deletion with this pragma
# alone keeps some of it.
#
# Seen (rows deleted, and copies of them in the file; 958 copies, told on the error output):
#   secure_delete: 4500 deleted, some still in the file
#   after VACUUM: 0 in the file
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >copies.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.15" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Text;
using Microsoft.Data.Sqlite;

const int Rows = 1500;
var marker = Encoding.ASCII.GetBytes("A-PERSON-OF-NO-NAME");
var (deleted, copies, afterVacuum) = (0, 0, 0);
for (var seed = 0; seed < 30; seed++)
{
    File.Delete("data.db");
    var random = new Random(seed);
    using var database = new SqliteConnection("Data Source=data.db;Pooling=False");
    database.Open();
    Run("pragma secure_delete = on; create table notes (id text primary key, body blob) without rowid");
    var ids = new List<string>();
    for (var i = 0; i < Rows; i++)
    {
        var body = new byte[random.Next(50, 900)];
        random.NextBytes(body);
        if (i % 10 == 0)
        {
            marker.CopyTo(body, 0);
        }

        ids.Add($"{random.NextInt64():x16}{random.NextInt64():x16}");
        using var insert = database.CreateCommand();
        insert.CommandText = "insert into notes values ($id, $body)";
        insert.Parameters.AddWithValue("$id", ids[i]);
        insert.Parameters.AddWithValue("$body", body);
        insert.ExecuteNonQuery();
    }

    for (var i = 0; i < Rows; i += 10)
    {
        Run($"delete from notes where id = '{ids[i]}'");
        deleted++;
    }

    copies += Copies();
    Run("vacuum");
    afterVacuum += Copies();

    void Run(string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    int Copies()
    {
        // SQLite of this process still has the file open, and reads it no more.
        using var file = new FileStream("data.db", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var found = 0;
        var rest = bytes.AsSpan();
        while (rest.IndexOf(marker) is var at and >= 0)
        {
            found++;
            rest = rest[(at + 1)..];
        }

        return found;
    }
}

Console.WriteLine($"secure_delete: {deleted} deleted, {(copies > 0 ? "some" : "none")} still in the file");
Console.WriteLine($"after VACUUM: {afterVacuum} in the file");
Console.Error.WriteLine($"{copies} copies");
P
seen=$(dotnet run -c Release -v q)
echo "$seen"
expected="secure_delete: 4500 deleted, some still in the file
after VACUUM: 0 in the file"
[ "$seen" = "$expected" ]
