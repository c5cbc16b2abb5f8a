namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Lets a list that arrives in pieces arrive as a whole before it is analysed: the course is known then, and nothing is explained twice.
/// What comes one by one, as at a live event, waits for nothing.
/// </summary>
internal sealed class Arrivals(TimeProvider clock)
{
    /// <summary>So many results at once are a piece of a list.</summary>
    private const int Piece = 64;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2);

    private long? _since;

    /// <summary>How long the analyses wait after results came; a piece of a list waits for the next, for a while.</summary>
    /// <param name="results">How many results came.</param>
    public TimeSpan PauseAfter(int results)
    {
        if (results < Piece)
        {
            _since = null;
            return TimeSpan.Zero;
        }

        _since ??= clock.GetTimestamp();
        if (clock.GetElapsedTime(_since.Value) < _longest)
        {
            return _pause;
        }

        _since = null;
        return TimeSpan.Zero;
    }
}
