#!/usr/bin/env bash
# ModelContextProtocol 2.4.0, run on 2026-11-29.
#
# The options that tools are usually given, a copy of McpJsonUtilities.DefaultOptions, hold a converter for enums of their own. An
# enum converter that is added to them, as one is added to any options, comes behind it and is never asked: no error, and the values keep
# the spelling of C#. At the front of the list (Converters.Insert(0, …)) it is asked.
#
# Seen:
#   added: "WallBalls"
#   inserted at 0: "WALL_BALLS"
#   added to plain options: "WALL_BALLS"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >tools.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ModelContextProtocol" Version="2.4.0" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol;

var names = new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper);

var added = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions);
added.Converters.Add(names);
Console.WriteLine($"added: {JsonSerializer.Serialize(Station.WallBalls, added)}");

var inserted = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions);
inserted.Converters.Insert(0, names);
Console.WriteLine($"inserted at 0: {JsonSerializer.Serialize(Station.WallBalls, inserted)}");

var plain = new JsonSerializerOptions();
plain.Converters.Add(names);
Console.WriteLine($"added to plain options: {JsonSerializer.Serialize(Station.WallBalls, plain)}");

public enum Station
{
    WallBalls,
}
P
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>&1 | tee /dev/stderr | grep '^added\|^inserted' || true)
expected='added: "WallBalls"
inserted at 0: "WALL_BALLS"
added to plain options: "WALL_BALLS"'
if [ "$seen" != "$expected" ]; then
  echo "It has changed." >&2
  exit 1
fi
