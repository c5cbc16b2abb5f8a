#!/usr/bin/env bash
# Microsoft.Orleans.Server 10.4.2, run on 2026-11-30.
#
# Two silos, each a process; one of them ends without a word (SIGKILL). With the directory of grains that Orleans has by default, the grains that
# were there answer from the silo that is left as soon as that has declared the other dead. With AddDistributedGrainDirectory(), which is
# experimental and never has two activations of a grain, the silo that is left waits some twenty seconds more before it answers for any grain whose
# place in the directory the other one had: the time does not follow from the settings of the membership (a probe each second, two missed). Who
# wants no second activation pays for it when a silo is lost; a restart that is asked for (SIGTERM) is not looked at here.
#
# Seen (twice each):
#   default -> dead after 1 to 2 s, all grains answer 0.0 s later
#   AddDistributedGrainDirectory -> dead after 1 to 2 s, all grains answer 22 s later
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >dirs.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <NoWarn>ORLEANSEXP003</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Orleans.Server" Version="10.4.2" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

const int FirstPort = 21210;
const int Grains = 60;
var isStrong = args.Contains("strong");
var number = args.Contains("second") ? 1 : 0;
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.UseOrleans(silo =>
{
    silo.UseLocalhostClustering(FirstPort + number, 31210 + number, new IPEndPoint(IPAddress.Loopback, FirstPort));
    silo.Configure<ClusterMembershipOptions>(membership =>
    {
        membership.EnableConnectionLivenessCheck = false;
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 2;
        membership.NumVotesForDeathDeclaration = 1;
    });
    silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(2));
    if (isStrong)
    {
        silo.AddDistributedGrainDirectory();
    }
});
var host = builder.Build();
if (number == 1)
{
    await host.RunAsync();
    return;
}

await host.StartAsync();
var grains = host.Services.GetRequiredService<IGrainFactory>();
var management = grains.GetGrain<IManagementGrain>(0);
using var second = Process.Start(Environment.ProcessPath!, isStrong ? ["second", "strong"] : ["second"]);
while ((await management.GetHosts(onlyActive: true)).Count < 2)
{
    await Task.Delay(100);
}

await Task.Delay(2000);
for (var i = 0; i < Grains; i++)
{
    await grains.GetGrain<INamed>($"g{i}").Where();
}

second.Kill();
var clock = Stopwatch.StartNew();
TimeSpan? dead = null;
var answered = new HashSet<int>();
TimeSpan all = default;
while (clock.Elapsed < TimeSpan.FromSeconds(60) && (answered.Count < Grains || dead is null))
{
    if (dead is null && (await management.GetHosts(onlyActive: true)).Count < 2)
    {
        dead = clock.Elapsed;
        answered.Clear();
    }

    var asked = Enumerable.Range(0, Grains).Where(i => !answered.Contains(i)).Select(async i =>
    {
        try
        {
            await grains.GetGrain<INamed>($"g{i}").Where();
            return i;
        }
        catch (Exception)
        {
            return -1;
        }
    });
    foreach (var i in await Task.WhenAll(asked))
    {
        if (i >= 0 && dead is not null)
        {
            answered.Add(i);
        }
    }

    all = clock.Elapsed;
    await Task.Delay(50);
}

Console.WriteLine($"{(isStrong ? "strong" : "default")}: dead after {dead?.TotalSeconds:0.0} s, {answered.Count} of {Grains} grains answer {(all - dead)?.TotalSeconds:0.0} s later");
await host.StopAsync();

public interface INamed : IGrainWithStringKey
{
    Task<string> Where();
}

public sealed class Named : Grain, INamed
{
    public Task<string> Where() => Task.FromResult(RuntimeIdentity);
}
P
dotnet build -c Release -v quiet -nologo
plain=$(bin/Release/net10.0/dirs)
strong=$(bin/Release/net10.0/dirs strong)
echo "$plain"
echo "$strong"
later() { sed -E 's/.* ([0-9]+)\.[0-9]+ s later/\1/' <<<"$1"; }
[[ $plain == *"60 of 60"* && $strong == *"60 of 60"* ]]
[[ $(later "$plain") -le 2 && $(later "$strong") -ge 10 ]]
