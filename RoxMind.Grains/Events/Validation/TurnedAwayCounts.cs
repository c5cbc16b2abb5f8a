using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Rows that were sent in for an event and did not become results.</summary>
/// <param name="Duplicates">Rows that had been recorded before.</param>
/// <param name="Rejected">Rows that were not taken, by the code of the rule that they broke.</param>
[GenerateSerializer]
[Immutable]
[Alias("intake-counts")]
public sealed record TurnedAwayCounts(
    [property: Id(0)] int Duplicates,
    [property: Id(1)] ImmutableDictionary<string, int> Rejected
)
{
    /// <summary>No row.</summary>
    public static TurnedAwayCounts None { get; } = new(0, ImmutableDictionary<string, int>.Empty);

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Duplicates == 0 && Rejected.IsEmpty;

    /// <summary>The same with one row more that had been recorded before.</summary>
    public TurnedAwayCounts WithDuplicate() => this with { Duplicates = Duplicates + 1 };

    /// <summary>The same with one row more that was not taken.</summary>
    /// <param name="code">The code of the rule that it broke.</param>
    public TurnedAwayCounts WithRejected(string code) =>
        this with
        {
            Rejected = Rejected.SetItem(code, Rejected.GetValueOrDefault(code) + 1),
        };

    /// <summary>Both together.</summary>
    public TurnedAwayCounts Plus(TurnedAwayCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var rejected = Rejected;
        foreach (var (code, count) in other.Rejected)
        {
            rejected = rejected.SetItem(code, rejected.GetValueOrDefault(code) + count);
        }

        return new TurnedAwayCounts(Duplicates + other.Duplicates, rejected);
    }
}
