namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>
/// Decides before each step how a lane's texts go on: by a token each, all in one run, or by several that are guessed, each text in a run
/// of its own or some together. Which is fastest was measured on the shipped model, the run of one token being 1.
/// </summary>
/// <param name="drafts">What guesses.</param>
/// <param name="rows">Most texts.</param>
/// <param name="together">How many texts a run of several computes; 1 where there is none.</param>
internal sealed class DraftPlan(TokenDrafts drafts, int rows, int together)
{
    /// <summary>What a token more adds to a run's time.</summary>
    private const float TokenCost = 0.07f;

    /// <summary>What each text adds to the time of a run of several, by its attention.</summary>
    private const float AttentionCost = 0.14f;

    /// <summary>What a row adds to the time of a run that computes a token of each.</summary>
    private const float RowCost = 0.15f;

    private readonly int[] _drafts = new int[rows * TokenDrafts.Most];
    private readonly int[] _counts = new int[rows];
    private int _added;
    private int _guessed;
    private float _expected;

    /// <summary>
    /// How many texts each run of the step computes: all of them by a token where it is 0, and else by what was guessed.
    /// </summary>
    public int Texts
    {
        get
        {
            var plain = (1 + (RowCost * (_added - 1))) / _added;
            var alone = Cost(1) / (_added + _expected);
            var divided = together > 1 ? Cost(together) / (_added + _expected) : float.MaxValue;
            return plain <= Math.Min(alone, divided) ? 0
                : alone <= divided ? 1
                : together;
        }
    }

    /// <summary>The tokens that are guessed to follow in a row.</summary>
    public ReadOnlySpan<int> Of(int row) => _drafts.AsSpan(row * TokenDrafts.Most, _counts[row]);

    /// <summary>Begins a step.</summary>
    public void Begin() => (_added, _guessed, _expected) = (0, 0, 0);

    /// <summary>Guesses for the next row.</summary>
    /// <param name="recent">The last tokens of its text.</param>
    /// <param name="room">Tokens that there is room for, the one that it goes on with not counted.</param>
    public void Add(ReadOnlySpan<int> recent, int room)
    {
        var place = _drafts.AsSpan(_added * TokenDrafts.Most, Math.Clamp(room, 0, TokenDrafts.Most));
        var count = drafts.Draft(recent, place, out var expected);
        _counts[_added++] = count;
        _guessed += count;
        _expected += expected;
    }

    /// <summary>Of all runs; a run of several computes a token of each text that it lacks, too.</summary>
    private float Cost(int texts)
    {
        var runs = (_added + texts - 1) / texts;
        var attention = texts > 1 ? AttentionCost * texts : 0;
        return (runs * (1 + attention + (TokenCost * (texts - 1)))) + (TokenCost * _guessed);
    }
}
