#!/usr/bin/env bash
# ModelContextProtocol 2.4.0, run on 2026-11-29.
#
# A tool that McpServerTool.Create makes of a method with a typed result says nothing of that result: no output schema, and no structured
# content in its answers. The type is there to be read, but only UseStructuredContent, in the options or in the method's attribute, has it
# read; left out, nothing warns.
#
# Seen:
#   without UseStructuredContent: no output schema
#   with UseStructuredContent: {"type":"object","properties":{"seconds":{"type":"integer"}},"required":["seconds"]}
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
using ModelContextProtocol.Server;

var method = typeof(Clock).GetMethod(nameof(Clock.Read))!;
foreach (var isStructured in new[] { false, true })
{
    var options = isStructured ? new McpServerToolCreateOptions { UseStructuredContent = true } : null;
    var tool = McpServerTool.Create(method, new Clock(), options);
    Console.WriteLine(
        $"{(isStructured ? "with" : "without")} UseStructuredContent: {tool.ProtocolTool.OutputSchema?.GetRawText() ?? "no output schema"}"
    );
}

public sealed record Reading(int Seconds);

public sealed class Clock
{
    public Reading Read() => new(1);
}
P
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>&1 | tee /dev/stderr | grep 'UseStructuredContent: ' || true)
expected='without UseStructuredContent: no output schema
with UseStructuredContent: {"type":"object","properties":{"seconds":{"type":"integer"}},"required":["seconds"]}'
if [ "$seen" != "$expected" ]; then
  echo "It has changed." >&2
  exit 1
fi
