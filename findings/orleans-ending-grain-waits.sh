#!/usr/bin/env bash
# Microsoft.Orleans.Server 10.4.2, run on 2026-11-30.
#
# An activation that is to end, be it for DeactivateOnIdle or because the silo that had its place in the directory was lost, takes no further call
# and ends once none is under way; what is asked meanwhile waits for the next activation. Two things keep it for seconds that nobody would call work:
#
# - a call that was cancelled by its caller and answered at the same time, or lost on the way. The cancellation is brought to the activation as a
#   call of its own; where it finds nothing to cancel it looks again after a second, three times over;
# - somebody who waits for the next element of an IAsyncEnumerable. Each wait is a call that lasts up to half of ResponseTimeout (30 s where
#   nothing else is set), and the grain is told that it is to end only afterwards, in OnDeactivateAsync. It may hear of it earlier from the
#   diagnostic events of Orleans.Runtime.Diagnostics.GrainLifecycleEvents, and end the sequence.
#
# Seen: the next call is answered after
#   0.0 s   when nothing was under way
#   1.0 to 3.0 s when calls had been cancelled
#   3.9 s   when somebody listened (ResponseTimeout 8 s)
#   0.0 s   when somebody listened, and the sequence ended at the diagnostic event
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >ends.csproj <<'P'
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
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Diagnostics;

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.UseOrleans(silo =>
{
    silo.UseLocalhostClustering(21230, 31230, new IPEndPoint(IPAddress.Loopback, 21230));
    silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(8));
});
using var host = builder.Build();
await host.StartAsync();
var outside = Host.CreateApplicationBuilder();
outside.Logging.ClearProviders();
outside.UseOrleansClient(client => client.UseLocalhostClustering(31230));
using var caller = outside.Build();
await caller.StartAsync();
var grains = caller.Services.GetRequiredService<IGrainFactory>();

await Measure("nothing", _ => Task.CompletedTask);
await Measure("cancelled", async grain =>
{
    for (var i = 0; i < 100; i++)
    {
        using var gone = new CancellationTokenSource();
        var call = grain.Touch(gone.Token);
        gone.Cancel();
        await Task.WhenAny(call);
    }
});
await Measure("listened", grain => Listen(grain, endsEarly: false));
await Measure("told", grain => Listen(grain, endsEarly: true));
await caller.StopAsync();
await host.StopAsync();

async Task Measure(string name, Func<INamed, Task> before)
{
    var grain = grains.GetGrain<INamed>(name);
    await grain.Touch(default);
    await before(grain);
    await grain.End();
    var clock = Stopwatch.StartNew();
    await grain.Touch(default);
    Console.WriteLine($"{name} {clock.Elapsed.TotalSeconds:0.0}");
}

static async Task Listen(INamed grain, bool endsEarly)
{
    _ = Task.Run(async () =>
    {
        await foreach (var _ in grain.Follow(endsEarly, CancellationToken.None)) { }
    });
    await Task.Delay(100);
}

public interface INamed : IGrainWithStringKey
{
    Task Touch(CancellationToken cancellationToken);

    Task End();

    IAsyncEnumerable<int> Follow(bool endsEarly, CancellationToken cancellationToken);
}

public sealed class Named : Grain, INamed, IObserver<GrainLifecycleEvents.LifecycleEvent>
{
    private readonly CancellationTokenSource _end = new();

    public Task Touch(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<int> Follow(bool endsEarly, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var told = endsEarly ? GrainLifecycleEvents.AllEvents.Subscribe(this) : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        yield return 1;
        try
        {
            await Task.Delay(Timeout.Infinite, either.Token);
        }
        catch (OperationCanceledException) { }
    }

    public void OnNext(GrainLifecycleEvents.LifecycleEvent value)
    {
        if (value is GrainLifecycleEvents.Deactivating && value.GrainContext == GrainContext)
        {
            _ = _end.CancelAsync();
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
P
dotnet build -c Release -v quiet -nologo
seen=$(bin/Release/net10.0/ends)
echo "$seen"
tenths() { sed -nE "s/^$1 ([0-9]+)\.([0-9])$/\1\2/p" <<<"$seen" | sed 's/^0*\(.\)/\1/'; }
[[ $(tenths nothing) -le 5 && $(tenths told) -le 5 ]]
[[ $(tenths cancelled) -ge 8 && $(tenths listened) -ge 25 ]]
