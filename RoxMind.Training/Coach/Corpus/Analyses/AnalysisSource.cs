using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>
/// Analyses races for the coach to write about, by the code that serves them: invented fields and, where there are any, real
/// results, each also changed into one of the rarer kinds of race.
/// </summary>
internal sealed class AnalysisSource
{
    /// <summary>Share of the events whose course nobody knows.</summary>
    private const double UnknownCourse = 0.25;

    /// <summary>Share of races that are taken as they are.</summary>
    private const double Unchanged = 0.5;

    private static readonly RaceVariant[] Variants = Enum.GetValues<RaceVariant>()[1..];

    private readonly BundleModels _models;
    private readonly FieldMaker _fields;

    /// <summary>Prepares a bundle's models.</summary>
    public AnalysisSource(ModelBundle bundle)
    {
        (_models, _fields) = (new BundleModels(bundle), new FieldMaker(bundle));
    }

    /// <summary>Analyses of invented races.</summary>
    /// <param name="seed">The same seed gives the same races.</param>
    /// <param name="isEvaluation">Whether to take the events that judge.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<List<CoachRace>> InventAsync(
        int seed,
        bool isEvaluation,
        int count,
        CancellationToken cancellationToken
    )
    {
        var analysed = new List<CoachRace>(count);
        var fields = 0;
        while (analysed.Count < count)
        {
            var fieldSeed = CoachDivision.SeedOf(seed, fields++, isEvaluation);
            var results = await _fields.MakeAsync(fieldSeed, cancellationToken);
            var random = new SeededRandom((ulong)fieldSeed).Fork(1);
            var races = await AnalyzeAsync(results, random, cancellationToken);
            random.Shuffle(races);
            analysed.AddRange(races.Take(count - analysed.Count));
        }

        return analysed;
    }

    /// <summary>Analyses of the races of folders of result files.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="seed">Chooses among the races.</param>
    /// <param name="isEvaluation">Whether to take the events that judge.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<List<CoachRace>> ReadAsync(
        IReadOnlyList<string> folders,
        int seed,
        bool isEvaluation,
        int count,
        CancellationToken cancellationToken
    )
    {
        var set = await ResultFolder.ReadAsync(folders, cancellationToken);
        var results = set.Races.Where(race => CoachDivision.IsEvaluation(race) == isEvaluation).ToList();
        var random = new SeededRandom((ulong)seed).Fork(2);
        var races = await AnalyzeAsync(results, random, cancellationToken, count);
        random.Shuffle(races);
        return [.. races.Take(count)];
    }

    private async Task<List<CoachRace>> AnalyzeAsync(
        List<RaceResult> results,
        SeededRandom random,
        CancellationToken cancellationToken,
        int most = int.MaxValue
    )
    {
        var courses = new FieldCourses(_models);
        results.ForEach(courses.Count);
        foreach (var eventId in results.Select(race => race.EventId).Distinct().Order(StringComparer.Ordinal))
        {
            if (random.Chance(UnknownCourse))
            {
                courses.Forget(eventId);
            }
        }

        var explainer = new RaceExplainer(_models, _models);
        var analysed = new List<CoachRace>();
        var athletes = results.GroupBy(race => AthleteIdentity.Candidate(race, 0).AthleteId).ToList();
        random.Shuffle(athletes);
        foreach (var athlete in athletes)
        {
            if (analysed.Count >= most)
            {
                break;
            }

            List<RaceResult> own = [.. athlete.DistinctBy(race => race.EventId).Order(RaceOrder.Instance)];
            var races = await ExplainAsync(explainer, courses, own, cancellationToken);
            if (races is null)
            {
                continue;
            }

            if (!random.Chance(Unchanged))
            {
                own[^1] = VariantMaker.Make(races, random.Pick(Variants), random);
                races = await ExplainAsync(explainer, courses, own, cancellationToken);
            }

            if (races is not null)
            {
                analysed.Add(races);
            }
        }

        return analysed;
    }

    /// <summary>The last of an athlete's races; null when the service would not analyse it.</summary>
    private static async Task<CoachRace?> ExplainAsync(
        RaceExplainer explainer,
        FieldCourses courses,
        List<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        var races = results.ConvertAll(race => new AthleteRace(
            race,
            IdentityBasis.NameMatch,
            RaceExplainer.Pending,
            Course: courses.Of(race)
        ));
        await explainer.RenewAsync(races, races.Count - 1, cancellationToken);
        return races[^1].Outcome is AnalysisOutcome.Available { Analysis: var analysis }
            ? new CoachRace(results[^1], analysis)
            : null;
    }
}
