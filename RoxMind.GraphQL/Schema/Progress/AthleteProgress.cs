using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.GraphQL.Schema.Athletes;

namespace RoxMind.GraphQL.Schema.Progress;

/// <summary>How an athlete changed from one race to a later one.</summary>
internal sealed class AthleteProgress(Race from, Race to, RaceProgress progress)
{
    /// <summary>The earlier race.</summary>
    public Race From => from;

    /// <summary>The later race.</summary>
    public Race To => to;

    /// <summary>Later minus earlier official finish, seconds; negative is faster. Says nothing when the tasks differ.</summary>
    public int RawChangeS => progress.RawChangeS;

    /// <summary>
    /// The change after the earlier race was translated to what the later one asked for; null when the races cannot be
    /// compared.
    /// </summary>
    public AdjustedChange? Adjusted => progress.Adjusted;

    /// <summary>What the adjusted change says: a trend only when it is larger than natural noise.</summary>
    public Trend Trend => progress.Trend;

    /// <summary>The 23 segments in course order.</summary>
    public ImmutableArray<SegmentProgress> Segments => progress.Segments;
}
