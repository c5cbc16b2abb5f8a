using System.Text.Json.Nodes;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>Makes the data folder that later versions are tested with; see the README beside it.</summary>
[Slow]
public sealed class FolderRecording
{
    /// <summary>Names the version, and so the folder that is written.</summary>
    private const string VersionVariable = "ROXMIND_EARLIER_VERSION";

    /// <summary>Names the folder with the built service; this version's own when it is not given.</summary>
    private const string ProgramVariable = "ROXMIND_EARLIER_PROGRAM";

    [Fact(Explicit = true)]
    public async Task Folder_of_a_version_is_recorded_with_its_answers()
    {
        var version = Environment.GetEnvironmentVariable(VersionVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(version), $"{VersionVariable} names the version to record.");
        using var folder = new TemporaryFolder();
        var answers = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        var programs = Environment.GetEnvironmentVariable(ProgramVariable);
        await using (var service = await ServiceProcess.StartAsync(folder.Path, programs: programs))
        {
            using var story = new FolderStory(service.Url);
            using var asked = new FolderAnswers(service.Url);
            foreach (var question in await story.TellAsync())
            {
                var head = question.Kind == FolderQueries.Feed ? HeadOf(answers, question.Of) : 0;
                answers.Add($"{question}", await asked.AskAsync(question, head));
            }

            Assert.Equal(0, await service.InterruptAsync());
        }

        // The lock stays behind, empty; a database that was closed leaves no log beside it.
        File.Delete(Path.Combine(folder.Path, "roxmind.lock"));
        Assert.Equal(["roxmind.db"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
        EarlierFolder.Keep(version, folder.Path, answers);
    }

    private static int HeadOf(Dictionary<string, JsonNode> answers, string eventId) =>
        (int)answers[$"{new FolderQuestion("figures", eventId)}"]["event"]!["head"]!;
}
