using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Recording;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Analysis;

/// <summary>Explains races that are not stored.</summary>
internal sealed class AnalyzeQueries(IGrainFactory grains)
{
    private const string NotStored = "not-stored";

    /// <summary>Explains a race without storing anything of it.</summary>
    /// <param name="race">The race.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(20)]
    public async Task<IAnalyzeOutcome> AnalyzeAsync(RaceInput race, CancellationToken cancellationToken)
    {
        if (RefusalOf(race) is { } refusal)
        {
            return refusal;
        }

        var row = SentRow.From(NotStored, race.EventName?.Trim() ?? string.Empty, null, AsResult(race));
        if (row.Result is not { } sent)
        {
            return new Refused(row.Refused!.Code, row.Refused.Reason);
        }

        var result = RaceCleaner.Judge(FinishRule.Apply(sent), medians: null);

        if (race.PreviousTotalS is <= 0 or > RaceTime.MaxSeconds)
        {
            return new Refused("TOTAL_OUT_OF_RANGE", $"A total of {race.PreviousTotalS} s is not a finish time.");
        }

        var norms = await grains.GetGrain<ICohortGrain>(result.Standard.Key).GetSnapshotAsync(cancellationToken);
        if (norms is null)
        {
            return new Refused("NO_NORMS", $"The model has too few finishers of {result.Standard.Key}.");
        }

        var previous = Previous(race, norms);
        var course = race.EventId is { } at
            ? await grains.GetGrain<IEventGrain>(at.KeyOf(IdKind.Event)).GetCourseAsync(cancellationToken)
            : null;
        var pool = grains.GetGrain<IModelPoolGrain>(0);
        var query = new PaceQuery(result.Standard, result.AgeGroup, result.Splits, previous, course);
        var walk = await pool.ForecastAsync(query, cancellationToken);
        var before = query.BeforeStart() is { } start ? await pool.ForecastAsync(start, cancellationToken) : [];
        return RaceAnalyzer.Analyze(
            result,
            norms.ModelVersion,
            norms,
            walk,
            previous,
            course,
            before: before.FirstOrDefault(),
            totals: new GivenTotals(race.RunTotalS, race.WorkTotalS)
        ) switch
        {
            AnalysisOutcome.Available ready => new ExplainedRace(result, ready.Analysis),
            AnalysisOutcome.Unavailable none => new Refused("NO_ANALYSIS", none.Reason),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private static PreviousRace? Previous(RaceInput race, CohortSnapshot norms) =>
        race.PreviousTotalS is { } total
            ? new PreviousRace(total, (int)Math.Round(norms.Peers.Total.MedianS), race.MonthsSincePrevious)
            : null;

    /// <summary>Why the totals that were given can't be true; null when they can.</summary>
    private static Refused? RefusalOf(RaceInput race)
    {
        int?[] totals = [race.RunTotalS, race.WorkTotalS, race.RoxzoneTotalS];
        return Array.Exists(totals, total => total is <= 0 or > RaceTime.MaxSeconds)
                ? new Refused("TOTAL_OUT_OF_RANGE", $"A total is from 1 to {RaceTime.MaxSeconds} seconds.")
            : totals.Sum() > race.TotalS + RaceResult.RoundingS
                ? new Refused(
                    "TOTALS_EXCEED_FINISH",
                    $"Runs, stations and transitions take {totals.Sum()} s together, more than the finish of {race.TotalS} s."
                )
            : null;
    }

    private static ResultInput AsResult(RaceInput race) =>
        new(null, null, null, null, race.Gender, race.Division, race.AgeGroup, FinishOf(race), race.SplitsS)
        {
            RoxzoneTotalS = race.RoxzoneTotalS,
        };

    /// <summary>The finish, or what the three totals come to; null when neither is known.</summary>
    private static int? FinishOf(RaceInput race) =>
        race.TotalS ?? (race.RunTotalS + race.WorkTotalS + race.RoxzoneTotalS);
}
