namespace RoxMind.GraphQL.Settings;

/// <summary>Tells names that were meant to be others.</summary>
internal static class Spelling
{
    /// <summary>Whether one letter more, less or other, or two that are swapped, make one name of the other.</summary>
    public static bool IsNear(string one, string other)
    {
        var (first, second) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        var same = first.AsSpan().CommonPrefixLength(second);
        (first, second) = (first[same..], second[same..]);
        while (first.Length > 0 && second.Length > 0 && first[^1] == second[^1])
        {
            (first, second) = (first[..^1], second[..^1]);
        }

        return (first.Length <= 1 && second.Length <= 1)
            || (first.Length == 2 && second.Length == 2 && first[0] == second[1] && first[1] == second[0]);
    }
}
