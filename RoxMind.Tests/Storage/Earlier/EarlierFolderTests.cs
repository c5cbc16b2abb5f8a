using System.Text.Json.Nodes;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Archives;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Tests.Training;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>A folder that an earlier version left behind is opened, and asked what that version was asked.</summary>
public sealed class EarlierFolderTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    public static TheoryData<string> Versions => EarlierFolder.Versions;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <remarks>
    /// Figures and texts are compared as long as this version serves the bundle that they were made with. With another one they are made
    /// anew, as the second test shows; what must be there then is asked all the same.
    /// </remarks>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Folder_of_an_earlier_version_answers_as_it_did(string version)
    {
        using var folder = EarlierFolder.Open(version);
        var stored = Kept(folder);
        var isSameBundle = await AskAsync(folder, ShippedBundle.Folder);
        if (isSameBundle)
        {
            // What is answered is what was stored: nothing was made anew. Courses alone were put with the athletes' races, and what is
            // known of the races of each name stands beside them.
            var kept = Kept(folder).FindAll(state => state.Name != "namesakes");
            Assert.Equal(stored.Where(IsWritten), kept.Where(IsWritten));
            Assert.Equal(stored.Select(state => state.Grain), kept.Select(state => state.Grain));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Folder_of_an_earlier_version_keeps_its_races_under_another_bundle(string version)
    {
        using var folder = EarlierFolder.Open(version);
        Assert.False(await AskAsync(folder, small.Folder));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Folder_of_an_earlier_version_answers_as_it_did_after_it_was_moved(string version)
    {
        using var folder = EarlierFolder.Open(version);
        using var elsewhere = new TemporaryFolder();
        var file = Path.Combine(elsewhere.Path, "archive.tar.gz");
        using (var from = DataFolder.Open(folder.Path))
        {
            await ArchiveWriter.WriteAsync(file, new FolderSource(from), TimeProvider.System, Cancel);
        }

        Directory.Delete(folder.Path, recursive: true);
        using (var to = DataFolder.Open(folder.Path))
        {
            await using var archive = File.OpenRead(file);
            await new FolderTarget(to).WriteAsync(ArchiveReader.ReadAsync(archive, file, Cancel), Cancel);
        }

        await AskAsync(folder, ShippedBundle.Folder);
    }

    private static bool IsWritten((GrainId Grain, string Name, long Version) state) => state.Name != "athlete";

    private static List<(GrainId Grain, string Name, long Version)> Kept(EarlierFolder folder) =>
        StoredRows.States(folder.Path).ConvertAll(state => (state.Grain, state.Name, state.Version));

    /// <returns>Whether the analyses were made with the bundle that is served, so that figures were compared too.</returns>
    private static async Task<bool> AskAsync(EarlierFolder folder, string models)
    {
        var options = new RoxMindOptions { Data = folder.Path, Models = models }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, Cancel);
        using var answers = new FolderAnswers(service.Url);
        var isSameBundle = service.ModelVersion == folder.ModelVersion;
        await AssertSameAsync(folder, answers, FolderQueries.Records);
        if (isSameBundle)
        {
            await AssertSameAsync(folder, answers, FolderQueries.Figures);
        }

        await AssertExplainedAsync(folder, answers, service.ModelVersion);
        return isSameBundle;
    }

    private static async Task AssertSameAsync(EarlierFolder folder, FolderAnswers answers, IEnumerable<string> kinds)
    {
        foreach (var (question, before) in folder.Of(kinds))
        {
            // Entries that are added when analyses are made anew come behind the ones that were there.
            var now = await answers.AskAsync(question, (before as JsonArray)?.Count ?? 0);
            if (LeadsOn(question, before, now))
            {
                continue;
            }

            var difference = FolderComparison.Difference(WithCoursesKept(before), now, $"{question}");
            Assert.True(difference is null, difference);
        }
    }

    /// <summary>The id of an athlete who was merged led to nobody, and leads to the one who has the races now.</summary>
    private static bool LeadsOn(FolderQuestion question, JsonNode? before, JsonNode? now) =>
        before is JsonObject answer
        && answer.TryGetPropertyValue("athlete", out var athlete)
        && athlete is null
        && now?["athlete"] is { } heir
        && (string?)heir["id"] != question.Of;

    /// <summary>
    /// An event says once of each analysed result that its athlete keeps the course now, where an earlier version kept none: so
    /// many entries are in its log more, and nothing else is different.
    /// </summary>
    private static JsonNode? WithCoursesKept(JsonNode? before)
    {
        if (before is JsonObject answer && answer["event"] is JsonObject told && told["head"] is { } head)
        {
            var expected = before.DeepClone();
            expected["event"]!["head"] = (double)head + (double)told["analyzed"]!;
            return expected;
        }

        return before;
    }

    /// <summary>Every race is explained by the bundle that is served, or says why it is not.</summary>
    private static async Task AssertExplainedAsync(EarlierFolder folder, FolderAnswers answers, string modelVersion)
    {
        foreach (var (question, _) in folder.Of([FolderQueries.Analyses]))
        {
            var athlete = (await answers.AskAsync(question, 0))["athlete"];
            foreach (var race in athlete?["races"]?.AsArray() ?? [])
            {
                var explained = (string?)race!["analysis"]?["modelVersion"];
                Assert.Equal(race["analysisUnavailable"] is null ? modelVersion : null, explained);
            }
        }
    }
}
