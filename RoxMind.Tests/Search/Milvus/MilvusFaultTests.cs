using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Milvus;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>What becomes of searches and of what is recorded while Milvus does not do its part.</summary>
public sealed class MilvusFaultTests : IAsyncLifetime
{
    private static readonly IndexedRace Race = IndexedRaces.Men[0];

    private MilvusStandIn _milvus = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _milvus = await MilvusStandIn.StartAsync();

    public ValueTask DisposeAsync() => _milvus.DisposeAsync();

    [Fact]
    public async Task Milvus_that_is_away_is_said_and_holds_up_nobody_who_records()
    {
        await using var home = await StartedAsync();
        _milvus.GoAway();
        var twin = Race with { RaceId = "twin", AthleteId = "somebody else" };
        await home.Index.UpsertAsync([twin], Cancel);
        Assert.Equal(twin, home.Embedded.Find("twin"));
        var fault = await Assert.ThrowsAsync<SimilarityUnavailableException>(() => SearchAsync(home));
        Assert.Contains("cannot be reached", fault.Message);

        _milvus.Recover();
        await home.SettleAsync();
        Assert.Equal("twin", (await SearchAsync(home)).Matches[0].Race.RaceId);
    }

    [Fact]
    public async Task Milvus_that_is_slow_is_given_up_in_its_time()
    {
        await using var home = await StartedAsync(TimeSpan.FromSeconds(6));
        _milvus.BecomeSlow();
        var fault = await Assert.ThrowsAsync<SimilarityUnavailableException>(() => SearchAsync(home));
        Assert.Contains("within 6 s", fault.Message);
    }

    [Fact]
    public async Task A_code_is_a_refusal_although_the_status_is_good()
    {
        await using var home = await StartedAsync();
        _milvus.Refuse("entities/search", 1100);
        var fault = await Assert.ThrowsAsync<SimilarityUnavailableException>(() => SearchAsync(home));
        Assert.Contains("1100", fault.Message);
        Assert.Contains("refused by the test", fault.Message);
    }

    [Fact]
    public async Task A_request_that_is_broken_off_or_put_off_is_sent_again()
    {
        await using var home = await StartedAsync();
        var aborts = 2;
        _milvus.Before = (http, asked) =>
        {
            if (asked != "entities/search" || aborts-- <= 0)
            {
                return Task.FromResult(false);
            }

            http.Abort();
            return Task.FromResult(true);
        };
        Assert.NotEmpty((await SearchAsync(home)).Matches);
        _milvus.Refuse("entities/search", 8, times: 2);
        Assert.NotEmpty((await SearchAsync(home)).Matches);
    }

    [Fact]
    public async Task What_was_removed_while_milvus_was_away_is_gone_after_a_start()
    {
        await using (var before = await StartedAsync(races: IndexedRaces.Men))
        {
            Assert.NotEmpty((await SearchAsync(before)).Matches);
        }

        await using var after = await StartedAsync(races: [Race]);
        var found = await SearchAsync(after);
        Assert.Equal(0, found.Considered);
    }

    [Theory]
    [InlineData(12, "L2", "dimension 12")]
    [InlineData(11, "COSINE", "measures by COSINE")]
    [InlineData(11, "L2", "has no field")]
    public async Task Another_collection_is_not_used(int dimension, string metric, string reason)
    {
        var options = Options(TimeSpan.FromSeconds(5));
        using (var http = new HttpClient())
        {
            object[] fields =
            [
                new
                {
                    fieldName = "raceId",
                    dataType = "VarChar",
                    isPrimary = true,
                },
                .. (reason == "has no field" ? [] : Named()),
                new
                {
                    fieldName = "shape",
                    dataType = "FloatVector",
                    isPrimary = false,
                    elementTypeParams = new { dim = $"{dimension}" },
                },
            ];
            using var content = System.Net.Http.Json.JsonContent.Create(
                new
                {
                    dbName = options.Database,
                    collectionName = options.Collection,
                    schema = new { fields },
                    indexParams = new[] { new { fieldName = "shape", metricType = metric } },
                }
            );
            using var made = await http.PostAsync(
                new Uri(_milvus.Address, "/v2/vectordb/collections/create"),
                content,
                Cancel
            );
        }

        await using var home = await IndexHome.MilvusAsync(options, Race);
        await home.Follower!.StartAsync(Cancel);
        while (home.Follower.Fault is null)
        {
            await Task.Delay(20, Cancel);
        }

        Assert.Equal(MilvusFault.WrongCollection, home.Follower.Fault.Fault);
        var fault = await Assert.ThrowsAsync<SimilarityUnavailableException>(() => SearchAsync(home));
        Assert.Contains(reason, fault.Message);
        await home.Index.UpsertAsync([Race], Cancel);
    }

    private static IEnumerable<object> Named()
    {
        string[] texts = ["standard", "athleteId"];
        string[] numbers =
        [
            "totalS",
            "generation",
            .. Grains.Analysis.Races.RaceFormat.Segments.Select(Grains.Analysis.Races.RaceFormat.ColumnName),
        ];
        return
        [
            .. texts.Select(name => new
            {
                fieldName = name,
                dataType = "VarChar",
                isPrimary = false,
            }),
            .. numbers.Select(name => new
            {
                fieldName = name,
                dataType = "Int64",
                isPrimary = false,
            }),
        ];
    }

    private MilvusOptions Options(TimeSpan timeout) =>
        new()
        {
            Address = _milvus.Address,
            Collection = "races",
            Timeout = timeout,
        };

    private async Task<IndexHome> StartedAsync(TimeSpan? timeout = null, IReadOnlyList<IndexedRace>? races = null)
    {
        var home = await IndexHome.MilvusAsync(
            Options(timeout ?? TimeSpan.FromSeconds(20)),
            races ?? [.. IndexedRaces.Men.Take(300)]
        );
        await home.Follower!.StartAsync(Cancel);
        await home.SettleAsync();
        return home;
    }

    private static async Task<SimilarRaces> SearchAsync(IndexHome home) =>
        await home.Index.SearchAsync(
            Race.Standard,
            SyntheticCohort.OpenMen.Snapshot,
            IndexedRaces.QueryOf(Race, []),
            Cancel
        );
}
