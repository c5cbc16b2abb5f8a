using GraphQL;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Questions;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Finds athletes who are described, in words or by their strengths.</summary>
internal sealed class DescribedAthletes(IGrainFactory grains)
{
    private const double TolerancePct = 3;

    private IRetrievalGrain Retrieval => grains.GetGrain<IRetrievalGrain>(0);

    /// <summary>Finds them by a text.</summary>
    public async Task<SimilarAthleteConnection> FindAsync(
        string text,
        PageArguments page,
        CancellationToken cancellationToken
    )
    {
        // The text is read once; what it orders by does not matter here.
        return await Retrieval.AskAsync(new AskRequest(text), 0, 1, cancellationToken) switch
        {
            QuestionReply.Answered { Understood: var reading } => await FindAsync(
                AsProfile(reading.Question),
                page.Of($"alike {text}"),
                cancellationToken,
                UnderstoodQuestion.Of(reading)
            ),
            QuestionReply.NotUnderstood refused => throw new ExecutionError(refused.Reason)
            {
                Code = refused.Code,
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["hints"] = refused.Hints },
            },
            var other => throw new InvalidOperationException($"Unknown reply {other.GetType().Name}."),
        };
    }

    /// <summary>Finds them by a description.</summary>
    public Task<SimilarAthleteConnection> FindAsync(
        ProfileInput profile,
        PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var (strong, weak) = (profile.Strong ?? [], profile.Weak ?? []);
        if (strong.Any(segment => weak.Any(other => ProfileVector.AreOne(segment, other))))
        {
            throw new ExecutionError("A segment cannot be strong and weak at once.") { Code = "CONTRADICTION" };
        }

        var question = new RaceQuestion
        {
            Genders = [profile.Gender],
            Divisions = [profile.Division],
            FromAge = profile.AgeGroup?.From,
            ToAge = profile.AgeGroup?.To,
            MinTotalS = (int?)(profile.TotalS * (1 - (TolerancePct / 100))),
            MaxTotalS = (int?)(profile.TotalS * (1 + (TolerancePct / 100))),
            Strong = [.. strong.Distinct().Order()],
            Weak = [.. weak.Distinct().Order()],
        };
        var list = string.Join(
            ' ',
            question.Genders[0],
            question.Divisions[0],
            profile.AgeGroup,
            profile.TotalS,
            string.Join(',', question.Strong),
            string.Join(',', question.Weak)
        );
        return FindAsync(question, page.Of($"alike {list}"), cancellationToken);
    }

    private async Task<SimilarAthleteConnection> FindAsync(
        RaceQuestion question,
        PageRequest page,
        CancellationToken cancellationToken,
        UnderstoodQuestion? understood = null
    )
    {
        var found = await Retrieval.FindAsync(question, 0, SimilarAthleteConnection.Needed(page), cancellationToken);
        var matches = found.Races.Select(race => new SimilarRace(race.Race, Distance(race), []));
        var races = new SimilarRaces(Tolerance(question), found.Total, [.. matches]);
        return new SimilarAthleteConnection(races, [], page, understood ?? new UnderstoodQuestion(question));
    }

    private static RaceQuestion AsProfile(RaceQuestion question) =>
        question with
        {
            Goal = QuestionGoal.Profile,
            Strong = question.RankBy is { } segment ? [.. question.Strong.Append(segment).Order()] : question.Strong,
            RankBy = null,
        };

    /// <summary>How far the shape is from one standard deviation in the directions asked for; beyond it there is no distance.</summary>
    private static double Distance(FoundRace race) => race.MatchSd is { } match ? Math.Max(0, 1 - match) : 0;

    private static double Tolerance(RaceQuestion question) =>
        question is { MinTotalS: { } least, MaxTotalS: { } most }
            ? Math.Round(100.0 * (most - least) / (most + least), 1)
            : 100;
}
