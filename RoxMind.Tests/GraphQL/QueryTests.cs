using System.Text.Json;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Persistence;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Tests.GraphQL;

[Slow]
public sealed class QueryTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private GatewayHost Gateway => cluster.Gateway;

    [Fact]
    public async Task Event_shows_how_far_it_has_come()
    {
        var place = new SyntheticEvent("summary", "S7 2025 Summary");
        var id = await cluster.RecordAsync(place, place.Field(5));
        var data = await Gateway.DataAsync(
            "query($id: ID!) { event(id: $id) { id name finishers analyzed unavailable onCourseCount isClosed head } }",
            new { id }
        );
        Assert.Equal(
            $$$"""{"id":"{{{id}}}","name":"S7 2025 Summary","finishers":5,"analyzed":5,"unavailable":0,"onCourseCount":0,"isClosed":false,"head":10}""",
            data.GetProperty("event").GetRawText()
        );
    }

    [Fact]
    public async Task Unknown_things_are_null()
    {
        var nobody = OpaqueId.Athlete("nobody").ToString();
        var race = OpaqueId.Race("nobody", "r1").ToString();
        var data = await Gateway.DataAsync(
            """
            query($athlete: ID!, $race: ID!, $event: ID!, $job: ID!) {
              athlete(id: $athlete) { id }
              race(id: $race) { id }
              event(id: $event) { id }
              importJob(id: $job) { id }
              similarAthletes(to: { raceId: $race }) { considered }
              progress(athleteId: $athlete) { rawChangeS }
              cohort(standard: "relay-mixed-100") { modelVersion }
            }
            """,
            new
            {
                athlete = nobody,
                race,
                @event = OpaqueId.Event("nowhere").ToString(),
                job = OpaqueId.Import(new string('a', 32)).ToString(),
            }
        );
        Assert.All(data.EnumerateObject(), field => Assert.Equal(JsonValueKind.Null, field.Value.ValueKind));
    }

    [Fact]
    public async Task Events_are_listed_page_by_page()
    {
        foreach (var key in new[] { "list-a", "list-b", "list-c" })
        {
            var place = new SyntheticEvent(key, $"S7 2025 {key}");
            await cluster.RecordAsync(place, place.Field(1, key));
        }

        var (ids, names) = (new List<string>(), new List<string>());
        string? after = null;
        bool hasNext;
        do
        {
            var page = (
                await Gateway.DataAsync(
                    "query($after: String) { events(first: 2, after: $after) { totalCount edges { node { id name } } pageInfo { hasNextPage endCursor } } }",
                    new { after }
                )
            ).GetProperty("events");
            foreach (var node in page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node")))
            {
                ids.Add(node.GetProperty("id").GetString()!);
                names.Add(node.GetProperty("name").GetString()!);
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            hasNext = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
        } while (hasNext);

        Assert.Equal(ids.Distinct(), ids);
        Assert.Superset(
            new HashSet<string> { "S7 2025 list-a", "S7 2025 list-b", "S7 2025 list-c" },
            names.ToHashSet()
        );
    }

    [Fact]
    public async Task Leaderboard_pages_join_without_gap_or_repeat_and_lead_to_races()
    {
        var place = new SyntheticEvent("pages");
        var field = place.Field(7);
        var id = await cluster.RecordAsync(place, field);
        const string Query = """
            query($id: ID!, $after: String) {
              event(id: $id) {
                leaderboard(division: OPEN, gender: MALE, first: 3, after: $after) {
                  totalCount
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  edges { cursor node { rank timeS behindS residualS ageGroup resultId raceId race { id totalS analysis { modelVersion } } athlete { id name } } }
                }
              }
            }
            """;
        var rows = new List<JsonElement>();
        string? after = null;
        for (var page = 0; page < 3; page++)
        {
            var data = await Gateway.DataAsync(Query, new { id, after });
            var board = data.GetProperty("event").GetProperty("leaderboard");
            Assert.Equal(7, board.GetProperty("totalCount").GetInt32());
            Assert.Equal(page < 2, board.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            Assert.Equal(page > 0, board.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            rows.AddRange(board.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node")));
            after = board.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(
            field.Select(result => result.TotalS).Order(),
            rows.Select(row => row.GetProperty("timeS").GetInt32())
        );
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal(
                    row.GetProperty("raceId").GetString(),
                    row.GetProperty("race").GetProperty("id").GetString()
                );
                Assert.Equal(
                    row.GetProperty("timeS").GetInt32(),
                    row.GetProperty("race").GetProperty("totalS").GetInt32()
                );
                Assert.Equal("30-34", row.GetProperty("ageGroup").GetString());
            }
        );
    }

    [Fact]
    public async Task Leaderboard_reads_each_athlete_once_however_many_fields_ask()
    {
        var place = new SyntheticEvent("once");
        var id = await cluster.RecordAsync(place, place.Field(20));
        var calls = new List<string>();
        cluster.Silos.Calls.Before = context =>
        {
            lock (calls)
            {
                calls.Add($"{context.InterfaceName}.{context.MethodName}");
            }

            return Task.CompletedTask;
        };
        await Gateway.DataAsync(
            """
            query($id: ID!) { event(id: $id) { leaderboard(first: 20) { edges { node {
              athlete { name races { edges { node { totalS } } } }
              race { analysis { percentile } athlete { races { edges { node { analysis { percentile } } } } } }
              again: race { totalS }
            } } } } }
            """,
            new { id }
        );
        cluster.Silos.Calls.Open();
        lock (calls)
        {
            Assert.Equal(20, calls.Count(call => call.EndsWith("IAthleteGrain.GetAsync", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Similar_athletes_of_a_whole_leaderboard_are_searched_in_one_call_a_standard()
    {
        var place = new SyntheticEvent("bounded");
        var women = Enumerable.Range(1, 10).Select(i => place.Result($"Bounded W {i}", i, $"w{i}", Gender.Female));
        var id = await cluster.RecordAsync(place, [.. place.Field(20), .. women]);
        var calls = new List<string>();
        cluster.Silos.Calls.Before = context =>
        {
            // An event may be asked in the background, too, whether there is work left.
            if (context.InterfaceMethod.Name is nameof(IEventGrain.ResumeAsync) or nameof(IEventGrain.GetAnalyzedAsync))
            {
                return Task.CompletedTask;
            }

            lock (calls)
            {
                calls.Add($"{context.InterfaceMethod.DeclaringType!.Name} {context.TargetId}");
            }

            return Task.CompletedTask;
        };
        await Gateway.DataAsync(
            """
            query($id: ID!) { event(id: $id) { quality { accepted } leaderboard(first: 30) { edges { node {
              athlete { races(first: 2) { edges { node { analysis { percentile } similar(betterAt: [], first: 2) { edges { node { distance race { totalS } } } } } } } }
            } } } } }
            """,
            new { id }
        );
        cluster.Silos.Calls.Open();
        lock (calls)
        {
            Assert.Equal(2, calls.Count(call => call.StartsWith("ICohortGrain", StringComparison.Ordinal)));
            Assert.Equal(3, calls.Count(call => call.StartsWith("IEventGrain", StringComparison.Ordinal)));
            Assert.Single(calls, call => call.StartsWith("ITurnedAwayGrain", StringComparison.Ordinal));
            var athletes = calls.Where(call => call.StartsWith("IAthleteGrain", StringComparison.Ordinal)).ToList();
            Assert.All(athletes.CountBy(call => call), athlete => Assert.InRange(athlete.Value, 1, 2));
            Assert.InRange(athletes.Count, 30, 30 + (30 * 2));
            Assert.Equal(2 + 3 + 1 + athletes.Count, calls.Count);
        }
    }

    [Fact]
    public async Task Race_is_explained_with_every_part()
    {
        var place = new SyntheticEvent("explained", "S7 2025 Explained");
        var field = place.Field(40);
        await cluster.RecordAsync(place, field);
        var raceId = OpaqueId.Race(await cluster.AthleteIdAsync(field[3]), field[3].RaceId).ToString();
        var race = (
            await Gateway.DataAsync(
                """
                query($id: ID!) {
                  race(id: $id) {
                    id eventName date name nationality startNumber gender division ageGroup totalS identityBasis analysisUnavailable
                    standard { key division gender wallBallRepetitions }
                    splits { segment timeS }
                    athlete { id isTeam races { edges { node { id } } } }
                    analysis {
                      modelVersion peerGroup peerCount percentile flags
                      expectation { expectedS p10S p90S residualS verdict basis }
                      segments { segment timeS expectedS gapS z zContext percentile clusterGap marks scaled }
                      clusters { performance { number name distance } context { number } shape { number } shapeScores { run ergs sledsAndCarry bodyweight } }
                      priorities { segment gapS realisticStepS hintCode hints { code } }
                      strengths { segment gapS }
                      pacing { fadePct walk { segmentsDone forecastS p10S p90S p2S p98S } }
                    }
                    feedback { text model grounded }
                    similar(first: 3) { betterAt tolerancePct considered edges { node { totalS distance gains { segment gainS } race { id } } } }
                  }
                }
                """,
                new { id = raceId }
            )
        ).GetProperty("race");
        Assert.Equal(raceId, race.GetProperty("id").GetString());
        Assert.Equal(field[3].TotalS, race.GetProperty("totalS").GetInt32());
        Assert.Equal(23, race.GetProperty("splits").GetArrayLength());
        var analysis = race.GetProperty("analysis");
        Assert.Equal(23, analysis.GetProperty("segments").GetArrayLength());
        Assert.Equal(24, analysis.GetProperty("pacing").GetProperty("walk").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, analysis.GetProperty("segments")[0].GetProperty("marks").ValueKind);
        Assert.Equal(
            "VENUE_DEPENDENT",
            analysis.GetProperty("segments")[0].GetProperty("marks").EnumerateArray().Last().GetString()
        );
        Assert.True(race.GetProperty("feedback").GetProperty("grounded").GetBoolean());
        Assert.True(race.GetProperty("feedback").GetProperty("text").GetString()!.Length > 200);
        Assert.Equal(
            analysis
                .GetProperty("priorities")
                .EnumerateArray()
                .Select(priority => priority.GetProperty("segment").GetString()),
            race.GetProperty("similar").GetProperty("betterAt").EnumerateArray().Select(segment => segment.GetString())
        );
    }

    [Fact]
    public async Task Cohort_shows_its_norms()
    {
        var cohort = (
            await Gateway.DataAsync(
                """
                { cohort(standard: "open-male-100") {
                  modelVersion standard { key } peers { name count total { medianS quantilesS } segments { meanS } }
                  byAge { ageGroup norms { count } } shapeClusters { number name centre features } noise
                } }
                """
            )
        ).GetProperty("cohort");
        Assert.Equal("open-male-100", cohort.GetProperty("standard").GetProperty("key").GetString());
        Assert.Equal(23, cohort.GetProperty("peers").GetProperty("segments").GetArrayLength());
        Assert.Equal(101, cohort.GetProperty("peers").GetProperty("total").GetProperty("quantilesS").GetArrayLength());
        Assert.Equal(23, cohort.GetProperty("noise").GetArrayLength());
    }

    [Fact]
    public async Task Progress_compares_the_two_latest_races_unless_told_otherwise()
    {
        var first = new SyntheticEvent("progress-1", "S6 2024 Before");
        var second = new SyntheticEvent("progress-2", "S7 2025 After");
        var before = first.Result("Progressing Person", 4, "1");
        var after = second.Result("Progressing Person", 9, "1");
        await cluster.RecordAsync(first, before);
        await cluster.RecordAsync(second, after);
        var athlete = await cluster.AthleteIdAsync(after);
        const string Query = """
            query($athlete: ID!, $from: ID, $to: ID) {
              progress(athleteId: $athlete, from: $from, to: $to) {
                from { eventName } to { eventName } rawChangeS trend adjusted { changeS lowS highS }
                segments { segment changeS noiseS trend }
              }
            }
            """;
        var athleteId = OpaqueId.Athlete(athlete).ToString();
        var progress = (await Gateway.DataAsync(Query, new { athlete = athleteId })).GetProperty("progress");
        Assert.Equal(after.TotalS - before.TotalS, progress.GetProperty("rawChangeS").GetInt32());
        Assert.Equal("S6 2024 Before", progress.GetProperty("from").GetProperty("eventName").GetString());
        Assert.Equal(23, progress.GetProperty("segments").GetArrayLength());

        var (early, late) = (OpaqueId.Race(athlete, before.RaceId), OpaqueId.Race(athlete, after.RaceId));
        var same = await Gateway.DataAsync(
            Query,
            new
            {
                athlete = athleteId,
                from = early.ToString(),
                to = late.ToString(),
            }
        );
        Assert.Equal(progress.GetRawText(), same.GetProperty("progress").GetRawText());
        var reversed = await Gateway.ExecuteAsync(
            Query,
            new
            {
                athlete = athleteId,
                from = late.ToString(),
                to = early.ToString(),
            }
        );
        Assert.Equal("OUT_OF_RANGE", Code(reversed));
    }

    [Theory]
    [InlineData("{ events(first: 0) { totalCount } }", "OUT_OF_RANGE")]
    [InlineData("{ events(first: 101) { totalCount } }", "OUT_OF_RANGE")]
    [InlineData("{ events(after: \"oops\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ cohort(standard: \"oops\") { modelVersion } }", "INVALID_STANDARD")]
    public async Task Bad_argument_has_a_stable_code(string query, string code)
    {
        Assert.Equal(code, Code(await Gateway.ExecuteAsync(query)));
    }

    [Fact]
    public async Task Id_of_something_else_is_refused()
    {
        var response = await Gateway.ExecuteAsync(
            "query($id: ID!) { athlete(id: $id) { id } }",
            new { id = OpaqueId.Event("x").ToString() }
        );
        Assert.Equal("INVALID_ID", Code(response));
        Assert.Equal("INVALID_ID", Code(await Gateway.ExecuteAsync("{ athlete(id: \"!!\") { id } }")));
        Assert.Equal("INVALID_ID", Code(await Gateway.ExecuteAsync("{ node(id: 7) { id } }")));
    }

    [Fact]
    public async Task Fault_says_nothing_of_our_insides()
    {
        cluster.Silos.Calls.Before = context =>
            context.MethodName.Contains("Snapshot", StringComparison.Ordinal)
                ? throw new InvalidOperationException("the password is swordfish")
                : Task.CompletedTask;
        var response = await Gateway.ExecuteAsync("{ cohort(standard: \"open-male-100\") { modelVersion } }");
        cluster.Silos.Calls.Open();
        Assert.Equal("INTERNAL", Code(response));
        Assert.DoesNotContain("swordfish", response.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", response.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_disk_has_a_code_of_its_own()
    {
        cluster.Silos.Calls.Before = context =>
            context.MethodName.Contains("Snapshot", StringComparison.Ordinal)
                ? throw new OutOfSpaceException("No space is left for /var/somewhere/secret.db.")
                : Task.CompletedTask;
        var response = await Gateway.ExecuteAsync("{ cohort(standard: \"open-male-100\") { modelVersion } }");
        cluster.Silos.Calls.Open();
        Assert.Equal("OUT_OF_SPACE", Code(response));
        Assert.DoesNotContain("secret", response.GetRawText(), StringComparison.Ordinal);
    }

    private static string? Code(JsonElement response) =>
        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
