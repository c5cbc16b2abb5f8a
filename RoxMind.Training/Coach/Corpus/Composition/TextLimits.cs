using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>How long texts are to be, in rendered words.</summary>
/// <param name="Least">Fewest words.</param>
/// <param name="Most">Most words.</param>
/// <param name="Mean">Words aimed at.</param>
/// <param name="Deviation">Standard deviation of the lengths aimed at.</param>
/// <param name="Patience">Attempts after which a text within the limits will do.</param>
internal sealed record TextLimits(int Least, int Most, int Mean, int Deviation, int Patience)
{
    /// <summary>The limits of a style. A tuned model deviates, so that its examples stay inside the contract's 110 to 180.</summary>
    public static TextLimits Of(CorpusStyle style) =>
        style == CorpusStyle.Tune ? new TextLimits(118, 164, 147, 8, 30) : new TextLimits(60, 200, 140, 24, 10);

    /// <summary>Most words where an analysis brings so many quotes that the briefest text is longer than wanted.</summary>
    public const int Utmost = 176;

    /// <summary>Whether a length is acceptable.</summary>
    public bool Allows(int words) => words >= Least && words <= Most;

    /// <summary>A length to aim at.</summary>
    public int Draw(SeededRandom random) => Math.Clamp((int)(Mean + (Deviation * random.NextNormal())), Least, Most);
}
