using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RoxMind.Tests.Docs;

/// <summary>An operation of the documentation: the GraphQL, its variables, the answer, and what later ones take from it.</summary>
/// <remarks>
/// In the Markdown: a <c>graphql</c> block, then <c>json</c> blocks with the variables (where the operation has any) and the
/// answer. A comment before it may say <c>over: sse 2</c> (how it travels, and how many results are shown) and
/// <c>upload FILE as NAME</c>; one behind it <c>capture NAME = path in the answer</c>.
/// </remarks>
internal sealed partial record DocExample(
    string Query,
    JsonNode? Variables,
    JsonNode? Answer,
    string Transport,
    int Count,
    (string File, string Name)? Upload,
    IReadOnlyList<(string Name, string Path)> Captures,
    Range AnswerAt,
    Range VariablesAt
)
{
    /// <summary>The operations of a document, in order.</summary>
    public static IEnumerable<DocExample> In(string text)
    {
        foreach (Match match in Example().Matches(text))
        {
            var query = match.Groups["query"].Value;
            var blocks = match.Groups["json"].Captures;
            var hasVariables = query.Contains('$', StringComparison.Ordinal);
            if (blocks.Count != (hasVariables ? 2 : 1))
            {
                throw new FormatException(
                    $"An operation has its variables, if any, and its answer behind it:\n{query}"
                );
            }

            var upload = match.Groups["file"].Success
                ? (match.Groups["file"].Value, match.Groups["as"].Value)
                : ((string, string)?)null;
            yield return new DocExample(
                query,
                hasVariables ? JsonNode.Parse(blocks[0].Value) : null,
                blocks[^1].Value.Trim() is { Length: > 0 } answer ? JsonNode.Parse(answer) : null,
                match.Groups["over"].Success ? match.Groups["over"].Value : "http",
                match.Groups["count"].Success ? int.Parse(match.Groups["count"].ValueSpan) : 1,
                upload,
                [
                    .. Capture()
                        .Matches(match.Groups["tail"].Value)
                        .Select(one => (one.Groups["name"].Value, one.Groups["path"].Value)),
                ],
                RangeOf(blocks[^1]),
                RangeOf(blocks[0])
            );
        }
    }

    private static Range RangeOf(Capture block) => block.Index..(block.Index + block.Length);

    [GeneratedRegex(
        """
            (<!--\ upload\ (?<file>\S+)\ as\ (?<as>\w+)\ -->\s+)?(<!--\ over:\ (?<over>\w+)\ (?<count>\d+)\ -->\s+)?
            ^```graphql\n(?<query>.*?)^```\s+
            ((^[^\n`<#]+\n+)*?^```json\n(?<json>[^`]*?)^```\s+){1,2}
            (?<tail>(^<!--\ capture[^\n]*-->\s+)*)
            """,
        RegexOptions.Singleline
            | RegexOptions.Multiline
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Example();

    [GeneratedRegex(@"<!-- capture (?<name>\w+) = (?<path>\S+) -->", RegexOptions.ExplicitCapture)]
    private static partial Regex Capture();
}
