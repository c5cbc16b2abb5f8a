#!/usr/bin/env bash
# Cloud.Unum.USearch 2.26.6 (the .NET package of USearch), run on 2026-11-30.
#
# USearchIndex.Add(key, vector) reserves room for exactly one more before every call, and making room moves what is there: what an
# addition costs grows with the index, so that filling one in a loop takes quadratic time, and the constructor has no argument to reserve.
# Add(keys, vectors) reserves once. For 200,000 short vectors with the leanest graph the loop takes several times as long; for a million
# it is the difference between minutes and hours. The results of both are the same size.
#
# Seen (the ratio depends on the machine; anything above 2 is the same behaviour):
#   size 200000 and 200000
#   one by one takes more than twice as long as together: True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >add.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Cloud.Unum.USearch" Version="2.26.6" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Diagnostics;
using Cloud.Unum.USearch;

const int Count = 200_000;
const int Dimensions = 4;
var random = new Random(7);
var keys = Enumerable.Range(0, Count).Select(i => (ulong)i).ToArray();
var vectors = keys.Select(_ => Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle()).ToArray()).ToArray();

USearchIndex Empty() => new(MetricKind.L2sq, ScalarKind.Float32, Dimensions, connectivity: 2, expansionAdd: 1, expansionSearch: 1);

using var loop = Empty();
var watch = Stopwatch.StartNew();
for (var i = 0; i < Count; i++)
{
    loop.Add(keys[i], vectors[i]);
}

var loopS = watch.Elapsed.TotalSeconds;
using var bulk = Empty();
watch.Restart();
bulk.Add(keys, vectors);
var bulkS = watch.Elapsed.TotalSeconds;
Console.Error.WriteLine($"{loopS:0.0} s one by one, {bulkS:0.0} s together");
Console.WriteLine($"size {loop.Size()} and {bulk.Size()}");
Console.WriteLine($"one by one takes more than twice as long as together: {loopS > 2 * bulkS}");
P
seen=$(dotnet run -c Release --project add.csproj)
echo "$seen"
[ "$seen" = "size 200000 and 200000
one by one takes more than twice as long as together: True" ]
