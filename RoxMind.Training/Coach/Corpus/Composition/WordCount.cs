using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>Counts the words that a template will have when its references are replaced.</summary>
internal sealed class WordCount(FactSheet sheet)
{
    private static readonly char[] Blanks = [' ', '\n'];

    private readonly Dictionary<string, int> _extra = sheet.Facts.ToDictionary(
        fact => fact.Reference.Name,
        fact => fact.Text.Split(' ').Length - 1,
        StringComparer.Ordinal
    );

    /// <summary>Words as separated by white space.</summary>
    public int Of(string template)
    {
        var words = template.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Length;
        for (var at = template.IndexOf('{', StringComparison.Ordinal); at >= 0; at = template.IndexOf('{', at + 1))
        {
            words += _extra[template[(at + 1)..template.IndexOf('}', at)]];
        }

        return words;
    }
}
