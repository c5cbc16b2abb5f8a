using RoxMind.Grains.Coaching.Facts;
using RoxMind.Training.Coach.Corpus.Grammar;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>
/// Composes templates: draws a length, words the parts at matching detail, and draws again what repeats itself or has another
/// length. Pure: the same sheet and the same random numbers give the same template.
/// </summary>
/// <param name="grammar">The wordings.</param>
internal sealed class TextComposer(PhraseGrammar grammar)
{
    private const int MostAttempts = 200;

    /// <summary>Words that the briefest text has besides its quotes.</summary>
    private const int OwnWords = 48;

    /// <summary>How far a text may be from the length that was drawn.</summary>
    private const int Tolerance = 6;

    private const double UsualDetail = 1.8;

    /// <summary>Change of detail after an attempt of the wrong length, in steps between the grammar's three lengths.</summary>
    private const double DetailStep = 0.2;

    /// <summary>A template for an analysis.</summary>
    /// <exception cref="InvalidOperationException">The grammar can't say what the analysis has to state.</exception>
    public ComposedText Compose(FactSheet sheet, CorpusStyle style, SeededRandom random)
    {
        var (limits, count) = (TextLimits.Of(style), new WordCount(sheet));
        var (tags, facts) = (RaceTags.Of(sheet), sheet.Facts.Select(fact => fact.Reference.Name).ToHashSet());
        var wanted = Math.Max(limits.Draw(random), Math.Min(sheet.Situation.QuotedWords + OwnWords, limits.Most));
        var detail = UsualDetail;
        ComposedText? best = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var outline = new TextOutline(new PhraseWriter(grammar, facts, random), tags, random, detail);
            if (!outline.TryWrite(style) || !IsComplete(sheet, outline))
            {
                continue;
            }

            var template = outline.Layout(style, wanted - (Tolerance / 2), count);
            if (Repetition.Any(template))
            {
                continue;
            }

            var text = new ComposedText(template, count.Of(template));
            var off = text.Words - wanted;
            if (Math.Abs(off) <= Tolerance && limits.Allows(text.Words))
            {
                return text;
            }

            detail = Math.Clamp(detail - (Math.Sign(off) * DetailStep), 0, TextOutline.FullDetail);
            best = best is null || Math.Abs(off) < Math.Abs(best.Words - wanted) ? text : best;
            if (attempt >= limits.Patience && limits.Allows(best.Words))
            {
                return best;
            }
        }

        return best?.Words <= TextLimits.Utmost
            ? best
            : throw new InvalidOperationException($"No text of {wanted} words for {sheet.Situation}.");
    }

    private static bool IsComplete(FactSheet sheet, TextOutline outline) =>
        sheet.Facts.All(fact => !fact.IsRequired || outline.Stated.Contains(fact.Reference.Name));
}
