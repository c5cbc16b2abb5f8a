using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Grains.Events.ReadModel;

/// <content>Snapshots: what the log adds up to, kept so that it need not be read again from its start.</content>
internal sealed partial class EventReadModel
{
    /// <summary>What the log adds up to by now.</summary>
    public EventSnapshot ToSnapshot() =>
        new(
            Head,
            _name,
            IsClosed,
            IsFinal,
            Generation,
            Changes,
            [.. _finishers.Values.Select(one => one.ToSnapshot(course.RepeatOf(one.Result.RaceId)))],
            [.. _starts.ToSnapshot()],
            [.. _erased.Select(one => new ErasedSnapshot(one.Key, [.. one.Value]))],
            course.ToSnapshot(),
            Season
        );

    /// <summary>Goes on from a snapshot as if its entries had been read. Nothing must have been read before.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="lastAt">When its last entry was committed.</param>
    public void Restore(EventSnapshot snapshot, DateTimeOffset? lastAt)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (Head != 0)
        {
            throw new InvalidOperationException($"{eventId} is at {Head} already.");
        }

        _name = snapshot.Name;
        Season = snapshot.Season;
        _starts.Restore(snapshot.Starts, Season, snapshot.IsClosed);
        foreach (var one in snapshot.Finishers)
        {
            Restore(one);
        }

        _index = null;
        foreach (var erased in snapshot.Erased)
        {
            _erased[erased.RaceId] = [.. erased.Entries];
        }

        course.Restore(snapshot.Course, snapshot.Finishers);
        (Head, LastAt, IsClosed, IsFinal) = (snapshot.Head, lastAt, snapshot.IsClosed, snapshot.IsFinal);
        (Generation, Changes) = (snapshot.Generation, snapshot.Changes);
    }

    /// <summary>The results in the order in which they got what they are found by.</summary>
    private static ResultIndex<Finisher> IndexOf(IEnumerable<Finisher> finishers)
    {
        var index = new ResultIndex<Finisher>();
        foreach (var finisher in finishers.OrderBy(one => Math.Max(one.Seq, one.ContentSeq)))
        {
            index.Add(finisher.Result, finisher);
        }

        return index;
    }

    private void Restore(FinisherSnapshot one)
    {
        var finisher = Finisher.From(one);
        _finishers[one.Result.RaceId] = finisher;
        _counts.Add(finisher, 1);
        foreach (var number in finisher.Numbers)
        {
            _starts.AddResult(number);
        }
    }
}
