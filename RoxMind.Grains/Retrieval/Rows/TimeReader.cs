namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>Reads seconds of some rows.</summary>
/// <param name="races">The rows' races.</param>
/// <param name="rows">The rows.</param>
/// <param name="seconds">Receives the seconds of each; <see cref="RaceRows.Missing"/> where there are none.</param>
internal delegate void TimeReader(RaceRows races, ReadOnlySpan<int> rows, Span<int> seconds);
