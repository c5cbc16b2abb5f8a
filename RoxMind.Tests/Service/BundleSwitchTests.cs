using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Inference;
using RoxMind.Tests.Storage;
using RoxMind.Tests.Training;

namespace RoxMind.Tests.Service;

/// <summary>Another bundle is put in the place of the one that a running service uses.</summary>
[Slow]
public sealed class BundleSwitchTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    private const string Event = "S6 2026 Switch";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bundle_put_in_place_is_served_and_a_broken_one_is_not()
    {
        using var folder = new TemporaryFolder();
        var models = Path.Combine(folder.Path, "models");
        Copy(ShippedBundle.Folder, models);
        var options = new RoxMindOptions { Data = Path.Combine(folder.Path, "data"), Models = models }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, Token);
        using var client = new ServiceClient(service.Url);
        var (shipped, other) = (ShippedBundle.Bundle.Manifest.Version, small.Bundle.Manifest.Version);
        var first = await AnalyseAsync(service, client, "First");
        Assert.Equal(shipped, await VersionAsync(service, first));

        Copy(small.Folder, Path.Combine(folder.Path, "broken"));
        File.Delete(Path.Combine(folder.Path, "broken", "pace", "k07.trees"));
        Put("broken");
        var (version, refusal) = await StatusAsync(client);
        Assert.Equal(shipped, version);
        Assert.StartsWith("pace/k07.trees: the file is missing", refusal, StringComparison.Ordinal);
        Assert.Equal(shipped, await VersionAsync(service, await AnalyseAsync(service, client, "Second")));

        Copy(small.Folder, Path.Combine(folder.Path, "whole"));
        Put("whole");
        Assert.Equal((other, null), await StatusAsync(client));
        Assert.Equal(other, await VersionAsync(service, await AnalyseAsync(service, client, "Third")));
        Assert.Equal(other, await VersionAsync(service, first));

        void Put(string next)
        {
            Directory.Move(models, Path.Combine(folder.Path, $"before {next}"));
            Directory.Move(Path.Combine(folder.Path, next), models);
            var watcher = service.Services.GetRequiredService<BundleWatcher>();
            watcher.Look();
            watcher.Look();
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Records a race and waits until it is analysed.</summary>
    /// <returns>Id of the athlete.</returns>
    private static async Task<string> AnalyseAsync(RoxMindService service, ServiceClient client, string name)
    {
        int[] splits =
        [
            .. RaceFormat.Segments.Select(segment => RaceFormat.Kind(segment) == SegmentKind.Roxzone ? 45 : 270),
        ];
        await client.QueryAsync(
            """
            mutation ($input: RecordResultsInput!) {
              recordResults(input: $input) { ... on BatchRecorded { rows { __typename } } }
            }
            """,
            new
            {
                input = new
                {
                    eventName = Event,
                    results = new[]
                    {
                        new
                        {
                            name,
                            gender = "MALE",
                            division = "OPEN",
                            totalS = splits.Sum(),
                            splitsS = splits,
                        },
                    },
                },
            },
            Token
        );
        var grains = service.Services.GetRequiredService<IGrainFactory>();
        await foreach (var entry in grains.GetGrain<IEventGrain>(EventKey.FromName(Event)!).Follow(after: 0, Token))
        {
            if (entry.Fact is AnalysisReady ready)
            {
                var athlete = await grains.GetGrain<IAthleteGrain>(ready.AthleteId).GetAsync(Token);
                if (athlete!.Name == name)
                {
                    return ready.AthleteId;
                }
            }
        }

        throw new InvalidOperationException($"The race of {name} was not analysed.");
    }

    /// <summary>The bundle that an athlete's only analysis was made with.</summary>
    private static async Task<string> VersionAsync(RoxMindService service, string athleteId)
    {
        var grains = service.Services.GetRequiredService<IGrainFactory>();
        var athlete = await grains.GetGrain<IAthleteGrain>(athleteId).GetAsync(Token);
        return Assert.IsType<AnalysisOutcome.Available>(Assert.Single(athlete!.Races).Outcome).Analysis.ModelVersion;
    }

    private static async Task<(string? Version, string? Refusal)> StatusAsync(ServiceClient client)
    {
        var status = (await client.QueryAsync("{ models { version refusal } }", new { }, Token)).GetProperty("models");
        return (status.GetProperty("version").GetString(), status.GetProperty("refusal").GetString());
    }
}
