using System.Text;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>Texts that lie one behind the other, each made a string only when it is asked for.</summary>
public sealed class PackedTexts
{
    private readonly byte[] _letters;

    /// <summary>Where each ends.</summary>
    private readonly int[] _ends;

    private PackedTexts(byte[] letters, int[] ends) => (_letters, _ends) = (letters, ends);

    /// <summary>How many there are.</summary>
    public int Count => _ends.Length;

    /// <summary>A text.</summary>
    /// <param name="index">Which one.</param>
    public string this[int index] => Encoding.UTF8.GetString(LettersOf(index));

    /// <summary>Puts texts together.</summary>
    /// <param name="texts">The texts.</param>
    public static PackedTexts Of(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var ends = new int[texts.Count];
        var letters = new byte[texts.Sum(Encoding.UTF8.GetByteCount)];
        var end = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            end += Encoding.UTF8.GetBytes(texts[i], letters.AsSpan(end));
            ends[i] = end;
        }

        return new PackedTexts(letters, ends);
    }

    /// <summary>Reads texts as <see cref="Write"/> wrote them.</summary>
    /// <param name="packed">Where they stand.</param>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public static PackedTexts Read(Stream packed)
    {
        var texts = new PackedTexts(PackedValues.Read<byte>(packed), PackedValues.Read<int>(packed));
        return texts.Count == 0 || texts._ends[^1] == texts._letters.Length
            ? texts
            : throw new InvalidDataException("The packed texts are cut off.");
    }

    /// <summary>Writes the texts.</summary>
    /// <param name="packed">Where to.</param>
    public void Write(Stream packed)
    {
        PackedValues.Write<byte>(packed, _letters);
        PackedValues.Write<int>(packed, _ends);
    }

    /// <summary>The letters of a text, in UTF-8.</summary>
    /// <param name="index">Which one.</param>
    public ReadOnlySpan<byte> LettersOf(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _letters.AsSpan(start, _ends[index] - start);
    }
}
