using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Identity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Log;
using RoxMind.Tests.Athletes;

namespace RoxMind.Tests.Events;

/// <summary>A race is moved at the moment at which its analysis goes into the log.</summary>
[Slow]
public sealed class MovedMeanwhileTests
{
    [Fact]
    public async Task Analysis_made_before_a_merge_is_told_behind_it_as_the_heirs()
    {
        var pause = new Pause();
        await using var cluster = await RoxMindCluster.StartAsync(silo =>
        {
            silo.Services.Replace(
                ServiceDescriptor.Singleton<IEventLog>(services => new PausedLog(
                    ActivatorUtilities.CreateInstance<StoredEventLog>(services),
                    pause
                ))
            );
            silo.Services.Replace(
                ServiceDescriptor.Singleton<IRaceIndex>(services => new PausedIndex(
                    services.GetRequiredService<RaceIndex>(),
                    pause
                ))
            );
        });
        var first = new SyntheticEvent("meanwhile 6", "S6 2024 Meanwhile").Result("Anna Meanwhile", 1);
        var second = new SyntheticEvent("meanwhile 7", "S7 2025 Meanwhile").Result("Anna Meanwhile", 2);
        var (place, raceId) = (cluster.Event(second.EventId), second.RaceId);
        await cluster.Event(first.EventId).RecordAndAnalyzeAsync(first);
        var athlete = (await place.RecordAndAnalyzeAsync(second)).AthleteOf(second);
        await cluster.SettledAsync(second.EventId);
        var split = await cluster.Identity.SplitAsync(athlete, [raceId], CancellationToken.None);
        var other = Assert.IsType<IdentityChange.Done>(split).AthleteId;

        // The other's analysis is made and waits for the index, and then the merge is in the log and the event does not know yet.
        await pause.IsToBeFound.Task;
        var merge = cluster.MergeAsync(other, athlete);
        await pause.IsMoved.Task;
        pause.MayBeFound.SetResult();
        await pause.IsFound.Task;
        for (var turns = 0; turns < 10; turns++)
        {
            // What was to follow in the event's turn has been done when it answers.
            await place.GetVersionAsync(CancellationToken.None);
        }

        pause.MayBeKnown.SetResult();
        await merge;

        Assert.Equal(athlete, (await place.ReadAsync()).AthleteOf(second));
        await cluster.SettledAsync(second.EventId);
        var entries = await place.ReadAsync();
        Assert.Equal(athlete, entries.AthleteOf(second));
        Assert.IsType<AnalysisReady>(entries[^1].Fact);
        Assert.Equal(athlete, (await cluster.IndexedAsync(second))?.AthleteId);
    }

    /// <summary>Where things wait: the second time that the race is to be found as the other's, and its move back.</summary>
    private sealed class Pause
    {
        private readonly Lock _gate = new();
        private string? _owner;
        private int _moves;
        private int _finds;

        public TaskCompletionSource IsToBeFound { get; } = New();

        public TaskCompletionSource MayBeFound { get; } = New();

        public TaskCompletionSource IsFound { get; } = New();

        public TaskCompletionSource IsMoved { get; } = New();

        public TaskCompletionSource MayBeKnown { get; } = New();

        /// <summary>Whether this is the second move.</summary>
        public bool IsMoveBack(IReadOnlyList<LogDraft> drafts)
        {
            lock (_gate)
            {
                var moved = drafts.Select(draft => draft.Fact).OfType<RaceReassigned>().FirstOrDefault();
                _owner ??= moved?.AthleteId;
                return moved is not null && ++_moves == 2;
            }
        }

        /// <summary>Whether the race is to be found as the other's for the second time: its move is the first.</summary>
        public bool IsRenewal(IReadOnlyList<IndexedRace> races)
        {
            lock (_gate)
            {
                return _owner is not null && races.Any(race => race.AthleteId == _owner) && ++_finds == 2;
            }
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class PausedLog(IEventLog inner, Pause pause) : PassingLog(inner)
    {
        public override async Task<IReadOnlyList<LogReceipt>> AppendAsync(
            string eventId,
            IReadOnlyList<LogDraft> drafts,
            long? projectedTo,
            CancellationToken cancellationToken
        )
        {
            var receipts = await base.AppendAsync(eventId, drafts, projectedTo, cancellationToken);
            if (pause.IsMoveBack(drafts))
            {
                pause.IsMoved.SetResult();
                await pause.MayBeKnown.Task;
            }

            return receipts;
        }
    }

    private sealed class PausedIndex(IRaceIndex inner, Pause pause) : IRaceIndex
    {
        public async Task UpsertAsync(IReadOnlyList<IndexedRace> races, CancellationToken cancellationToken)
        {
            var isRenewal = pause.IsRenewal(races);
            if (isRenewal)
            {
                pause.IsToBeFound.SetResult();
                await pause.MayBeFound.Task;
            }

            await inner.UpsertAsync(races, cancellationToken);
            if (isRenewal)
            {
                pause.IsFound.SetResult();
            }
        }

        public Task RemoveAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken) =>
            inner.RemoveAsync(raceIds, cancellationToken);

        public ValueTask<SimilarRaces> SearchAsync(
            StationStandard standard,
            CohortSnapshot cohort,
            SimilarQuery query,
            CancellationToken cancellationToken
        ) => inner.SearchAsync(standard, cohort, query, cancellationToken);
    }
}
