using System.Globalization;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions;

namespace RoxMind.Tests.Retrieval;

/// <summary>Questions that say the opposite of each other never mean the same.</summary>
public sealed class OppositeQuestionTests
{
    private static readonly (string One, string Other)[] _opposites =
    [
        ("fastest {0} on the {1}", "slowest {0} on the {1}"),
        ("best {0} on the {1}", "worst {0} on the {1}"),
        ("{0} who are strong on the {1}", "{0} who are weak on the {1}"),
        ("{0} who are fast on the {1}", "{0} who are slow on the {1}"),
        ("{0} who are strong on the {1}", "{0} who are not strong on the {1}"),
        ("{0} like me who are better at the {1}", "{0} like me who are not better at the {1}"),
        ("{0} who lost most time on the {1}", "{0} who lost least time on the {1}"),
        ("{0} from Germany by {1} ranking", "{0} not from Germany by {1} ranking"),
        ("schnellste {2} beim {1}", "langsamste {2} beim {1}"),
        ("{2}, stark beim {1}", "{2}, schwach beim {1}"),
        ("{2}, stark beim {1}", "{2}, nicht stark beim {1}"),
        ("{2} wie ich, besser beim {1}", "{2} wie ich, nicht besser beim {1}"),
        ("{2} mit der meisten verlorenen Zeit beim {1}", "{2} mit der am wenigsten verlorenen Zeit beim {1}"),
        ("{0} with {1} under 5 minutes", "{0} with {1} over 5 minutes"),
        ("{2} mit {1} unter 5 Minuten", "{2} mit {1} nicht unter 5 Minuten"),
        ("why was I so slow on the {1}", "why was I so fast on the {1}"),
        ("{0} in the top 10 % on the {1}", "{0} in the bottom 10 % on the {1}"),
    ];

    private static readonly (string English, string German)[] _people =
    [
        ("women", "Frauen"),
        ("men", "Männer"),
        ("pro women", "Pro Frauen"),
        ("women 30-34", "Frauen 30-34"),
        ("men over 40", "Männer über 40"),
        ("open men", "Open Männer"),
    ];

    private static readonly string[] _parts =
    [
        "row",
        "ski erg",
        "sled push",
        "sled pull",
        "wall balls",
        "burpees",
        "lunges",
    ];

    [Fact]
    public void Opposites_never_have_the_same_answer()
    {
        var pairs = (
            from form in _opposites
            from people in _people
            from part in _parts
            select (One: Write(form.One, people, part), Other: Write(form.Other, people, part))
        ).ToList();
        Assert.True(pairs.Count >= 500, $"{pairs.Count} pairs were made.");
        var understood = 0;
        foreach (var (one, other) in pairs)
        {
            var (first, second) = (Read(one), Read(other));
            Assert.False(
                first == second && !first.Contains("refuse", StringComparison.Ordinal),
                $"'{one}' and '{other}' both mean {first}."
            );
            understood += first.Contains("refuse", StringComparison.Ordinal) ? 0 : 1;
        }

        // Who refuses everything has no opposites either.
        Assert.True(understood >= pairs.Count * 3 / 4, $"Only {understood} of {pairs.Count} are understood.");
    }

    private static string Read(string text) => MeaningWriter.Write(QuestionReader.Read(text, new NoRaces()).Meaning);

    private static string Write(string form, (string English, string German) people, string part) =>
        string.Format(CultureInfo.InvariantCulture, form, people.English, part, people.German);
}
