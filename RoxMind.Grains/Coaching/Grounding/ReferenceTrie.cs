using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>The names of the references character by character, with the set of references that a beginning can still become.</summary>
internal static class ReferenceTrie
{
    /// <summary>Where every name begins.</summary>
    public const int Root = 0;

    private static readonly ImmutableArray<Node> Nodes = Build();

    /// <summary>The node after one more character; −1 when no name goes on so.</summary>
    public static int Next(int node, char character)
    {
        foreach (var child in Nodes[node].Children)
        {
            if (child.Character == character)
            {
                return child.Node;
            }
        }

        return -1;
    }

    /// <summary>The references whose names begin so.</summary>
    public static ulong Below(int node) => Nodes[node].Beginning;

    /// <summary>The reference whose name ends here; null when none does.</summary>
    public static FactReference? At(int node) => Nodes[node].Ending;

    private static ImmutableArray<Node> Build()
    {
        List<Node> nodes = [new([], 0, null)];
        foreach (var reference in FactReference.All)
        {
            var node = Root;
            foreach (var character in reference.Name)
            {
                nodes[node] = nodes[node] with { Beginning = nodes[node].Beginning | reference.Bit };
                var children = nodes[node].Children;
                var known = children.ToList().FindIndex(child => child.Character == character);
                if (known < 0)
                {
                    nodes[node] = nodes[node] with { Children = children.Add((character, nodes.Count)) };
                    node = nodes.Count;
                    nodes.Add(new Node([], 0, null));
                }
                else
                {
                    node = children[known].Node;
                }
            }

            nodes[node] = nodes[node] with { Beginning = nodes[node].Beginning | reference.Bit, Ending = reference };
        }

        return [.. nodes];
    }

    private sealed record Node(
        ImmutableArray<(char Character, int Node)> Children,
        ulong Beginning,
        FactReference? Ending
    );
}
