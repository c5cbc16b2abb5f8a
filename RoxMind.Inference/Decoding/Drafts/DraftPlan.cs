namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>
/// Decides before each step how a lane's texts go on: by a token each, all in one run, or by several that are guessed, each text in a run
/// of its own or some together; and how many guesses are worth the time to compute them.
/// </summary>
/// <param name="drafts">What guesses.</param>
/// <param name="rows">Most texts.</param>
/// <param name="together">How many texts a run of several computes; 1 where there is none.</param>
internal sealed class DraftPlan(TokenDrafts drafts, int rows, int together)
{
    // What takes a run's time, that of one token being 1, as measured on the shipped model: the weights are read once, tokens are
    // multiplied by the block, and the attention of several tokens puts a text's cache in order first.
    private const float BlockCost = 0.5f;
    private const float AttentionCost = 0.1f;
    private const float GuessedAttentionCost = 0.2f;

    private readonly int[] _drafts = new int[rows * TokenDrafts.Most];
    private readonly float[] _shares = new float[rows * TokenDrafts.Most];
    private readonly int[] _guessed = new int[rows];
    private readonly int[] _alone = new int[rows];
    private readonly int[] _together = new int[rows];
    private readonly float[] _keys = new float[together * TokenDrafts.Most];
    private readonly int[] _owners = new int[together * TokenDrafts.Most];
    private int _added;
    private int[] _counts = [];

    /// <summary>Begins a step.</summary>
    public void Begin() => _added = 0;

    /// <summary>Guesses for the next row.</summary>
    /// <param name="recent">The last tokens of its text.</param>
    /// <param name="room">Tokens that there is room for, the one that it goes on with not counted.</param>
    public void Add(ReadOnlySpan<int> recent, int room)
    {
        var (place, most) = (_added * TokenDrafts.Most, Math.Clamp(room, 0, TokenDrafts.Most));
        _guessed[_added++] = drafts.Draft(recent, _drafts.AsSpan(place, most), _shares.AsSpan(place, most));
    }

    /// <summary>Chooses what takes the least time a token.</summary>
    /// <returns>How many texts each run computes by what is guessed; 0 for a token of each, all in one run.</returns>
    public int Choose()
    {
        var plain = Cost(_added, AttentionCost * _added) / _added;
        var alone = Divide(1, _alone);
        var divided = together > 1 ? Divide(together, _together) : float.MaxValue;
        _counts = divided < alone ? _together : _alone;
        return plain <= Math.Min(alone, divided) ? 0
            : divided < alone ? together
            : 1;
    }

    /// <summary>The tokens that are guessed to follow in a row, as many as was chosen.</summary>
    public ReadOnlySpan<int> Of(int row) => _drafts.AsSpan(row * TokenDrafts.Most, _counts[row]);

    private static float Cost(int tokens, float attention) =>
        1 + (BlockCost * ((tokens - 1) / DraftTokens.Block)) + attention;

    /// <summary>Chooses how many guesses of each row are computed where so many rows are in a run.</summary>
    /// <returns>The time a token.</returns>
    private float Divide(int texts, int[] counts)
    {
        var (time, tokens) = (0f, 0f);
        for (var first = 0; first < _added; first += texts)
        {
            var (runTime, runTokens) = Fill(first, Math.Min(first + texts, _added), texts, counts);
            time += runTime;
            tokens += runTokens;
        }

        return time / tokens;
    }

    /// <summary>Chooses for one run: the likeliest guesses, as long as they bring more than they cost.</summary>
    private (float Time, float Tokens) Fill(int first, int end, int texts, int[] counts)
    {
        var guesses = Sort(first, end);
        counts.AsSpan(first, end - first).Clear();
        // A run of several computes a token of each text that it lacks, too.
        var (computed, attention, tokens) = (texts, AttentionCost * texts, (float)(end - first));
        var best = (Time: Cost(computed, attention), Tokens: tokens, Guesses: 0);
        for (var i = 0; i < guesses; i++)
        {
            attention += counts[_owners[i]]++ == 0 ? GuessedAttentionCost - AttentionCost : 0;
            tokens -= _keys[i];
            computed++;
            var time = Cost(computed, attention);
            if (time * best.Tokens < best.Time * tokens)
            {
                best = (time, tokens, i + 1);
            }
        }

        for (var i = best.Guesses; i < guesses; i++)
        {
            counts[_owners[i]]--;
        }

        return (best.Time, best.Tokens);
    }

    /// <summary>Puts some rows' guesses in order, the likeliest first; their keys are their shares below zero.</summary>
    private int Sort(int first, int end)
    {
        var count = 0;
        for (var row = first; row < end; row++)
        {
            for (var i = 0; i < _guessed[row]; i++)
            {
                (_keys[count], _owners[count]) = (-_shares[(row * TokenDrafts.Most) + i], row);
                count++;
            }
        }

        _keys.AsSpan(0, count).Sort(_owners.AsSpan(0, count));
        return count;
    }
}
