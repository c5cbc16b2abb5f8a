using System.Collections.Immutable;

namespace RoxMind.Grains.Coaching.Facts;

/// <summary>
/// What kind of race it was, in the few words that choose a wording. A prompt says it instead of numbers, which a language
/// model is not to write.
/// </summary>
/// <param name="Direction">The finish against the expectation: <c>faster</c>, <c>slower</c> or <c>level</c>.</param>
/// <param name="Size">How far: <c>small</c>, <c>clear</c> or <c>large</c>.</param>
/// <param name="Place">
/// Where in the usual range: <c>usual</c> for its middle half, <c>edge</c> for the rest of it, or <c>outside</c>.
/// </param>
/// <param name="Field">Place in the field: <c>front</c>, <c>upper</c>, <c>middle</c>, <c>lower</c> or <c>back</c>.</param>
/// <param name="Basis">What the expectation rests on: <c>level</c> or <c>previous</c>.</param>
/// <param name="Priorities">
/// For each of three places kind and size, such as <c>station large</c> or <c>running small</c>; <c>none</c> where there is no priority, <c>unknown</c>
/// when too few splits were recorded to look for one.
/// </param>
/// <param name="Strengths">The kinds of the strengths, at most two.</param>
/// <param name="Fade"><c>none</c> when pacing was usual, else <c>more</c> or <c>less</c>.</param>
/// <param name="Caveats"><c>none</c> or <c>some</c>.</param>
/// <param name="Event">Whether the event has a name that can stand in a sentence.</param>
/// <param name="QuotedWords">How many words the facts that have to be stated bring with them.</param>
public sealed record Situation(
    string Direction,
    string Size,
    string Place,
    string Field,
    string Basis,
    ImmutableArray<string> Priorities,
    ImmutableArray<string> Strengths,
    string Fade,
    string Caveats,
    bool Event,
    int QuotedWords
);
