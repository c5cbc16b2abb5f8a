#!/usr/bin/env bash
# Microsoft.Orleans.Server and Microsoft.Orleans.Client 10.4.2, run on 2026-11-30.
#
# A client's call is under way when the process of the silo that took it ends. The client's connection ends at once, and the client says so to a
# handler of lost connections; but the call is not failed: it is waited for until ResponseTimeout (30 s unless set). The same with a call that
# one silo passed on to another that ends. Whoever wants to ask again sooner has to listen to the connections (ClientConnectionOptions) or to the
# list of gateways, and cancel.
#
# Seen (ResponseTimeout is 8 s):
#   connection lost -> at once
#   call -> TimeoutException, not before the time-out
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >calls.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Orleans.Server" Version="10.4.2" />
    <PackageReference Include="Microsoft.Orleans.Client" Version="10.4.2" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

const int SiloPort = 21112;
const int GatewayPort = 31112;
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
if (args is ["silo"])
{
    builder.UseOrleans(silo => silo.UseLocalhostClustering(SiloPort, GatewayPort));
    await builder.Build().RunAsync();
    return;
}

var timeout = TimeSpan.FromSeconds(8);
using var silo = Process.Start(Environment.ProcessPath!, ["silo"]);
var clock = new Stopwatch();
TimeSpan? lost = null;
builder.UseOrleansClient(client =>
{
    client.UseLocalhostClustering(GatewayPort);
    client.UseConnectionRetryFilter(async (_, cancel) =>
    {
        await Task.Delay(200, cancel);
        return true;
    });
    client.AddClusterConnectionLostHandler((_, _) => lost ??= clock.Elapsed);
    client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = timeout);
});
using var host = builder.Build();
await host.StartAsync();
var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<ISleeper>(1);
await grain.SleepAsync(TimeSpan.Zero);
var call = grain.SleepAsync(TimeSpan.FromSeconds(6));
await Task.Delay(500);
clock.Start();
silo.Kill();
var outcome = "an answer";
try
{
    await call;
}
catch (Exception fault)
{
    outcome = fault.GetType().Name;
}

var half = timeout / 2;
Console.WriteLine($"connection lost -> {(lost < half ? "at once" : "late or never")}");
Console.WriteLine($"call -> {outcome}, {(clock.Elapsed < half ? "at once" : "not before the time-out")}");

public interface ISleeper : IGrainWithIntegerKey
{
    Task SleepAsync(TimeSpan length);
}

public sealed class Sleeper : Grain, ISleeper
{
    public Task SleepAsync(TimeSpan length) => Task.Delay(length);
}
P
dotnet build -c Release -v q -nologo -o out >&2
seen=$(./out/calls | tee /dev/stderr | grep -- '->' || true)
expected='connection lost -> at once
call -> TimeoutException, not before the time-out'
if [ "$seen" != "$expected" ]; then
  echo "It has changed." >&2
  exit 1
fi
