using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>
/// Reads a question about races in plain English or German. Deterministic: the same text and events give the same question.
/// What it makes of the text is shown to the user, and words that it makes nothing of are named.
/// </summary>
internal static class QuestionParser
{
    private const int MaxLength = 500;
    private const int MaxHints = 8;

    private static readonly ImmutableArray<string> Examples =
    [
        "women 30-34 who are strong on sleds but slow on wall balls",
        "fastest men under 1:10 on the row",
        "who improved most in Berlin?",
        "Frauen über 40, stark beim Laufen, schwach am Schlitten",
    ];

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="events">The events that it may name.</param>
    /// <param name="isName">Whether a folded word is part of an athlete's name.</param>
    public static ParsedQuestion Parse(string text, IReadOnlyList<KnownEvent> events, Func<string, bool> isName)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return Refuse("BAD_QUESTION", $"A question has 1 to {MaxLength} characters.", Examples);
        }

        var question = new RaceQuestion();
        var rest = QuestionNumbers.Take(text.ToLowerInvariant(), ref question);
        var words = Spelling.Fold(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var taken = new bool[words.Length];
        question = question with { EventIds = TakeEvents(words, taken, events, question) };

        var reader = new QuestionWords();
        TakeTerms(words, taken, reader);
        if (reader.Contradiction() is var (strong, weak))
        {
            return Refuse(
                "CONTRADICTION",
                $"A race cannot be relatively strong and weak in {RaceFormat.DisplayName(strong)} and {RaceFormat.DisplayName(weak)}: they count as one.",
                Examples
            );
        }

        if (UnknownPlace(words, taken, isName) is { } place)
        {
            return Refuse(
                "UNKNOWN_EVENT",
                $"No event is known by the name '{place}'.",
                [.. events.Select(known => known.Name).Distinct().Take(MaxHints)]
            );
        }

        var left = words.Where((word, i) => !taken[i] && !QuestionVocabulary.IsSilent(word)).ToList();
        question = reader.AddTo(
            question with
            {
                Names = [.. left.Where(isName)],
                Ignored = [.. left.Where(word => !isName(word))],
            }
        );
        return Says(question, taken)
            ? new ParsedQuestion.Understood(question)
            : Refuse("NOT_UNDERSTOOD", "Nothing in the question names athletes, segments, times or events.", Examples);
    }

    /// <summary>Whether anything was understood.</summary>
    private static bool Says(RaceQuestion question, bool[] taken) =>
        Array.Exists(taken, isTaken => isTaken)
        || question.Names.Length > 0
        || question is not { FromAge: null, ToAge: null, MinTotalS: null, MaxTotalS: null, Season: null, Year: null };

    private static void TakeTerms(string[] words, bool[] taken, QuestionWords reader)
    {
        var at = 0;
        while (at < words.Length)
        {
            at += Math.Max(1, TakeTerm(words, taken, at, reader));
        }
    }

    /// <summary>Takes the longest term that begins with a word; tells how many words it has, 0 when there is none.</summary>
    private static int TakeTerm(string[] words, bool[] taken, int at, QuestionWords reader)
    {
        for (var length = Math.Min(QuestionVocabulary.LongestTerm, words.Length - at); length > 0; length--)
        {
            var places = taken.AsSpan(at, length);
            if (!places.Contains(true) && reader.Take(string.Join(' ', words, at, length)))
            {
                places.Fill(true);
                return length;
            }
        }

        return 0;
    }

    /// <summary>Events whose city stands in the question, narrowed by season and year.</summary>
    private static ImmutableArray<string> TakeEvents(
        string[] words,
        bool[] taken,
        IReadOnlyList<KnownEvent> events,
        RaceQuestion question
    )
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var known in events)
        {
            var name = EventName.Parse(known.Name);
            var city = Spelling.Fold(name.City).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var at = city.Length == 0 ? -1 : words.AsSpan().IndexOf(city);
            if (at >= 0 && Fits(question.Season, name.Season) && Fits(question.Year, name.Year))
            {
                taken.AsSpan(at, city.Length).Fill(true);
                found.Add(known.EventId);
            }
        }

        return found.ToImmutable();

        static bool Fits(int? wanted, int? actual) => wanted is null || actual is null || wanted == actual;
    }

    private static string? UnknownPlace(string[] words, bool[] taken, Func<string, bool> isName)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (
                !taken[i]
                && QuestionVocabulary.LeadsToPlace(words[i - 1])
                && !QuestionVocabulary.IsSilent(words[i])
                && !isName(words[i])
            )
            {
                return words[i];
            }
        }

        return null;
    }

    private static ParsedQuestion.Refused Refuse(string code, string reason, ImmutableArray<string> hints) =>
        new(code, reason, hints);
}
