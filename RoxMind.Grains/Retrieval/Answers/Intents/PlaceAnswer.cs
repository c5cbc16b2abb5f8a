using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Where a time would stand.</summary>
internal static class PlaceAnswer
{
    private const int Fewest = 30;

    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var division = meaning.Filters.Division ?? Division.Open;
        if (meaning.Filters.Division is null)
        {
            draft.Default("open division");
        }

        var asked = meaning.Filters.IsSameGender ? sources.Asker?.Result.Gender : meaning.Filters.Gender;
        Gender[] genders = asked is { } one ? [one] : [Gender.Female, Gender.Male];
        foreach (var gender in genders)
        {
            var season = meaning.Filters.Season ?? meaning.Filters.SeasonMin;
            Place(meaning, sources, draft, StationStandard.Of(division, gender, season));
        }
    }

    private static void Place(Meaning meaning, AnswerSources sources, AnswerDraft draft, StationStandard standard)
    {
        var (part, seconds) = meaning.Value!;
        var time = draft.Time($"{part.DisplayName} asked for", seconds);
        var who = $"{standard.Division} {Plural(standard.Gender)}".ToLowerInvariant();
        if (part == TimedPart.TotalTime || part.Segments.Contains(Segment.WallBalls))
        {
            who += $" with {standard.WallBallRepetitions.ToString(CultureInfo.InvariantCulture)} wall balls";
            draft.Default($"the standard of {who}");
        }

        var (percentile, count, where) =
            OfNorms(meaning, sources, standard, part, seconds) ?? OfRaces(meaning, sources, standard, part, seconds);
        if (percentile is not { } share)
        {
            draft.Say(
                $"{{0}} in {part.DisplayName}: there are too few {Plural(standard.Gender)} to compare with.",
                time
            );
            return;
        }

        draft.Say(
            $"{{0}} in {part.DisplayName} is faster than {{1}} % of {{2}} {Plural(standard.Gender)} {where}.",
            time,
            draft.Percentile($"percentile among {who}", share),
            draft.Races($"{who} compared with", count)
        );
    }

    /// <summary>By the norms of the standard, where the question asks for nothing that they do not know.</summary>
    private static (double? Percentile, int Count, string Where)? OfNorms(
        Meaning meaning,
        AnswerSources sources,
        StationStandard standard,
        TimedPart part,
        int seconds
    )
    {
        var filters = meaning.Filters;
        var rest = filters with
        {
            Gender = null,
            Division = null,
            Season = null,
            SeasonMin = null,
            AgeMin = null,
            AgeMax = null,
            IsSameGender = false,
        };
        if (rest != MeaningFilters.None || sources.Norms(standard) is not { } cohort)
        {
            return null;
        }

        var table = cohort.Peers;
        if (filters is { AgeMin: { } from, AgeMax: { } to })
        {
            if (!cohort.ByAge.TryGetValue(new AgeGroup((byte)from, (byte)to), out var byAge))
            {
                return null;
            }

            table = byAge;
        }
        else if (filters.AgeMin is not null || filters.AgeMax is not null)
        {
            return null;
        }

        return (PartNorm.Percentile(table, part, seconds), table.Count, "of the norms");
    }

    private static (double? Percentile, int Count, string Where) OfRaces(
        Meaning meaning,
        AnswerSources sources,
        StationStandard standard,
        TimedPart part,
        int seconds
    )
    {
        var filter = sources.Filter(sources.Conditions(meaning.Filters) with { Standard = standard });
        var (slower, equal, count) = (0, 0, 0);
        var times = new int[RaceRows.BatchSize];
        foreach (var (block, rows) in filter.Select())
        {
            block.Rows.Read(part, rows.Span, times);
            foreach (var other in times.AsSpan(0, rows.Length))
            {
                if (other != RaceRows.Missing)
                {
                    count++;
                    slower += other > seconds ? 1 : 0;
                    equal += other == seconds ? 1 : 0;
                }
            }
        }

        return (count < Fewest ? null : 100 * (slower + (equal / 2.0)) / count, count, "of the races known");
    }

    private static string Plural(Gender gender) =>
        gender switch
        {
            Gender.Female => "women",
            Gender.Male => "men",
            _ => "mixed",
        };
}
