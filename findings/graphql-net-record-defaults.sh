#!/usr/bin/env bash
# GraphQL 8.8.5 (GraphQL.NET), run on 2026-11-29.
#
# AutoRegisteringInputObjectGraphType makes an input type of a record by its constructor, but not of the default values of its parameters:
# `int Size = 20` is a required field without a default in the schema, and `string? Order = "NAME"`, left out by a client, arrives as null. A
# field that is added to such a record with a default, which breaks no caller in C#, breaks every client.
#
# Seen:
#   size: Int! = none
#   order: String = none
#   left out: Page { Size = 1, Order =  }
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >inputs.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="GraphQL" Version="8.8.5" />
    <PackageReference Include="GraphQL.SystemTextJson" Version="8.8.5" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;

var input = new AutoRegisteringInputObjectGraphType<Page>();
var schema = new Schema { Query = new ObjectGraphType { Name = "Query" } };
schema.Query.AddField(
    new FieldType
    {
        Name = "page",
        Type = typeof(StringGraphType),
        Arguments = [new QueryArgument(input) { Name = "page" }],
        Resolver = new FuncFieldResolver<object>(context => context.GetArgument<Page>("page").ToString()),
    }
);
var answer = await schema.ExecuteAsync(options => options.Query = "{ page(page: { size: 1 }) }");
foreach (var field in input.Fields)
{
    Console.WriteLine($"{field.Name}: {field.ResolvedType} = {field.DefaultValue ?? "none"}");
}

Console.WriteLine($"left out: {JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("page")}");

public sealed record Page(int Size = 20, string? Order = "NAME");
P
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>&1 | tee /dev/stderr | grep -E '^(size|order|left out): ' || true)
expected='size: Int! = none
order: String = none
left out: Page { Size = 1, Order =  }'
if [ "$seen" != "$expected" ]; then
  echo "It has changed." >&2
  exit 1
fi
