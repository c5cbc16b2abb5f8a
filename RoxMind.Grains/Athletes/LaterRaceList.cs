using System.Collections;
using System.Collections.Immutable;

namespace RoxMind.Grains.Athletes;

/// <summary>Later races of an athlete that were explained anew; equal when all of them are.</summary>
[GenerateSerializer]
[Immutable]
[Alias("later-races")]
public sealed class LaterRaceList : IReadOnlyList<LaterRace>, IEquatable<LaterRaceList>
{
    [Id(0)]
    private readonly ImmutableArray<LaterRace> _races;

    /// <summary>Takes the races.</summary>
    /// <param name="races">The races, in order.</param>
    public LaterRaceList(IEnumerable<LaterRace> races) => _races = [.. races];

    /// <inheritdoc/>
    public int Count => _races.Length;

    /// <inheritdoc/>
    public LaterRace this[int index] => _races[index];

    /// <inheritdoc/>
    public IEnumerator<LaterRace> GetEnumerator() => ((IEnumerable<LaterRace>)_races).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(LaterRaceList? other) =>
        other is not null && _races.AsSpan().SequenceEqual(other._races.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LaterRaceList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var race in _races)
        {
            hash.Add(race);
        }

        return hash.ToHashCode();
    }
}
