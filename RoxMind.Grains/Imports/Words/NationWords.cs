using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>
/// Brings nations into one form, the three letters of the Olympic committees (<c>GER</c>), be they published so, in one of the two ISO
/// forms (<c>DE</c>, <c>DEU</c>) or by name. The members of a pair may have different ones: <c>GER, NED</c>.
/// </summary>
internal static class NationWords
{
    private const string Table = "RoxMind.Grains.Imports.nations.txt";
    private const int MostLetters = 80;

    private static readonly string[] _unknown = ["xx", "xxx", "zz", "unk", "unknown", "other", "international"];
    private static readonly Dictionary<string, string> _codes = Read();

    /// <summary>Reads a nation.</summary>
    public static NationWord Read(string text)
    {
        if (FieldWords.IsMissing(text))
        {
            return new NationWord(null, IsKnown: true);
        }

        if (text.Length > MostLetters)
        {
            return new NationWord(null, IsKnown: false);
        }

        if (Find(text) is { } code)
        {
            return new NationWord(code, IsKnown: true);
        }

        if (_unknown.Contains(Spelling.Fold(text)))
        {
            return new NationWord(null, IsKnown: true);
        }

        var parts = text.Split(
            [',', '/', '|', '&', ';'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var codes = Array.ConvertAll(parts, part => Find(part));
        return parts.Length > 1 && !Array.Exists(codes, part => part is null)
            ? new NationWord(string.Join(", ", codes), IsKnown: true)
            : new NationWord(text, IsKnown: false);
    }

    /// <summary>The code of one nation; null when it is none.</summary>
    public static string? Find(string text) => _codes.GetValueOrDefault(Spelling.Fold(text));

    /// <summary>Olympic codes go before ISO codes of the same letters: <c>BRN</c> is Bahrain, as in published results.</summary>
    private static Dictionary<string, string> Read()
    {
        using var content = new StreamReader(typeof(NationWords).Assembly.GetManifestResourceStream(Table)!);
        var lines = content
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 4))
            .ToList();
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var nation in lines)
        {
            codes.Add(Spelling.Fold(nation[2]), nation[2]);
        }

        foreach (var nation in lines)
        {
            foreach (var name in nation[3].Split(';').Prepend(nation[1]).Prepend(nation[0]))
            {
                codes.TryAdd(Spelling.Fold(name), nation[2]);
            }
        }

        return codes;
    }
}
