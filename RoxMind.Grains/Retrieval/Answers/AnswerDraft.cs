using System.Collections.Immutable;
using System.Globalization;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>An answer in the making. Numbers get into a sentence as facts alone.</summary>
internal sealed class AnswerDraft
{
    private readonly List<AnswerSentence> _sentences = [];
    private readonly List<AnswerFact> _facts = [];
    private readonly List<string> _defaults = [];

    /// <summary>The races found.</summary>
    public FoundRaces Found { get; set; } = new(0, null, []);

    /// <summary>A fact of a time; a difference is written with its size alone.</summary>
    public AnswerFact Time(string label, double seconds) =>
        Add(label, seconds, Clock((int)Math.Round(seconds)), FactUnit.Seconds);

    /// <summary>A fact of a difference of times.</summary>
    public AnswerFact Gap(string label, double seconds)
    {
        var size = (int)Math.Abs(Math.Round(seconds));
        return Add(label, seconds, size < 120 ? $"{size} s" : Clock(size), FactUnit.Seconds);
    }

    /// <summary>A fact of a number of athletes.</summary>
    public AnswerFact Athletes(string label, int count) => Add(label, count, Whole(count), FactUnit.Athletes);

    /// <summary>A fact of a number of races.</summary>
    public AnswerFact Races(string label, int count) => Add(label, count, Whole(count), FactUnit.Races);

    /// <summary>A fact of a percentile.</summary>
    public AnswerFact Percentile(string label, double percentile) =>
        Add(label, percentile, Whole((int)Math.Round(percentile)), FactUnit.Percentile);

    /// <summary>A fact of a share.</summary>
    public AnswerFact Percent(string label, double percent) =>
        Add(label, percent, $"{Whole((int)Math.Round(percent))} %", FactUnit.Percent);

    /// <summary>Adds a sentence: <c>{0}</c> and so on stand for the facts.</summary>
    public void Say(string form, params ReadOnlySpan<AnswerFact> facts)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < facts.Length; i++)
        {
            form = form.Replace($"{{{i}}}", facts[i].Text, StringComparison.Ordinal);
            keys.Add(facts[i].Key);
        }

        _sentences.Add(new AnswerSentence(form, keys.DrainToImmutable()));
    }

    /// <summary>Tells what was taken for granted.</summary>
    public void Default(string what)
    {
        if (!_defaults.Contains(what, StringComparer.Ordinal))
        {
            _defaults.Add(what);
        }
    }

    /// <summary>The answer.</summary>
    public QuestionAnswer Build() => new([.. _sentences], [.. _facts], [.. _defaults], Found);

    private AnswerFact Add(string label, double value, string text, FactUnit unit)
    {
        var fact = new AnswerFact($"f{_facts.Count + 1}", label, value, text, unit);
        _facts.Add(fact);
        return fact;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clock(int seconds) =>
        seconds >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
}
