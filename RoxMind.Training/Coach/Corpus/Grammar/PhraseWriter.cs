using System.Text;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Grammar;

/// <summary>
/// Writes the parts of one text. It remembers what it chose: a wording is not chosen again while there are others, and a value
/// is stated once.
/// </summary>
/// <param name="grammar">The rules.</param>
/// <param name="facts">The names of the facts that the race has.</param>
/// <param name="random">Chooses.</param>
internal sealed class PhraseWriter(PhraseGrammar grammar, IReadOnlySet<string> facts, SeededRandom random)
{
    private readonly HashSet<Alternative> _chosen = [];
    private readonly HashSet<string> _stated = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly List<Alternative> _fitting = [];
    private IReadOnlySet<string> _tags = new HashSet<string>();
    private string _priority = string.Empty;

    /// <summary>The names of the facts that were stated.</summary>
    public IReadOnlySet<string> Stated => _stated;

    /// <summary>One wording of a rule; null when none fits (any more).</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tags">What describes the race and this part.</param>
    /// <param name="priority">What <c>{p}</c> stands for: <c>p1</c>, <c>p2</c> or <c>p3</c>.</param>
    public string? Write(string rule, IReadOnlySet<string> tags, string priority = "")
    {
        (_tags, _priority) = (tags, priority);
        _text.Clear();
        return Write(grammar[rule]) ? _text.ToString() : null;
    }

    /// <summary>Whether a rule has a wording for this race.</summary>
    public bool CanWrite(string rule, IReadOnlySet<string> tags)
    {
        _tags = tags;
        return grammar[rule].Wordings.Any(Fits);
    }

    private bool Write(Node.Choice choice)
    {
        var from = _fitting.Count;
        _fitting.AddRange(choice.Wordings.Where(Fits));
        if (_fitting.Count == from)
        {
            return false;
        }

        var fresh = _fitting.Skip(from).Where(wording => !_chosen.Contains(wording)).ToList();
        var wording = fresh.Count > 0 ? random.Pick(fresh, _ => 1) : random.Pick(_fitting[from..], _ => 1);
        _fitting.RemoveRange(from, _fitting.Count - from);
        if (!wording.Parts.IsEmpty)
        {
            _chosen.Add(wording);
        }

        foreach (var part in wording.Parts)
        {
            if (!Write(part))
            {
                return false;
            }
        }

        return true;
    }

    private bool Write(Node part)
    {
        switch (part)
        {
            case Node.Words words:
                _text.Append(words.Text);
                return true;
            case Node.Fact fact:
                var name = Bind(fact.Name);
                _stated.Add(name);
                _text.Append('{').Append(name).Append('}');
                return true;
            case Node.Rule rule:
                return Write(grammar[rule.Name]);
            default:
                return Write((Node.Choice)part);
        }
    }

    private bool Fits(Alternative wording)
    {
        foreach (var condition in wording.Conditions)
        {
            if (_tags.Contains(condition.Tag) == condition.IsNegated)
            {
                return false;
            }
        }

        foreach (var part in wording.Parts)
        {
            if (!CanWrite(part))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanWrite(Node part) =>
        part switch
        {
            Node.Fact fact => CanState(Bind(fact.Name)),
            Node.Rule rule => grammar[rule.Name].Wordings.Any(Fits),
            Node.Choice choice => choice.Wordings.Any(Fits),
            _ => true,
        };

    private bool CanState(string name) => facts.Contains(name) && !_stated.Contains(name);

    private string Bind(string name) =>
        name == "p" ? _priority
        : name.StartsWith("p.", StringComparison.Ordinal) ? $"{_priority}{name[1..]}"
        : name;
}
