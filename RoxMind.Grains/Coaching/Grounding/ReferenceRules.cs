using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>
/// Which values may come next: those of the sentence's own part, parts in their order and each complete before the next begins,
/// a segment's values after its name, each value once.
/// </summary>
internal sealed class ReferenceRules
{
    private const int Parts = (int)FactScope.Any;

    private static readonly ulong Names = Set(reference => reference.Kind == FactKind.Name);
    private static readonly ulong Ranks = Set(reference => reference.Kind == FactKind.Rank);
    private static readonly ulong Signed = Set(reference => reference.IsSigned);

    private static readonly (ulong Name, ulong Details)[] Segments =
    [
        .. new[] { "s1", "s2", "p1", "p2", "p3" }.Select(name =>
            (
                FactReference.Of(name).Bit,
                Set(reference => reference.Name.StartsWith(name + ".", StringComparison.Ordinal))
            )
        ),
    ];

    private readonly int[] _signs = new int[FactReference.All.Length];
    private readonly int[] _words = new int[FactReference.All.Length];
    private readonly ulong _required;
    private readonly int _residualSign;
    private readonly ulong[] _ofPart = new ulong[Parts + 1];
    private readonly ulong[] _requiredBefore = new ulong[Parts + 1];
    private readonly ulong _faster;
    private readonly ulong _slower;

    public ReferenceRules(FactSheet sheet)
    {
        _required = sheet.Required;
        for (var part = 0; part <= Parts; part++)
        {
            _ofPart[part] = Set(reference => (int)reference.Scope == part) & sheet.Present;
        }

        for (var part = 0; part < Parts; part++)
        {
            _requiredBefore[part] = Set(reference => IsBefore(reference.Scope, (FactScope)part)) & sheet.Required;
        }

        foreach (var fact in sheet.Facts)
        {
            _signs[fact.Reference.Index] = fact.Sign;
            _words[fact.Reference.Index] = FeedbackDraft.CountWords(fact.Text);
            _faster |= fact.Sign < 0 ? fact.Reference.Bit : 0;
            _slower |= fact.Sign > 0 ? fact.Reference.Bit : 0;
        }

        _residualSign = _signs[FactReference.Of("residual").Index];
    }

    /// <summary>The references that may be written in a state.</summary>
    public ulong Open(in TemplateState state)
    {
        var open = _ofPart[Parts];
        for (var part = 0; part < Parts; part++)
        {
            open |= MayOpen((FactScope)part, state) ? _ofPart[part] : 0;
        }

        foreach (var (name, details) in Segments)
        {
            open &= (state.Stated & name) == 0 ? ~details : ulong.MaxValue;
        }

        open &= ~(state.Stated & ~Names);
        open &= (state.Previous & WordMarks.Of) != WordMarks.None && !state.IsAfterArticle ? ulong.MaxValue : ~Ranks;
        return open & ~Contradicted(state);
    }

    /// <summary>Sign of the value of a reference.</summary>
    public int SignOf(FactReference reference) => _signs[reference.Index];

    /// <summary>Words that a reference brings.</summary>
    public int WordsOf(FactReference reference) => _words[reference.Index];

    /// <summary>
    /// What "faster than expected" has to agree with: the part's own sign, and before a part is known that of the result, with
    /// which a text begins. Null when nothing can be said.
    /// </summary>
    public int? ExpectedSign(in TemplateState state) =>
        state.Scope switch
        {
            FactScope.Result => _residualSign,
            FactScope.Strengths => -1,
            >= FactScope.Priority1 and <= FactScope.Priority3 => 1,
            FactScope.Any when state.Reached == FactScope.Result && (state.Stated & _required) == 0 => _residualSign,
            _ => null,
        };

    private bool MayOpen(FactScope part, in TemplateState state)
    {
        if (state.Scope != FactScope.Any)
        {
            return part == state.Scope;
        }

        var isInOrder = part is FactScope.Pacing or FactScope.Caveats
            ? state.Reached != FactScope.Target
            : part >= state.Reached;
        return isInOrder && (_requiredBefore[(int)part] & ~state.Stated) == 0;
    }

    /// <summary>A difference right after "lost", "gained", "faster by" and their like has to be one of that direction.</summary>
    private ulong Contradicted(in TemplateState state)
    {
        var said =
            (state.Previous & WordMarks.BeforeTime) != WordMarks.None ? state.Previous
            : (state.Previous & WordMarks.By) != WordMarks.None ? state.BeforePrevious
            : WordMarks.None;
        return (said & WordMarks.Direction) switch
        {
            WordMarks.Faster => Signed & _slower,
            WordMarks.Slower => Signed & _faster,
            _ => 0,
        };
    }

    /// <summary>Pacing and doubts have to wait for the result only, and only the target has to wait for them.</summary>
    private static bool IsBefore(FactScope earlier, FactScope part) =>
        part switch
        {
            FactScope.Target => earlier != FactScope.Target,
            FactScope.Pacing or FactScope.Caveats => earlier == FactScope.Result,
            FactScope.Any => false,
            _ => earlier < part || (earlier == FactScope.Any && part > FactScope.Result),
        };

    private static ulong Set(Func<FactReference, bool> predicate) =>
        FactReference.All.Where(predicate).Aggregate(0UL, (set, reference) => set | reference.Bit);
}
