using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>Who and where: gender, division, country, city, season, year, name. Each can be stated once.</summary>
internal static partial class WhoRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int FirstSeasonOfHundred = StationStandard.FirstSeasonWithHundredForWomen;

    /// <summary>Takes them.</summary>
    public static void Take(Draft draft)
    {
        draft.Each(Names(), match => Name(draft, match));
        draft.Each(Repetitions(), match => Standard(draft, draft.At(match, "n")!.Number));
        draft.Each(Seasons(), match => Season(draft, match));
        draft.Each(Years(), match => Year(draft, match));
        draft.Each(
            SameAsMe(),
            match => draft.At(match, "i")!.Text is "as me" or "wie ich" && SameAs(draft, draft.At(match, "s")!)
        );
        draft.Each(Same(), match => SameAs(draft, draft.At(match, "s")!));
        draft.Each(Among(), _ => true);
        draft.Each(Alternatives(), _ => draft.Refuse("Only one of several can be asked for at a time."));
        draft.Each(
            Values(),
            match =>
                draft.Tokens[match.Index] switch
                {
                    { Kind: 'G' } token => Once(
                        draft,
                        draft.Filters.Gender,
                        Of<Gender>(token),
                        one => draft.Filters with { Gender = one }
                    ),
                    { Kind: 'V' } token => Once(
                        draft,
                        draft.Filters.Division,
                        Of<Division>(token),
                        one => draft.Filters with { Division = one }
                    ),
                    { Kind: 'L' } token => Once(
                        draft,
                        draft.Filters.Nationality,
                        token.Value,
                        one => draft.Filters with { Nationality = one }
                    ),
                    var token => Once(draft, draft.Filters.City, token.Value, one => draft.Filters with { City = one }),
                }
        );
    }

    private static bool Once<T>(Draft draft, T? before, T now, Func<T, MeaningFilters> with)
    {
        if (before is not null && !Equals(before, now))
        {
            return draft.Refuse($"{before} and {now} cannot be asked for together.");
        }

        draft.Filters = with(now);
        return true;
    }

    private static T Of<T>(Token token)
        where T : struct, Enum =>
        MeaningNames.Find<T>(token.Value)
        ?? throw new InvalidOperationException($"The vocabulary knows no {token.Value}.");

    private static bool Name(Draft draft, Match match)
    {
        var words = draft
            .Tokens.Skip(match.Groups["w"].Index)
            .Take(match.Groups["w"].Length)
            .Select(token => token.Text);
        return Once(draft, draft.Filters.Name, string.Join(' ', words), one => draft.Filters with { Name = one });
    }

    private static bool Standard(Draft draft, int repetitions)
    {
        if (repetitions != 100)
        {
            return draft.Refuse("Only the standard of 100 repetitions, since season 7, can be asked for.");
        }

        draft.Filters = draft.Filters with { SeasonMin = FirstSeasonOfHundred };
        return true;
    }

    private static bool Season(Draft draft, Match match)
    {
        var season = draft.At(match, "s")!.Number;
        if (season == 0)
        {
            return false;
        }

        return match.Groups["c"].Success
            ? Once(draft, draft.Filters.SeasonMin, season, one => draft.Filters with { SeasonMin = one })
            : Once(draft, draft.Filters.Season, season, one => draft.Filters with { Season = one });
    }

    private static bool Year(Draft draft, Match match) =>
        match.Groups["c"].Success
            ? draft.Refuse("Years can only be asked for one at a time.")
            : Once(draft, draft.Filters.Year, draft.At(match, "y")!.Number, one => draft.Filters with { Year = one });

    private static bool SameAs(Draft draft, Token what)
    {
        draft.Filters = draft.Filters with
        {
            IsSameAgeGroup = draft.Filters.IsSameAgeGroup || what.Value is "age" or "both",
            IsSameGender = draft.Filters.IsSameGender || what.Value is "gender" or "both",
        };
        return true;
    }

    [GeneratedRegex("n(?<w>[wA]+)|(?<w>A+)", Options, PatternTime.MostMs)]
    private static partial Regex Names();

    [GeneratedRegex("(?<n>N)U", Options, PatternTime.MostMs)]
    private static partial Regex Repetitions();

    [GeneratedRegex("(?<c>[@g])(?<s>S)|(?<s>S)(?<c>@)|(?<s>S)", Options, PatternTime.MostMs)]
    private static partial Regex Seasons();

    [GeneratedRegex("(?<c>[<>lg@])(?<y>Y)|(?<y>Y)", Options, PatternTime.MostMs)]
    private static partial Regex Years();

    [GeneratedRegex("(?<s>=)(?<i>i)", Options, PatternTime.MostMs)]
    private static partial Regex SameAsMe();

    [GeneratedRegex("(?<s>=)", Options, PatternTime.MostMs)]
    private static partial Regex Same();

    [GeneratedRegex("[GVLTYS]\\|[GVLTYS]", Options, PatternTime.MostMs)]
    private static partial Regex Alternatives();

    [GeneratedRegex("<(?=[GVL])", Options, PatternTime.MostMs)]
    private static partial Regex Among();

    [GeneratedRegex("[GVLT]", Options, PatternTime.MostMs)]
    private static partial Regex Values();
}
