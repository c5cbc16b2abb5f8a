using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Judges splits by the event's usual times. It is done anew as results come, so that in the end it makes no difference in which order
/// they came, live or from a file.
/// </summary>
internal sealed class SplitJudgement(EventReadModel readModel)
{
    /// <summary>While results keep coming all are judged anew once this share of them is new.</summary>
    private const double NewShare = 0.02;

    private int _judgedAt;
    private bool _isQuiet;

    /// <summary>When nothing came for so long, the last few are judged too.</summary>
    public static TimeSpan Quiet { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether something came since the last judgement that can matter.</summary>
    public bool IsBehind => readModel.Changes != _judgedAt && readModel.Results.Count >= FieldMedians.FewestRaces;

    /// <summary>Nothing came for a while.</summary>
    public void BeQuiet() => _isQuiet = true;

    /// <summary>What is believed otherwise than before.</summary>
    public IReadOnlyList<LogDraft> Next()
    {
        var isDue =
            _isQuiet || readModel.IsClosed || readModel.Changes - _judgedAt > NewShare * readModel.Results.Count;
        _isQuiet = false;
        if (!IsBehind || !isDue)
        {
            return [];
        }

        var medians = readModel.Medians();
        List<LogDraft> drafts = [];
        foreach (var finisher in readModel.Results)
        {
            var judged = RaceCleaner.Judge(finisher.Result, medians);
            if (!ReferenceEquals(judged, finisher.Result))
            {
                var fact = new SplitsJudged(judged.RaceId, judged.Doubtful);
                drafts.Add(new LogDraft(finisher.KeyOfNext('j'), fact));
            }
        }

        // Its own facts are no news: the times as they were published stay.
        _judgedAt = readModel.Changes + drafts.Count;
        return drafts;
    }
}
