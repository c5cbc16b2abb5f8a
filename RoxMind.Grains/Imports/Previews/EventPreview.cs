using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>What would become of the rows of one event, by the rules that a recording event goes by.</summary>
internal sealed class EventPreview(RaceResult first)
{
    /// <summary>The rows come from one publication, whatever its name.</summary>
    private const string Source = "preview";

    private readonly ResultValidation _validation = new(first.EventId, new NothingRecorded(), Source);
    private readonly List<PreviewedRow> _rows = [];

    /// <summary>The event's published name.</summary>
    public string Name => first.EventName;

    /// <summary>Takes a row.</summary>
    public void Add(RowPlace place, RaceResult race)
    {
        _validation.Add(race);
        var judged = ResultValidation.Judged(race);
        _rows.Add(new PreviewedRow(place, race.Date, judged.IsComplete, judged.IsRanked, (byte)judged.Doubtful.Count));
    }

    /// <summary>The rows with what would become of them, in file order.</summary>
    public IEnumerable<(PreviewedRow Row, RecordOutcome Outcome)> Settle() =>
        _rows.Zip(
            _validation.Settle([
                .. _validation.Drafts.Select((_, i) => new LogReceipt(i + 1, IsNew: true, DateTimeOffset.UnixEpoch)),
            ])
        );
}
