using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>
/// Makes realistic races of athletes who do not exist: drawn from a bundle's cohorts, many of them at several events. Pure:
/// the same cohorts and options give the same rows.
/// </summary>
internal sealed class RaceSynthesizer
{
    /// <summary>Share of an event's starts that raced at an earlier event of the same files.</summary>
    private const double ReturningShare = 0.4;

    private const int FirstStartNumber = 1001;

    private readonly ImmutableArray<SyntheticStandard> _standards;
    private readonly ImmutableArray<AgeBand> _singlesAges;

    /// <summary>Prepares the cohorts.</summary>
    /// <exception cref="ArgumentException">There is no open division to take ages from.</exception>
    public RaceSynthesizer(IEnumerable<CohortSnapshot> cohorts)
    {
        // A division seen under two wall-ball rules is drawn from the one with more finishers.
        _standards =
        [
            .. cohorts
                .Where(cohort => cohort.TransferredFrom is null)
                .GroupBy(cohort => (cohort.Standard.Division, cohort.Standard.Gender))
                .OrderBy(group => group.Key)
                .Select(group => new SyntheticStandard(group.MaxBy(cohort => cohort.Peers.Count)!)),
        ];
        _singlesAges =
            _standards
                .FirstOrDefault(standard => standard is { Standard.Division: Division.Open, Ages.IsEmpty: false })
                ?.Ages
            ?? throw new ArgumentException("The cohorts have no open division with age groups.", nameof(cohorts));
    }

    /// <summary>The events with their rows.</summary>
    public IEnumerable<(SyntheticEvent Event, IReadOnlyList<SyntheticRow> Rows)> Make(SynthesisOptions options)
    {
        var random = new SeededRandom((ulong)options.Seed);
        var known = new List<SyntheticAthlete>();
        var events = EventCalendar.Plan(options.Events, options.FirstSeason);
        for (var i = 0; i < events.Length; i++)
        {
            var field = Field(events[i], options.Athletes, known, random.Fork(3 * i));
            var rows = Race(events[i], field, random.Fork((3 * i) + 1));
            var isLive = options.Live && i == events.Length - 1;
            var published = Arrange(rows, isLive, options.Dirt, random.Fork((3 * i) + 2));
            yield return (events[i], published);
        }
    }

    private List<SyntheticAthlete> Field(
        SyntheticEvent at,
        int count,
        List<SyntheticAthlete> known,
        SeededRandom random
    )
    {
        var back = known.ToList();
        random.Shuffle(back);
        var field = back.Take((int)(count * ReturningShare)).ToList();
        while (field.Count < count)
        {
            var athlete = Invent(at, random);
            field.Add(athlete);
            known.Add(athlete);
        }

        return field;
    }

    private SyntheticAthlete Invent(SyntheticEvent at, SeededRandom random)
    {
        var standard = random.Pick(_standards, one => one.Count);
        var ages = standard.Ages.IsEmpty ? _singlesAges : standard.Ages;
        var band = random.Pick(ages, one => one.Share).Group;
        var oldest = band.To == AgeGroup.OpenEnd ? band.From + 5 : band.To;
        var age = band.From + random.Next(oldest - band.From + 1);
        return new SyntheticAthlete(
            NameMaker.Invent(random, standard.Standard.Division, standard.Standard.Gender),
            NameMaker.Nation(random),
            at.Date.Year - age,
            standard,
            standard.DrawTraits(random)
        );
    }

    private List<SyntheticRow> Race(SyntheticEvent at, List<SyntheticAthlete> field, SeededRandom random)
    {
        var venue = VenueEffect.Draw(random);
        var numbers = Enumerable.Range(FirstStartNumber, field.Count).ToList();
        random.Shuffle(numbers);
        return field
            .Select(
                (athlete, i) =>
                {
                    var standard = athlete.Standard.Standard;
                    var group = GroupOf(athlete, at.Date.Year);
                    var repetitions = at.StandardOf(standard.Division, standard.Gender).WallBallRepetitions;
                    var splits = athlete.Standard.DrawRace(athlete.Traits, group, venue, repetitions, random);
                    return new SyntheticRow(
                        at,
                        athlete,
                        numbers[i],
                        athlete.Nationality,
                        group.ToString(),
                        splits.SumS,
                        splits
                    );
                }
            )
            .ToList();
    }

    private AgeGroup GroupOf(SyntheticAthlete athlete, int year)
    {
        var age = year - athlete.BirthYear;
        var ages = athlete.Standard.Ages.IsEmpty ? _singlesAges : athlete.Standard.Ages;
        return ages.Select(band => band.Group).LastOrDefault(group => group.From <= age, ages[0].Group);
    }

    /// <summary>Published in the order of divisions and ranks; for a replay in the order of the starts.</summary>
    private static List<SyntheticRow> Arrange(List<SyntheticRow> rows, bool isLive, bool isDirty, SeededRandom random)
    {
        var ordered = isLive
            ? rows.OrderBy(row => row.StartNumber)
            : rows.OrderBy(row => row.Standard.Division).ThenBy(row => row.Standard.Gender).ThenBy(row => row.TotalS);
        return [.. ordered.SelectMany(row => isDirty ? PublicationDirt.Publish(row, random) : [row])];
    }
}
