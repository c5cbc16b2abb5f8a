namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>
/// Decides before each step whether a lane's texts go on by a token each, all in one run, or each in a run of its own, by several
/// tokens that are guessed. Which is faster was measured on the shipped model: of a run's time most goes into reading the weights.
/// </summary>
/// <param name="drafts">What guesses.</param>
/// <param name="rows">Most rows that can be run alone.</param>
internal sealed class DraftPlan(TokenDrafts drafts, int rows)
{
    /// <summary>What a guessed token adds to a run's time, the run of one token being 1.</summary>
    private const float TokenCost = 0.14f;

    /// <summary>What a row adds to the time of a run of all.</summary>
    private const float RowCost = 0.32f;

    private readonly int[] _drafts = new int[rows * TokenDrafts.Most];
    private readonly int[] _counts = new int[rows];
    private int _added;
    private float _cost;
    private float _tokens;

    /// <summary>The tokens that are guessed to follow in a row.</summary>
    public ReadOnlySpan<int> Of(int row) => _drafts.AsSpan(row * TokenDrafts.Most, _counts[row]);

    /// <summary>Most rows that can be run alone.</summary>
    public int Rows => rows;

    /// <summary>Whether it is faster to run each row alone, of those that were added.</summary>
    public bool IsFaster => _cost * _added < (1 + (RowCost * (_added - 1))) * _tokens;

    /// <summary>Begins a step.</summary>
    public void Begin() => (_added, _cost, _tokens) = (0, 0, 0);

    /// <summary>Guesses for the next row.</summary>
    /// <param name="recent">The last tokens of its text.</param>
    /// <param name="room">Tokens that there is room for, the one that it goes on with not counted.</param>
    public void Add(ReadOnlySpan<int> recent, int room)
    {
        var place = _drafts.AsSpan(_added * TokenDrafts.Most, Math.Clamp(room, 0, TokenDrafts.Most));
        var count = drafts.Draft(recent, place, out var expected);
        _counts[_added++] = count;
        _cost += 1 + (TokenCost * count);
        _tokens += 1 + expected;
    }
}
