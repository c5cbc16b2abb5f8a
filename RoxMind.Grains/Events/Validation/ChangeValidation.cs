using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Makes a fact of an official's word, or says why there is none.</summary>
internal static class ChangeValidation
{
    /// <summary>Looks at what is recorded.</summary>
    /// <returns>The fact to append; null with an outcome when there is nothing to append.</returns>
    public static (RecordOutcome? Outcome, LogDraft? Draft) Of(EventReadModel readModel, ResultChange change) =>
        change switch
        {
            ResultChange.OfStart start => OfStart(readModel, start),
            _ when readModel.Find(change.Id) is { } known => OfResult(known, change),
            _ when readModel.FindErased(change.Id) is not null => Refuse("ERASED", "This result was erased."),
            _ => Refuse("UNKNOWN_RESULT", "The event has no such result."),
        };

    private static (RecordOutcome? Outcome, LogDraft? Draft) OfResult(Finisher known, ResultChange change)
    {
        if (change is ResultChange.OfSplit { TimeS: < 0 or > ushort.MaxValue } split)
        {
            return Refuse(
                "SPLIT_OUT_OF_RANGE",
                $"{RaceFormat.DisplayName(split.Segment)} can't take {split.TimeS} s: a split is from 1 to {ushort.MaxValue} s, or not known."
            );
        }

        if (change is ResultChange.OfStatus { Status: RaceStatus.Finished } && known.Result.TotalS <= 0)
        {
            return Refuse("NO_TIME", "A result without an official time can't be a finish; record it with its time.");
        }

        var changed = Changed(known.Result, change);
        var isOfList = change is ResultChange.OfStatus { IsOfList: true };
        if (changed == known.Result || (isOfList && known.Ruling is not (null or RaceStatus.Finished)))
        {
            return (known.ToDuplicate(), null);
        }

        var published = Rulings.PublishedAfter(known, changed, isOfList);
        var fact = new ResultCorrected(changed, known.Source, change.Reason, published);
        return (null, new LogDraft(known.KeyOfNext('c'), fact));
    }

    private static RaceResult Changed(RaceResult known, ResultChange change)
    {
        if (change is ResultChange.OfStatus { Status: var status })
        {
            return known with { Status = status };
        }

        var (segment, timeS) = change is ResultChange.OfSplit split
            ? (split.Segment, split.TimeS)
            : throw new ArgumentOutOfRangeException(nameof(change));
        var corrected = known with
        {
            Splits = known.PublishedSplits.With(segment, timeS),
            Doubtful = new DoubtfulSplits(
                known.Doubtful.Where(one => one.Doubt == SplitDoubt.Unreadable && one.Segment != segment)
            ),
        };
        return RaceCleaner.Judge(corrected, medians: null);
    }

    private static (RecordOutcome? Outcome, LogDraft? Draft) OfStart(
        EventReadModel readModel,
        ResultChange.OfStart change
    ) =>
        change.Status == RaceStatus.Finished
            ? Refuse("NOT_A_WITHDRAWAL", "A start is withdrawn as not finished, not started or disqualified.")
        : readModel.FindStart(change.Id) is not { } start
            ? Refuse("UNKNOWN_START", "No split of such a start number was recorded.")
        : start.Status == change.Status ? (new RecordOutcome.Duplicate(change.Id, start.Entries[^1]), null)
        : (
            null,
            new LogDraft(
                $"w:{start.Entries[^1]}:{change.Status}:{change.Id}",
                new StartWithdrawn(change.Id, change.Status, change.Reason)
            )
        );

    private static (RecordOutcome? Outcome, LogDraft? Draft) Refuse(string code, string reason) =>
        (new RecordOutcome.Refused(code, reason), null);
}
