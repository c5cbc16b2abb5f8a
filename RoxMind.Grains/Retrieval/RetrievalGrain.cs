using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Answers;
using RoxMind.Grains.Retrieval.Answers.Intents;
using RoxMind.Grains.Retrieval.Duplicates;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Passages;
using RoxMind.Grains.Retrieval.Questions;
using RoxMind.Grains.Retrieval.Questions.Filling;
using RoxMind.Grains.Retrieval.Questions.Words;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval;

/// <summary>Understands questions and has the silo's index answer them; keeps nothing.</summary>
[StatelessWorker]
[GrainType("retrieval")]
internal sealed class RetrievalGrain(
    IRaceFinder finder,
    IModelCatalog catalog,
    PassageFinder passages,
    TimeProvider clock,
    ILogger<RetrievalGrain> logger,
    ITextGenerator? generator = null
) : Grain, IRetrievalGrain
{
    private readonly QuestionFiller _filler = new(generator, clock, logger);

    private const int MaxTake = 100;
    private const int MaxPassages = 20;
    private const string NeedsMe = "NEEDS_ME";
    private const string BadMeaning = "BAD_MEANING";

    private static readonly ImmutableArray<string> Examples =
    [
        "women 30-34 who are strong on sleds but weak on wall balls",
        "fastest 10 men under 1:10 on the row",
        "who is like me but better at wall balls?",
        "Frauen über 40, stark beim Laufen, schwach am Schlitten",
    ];

    /// <inheritdoc/>
    public async Task<QuestionReply> AskAsync(
        AskRequest request,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        await finder.WaitAsync(cancellationToken);
        var read = request.Meaning is { } json
            ? Read(json)
            : await ReadAsync(request.Question ?? string.Empty, cancellationToken);
        if (read.Reply is { } refused)
        {
            return refused;
        }

        var (meaning, ignored) = (read.Meaning!, read.Ignored);
        var asker = request.AthleteId is { } id
            ? await FindAskerAsync(id, request.RaceId, meaning, cancellationToken)
            : null;
        if (asker is null && AnswerWriter.NeedsAsker(meaning))
        {
            return new QuestionReply.NotUnderstood(
                NeedsMe,
                "This is about an athlete: say by 'me' which one, with a race that fits.",
                [],
                MeaningWriter.Write(meaning)
            );
        }

        var sources = new AnswerSources(
            finder,
            catalog.Find,
            asker,
            Math.Max(0, skip),
            Math.Clamp(take, 1, MaxTake),
            cancellationToken
        );
        var reading = new QuestionReading(
            MeaningWriter.Write(meaning),
            MeaningText.Of(meaning),
            MeaningQuestion.Of(meaning, ignored, finder)
        )
        {
            FilledBy = read.FilledBy,
        };
        return new QuestionReply.Answered(reading, AnswerWriter.Write(meaning, sources));
    }

    private static Reading Read(string json) =>
        MeaningReader.Read(json) switch
        {
            MeaningReading.Read { Meaning: { Intent: not Intent.Refuse } meaning } => new Reading(meaning, []),
            MeaningReading.Read { Meaning: var refusal } => new Reading(
                Refuse(refusal, RefusalTexts.Of(refusal.Reason!.Value))
            ),
            MeaningReading.Faulty faulty => new Reading(
                new QuestionReply.NotUnderstood(BadMeaning, faulty.Reason, [], json)
            ),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };

    private async Task<Reading> ReadAsync(string question, CancellationToken cancellationToken)
    {
        var read = QuestionReader.Read(question, new FinderContext(finder));
        if (read.Fault is null)
        {
            return new Reading(read.Meaning, read.Ignored);
        }

        return read.Open is { } open && await _filler.FillAsync(question, open, cancellationToken) is { } filled
            ? new Reading(filled, []) { FilledBy = _filler.Model }
            : new Reading(Refuse(read.Meaning, read.Fault));
    }

    private static QuestionReply.NotUnderstood Refuse(Meaning refusal, string why) =>
        new(
            MeaningNames.Of(refusal.Reason!.Value).ToUpperInvariant(),
            why,
            refusal.Reason is RefusalReason.Unclear or RefusalReason.OutOfDomain ? Examples : [],
            MeaningWriter.Write(refusal)
        );

    private async Task<Asker?> FindAskerAsync(
        string athleteId,
        string? raceId,
        Meaning meaning,
        CancellationToken cancellationToken
    )
    {
        var profile = await GrainFactory.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken);
        return
            profile?.Races.LastOrDefault(race => raceId is null ? IsMeant(race, meaning) : race.Result.RaceId == raceId)
                is { } race
            ? new Asker(profile, race)
            : null;
    }

    /// <summary>Whether a race can be the one that an explanation asks for; other questions are about the latest.</summary>
    private static bool IsMeant(AthleteRace race, Meaning meaning)
    {
        if (meaning.Intent is not (Intent.Explain or Intent.WhatIf))
        {
            return true;
        }

        var (filters, place) = (meaning.Filters, EventPlace.Of(race.Result.EventName));
        return (filters.City is not { } city || place.IsIn(CityNames.Of(city)))
            && (filters.Year is null || (race.Result.Date?.Year ?? place.Year) == filters.Year)
            && (filters.Season is null || race.Result.Season == filters.Season)
            && (filters.Division is null || race.Result.Division == filters.Division);
    }

    /// <inheritdoc/>
    public async Task<FoundRaces> FindAsync(
        RaceQuestion question,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        await finder.WaitAsync(cancellationToken);
        return QuestionSearch.Find(
            finder.Now,
            question,
            catalog.Find,
            Math.Max(0, skip),
            Math.Clamp(take, 1, MaxTake),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<SearchPage> SearchAsync(TextQuery query, ListRange range, CancellationToken cancellationToken)
    {
        await finder.WaitAsync(cancellationToken);
        return finder.Search(query, range, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Passage>> FindPassagesAsync(
        string text,
        int take,
        CancellationToken cancellationToken
    ) => passages.FindAsync(text, Math.Clamp(take, 1, MaxPassages), cancellationToken);

    /// <inheritdoc/>
    public async Task<DuplicatePage> FindDuplicatesAsync(ListRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(range);
        await finder.WaitAsync(cancellationToken);
        var found = DuplicateSearch.Find(finder.Now.Races());
        var (start, end) = range.Within(found.Count, ListPlace.At);
        return new DuplicatePage(found.Count, [.. found.Skip(start).Take(end - start)], start);
    }

    /// <inheritdoc/>
    public async Task<int> CountEqualSplitsAsync(string eventId, CancellationToken cancellationToken)
    {
        await finder.WaitAsync(cancellationToken);
        return SplitDuplicates.Count(finder.Now.Races(), eventId);
    }

    /// <summary>What became of reading a question: its meaning, or the refusal.</summary>
    private sealed record Reading(Meaning? Meaning, ImmutableArray<string> Ignored)
    {
        public Reading(QuestionReply refusal)
            : this(null, []) => Reply = refusal;

        public QuestionReply? Reply { get; }

        public string? FilledBy { get; init; }
    }
}
