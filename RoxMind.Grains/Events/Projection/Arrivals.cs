namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Lets a list that arrives in pieces arrive as a whole before it is analysed: the course is known then, and nothing is explained twice.
/// What comes one by one, as at a live event, waits for nothing.
/// </summary>
internal sealed class Arrivals(TimeProvider clock)
{
    /// <summary>So many results at once are a piece of a list.</summary>
    private const int Piece = 64;

    /// <summary>The next piece is waited for as long as the pieces so far took, so many times over.</summary>
    private const int Patience = 4;

    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2);

    private long? _since;
    private long _latest;
    private TimeSpan _gap;

    /// <summary>How long the analyses wait after results came; a piece of a list waits for the next, for a while.</summary>
    /// <param name="results">How many results came.</param>
    public TimeSpan PauseAfter(int results)
    {
        if (results < Piece)
        {
            _since = null;
            return TimeSpan.Zero;
        }

        var now = clock.GetTimestamp();
        var pause = _pause;
        if (_since is null)
        {
            (_since, _gap) = (now, TimeSpan.Zero);
        }
        else
        {
            var gap = clock.GetElapsedTime(_latest, now);
            _gap = gap > _gap ? gap : _gap;
            pause = TimeSpan.FromTicks(Math.Clamp(_gap.Ticks * Patience, _shortest.Ticks, _pause.Ticks));
        }

        _latest = now;
        if (clock.GetElapsedTime(_since.Value, now) < _longest)
        {
            return pause;
        }

        _since = null;
        return TimeSpan.Zero;
    }
}
