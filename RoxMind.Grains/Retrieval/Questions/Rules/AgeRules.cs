using System.Globalization;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>Ages and age groups.</summary>
internal static partial class AgeRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Youngest = 10;
    private const int Oldest = 99;

    /// <summary>A bare limit above it is of minutes when it is to be under, an age when it is to be over.</summary>
    private const int OldestBareUnder = 54;

    private const int OldestBareOver = 79;

    /// <summary>Takes them.</summary>
    public static void Take(Draft draft)
    {
        draft.Each(Limits(), match => Limit(draft, draft.At(match, "n")!));
        draft.Each(Between(), match => Range(draft, draft.At(match, "a")!.Number, draft.At(match, "b")!.Number));
        draft.Each(Groups(), match => Range(draft, draft.At(match, "r")!.Number, draft.At(match, "r")!.Second));
        draft.Each(Upwards(), match => Range(draft, draft.At(match, "n")!.Number, null));
        draft.Each(Compared(), match => Compare(draft, match));
        draft.Each(Exact(), match => Range(draft, draft.At(match, "n")!.Number, draft.At(match, "n")!.Number));
    }

    private static bool Limit(Draft draft, Token limit)
    {
        var ends = limit.Value.Split('-');
        return ends.Length == 2
            ? Range(
                draft,
                int.Parse(ends[0], CultureInfo.InvariantCulture),
                int.Parse(ends[1], CultureInfo.InvariantCulture)
            )
            : Range(draft, limit.Number == 0 ? null : limit.Number, limit.Second == 0 ? null : limit.Second);
    }

    private static bool Compare(Draft draft, Match match)
    {
        var (how, age, isAge) = (
            draft.At(match, "c")!,
            draft.At(match, "n")!.Number,
            match.Groups["a"].Success || draft.At(match, "c")!.Value is "age"
        );
        if (how.Kind is '>' or 'g' or '@')
        {
            return (isAge || age <= OldestBareOver) && Range(draft, how.Value is "age" ? age + 1 : age, null);
        }

        return (isAge || (age <= OldestBareUnder && how.Value is not "sub"))
            && Range(draft, null, how.Kind == '<' ? age - 1 : age);
    }

    private static bool Range(Draft draft, int? from, int? to)
    {
        if (from is < Youngest or > Oldest || to is < Youngest or > Oldest)
        {
            return false;
        }

        var filters = draft.Filters;
        if ((from is not null && filters.AgeMin is not null) || (to is not null && filters.AgeMax is not null))
        {
            return draft.Refuse("Only one age group can be asked for.");
        }

        draft.Filters = filters with { AgeMin = from ?? filters.AgeMin, AgeMax = to ?? filters.AgeMax };
        return true;
    }

    [GeneratedRegex("a?(?<n>9)a?", Options, PatternTime.MostMs)]
    private static partial Regex Limits();

    [GeneratedRegex("(?<![P])a?b?(?<a>N)[&-](?<b>N)a?", Options, PatternTime.MostMs)]
    private static partial Regex Between();

    [GeneratedRegex("a?b?(?<r>R)(?!Q)a?", Options, PatternTime.MostMs)]
    private static partial Regex Groups();

    [GeneratedRegex("a?(?<n>K)a?", Options, PatternTime.MostMs)]
    private static partial Regex Upwards();

    [GeneratedRegex("(?<![P])a?(?<c>[<>lg@])(?<n>N)(?![U])(?<a>a)?", Options, PatternTime.MostMs)]
    private static partial Regex Compared();

    [GeneratedRegex("a(?<n>N)|(?<n>N)a", Options, PatternTime.MostMs)]
    private static partial Regex Exact();
}
