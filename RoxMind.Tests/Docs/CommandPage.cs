using System.Text.RegularExpressions;

namespace RoxMind.Tests.Docs;

/// <summary>The commands of a page of the documentation.</summary>
internal static partial class CommandPage
{
    /// <summary>The lines of a section's blocks of commands, in their order.</summary>
    /// <param name="page">The file in <c>docs</c>.</param>
    /// <param name="section">Its heading.</param>
    public static IReadOnlyList<string> Read(string page, string section)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", page));
        var start = text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{page} has no section '{section}'");
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return
        [
            .. Block()
                .Matches(end < 0 ? text[start..] : text[start..end])
                .SelectMany(block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ];
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
