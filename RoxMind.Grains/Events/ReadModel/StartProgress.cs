using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>What an event's read model knows of a start by its splits.</summary>
internal sealed class StartProgress
{
    /// <summary>The splits so far.</summary>
    public Splits Splits { get; private set; } = Splits.None;

    /// <summary>Who, as the latest split said.</summary>
    public RaceEntry? Entry { get; private set; }

    /// <summary>Numbers of the log entries with these splits.</summary>
    public List<long> Entries { get; } = [];

    /// <summary>Takes a split.</summary>
    public void Take(SplitRecorded split, long seq)
    {
        Entry = split.Entry;
        Splits = Splits.With(split.Segment, split.TimeS);
        Entries.Add(seq);
    }

    /// <summary>What of it counts for the estimate of the course.</summary>
    /// <param name="season">The event's season.</param>
    public CountedRace ToCounted(int? season) =>
        new(StationStandard.Of(Entry!.Division, Entry.Gender, season), Entry.AgeGroup, Splits);

    /// <summary>The start as others see it, without a forecast.</summary>
    public LiveStart ToLive()
    {
        var done = Splits.Raw.IndexOf((ushort)0);
        return new LiveStart(Entry!, Splits, done < 0 ? RaceFormat.SegmentCount : done, null, null, null);
    }
}
