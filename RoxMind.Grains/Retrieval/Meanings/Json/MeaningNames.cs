using System.Text.Json;

namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>The names that the typed form has for values.</summary>
internal static class MeaningNames
{
    /// <summary>The name of a value: its words in lower case, joined by underscores.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a name; null when there is none.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
