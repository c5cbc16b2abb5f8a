using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;
using RoxMind.Silo.Storage.Index;
using RoxMind.Tests.Analysis;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Search;

/// <summary>An index that is opened again finds who is alike before all races have been read, and the same ones as afterwards.</summary>
public sealed class PackedIndexTests : IAsyncDisposable
{
    private const int Queries = 50;

    private static readonly CohortSnapshot Cohort = SyntheticCohort.OpenMen.Snapshot;

    private readonly TemporaryFolder _folder = new();
    private readonly StoreBench _bench;
    private readonly Random _random = new(11);
    private readonly Dictionary<string, IndexedRace> _races = new(StringComparer.Ordinal);

    public PackedIndexTests() => _bench = new StoreBench(_folder.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string[] Packs => Directory.GetFiles(_folder.Path, "races-*.pack");

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Opened_index_finds_what_the_whole_one_finds_whatever_was_changed_since_it_was_packed()
    {
        for (var life = 0; life < 8; life++)
        {
            var reading = new TaskCompletionSource();
            await using (var index = await OpenAsync(life == 0 ? Task.CompletedTask : reading.Task))
            {
                Assert.Equal(life > 0, !index.Loaded.IsCompleted);
                if (life > 0)
                {
                    // Some of what follows is changed while all races are still to be read.
                    await ChangeAsync(index, _random.Next(3));
                    await AssertFindsAllAsync(index);
                }

                var searching = SearchUntilLoadedAsync(index);
                reading.SetResult();
                await index.LoadAsync(Cancel);
                await searching;
                await AssertFindsAllAsync(index);
                Assert.Equal(
                    _races.Values.OrderBy(race => race.RaceId, StringComparer.Ordinal),
                    index.Now.Races().OrderBy(race => race.RaceId, StringComparer.Ordinal)
                );
                await ChangeAsync(index, life == 0 ? 6 : _random.Next(4));
                await index.PackingIdle;
                Assert.Single(Packs);
            }

            await _bench.ReopenAsync();
        }
    }

    [Fact]
    public async Task Name_of_nobody_is_packed()
    {
        await using var index = await OpenAsync(Task.CompletedTask);
        await index.UpsertAsync(
            [.. IndexedRaces.Men[..40].Select(race => race with { Name = "Zebulon Quackenbush", Nationality = "NED" })],
            Cancel
        );
        await index.PackingIdle;
        Assert.DoesNotContain(
            "Quackenbush",
            await File.ReadAllTextAsync(Assert.Single(Packs), Cancel),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(200)]
    [InlineData(-1)]
    public async Task Damaged_pack_is_passed_over_and_made_anew(int at)
    {
        await PackAsync();
        var bytes = await File.ReadAllBytesAsync(Packs[0], Cancel);
        bytes[at < 0 ? bytes.Length + at : at] ^= 0x10;
        await File.WriteAllBytesAsync(Packs[0], bytes, Cancel);
        await AssertReadWholeAsync();
    }

    [Fact]
    public async Task Pack_that_is_cut_off_is_passed_over()
    {
        await PackAsync();
        var bytes = await File.ReadAllBytesAsync(Packs[0], Cancel);
        await File.WriteAllBytesAsync(Packs[0], bytes[..(bytes.Length / 2)], Cancel);
        await AssertReadWholeAsync();
    }

    [Fact]
    public async Task Folder_without_its_pack_or_with_one_of_before_is_read_whole()
    {
        await PackAsync();
        var before = Packs[0];
        var kept = await File.ReadAllBytesAsync(before, Cancel);
        await using (var index = await OpenAsync(Task.CompletedTask))
        {
            await index.LoadAsync(Cancel);
            await ChangeAsync(index, 6);
            await index.PackingIdle;
        }

        await _bench.ReopenAsync();
        Assert.NotEqual(before, Assert.Single(Packs));
        File.Delete(Packs[0]);
        await File.WriteAllBytesAsync(before, kept, Cancel);
        await AssertReadWholeAsync();
        Assert.DoesNotContain(before, Packs);
    }

    private async Task PackAsync()
    {
        await using (var index = await OpenAsync(Task.CompletedTask))
        {
            await ChangeAsync(index, 6);
            await index.PackingIdle;
        }

        await _bench.ReopenAsync();
        Assert.Single(Packs);
    }

    private async Task AssertReadWholeAsync()
    {
        await using var index = await OpenAsync(Task.CompletedTask);
        Assert.True(index.Loaded.IsCompletedSuccessfully);
        await AssertFindsAllAsync(index);
        await index.PackingIdle;
        Assert.Single(Packs);
    }

    /// <summary>Opens the index on what is stored; all races are read no earlier than it may.</summary>
    private async Task<RaceIndex> OpenAsync(Task mayRead)
    {
        var races = _bench.Serializer.GetSerializer<IndexedRace>();
        var index = new RaceIndex(
            new WaitingStore(new StoredRaceIndex(_bench.Races, races), mayRead),
            new SqlitePackedRaces(_bench.Store, races, NullLogger<SqlitePackedRaces>.Instance),
            fewestPacked: 20
        );
        await index.OpenAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        return index;
    }

    /// <summary>There is no moment at which nobody answers.</summary>
    private async Task SearchUntilLoadedAsync(RaceIndex index)
    {
        var query = RandomRaces.QueryOf(_random, _races);
        await Task.Run(
            async () =>
            {
                while (!index.Loaded.IsCompleted)
                {
                    await index.SearchAsync(Cohort.Standard, Cohort, query, Cancel);
                }
            },
            Cancel
        );
    }

    private async Task ChangeAsync(RaceIndex index, int changes)
    {
        for (var change = 0; change < changes; change++)
        {
            var added = Enumerable.Range(0, _random.Next(1, 60)).Select(_ => RandomRaces.Of(_random)).ToList();
            await index.UpsertAsync(added, Cancel);
            added.ForEach(race => _races[race.RaceId] = race);
            string[] removed = [.. _races.Keys.Where(_ => _random.Next(9) == 0), "unknown"];
            await index.RemoveAsync(removed, Cancel);
            Array.ForEach(removed, raceId => _races.Remove(raceId));
        }
    }

    /// <summary>Compares with an index that has the races from the start, which other laws hold to looking at every one.</summary>
    private async Task AssertFindsAllAsync(RaceIndex index)
    {
        var whole = new RaceIndex(new GatedStore { Stored = [.. _races.Values] });
        await whole.LoadAsync(Cancel);
        for (var i = 0; i < Queries; i++)
        {
            var query = RandomRaces.QueryOf(_random, _races);
            var expected = await whole.SearchAsync(Cohort.Standard, Cohort, query, Cancel);
            var found = await index.SearchAsync(Cohort.Standard, Cohort, query, Cancel);
            Assert.Equal((expected.TolerancePct, expected.Considered), (found.TolerancePct, found.Considered));
            Assert.Equivalent(expected.Matches, found.Matches, strict: true);
        }
    }

    /// <summary>A store that lets nobody read everything until it may be read.</summary>
    private sealed class WaitingStore(IRaceIndexStore store, Task mayRead) : IRaceIndexStore
    {
        public Task WriteAsync(RaceIndexChange change, CancellationToken cancellationToken) =>
            store.WriteAsync(change, cancellationToken);

        public async Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken)
        {
            await mayRead.WaitAsync(cancellationToken);
            return await store.ReadAllAsync(cancellationToken);
        }
    }
}
