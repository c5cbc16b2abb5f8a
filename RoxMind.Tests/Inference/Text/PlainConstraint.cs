using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Tests.Inference.Text;

/// <summary>A constraint made of a few rules; by default everything goes, without an end.</summary>
internal sealed class PlainConstraint : ITextConstraint
{
    private int _length;

    /// <summary>Whether a piece may come; told the piece and the length of the text before it.</summary>
    public Func<string, int, bool> Rule { get; init; } = (_, _) => true;

    /// <summary>Called with each piece that comes, on the engine's thread.</summary>
    public Action<string> Seen { get; init; } = _ => { };

    /// <summary>Characters from which on the text may end.</summary>
    public int MayEndAt { get; init; } = int.MaxValue;

    /// <summary>Characters from which on the text has to end.</summary>
    public int MustEndAt { get; init; } = int.MaxValue;

    /// <summary>Pieces that were refused.</summary>
    public int Refused { get; private set; }

    public bool AllowsEnd => _length >= MayEndAt;

    public bool MustEnd => _length >= MustEndAt;

    public bool Allows(ReadOnlySpan<char> piece)
    {
        var allows = Rule(piece.ToString(), _length);
        Refused += allows ? 0 : 1;
        return allows;
    }

    public void Append(ReadOnlySpan<char> piece)
    {
        _length += piece.Length;
        Seen(piece.ToString());
    }
}
