using RoxMind.Grains.Lists;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Where a finish would place.</summary>
internal sealed class TimePlace(int faster, int finishers)
{
    /// <summary>Longest finish that is asked about, seconds.</summary>
    public const int MaxTimeS = 86_400;

    /// <summary>The rank it would have, from 1; equal times share a rank.</summary>
    public int Rank => faster + 1;

    /// <summary>How many finishers there are without it.</summary>
    public int Finishers => finishers;

    /// <summary>Share of the finishers who were not faster, 0 to 100; 100 is fastest. Null without finishers.</summary>
    public double? Percentile => finishers == 0 ? null : Math.Round(100.0 * (finishers - faster) / finishers, 1);

    /// <summary>Ranked results that are at least as slow: those before them are faster.</summary>
    internal static ListRange Behind(int timeS) =>
        new(ListPlace.Of(string.Empty, 0, 1000L * timeS), null, 1, FromEnd: false);
}
