namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>
/// Guesses how texts go on by what followed the same tokens in texts before. Guesses decide how many tokens are computed in one
/// run, never which are written: each is kept only where the model's own choice is the same. So it may be read and written by several
/// lanes at once, and a guess that is lost or mixed up costs a little time.
/// </summary>
internal sealed class TokenDrafts
{
    /// <summary>Last tokens of a text that are looked at.</summary>
    public const int Context = 6;

    /// <summary>Most tokens that are guessed at once: more are hardly ever right to the end.</summary>
    public const int Most = 8;

    /// <summary>Least share of drafts as long as this that are right to the end: less is never worth the time to compute it.</summary>
    private const float LeastShare = 0.1f;

    /// <summary>What was never seen to go another way is still not certain.</summary>
    private const float Doubt = 0.5f;

    /// <summary>What takes another's place starts with as many misses: it has to come again before it is guessed.</summary>
    private const int NewcomersMisses = 2;

    private const int Places = 1 << 17;
    private const int MostCount = 15;
    private const int TagShift = 32;
    private const int TokenShift = 8;
    private const int HitShift = 4;
    private const int MostToken = (1 << (TagShift - TokenShift)) - 1;

    private static readonly int[] _lengths = [Context, 4, 3, 2];

    /// <summary>Of each: a part of the hash of the tokens before, the token that followed, how often it did, and how often another.</summary>
    private readonly ulong[] _table = new ulong[Places];

    /// <summary>Guesses tokens.</summary>
    /// <param name="recent">The last tokens of the text, <see cref="Context"/> of them.</param>
    /// <param name="draft">Where they go.</param>
    /// <param name="shares">Where goes how often each is right, with those before it, by experience.</param>
    /// <returns>How many there are; 0 when nothing is likely enough.</returns>
    public int Draft(ReadOnlySpan<int> recent, Span<int> draft, Span<float> shares)
    {
        Span<int> text = stackalloc int[Context + Most];
        recent.CopyTo(text);
        var (count, share) = (0, 1f);
        while (count < Math.Min(draft.Length, Most))
        {
            var (token, likely) = Next(text.Slice(count, Context));
            share *= likely;
            if (share < LeastShare)
            {
                break;
            }

            shares[count] = share;
            draft[count] = text[Context + count] = token;
            count++;
        }

        return count;
    }

    /// <summary>Learns what followed.</summary>
    /// <param name="recent">The last tokens of a text, <see cref="Context"/> of them.</param>
    /// <param name="token">The next one.</param>
    public void Learn(ReadOnlySpan<int> recent, int token)
    {
        if (token > MostToken)
        {
            return;
        }

        foreach (var length in _lengths)
        {
            var hash = Hash(recent[^length..]);
            ref var place = ref _table[hash % Places];
            var entry = Volatile.Read(ref place);
            Volatile.Write(ref place, IsOf(entry, hash) ? After(entry, token) : Write(hash, token, 1, 0));
        }
    }

    private (int Token, float Likely) Next(ReadOnlySpan<int> recent)
    {
        foreach (var length in _lengths)
        {
            var hash = Hash(recent[^length..]);
            var entry = Volatile.Read(ref _table[hash % Places]);
            if (IsOf(entry, hash))
            {
                var (token, hits, misses) = Read(entry);
                return (token, hits / (hits + misses + Doubt));
            }
        }

        return (0, 0);
    }

    private static ulong After(ulong entry, int token)
    {
        var (last, hits, misses) = Read(entry);
        (hits, misses) = last == token ? (hits + 1, misses) : (hits, misses + 1);
        if (misses > hits)
        {
            return Write(entry, token, 1, NewcomersMisses);
        }

        return Math.Max(hits, misses) > MostCount
            ? Write(entry, last, hits / 2, misses / 2)
            : Write(entry, last, hits, misses);
    }

    private static bool IsOf(ulong entry, ulong hash) => entry != 0 && entry >> TagShift == hash >> TagShift;

    private static ulong Write(ulong hash, int token, int hits, int misses) =>
        (hash >> TagShift << TagShift) | ((ulong)token << TokenShift) | (uint)(hits << HitShift) | (uint)misses;

    private static (int Token, int Hits, int Misses) Read(ulong entry) =>
        ((int)(uint)entry >>> TokenShift, (int)(entry >> HitShift) & MostCount, (int)entry & MostCount);

    private static ulong Hash(ReadOnlySpan<int> tokens)
    {
        var hash = (ulong)tokens.Length;
        foreach (var token in tokens)
        {
            hash = (hash ^ (uint)token) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
