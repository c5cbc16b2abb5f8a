using System.Collections.Frozen;
using System.Collections.Immutable;
using RoxMind.Training.Coach.Corpus.Phrases;

namespace RoxMind.Training.Coach.Corpus.Grammar;

/// <summary>All rules, read once.</summary>
internal sealed class PhraseGrammar
{
    private readonly FrozenDictionary<string, Node.Choice> _rules;

    private PhraseGrammar(IEnumerable<PhraseRules> rules)
    {
        _rules = rules
            .SelectMany(file => file)
            .ToFrozenDictionary(
                rule => rule.Key,
                rule => new Node.Choice([.. rule.Value.Select(text => new PhraseParser(text).ParseWording())]),
                StringComparer.Ordinal
            );
        if (_rules.Values.SelectMany(Names).FirstOrDefault(name => !_rules.ContainsKey(name)) is { } missing)
        {
            throw new FormatException($"There is no rule <{missing}>.");
        }
    }

    /// <summary>The wordings of the shipped model's corpus.</summary>
    public static PhraseGrammar Default { get; } =
        new([
            ResultPhrases.Rules,
            PlacingPhrases.Rules,
            StrengthPhrases.Rules,
            PlanPhrases.Rules,
            PriorityPhrases.Rules,
            AdvicePhrases.Rules,
            SharedPhrases.Rules,
            ClosingPhrases.Rules,
            ExplanationPhrases.Rules,
        ]);

    /// <summary>Every rule with its name.</summary>
    public ImmutableArray<KeyValuePair<string, Node.Choice>> Rules =>
        [.. _rules.OrderBy(rule => rule.Key, StringComparer.Ordinal)];

    /// <summary>A rule's wordings.</summary>
    public Node.Choice this[string rule] => _rules[rule];

    private static IEnumerable<string> Names(Node.Choice choice) =>
        choice
            .Wordings.SelectMany(wording => wording.Parts)
            .SelectMany(part =>
                part switch
                {
                    Node.Rule rule => [rule.Name],
                    Node.Choice inner => Names(inner),
                    _ => [],
                }
            );
}
