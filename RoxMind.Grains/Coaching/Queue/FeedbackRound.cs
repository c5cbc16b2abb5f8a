using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Coaching.Queue;

/// <summary>
/// Has the texts of some results written, so many at a time. A text that cannot be written is tried again after the others; after
/// the third time it is left for whoever asks for it.
/// </summary>
/// <param name="races">The results.</param>
/// <param name="atOnce">How many at a time.</param>
/// <param name="prepare">Asks for a text, for a while.</param>
internal sealed class FeedbackRound(
    IEnumerable<AnalyzedRace> races,
    int atOnce,
    Func<AnalyzedRace, Task<FeedbackStatus>> prepare
)
{
    private const int MaxTries = 3;

    private readonly Queue<AnalyzedRace> _left = new(races);
    private readonly Dictionary<string, int> _tries = new(StringComparer.Ordinal);

    /// <summary>How many texts are ready.</summary>
    public int Ready { get; private set; }

    /// <summary>Whether there is nothing to write with.</summary>
    public bool IsUnable { get; private set; }

    /// <summary>Whether nothing is left to be tried.</summary>
    public bool IsOver => IsUnable || _left.Count == 0;

    /// <summary>Tries all that are left; fewer when it turns out that hardly any can be written now.</summary>
    public async Task TryAsync()
    {
        // All run on the caller's scheduler, so they share the queue without locks.
        var postponed = new List<AnalyzedRace>();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, _left.Count)).Select(_ => DrainAsync(postponed)));
        foreach (var race in postponed)
        {
            var tries = _tries.GetValueOrDefault(race.RaceId) + 1;
            _tries[race.RaceId] = tries;
            if (tries < MaxTries)
            {
                _left.Enqueue(race);
            }
        }
    }

    private async Task DrainAsync(List<AnalyzedRace> postponed)
    {
        while (!IsUnable && postponed.Count < atOnce && _left.TryDequeue(out var race))
        {
            switch (await PrepareAsync(race))
            {
                case FeedbackStatus.Ready:
                    Ready++;
                    break;
                case FeedbackStatus.Unable:
                    IsUnable = true;
                    break;
                default:
                    postponed.Add(race);
                    break;
            }
        }
    }

    private async Task<FeedbackStatus> PrepareAsync(AnalyzedRace race)
    {
        FeedbackStatus status;
        do
        {
            status = await prepare(race);
        } while (status == FeedbackStatus.Writing);
        return status;
    }
}
