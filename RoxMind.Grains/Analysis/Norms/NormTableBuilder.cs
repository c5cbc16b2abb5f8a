using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>Collects finishers of one group and makes their norms. A missing split is left out of its segment's norm.</summary>
public sealed class NormTableBuilder
{
    private readonly List<double>[] _segments = new List<double>[RaceFormat.SegmentCount];
    private readonly List<double> _totals = [];

    /// <summary>Starts an empty group.</summary>
    public NormTableBuilder()
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            _segments[i] = [];
        }
    }

    /// <summary>How many finishers were added.</summary>
    public int Count => _totals.Count;

    /// <summary>The norms of a group.</summary>
    /// <param name="name">The group for people, see <see cref="NormTable.Name"/>.</param>
    /// <param name="races">Its races.</param>
    /// <exception cref="InvalidOperationException">A segment has no time at all.</exception>
    public static NormTable Build(string name, IEnumerable<RaceResult> races)
    {
        ArgumentNullException.ThrowIfNull(races);
        var builder = new NormTableBuilder();
        foreach (var race in races)
        {
            builder.Add(race);
        }

        return builder.Build(name);
    }

    /// <summary>Adds a finisher. A race without a finish time is left out.</summary>
    public void Add(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (race.TotalS <= 0)
        {
            return;
        }

        _totals.Add(race.TotalS);
        Add(race.Splits);
    }

    /// <summary>Adds the segments of a race that is no finisher of the group.</summary>
    public void Add(Splits splits)
    {
        ArgumentNullException.ThrowIfNull(splits);
        for (var i = 0; i < splits.Raw.Length; i++)
        {
            if (splits.Raw[i] > 0)
            {
                _segments[i].Add(splits.Raw[i]);
            }
        }
    }

    /// <summary>Makes the norms of what was added.</summary>
    /// <param name="name">The group for people, see <see cref="NormTable.Name"/>.</param>
    /// <exception cref="InvalidOperationException">A segment has no time at all.</exception>
    public NormTable Build(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var segments = ImmutableArray.CreateBuilder<Distribution>(RaceFormat.SegmentCount);
        foreach (var segment in RaceFormat.Segments)
        {
            var samples = _segments[(int)segment];
            if (samples.Count == 0)
            {
                throw new InvalidOperationException($"'{name}' has no time of {RaceFormat.DisplayName(segment)}.");
            }

            segments.Add(
                DistributionBuilder.FromSamples(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(samples))
            );
        }

        return new NormTable(
            name,
            Count,
            segments.MoveToImmutable(),
            DistributionBuilder.FromSamples(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_totals))
        );
    }
}
