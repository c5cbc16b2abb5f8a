using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A race that answers a question.</summary>
/// <param name="Race">The race.</param>
/// <param name="MatchSd">
/// How strongly it shows the profile: mean standard deviations in the directions asked for; null when none was asked for.
/// </param>
/// <param name="ChangeS">
/// Change of the finish since the athlete's race before, seconds, translated to the same task; negative is faster. Null unless
/// improvement was asked for.
/// </param>
/// <param name="Gains">What being as fast would bring, by part; default unless athletes who are alike and better were asked for.</param>
[GenerateSerializer]
[Immutable]
[Alias("found-race")]
public sealed record FoundRace(
    [property: Id(0)] IndexedRace Race,
    [property: Id(1)] double? MatchSd,
    [property: Id(2)] int? ChangeS,
    [property: Id(3)] ImmutableArray<PartGain> Gains = default
);
