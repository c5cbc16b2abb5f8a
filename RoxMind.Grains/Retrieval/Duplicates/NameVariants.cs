namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>The keys of names that a longer one may be another spelling of.</summary>
internal static class NameVariants
{
    /// <summary>Of a name with fewer words too little is left without one.</summary>
    private const int LeastWords = 3;

    /// <summary>Names have few words; lists of people have many, and as many variants as pairs of them.</summary>
    private const int MostWords = 8;

    /// <summary>
    /// A key with one letter for <c>å</c> and <c>aa</c>, which are one in Scandinavian names and two in others: it is not what names are
    /// joined by.
    /// </summary>
    public static string Plain(string key) =>
        key.Contains("aa", StringComparison.Ordinal)
            ? string.Join(
                ' ',
                key.Replace("aa", "a", StringComparison.Ordinal).Split(' ').Order(StringComparer.Ordinal)
            )
            : key;

    /// <summary>
    /// Without one of the words, as second surnames and nations are left out (<c>Garcia Lopez</c>, <c>Garcia</c>), and with two of them
    /// as one (<c>O Brien</c>, <c>OBrien</c>), each with how the two differ.
    /// </summary>
    /// <param name="key">The words of a name in the order of the alphabet.</param>
    public static IEnumerable<(string Key, string How)> Of(string key)
    {
        var words = key.Split(' ');
        if (words.Length is < LeastWords or > MostWords)
        {
            yield break;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].All(char.IsLetter))
            {
                continue;
            }

            yield return (string.Join(' ', words.Where((_, at) => at != i)), "differ by a word that one lacks");
            for (var j = 0; j < words.Length; j++)
            {
                if (j != i && words[j].All(char.IsLetter))
                {
                    var others = words.Where((_, at) => at != i && at != j).Append(words[i] + words[j]);
                    yield return (
                        string.Join(' ', others.Order(StringComparer.Ordinal)),
                        "differ by a word that is written in two"
                    );
                }
            }
        }
    }
}
