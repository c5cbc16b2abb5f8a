using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;

namespace RoxMind.Training.Evaluation;

/// <summary>
/// What is known of an event when 100 of its finishers have been seen, drawn at random from its open singles. Nobody is
/// judged by a draw that they are in: it is taken without them.
/// </summary>
internal sealed class EventDraw
{
    private const int Seen = 100;

    private readonly SettledEvents _settled;
    private readonly HashSet<string> _seen;
    private readonly CourseTally _tally;
    private readonly CourseEffects _effects;

    /// <summary>Draws.</summary>
    /// <param name="settled">
    /// The events when they were over, by a model that has not seen this one; for what athletes say who raced elsewhere before.
    /// </param>
    /// <param name="races">The races of one event.</param>
    public EventDraw(SettledEvents settled, IEnumerable<RaceResult> races)
    {
        var open = races
            .Where(race => race.Division == Division.Open)
            .OrderBy(race => race.RaceId, StringComparer.Ordinal)
            .ToArray();
        new Random(1).Shuffle(open);
        var seen = open[..Math.Min(Seen, open.Length / 2)];
        _settled = settled;
        _seen = seen.Select(race => race.RaceId).ToHashSet(StringComparer.Ordinal);
        _tally = settled.Tally(seen);
        _effects = settled.Courses.Estimate(_tally);
    }

    /// <summary>The effects of the event for a race.</summary>
    public CourseEffects For(RaceResult race) =>
        _seen.Contains(race.RaceId) ? _settled.Without(_tally, race) : _effects;

    /// <summary>The draws of several events.</summary>
    public static Dictionary<string, EventDraw> Of(SettledEvents settled, IEnumerable<RaceResult> races) =>
        races
            .GroupBy(race => race.EventId)
            .ToDictionary(group => group.Key, group => new EventDraw(settled, group), StringComparer.Ordinal);
}
