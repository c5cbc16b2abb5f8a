using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Columns;

/// <summary>Tells from what stands in a column what it holds.</summary>
internal static class ColumnContent
{
    /// <summary>What a column holds; null when its texts are of no kind that is known.</summary>
    public static Column? Of(IEnumerable<string> texts)
    {
        var words = texts.Where(text => !FieldWords.IsMissing(text)).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0 ? null
            : words.TrueForAll(word => GenderWords.Read(word, isTeam: true) is not null) ? Column.Gender
            : words.TrueForAll(word => AgeWords.Read(word, isTeam: false).Group.IsKnown) ? Column.AgeGroup
            : words.Exists(word => DivisionWords.Read(word).IsKnown) ? Column.Division
            : null;
    }
}
