#!/usr/bin/env bash
# Microsoft.Orleans.Server 10.4.2, run on 2026-11-28.
#
# What a grain storage provider throws does not reach the grain, nor its caller, as it is: WriteStateAsync throws an OrleansException
# with the type and message in its text, so `catch (IOException)` or an error code by type never fires. Only what derives from
# OrleansException itself passes unchanged. (InconsistentStateException does, which makes it look as if all did.)
#
# Seen:
#   IOException -> OrleansException
#   DiskFullException -> DiskFullException
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >storage.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Orleans.Server" Version="10.4.2" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.UseOrleans(silo =>
{
    silo.UseLocalhostClustering(siloPort: 21111, gatewayPort: 31111);
    silo.Services.AddKeyedSingleton<IGrainStorage>("full", (_, _) => new FullDisk());
});
using var host = builder.Build();
await host.StartAsync();
var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<INotes>("a");
foreach (var kind in new[] { "IOException", "DiskFullException" })
{
    FullDisk.Kind = kind;
    try
    {
        await grain.Write();
        Console.WriteLine($"{kind} -> nothing");
    }
    catch (Exception fault)
    {
        Console.WriteLine($"{kind} -> {fault.GetType().Name}");
    }
}

await host.StopAsync();

[GenerateSerializer]
public sealed class DiskFullException(string message) : OrleansException(message);

public interface INotes : IGrainWithStringKey
{
    Task Write();
}

public sealed class Notes([PersistentState("notes", "full")] IPersistentState<NotesState> state) : Grain, INotes
{
    public Task Write() => state.WriteStateAsync();
}

[GenerateSerializer]
public sealed class NotesState
{
    [Id(0)]
    public int Count { get; set; }
}

public sealed class FullDisk : IGrainStorage
{
    public static string Kind = "";

    public Task ReadStateAsync<T>(string name, GrainId id, IGrainState<T> state)
    {
        state.State = Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string name, GrainId id, IGrainState<T> state) =>
        throw (Kind == "IOException" ? new IOException("full") : new DiskFullException("full"));

    public Task ClearStateAsync<T>(string name, GrainId id, IGrainState<T> state) => Task.CompletedTask;
}
P
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>&1 | tee /dev/stderr | grep -- '->' || true)
expected='IOException -> OrleansException
DiskFullException -> DiskFullException'
if [ "$seen" != "$expected" ]; then
  echo "It has changed." >&2
  exit 1
fi
