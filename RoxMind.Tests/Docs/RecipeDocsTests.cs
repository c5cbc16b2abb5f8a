using System.Text.RegularExpressions;

namespace RoxMind.Tests.Docs;

/// <summary>The code of the recipes is that which the protocol suite runs.</summary>
public sealed partial class RecipeDocsTests
{
    public static TheoryData<string> Recipes =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "recipes"), "*.md")
                .Select(file => Path.GetFileName(file)),
        ];

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Code_of_a_recipe_stands_in_the_file_that_it_names(string recipe)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(RepositoryRoot.Path, "docs", "recipes", recipe),
            TestContext.Current.CancellationToken
        );
        var samples = Sample().Matches(text);
        Assert.NotEmpty(samples);
        Assert.Equal(Fence().Count(text), samples.Count);
        foreach (Match sample in samples)
        {
            var file = Path.Combine(RepositoryRoot.Path, sample.Groups["file"].Value);
            Assert.Contains(
                sample.Groups["code"].Value,
                await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [GeneratedRegex("^```js$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(
        "^<!-- (?<file>[^ ]+) -->\n```js\n(?<code>.+?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Sample();
}
