using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RoxMind.Tests.Docs;

/// <summary>
/// The operations of docs/graphql.md are executed against the data of the repository, in their order: by one process and by a cluster, which
/// answer the same.
/// </summary>
[Slow]
public sealed partial class GraphQLDocsTests
{
    private const string Errors = "## When something is wrong";

    private static readonly string _path = Path.Combine(RepositoryRoot.Path, "docs", "graphql.md");
    private static readonly JsonSerializerOptions _form = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Operations_of_the_documentation_are_answered_as_it_says(bool isCluster)
    {
        var text = await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken);
        var isApproving = !isCluster && Environment.GetEnvironmentVariable("ROXMIND_APPROVE") == "1";
        var comparison = new AnswerComparison(isExact: MadeWith().Match(text).Groups["what"].Value == Fingerprint());
        var examples = DocExample.In(text).ToList();
        Assert.True(examples.Count >= 10, $"{examples.Count} operations were read.");

        await using var service = await DocService.StartAsync(isCluster);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var replaced = new List<(Range At, string Text)>();
        foreach (var example in examples)
        {
            if (example.Upload is var (file, name))
            {
                known[$"{{{name}}}"] = await service.UploadAsync(file);
            }

            var variables = Replace(example.Variables, known);
            var answer = await service.RunAsync(example, variables);
            if (!isApproving && comparison.Difference(example.Answer, answer) is { } difference)
            {
                Assert.Fail(
                    $"{example.Query}\n{variables?.ToJsonString()}\n{answer.ToJsonString(_form)}\n{difference}; ROXMIND_APPROVE=1 writes the answers anew."
                );
            }

            var isAboutErrors = example.AnswerAt.Start.Value > text.IndexOf(Errors, StringComparison.Ordinal);
            Assert.True(
                isAboutErrors || !answer.ToJsonString().Contains("\"errors\"", StringComparison.Ordinal),
                answer.ToJsonString()
            );
            Learn(known, example, answer);
            if (variables is not null)
            {
                replaced.Add((example.VariablesAt, variables.ToJsonString(_form) + "\n"));
            }

            replaced.Add((example.AnswerAt, answer.ToJsonString(_form) + "\n"));
        }

        if (isApproving)
        {
            await File.WriteAllTextAsync(_path, Rewrite(text, replaced), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Later operations use what earlier ones answered, under its name or as it was documented.</summary>
    private static void Learn(Dictionary<string, string> known, DocExample example, JsonNode answer)
    {
        foreach (var (name, path) in example.Captures)
        {
            var value =
                At(answer, path) ?? throw new InvalidOperationException($"No {path} in {answer.ToJsonString()}");
            known[$"{{{name}}}"] = value;
            if (example.Answer is { } before && At(before, path) is { } documented)
            {
                known[documented] = value;
            }
        }
    }

    private static string? At(JsonNode node, string path) =>
        path.Split('.').Aggregate((JsonNode?)node, Step)?.GetValue<string>();

    private static JsonNode? Step(JsonNode? at, string step) =>
        at switch
        {
            JsonArray list => int.TryParse(step, out var index) && index < list.Count ? list[index] : null,
            JsonObject fields => fields[step],
            _ => null,
        };

    private static JsonNode? Replace(JsonNode? node, Dictionary<string, string> known) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields.Select(field => KeyValuePair.Create(field.Key, Replace(field.Value, known)))
            ),
            JsonArray list => new JsonArray([.. list.Select(element => Replace(element, known))]),
            JsonValue value => value.GetValueKind() == JsonValueKind.String
            && known.TryGetValue(value.GetValue<string>(), out var other)
                ? JsonValue.Create(other)
                : value.DeepClone(),
            _ => null,
        };

    private static string Rewrite(string text, List<(Range At, string Text)> replaced)
    {
        foreach (var (at, with) in replaced.OrderByDescending(one => one.At.Start.Value))
        {
            text = text[..at.Start.Value] + with + text[at.End.Value..];
        }

        return MadeWith().Replace(text, $"<!-- answers made with {Fingerprint()} -->");
    }

    /// <summary>Models and data that the answers depend on.</summary>
    private static string Fingerprint()
    {
        var manifest = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "models", "default", "manifest.json"));
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "data"), "*.csv");
        var all = manifest + string.Concat(files.Order(StringComparer.Ordinal).Select(File.ReadAllText));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    [GeneratedRegex("<!-- answers made with (?<what>\\w+) -->", RegexOptions.ExplicitCapture)]
    private static partial Regex MadeWith();
}
