namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>What the independent checker says of many texts.</summary>
internal sealed class TextTally
{
    /// <summary>Faults by which a text says of the race what its analysis does not.</summary>
    private static readonly FaultKind[] Contradicting =
    [
        FaultKind.Direction,
        FaultKind.Segment,
        FaultKind.Claim,
        FaultKind.Priority,
        FaultKind.Quote,
    ];

    private readonly Dictionary<FaultKind, int> _faults = [];
    private readonly Dictionary<string, int> _fallbacks = new(StringComparer.Ordinal);
    private readonly List<string> _examples = [];
    private int _texts;

    /// <summary>Texts that have a fault, whoever wrote them.</summary>
    public int Faulty { get; private set; }

    /// <summary>Texts that contradict the strengths, the priorities or the verdict of their analysis.</summary>
    public int Contradictory { get; private set; }

    /// <summary>Share of texts that the sentence planner had to write.</summary>
    public double Fallbacks => _fallbacks.Values.Sum() / (double)Math.Max(1, _texts);

    /// <summary>Judges a text and counts it.</summary>
    public void Add(JudgedText judged)
    {
        _texts++;
        if (judged.Fallback is { } fallback)
        {
            _fallbacks[fallback] = _fallbacks.GetValueOrDefault(fallback) + 1;
        }

        var faults = TextJudge.Judge(judged);
        Faulty += faults.Count > 0 ? 1 : 0;
        Contradictory += faults.Any(fault => Contradicting.Contains(fault.Kind)) ? 1 : 0;
        foreach (var fault in faults)
        {
            _faults[fault.Kind] = _faults.GetValueOrDefault(fault.Kind) + 1;
            if (_examples.Count < 30)
            {
                _examples.Add($"{fault.Kind}: {fault.Detail}");
            }
        }
    }

    /// <summary>The figures, then the first faults.</summary>
    public override string ToString() =>
        $"""
            {_texts} texts, {Fallbacks:P2} fallbacks ({Counts(
                _fallbacks
            )}), {Faulty} texts with a fault ({Counts(_faults)}), {Contradictory} that contradict their analysis
            {string.Join('\n', _examples)}
            """;

    private static string Counts<T>(Dictionary<T, int> counts)
        where T : notnull =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
}
