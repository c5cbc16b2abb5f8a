namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>A number that an answer rests on.</summary>
/// <param name="Key">The fact's name in the answer, for example <c>f1</c>; sentences cite it.</param>
/// <param name="Label">What it is of, for people.</param>
/// <param name="Value">The number.</param>
/// <param name="Text">The number as sentences write it.</param>
/// <param name="Unit">What it counts.</param>
[GenerateSerializer]
[Immutable]
[Alias("answer-fact")]
public sealed record AnswerFact(
    [property: Id(0)] string Key,
    [property: Id(1)] string Label,
    [property: Id(2)] double Value,
    [property: Id(3)] string Text,
    [property: Id(4)] FactUnit Unit
);
