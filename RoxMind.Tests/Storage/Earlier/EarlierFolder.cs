using System.IO.Compression;
using System.Text.Json.Nodes;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>
/// A data folder that an earlier version left behind, unpacked where it may be written, with what that version answered from it.
/// </summary>
internal sealed class EarlierFolder : IDisposable
{
    private const string Data = "data.zip";
    private const string Answered = "answers.json";

    private readonly TemporaryFolder _unpacked = new();

    private EarlierFolder(string kept)
    {
        ZipFile.ExtractToDirectory(System.IO.Path.Combine(kept, Data), _unpacked.Path);
        Answers = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(kept, Answered)))!.AsObject();
    }

    /// <summary>Where the folders of earlier versions are kept.</summary>
    public static string Kept { get; } =
        System.IO.Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Storage", "Earlier");

    /// <summary>Names of the versions that there are folders of.</summary>
    public static TheoryData<string> Versions =>
        [.. new DirectoryInfo(Kept).EnumerateDirectories().Select(kept => kept.Name).Order(StringComparer.Ordinal)];

    /// <summary>The folder.</summary>
    public string Path => _unpacked.Path;

    /// <summary>By question, what was answered.</summary>
    public JsonObject Answers { get; }

    /// <summary>Version of the model bundle that the analyses were made with.</summary>
    public string ModelVersion => (string)Answers["models"]!["models"]!["version"]!;

    /// <summary>The questions of some kinds with their answers.</summary>
    public IEnumerable<(FolderQuestion Question, JsonNode Answer)> Of(IEnumerable<string> kinds) =>
        from entry in Answers
        let question = FolderQuestion.Parse(entry.Key)
        where kinds.Contains(question.Kind)
        select (question, entry.Value!);

    /// <summary>Unpacks the folder of a version.</summary>
    public static EarlierFolder Open(string version) => new(System.IO.Path.Combine(Kept, version));

    /// <summary>Keeps a folder that no service holds any more, with what was answered from it.</summary>
    public static void Keep(string version, string folder, IEnumerable<KeyValuePair<string, JsonNode>> answers)
    {
        var kept = System.IO.Path.Combine(Kept, version);
        Directory.CreateDirectory(kept);
        File.Delete(System.IO.Path.Combine(kept, Data));
        ZipFile.CreateFromDirectory(
            folder,
            System.IO.Path.Combine(kept, Data),
            CompressionLevel.SmallestSize,
            includeBaseDirectory: false
        );

        // One answer a line: a difference shows whose it is.
        var lines = answers.Select(answer =>
            $"  {JsonValue.Create(answer.Key).ToJsonString()}: {answer.Value.ToJsonString()}"
        );
        File.WriteAllText(System.IO.Path.Combine(kept, Answered), $"{{\n{string.Join(",\n", lines)}\n}}\n");
    }

    /// <inheritdoc/>
    public void Dispose() => _unpacked.Dispose();
}
