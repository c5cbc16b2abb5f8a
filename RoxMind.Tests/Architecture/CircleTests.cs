namespace RoxMind.Tests.Architecture;

/// <summary>Holds that no two namespaces need each other, on whatever way around.</summary>
public sealed class CircleTests
{
    private static readonly string[] s_programs =
    [
        "RoxMind.Grains",
        "RoxMind.Inference",
        "RoxMind.GraphQL",
        "RoxMind.Silo",
        "RoxMind.Training",
    ];

    private static IEnumerable<string> Files =>
        s_programs.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    [Fact]
    public void Namespaces_use_each_other_in_one_direction_only()
    {
        var graph = NamespaceGraph.Of(Files);
        Assert.True(graph.Namespaces.Count > 50, $"Only {graph.Namespaces.Count} namespaces were read.");
        Assert.Empty(graph.Circles());
    }

    [Theory]
    [InlineData("RoxMind.Grains.Athletes", "RoxMind.Grains.Events.Contracts")]
    [InlineData("RoxMind.Grains.Events.Contracts", "RoxMind.Grains.Coaching.Queue")]
    [InlineData("RoxMind.Grains.Analysis.Pace", "RoxMind.Grains.Analysis.Report")]
    [InlineData("RoxMind.Grains.Analysis.Norms", "RoxMind.Grains.Analysis.Clusters")]
    [InlineData("RoxMind.Silo.Search", "RoxMind.Silo.Storage.Index")]
    [InlineData("RoxMind.Inference.Tokenizers", "RoxMind.Inference.Models")]
    public void An_edge_that_was_there_once_closes_a_circle_that_is_named(string user, string used)
    {
        var graph = NamespaceGraph.Of(Files);
        graph.Add(user, used, "One uses Other");
        Assert.Contains(
            graph.Circles(),
            circle => circle.Contains($"{user} → [One uses Other] → {used}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_circle_is_found_whatever_its_length()
    {
        var graph = NamespaceGraph.Of([]);
        graph.Add("A", "B", "a uses b");
        graph.Add("B", "C", "b uses c");
        Assert.Empty(graph.Circles());
        graph.Add("C", "A", "c uses a");
        Assert.Equal(["A → [a uses b] → B → [b uses c] → C → [c uses a] → A"], graph.Circles());
    }
}
