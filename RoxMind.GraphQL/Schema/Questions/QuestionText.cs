using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.GraphQL.Schema.Questions;

/// <summary>Says in plain words what was searched for.</summary>
internal static class QuestionText
{
    /// <summary>One phrase.</summary>
    public static string Of(RaceQuestion question)
    {
        List<string> parts = [Order(question), .. Who(question), .. Shape(question), .. Where(question)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Order(RaceQuestion question) =>
        question.Goal switch
        {
            QuestionGoal.Improved => "largest improvement first",
            QuestionGoal.Profile => "closest to the profile first",
            _ when question.RankBy is { } segment => $"fastest {RaceFormat.DisplayName(segment)} first",
            _ => "fastest finish first",
        };

    private static IEnumerable<string> Who(RaceQuestion question)
    {
        yield return string.Join(" and ", question.Genders.Select(Plural));
        yield return string.Join(
            " and ",
            question.Divisions.Select(division => division.ToString().ToLowerInvariant())
        );
        yield return (question.FromAge, question.ToAge) switch
        {
            ({ } from, { } to) => $"aged {from} to {to}",
            ({ } from, null) => $"aged {from} or older",
            (null, { } to) => $"aged up to {to}",
            _ => string.Empty,
        };
        yield return question.Names.IsEmpty ? string.Empty : $"named {string.Join(' ', question.Names)}";
        yield return question.Nationality is { } country ? $"from {country}" : string.Empty;
    }

    private static IEnumerable<string> Shape(RaceQuestion question)
    {
        yield return Names("strong in", question.Strong);
        yield return Names("weak in", question.Weak);
        yield return (question.MinTotalS, question.MaxTotalS) switch
        {
            ({ } least, { } most) => $"finish {Clock(least)} to {Clock(most)}",
            ({ } least, null) => $"finish of {Clock(least)} or slower",
            (null, { } most) => $"finish of {Clock(most)} or faster",
            _ => string.Empty,
        };
    }

    private static IEnumerable<string> Where(RaceQuestion question)
    {
        yield return question.EventIds.IsEmpty ? string.Empty : $"at {string.Join(" or ", question.EventIds)}";
        yield return question.Season is { } season ? $"season {season}" : string.Empty;
        yield return question.Year is { } year ? $"year {year}" : string.Empty;
    }

    private static string Names(string lead, ImmutableArray<Segment> segments) =>
        segments.IsEmpty ? string.Empty : $"{lead} {string.Join(", ", segments.Select(Group).Distinct())}";

    private static string Group(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => "running",
            SegmentKind.Roxzone => "transitions",
            _ => RaceFormat.DisplayName(segment),
        };

    private static string Plural(Gender gender) =>
        gender switch
        {
            Gender.Female => "women",
            Gender.Male => "men",
            _ => "mixed",
        };

    private static string Clock(int seconds) => $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}";
}
