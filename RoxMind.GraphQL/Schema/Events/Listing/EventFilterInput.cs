using GraphQL;
using RoxMind.Grains.Events.Contracts.Listing;

namespace RoxMind.GraphQL.Schema.Events.Listing;

/// <summary>Which events are asked for; what is left out takes all.</summary>
/// <param name="Season">Of this season, as `event { season }` tells it.</param>
/// <param name="Text">
/// Whose name has all words of this, 1 to 200 characters, each at the start of one of its own: a place, a year or any other part. A city is
/// found by its name in English and German.
/// </param>
/// <param name="From">That end on this day or later; events without a day are left out.</param>
/// <param name="Until">That start on this day or earlier; events without a day are left out.</param>
/// <param name="IsLive">Whether they are under way.</param>
/// <param name="IsClosed">Whether their results were declared complete.</param>
/// <param name="HasResults">Whether they have results.</param>
internal sealed record EventFilterInput(
    int? Season = null,
    string? Text = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    bool? IsLive = null,
    bool? IsClosed = null,
    bool? HasResults = null
)
{
    private const int MaxTextLength = 200;

    /// <summary>The filter of the list.</summary>
    /// <exception cref="ExecutionError">The text is empty or too long.</exception>
    public EventFilter ToFilter() =>
        Text is { Length: 0 or > MaxTextLength }
            ? throw new ExecutionError($"'text' has 1 to {MaxTextLength} characters.") { Code = "OUT_OF_RANGE" }
            : new EventFilter(Season, Text, From, Until, IsLive, IsClosed, HasResults);
}
