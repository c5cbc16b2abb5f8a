using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// Concludes the usual times of standards with too few finishers: as in the division above it, changed as other genders change
/// between the two divisions, and then by what its own finishers show.
/// </summary>
internal sealed class TransferFit
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>Finishers with which a standard's own times count half.</summary>
    private const double Shrinkage = 20;

    private const double WidestWidening = 1.4;
    private const double LeastWidening = 1.1;

    private static readonly ImmutableArray<(Division Division, Division? Above)> _divisions =
    [
        (Division.Open, null),
        (Division.Pro, Division.Open),
        (Division.Elite, Division.Pro),
        (Division.Goruck, Division.Open),
        (Division.Doubles, null),
        (Division.ProDoubles, Division.Doubles),
        (Division.EliteDoubles, Division.ProDoubles),
        (Division.GoruckDoubles, Division.Doubles),
        (Division.Relay, Division.Doubles),
        (Division.CorporateRelay, Division.Relay),
    ];

    private readonly CourseModel _courses;
    private readonly SettledEvents _settled;
    private readonly ILookup<StationStandard, RaceResult> _races;
    private readonly Dictionary<StationStandard, StandardTransfer> _found = [];

    private TransferFit(TrainingSet set, SettledEvents settled) =>
        (_courses, _settled, _races) = (settled.Courses, settled, set.Races.ToLookup(race => race.Standard));

    /// <summary>The transfers of every standard that the course model does not know and that has anything to lean on.</summary>
    /// <param name="set">The results.</param>
    /// <param name="settled">The events when they were over.</param>
    public static ImmutableArray<StandardTransfer> Of(TrainingSet set, SettledEvents settled)
    {
        var fit = new TransferFit(set, settled);
        foreach (var (division, _) in _divisions)
        {
            foreach (var (gender, repetitions) in Genders(division))
            {
                fit.Add(new StationStandard(division, gender, repetitions));
            }
        }

        return [.. fit._found.Values.OrderBy(transfer => transfer.Standard, StringComparer.Ordinal)];
    }

    private static IEnumerable<(Gender Gender, int Repetitions)> Genders(Division division)
    {
        yield return (Gender.Male, 100);
        yield return (Gender.Female, 75);
        yield return (Gender.Female, 100);
        if (division >= Division.Doubles && division != Division.Goruck)
        {
            yield return (Gender.Mixed, 100);
        }
    }

    private void Add(StationStandard standard)
    {
        if (_courses.Covers(standard) || Above(standard) is not { } above)
        {
            return;
        }

        var logs = new double[N];
        for (var i = 0; i < N; i++)
        {
            logs[i] = above.Logs[i] + (Change(standard, above.Standard.Division)?[i] ?? 0);
        }

        var own = Own(standard, above.From, logs);
        for (var i = 0; i < N; i++)
        {
            logs[i] = Math.Round(logs[i] + (own.Length == 0 ? 0 : own.Average(race => race[i]) * Share(own.Length)), 4);
        }

        var widening = LeastWidening + ((WidestWidening - LeastWidening) * (1 - Share(own.Length)));
        _found.Add(
            standard,
            new StandardTransfer(standard.Key, above.From.Key, [.. logs], own.Length, Math.Round(widening, 3))
        );
    }

    /// <summary>The division above with the same gender and rules, or what that leans on itself; the other rules where neither is.</summary>
    private (StationStandard Standard, StationStandard From, ImmutableArray<double> Logs)? Above(
        StationStandard standard
    )
    {
        for (var division = AboveOf(standard.Division); division is { } next; division = AboveOf(next))
        {
            var above = standard with { Division = next };
            if (_courses.Covers(above))
            {
                return (above, above, [.. new double[N]]);
            }

            if (_found.TryGetValue(above, out var transfer))
            {
                return (above, StationStandard.Parse(transfer.From), transfer.LogRatios);
            }
        }

        return null;
    }

    /// <summary>How usual times change from a division to another, where a gender has both; the same rules first.</summary>
    private double[]? Change(StationStandard standard, Division above)
    {
        foreach (
            var (gender, repetitions) in Genders(standard.Division)
                .OrderByDescending(other => other.Gender == standard.Gender)
        )
        {
            if (
                _courses.Frame(new StationStandard(standard.Division, gender, repetitions))?.Standard is { } there
                && _courses.Frame(new StationStandard(above, gender, repetitions))?.Standard is { } here
            )
            {
                return [.. there.LogCentre.Select((log, i) => log - here.LogCentre[i])];
            }
        }

        return null;
    }

    /// <summary>How far its own finishers are from what is concluded, their events' effects taken off.</summary>
    private double[][] Own(StationStandard standard, StationStandard from, double[] logs)
    {
        var centre = _courses.Frame(from)!.Standard.LogCentre;
        return
        [
            .. _races[standard]
                .Where(race => !TrainingSet.IsDivided(race))
                .Select(race =>
                {
                    var effects = _settled[race.EventId];
                    return Enumerable
                        .Range(0, N)
                        .Select(i => Math.Log(race.Splits.Raw[i]) - centre[i] - logs[i] - effects.SegmentLogs[i])
                        .ToArray();
                }),
        ];
    }

    private static Division? AboveOf(Division division) => _divisions.First(one => one.Division == division).Above;

    private static double Share(int count) => count / (count + Shrinkage);
}
