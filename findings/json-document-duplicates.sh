#!/usr/bin/env bash
# System.Text.Json of .NET 10.0, run on 2026-11-29.
#
# JsonDocumentOptions.AllowDuplicateProperties is new in .NET 10. Where it is false, JsonDocument.Parse and JsonNode.Parse answer a document
# whose property name escapes half of a surrogate pair, which they take otherwise, with an InvalidOperationException instead of a
# JsonException: what catches the exception of documents that can't be read no longer catches all of them. JsonSerializer with the same option
# throws a JsonException.
#
# Seen:
#   JsonDocument, duplicates allowed: read
#   JsonDocument, duplicates refused: InvalidOperationException
#   JsonNode, duplicates allowed: read
#   JsonNode, duplicates refused: InvalidOperationException
#   JsonSerializer, duplicates allowed: read
#   JsonSerializer, duplicates refused: JsonException
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >names.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Text.Json;
using System.Text.Json.Nodes;

const string Half = """{"\ud83c":1}""";
Compare("JsonDocument", allowed => JsonDocument.Parse(Half, new JsonDocumentOptions { AllowDuplicateProperties = allowed }));
Compare("JsonNode", allowed => JsonNode.Parse(Half, null, new JsonDocumentOptions { AllowDuplicateProperties = allowed })!);
Compare(
    "JsonSerializer",
    allowed => JsonSerializer.Deserialize<JsonElement>(Half, new JsonSerializerOptions { AllowDuplicateProperties = allowed })
);

static void Compare(string reader, Func<bool, object> read)
{
    foreach (var allowed in (bool[])[true, false])
    {
        string seen;
        try
        {
            read(allowed);
            seen = "read";
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            seen = refused is JsonException ? nameof(JsonException) : refused.GetType().Name;
        }

        Console.WriteLine($"{reader}, duplicates {(allowed ? "allowed" : "refused")}: {seen}");
    }
}
P
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>&1 | tee /dev/stderr | grep ', duplicates ' || true)
expected='JsonDocument, duplicates allowed: read
JsonDocument, duplicates refused: InvalidOperationException
JsonNode, duplicates allowed: read
JsonNode, duplicates refused: InvalidOperationException
JsonSerializer, duplicates allowed: read
JsonSerializer, duplicates refused: JsonException'
if [ "$seen" != "$expected" ]; then
  echo "It has changed." >&2
  exit 1
fi
