using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>What an event's read model knows of a start by its splits.</summary>
internal sealed class StartProgress
{
    private Splits _published = Splits.None;

    /// <summary>The splits so far; those that can't be true are missing.</summary>
    public Splits Splits { get; private set; } = Splits.None;

    /// <summary>Who, as the latest split said.</summary>
    public RaceEntry? Entry { get; private set; }

    /// <summary>How it ended without a result; <see cref="RaceStatus.Finished"/> while it did not.</summary>
    public RaceStatus Status { get; private set; }

    /// <summary>Numbers of the log entries with these splits.</summary>
    public List<long> Entries { get; private init; } = [];

    /// <summary>A split as it was sent, believed or not; null when it was not sent.</summary>
    public int? this[Segment segment] => _published[segment];

    /// <summary>A start of a snapshot.</summary>
    public static StartProgress From(StartSnapshot one) =>
        new()
        {
            _published = one.Published,
            Splits = one.Entry is { } entry ? RaceCleaner.Believed(one.Published, entry.Division) : Splits.None,
            Entry = one.Entry,
            Status = one.Status,
            Entries = [.. one.Entries],
        };

    /// <summary>The start for a snapshot.</summary>
    public StartSnapshot ToSnapshot(string number) => new(number, Entry, _published, Status, [.. Entries]);

    /// <summary>Takes a split, or the correction of one.</summary>
    public void Take(SplitRecorded split, long seq)
    {
        Entry = split.Entry;
        _published = _published.With(split.Segment, split.TimeS);
        Splits = RaceCleaner.Believed(_published, Entry.Division);
        Entries.Add(seq);
    }

    /// <summary>It left the course.</summary>
    public void Withdraw(RaceStatus status) => Status = status;

    /// <summary>The result of a start that ended on the course.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="eventName">Its name.</param>
    /// <param name="status">How it ended.</param>
    public RaceResult ToWithdrawn(string eventId, string eventName, RaceStatus status) =>
        RaceKey.Keyed(
            new RaceResult
            {
                RaceId = string.Empty,
                EventId = eventId,
                EventName = eventName,
                Entrant = Entry!.Entrant,
                Gender = Entry.Gender,
                Division = Entry.Division,
                AgeGroup = Entry.AgeGroup,
                TotalS = 0,
                Splits = _published,
                Status = status,
            }
        );

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
