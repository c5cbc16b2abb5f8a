using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>The part of a meaning that a search for races by strengths takes.</summary>
internal static class MeaningQuestion
{
    /// <summary>The search.</summary>
    /// <param name="meaning">The meaning.</param>
    /// <param name="ignored">Words of the text that nothing was made of.</param>
    /// <param name="finder">Knows the events.</param>
    public static RaceQuestion Of(Meaning meaning, ImmutableArray<string> ignored, IRaceFinder finder)
    {
        var filters = meaning.Filters;
        var part = meaning.Sort?.By;
        return new RaceQuestion
        {
            Goal =
                meaning.Intent == Intent.Progress ? QuestionGoal.Improved
                : meaning.BetterAt.IsEmpty && meaning.NotBetterAt.IsEmpty ? QuestionGoal.Fastest
                : QuestionGoal.Profile,
            Genders = filters.Gender is { } gender ? [gender] : [],
            Divisions = filters.Division is { } division ? [division] : [],
            FromAge = filters.AgeMin,
            ToAge = filters.AgeMax,
            MinTotalS = filters.Total?.Gte ?? filters.Total?.Gt + 1,
            MaxTotalS = filters.Total?.Lte ?? filters.Total?.Lt - 1,
            Strong = Segments(meaning.BetterAt),
            Weak = Segments(meaning.NotBetterAt),
            RankBy = part is { IsSegment: true } one ? one.Segment : null,
            EventIds = filters.City is { } city ? EventsIn(city, finder) : [],
            Season = filters.Season,
            Year = filters.Year,
            Nationality = filters.Nationality,
            Names = filters.Name is { } name ? [.. name.Split(' ')] : [],
            Ignored = ignored,
        };
    }

    /// <summary>The segments of some parts that a shape knows.</summary>
    public static ImmutableArray<Segment> Segments(ImmutableSortedSet<TimedPart> parts) =>
        [
            .. parts
                .SelectMany(part => part.Segments)
                .Where(segment => RaceFormat.Kind(segment) != SegmentKind.Run || RaceFormat.IsComparableRun(segment))
                .Distinct()
                .Order(),
        ];

    private static ImmutableArray<string> EventsIn(string city, IRaceFinder finder)
    {
        var folded = CityNames.Of(city);
        return [.. finder.Events.Where(known => EventPlace.Of(known.Name).IsIn(folded)).Select(known => known.EventId)];
    }
}
