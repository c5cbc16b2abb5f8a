using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Filling;

/// <summary>Holds a meaning that a model filled in against the question and what the grammar read of it.</summary>
internal static partial class FilledMeaning
{
    private const string IntentKey = "intent";
    private const int InMinute = 60;
    private const int InHour = 3600;

    /// <summary>Whether it keeps all that was read, and adds no number, name or city that the question does not say.</summary>
    /// <param name="question">The words.</param>
    /// <param name="open">What was read of them.</param>
    /// <param name="filled">The meaning.</param>
    public static bool Follows(string question, Meaning open, Meaning filled)
    {
        var (read, whole) = (Json(open), Json(filled));
        read.Remove(IntentKey);
        read.Remove("reason");
        return Keeps(read, whole)
            && NumbersOf(whole).All(Told(question, read).Contains)
            && (filled.Similarity is null || open.Similarity is not null || filled.Similarity.Anchor == Likeness.Me)
            && SaysWords(question, filled.Filters.Name)
            && SaysCity(question, filled.Filters.City);
    }

    private static JsonObject Json(Meaning meaning) => JsonNode.Parse(MeaningWriter.Write(meaning))!.AsObject();

    private static bool Keeps(JsonNode? read, JsonNode? whole) =>
        (read, whole) switch
        {
            (JsonObject some, JsonObject all) => some.All(one => Keeps(one.Value, all[one.Key])),
            (JsonArray some, JsonArray all) => some.All(one => all.Any(other => JsonNode.DeepEquals(one, other))),
            _ => JsonNode.DeepEquals(read, whole),
        };

    private static IEnumerable<int> NumbersOf(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => NumbersOf(member.Value)),
            JsonArray items => items.SelectMany(NumbersOf),
            JsonValue value when value.TryGetValue<int>(out var number) => [number],
            _ => [],
        };

    /// <summary>The numbers of a question, as they stand there and as seconds, minutes or hours.</summary>
    private static HashSet<int> Told(string question, JsonObject read)
    {
        var told = NumbersOf(read).ToHashSet();
        foreach (Match match in Number().Matches(question))
        {
            var parts = match.Value.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            int[] values = parts switch
            {
                [var one] => [one, one * InMinute, one * InHour],
                [var one, var other] => [(one * InMinute) + other, (one * InHour) + (other * InMinute)],
                [var hours, var minutes, var seconds, ..] => [(hours * InHour) + (minutes * InMinute) + seconds],
                _ => [],
            };
            told.UnionWith(values);
        }

        return told;
    }

    private static bool SaysWords(string question, string? name) =>
        name is null || Words(name).All(Words(question).ToHashSet(StringComparer.Ordinal).Contains);

    private static bool SaysCity(string question, string? city) =>
        city is null
        || SaysWords(question, city)
        || string.Equals(CityNames.English(Spelling.Fold(question)), CityNames.Of(city), StringComparison.Ordinal);

    private static string[] Words(string text) => Spelling.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\d{1,5}(:\d{2}){0,2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Number();
}
