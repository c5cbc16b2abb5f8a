using System.Text.Json;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.GraphQL;

[Slow]
public sealed class CourseTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    private GatewayHost Gateway => cluster.Gateway;

    [Fact]
    public async Task Event_says_what_is_known_of_its_course_and_a_race_is_explained_by_it()
    {
        cluster.Silos.Models.Courses = SyntheticCourses.Model;
        var place = new SyntheticEvent("course-known");
        var field = place.Field(40);
        var id = await cluster.RecordAsync(place, field);

        var course = (
            await Gateway.DataAsync(
                """
                query($id: ID!) { event(id: $id) { course { finishers splits eventPct coursePct uncertaintyPct basis
                  repeatAthletes segments { segment eventPct coursePct uncertaintyPct } } } }
                """,
                new { id }
            )
        ).GetProperty("event").GetProperty("course");

        Assert.Equal(40, course.GetProperty("finishers").GetInt32());
        Assert.Equal("FIELD", course.GetProperty("basis").GetString());
        Assert.True(course.GetProperty("uncertaintyPct").GetDouble() > 0);
        Assert.Equal(23, course.GetProperty("segments").GetArrayLength());

        Assert.Equal(40, (await ExplainAsync(id)).GetProperty("finishers").GetInt32());
        Assert.Equal(JsonValueKind.Null, (await ExplainAsync(null)).ValueKind);

        async Task<JsonElement> ExplainAsync(string? eventId) => (
                await Gateway.DataAsync(
                    """
                    query($race: RaceInput!) { analyze(race: $race) { ... on ExplainedRace { analysis { course {
                      finishers effectS uncertaintyS basis } } } } }
                    """,
                    new
                    {
                        race = new
                        {
                            gender = "MALE",
                            division = "OPEN",
                            splitsS = field[0].Splits.Raw.ToArray().Select(time => (int)time),
                            eventId,
                        },
                    }
                )
            ).GetProperty("analyze").GetProperty("analysis").GetProperty("course");
    }

    [Fact]
    public async Task Event_of_standards_that_the_model_does_not_know_has_no_course()
    {
        cluster.Silos.Models.Courses = SyntheticCourses.Model;
        var place = new SyntheticEvent("course-unknown");
        var id = await cluster.RecordAsync(place, place.Field(1)[0] with { Division = Division.Relay });

        var found = await Gateway.DataAsync("query($id: ID!) { event(id: $id) { course { finishers } } }", new { id });

        Assert.Equal(JsonValueKind.Null, found.GetProperty("event").GetProperty("course").ValueKind);
    }
}
