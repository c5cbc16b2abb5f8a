using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Texts;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Tests.Search.Texts;

public sealed class StartNumberTests
{
    private readonly WordDirectory _directory = new();

    public StartNumberTests()
    {
        Add("one", "Ada Rossi", "e1", "S7 2025 Milano", "12");
        Add("two", "Bo Zander", "e1", "S7 2025 Milano", "A7");
        Add("three", "Cai Twelve 12", "e1", "S7 2025 Milano", "99");
        Add("other", "Dan Rossi", "e2", "S7 2025 Oslo", "12");
    }

    [Theory]
    [InlineData("milano 12", "three one")]
    [InlineData("12 milano", "three one")]
    [InlineData("oslo 12", "other")]
    [InlineData("milano a7", "two")]
    [InlineData("milano 99 cai", "three")]
    [InlineData("rossi 12", "")]
    [InlineData("milano 1", "three")]
    public void Number_is_looked_for_where_the_event_is_named_and_comes_after_names(string text, string expected) =>
        Assert.Equal(expected, Find(text, null));

    [Theory]
    [InlineData("12", "three one")]
    [InlineData("rossi", "one")]
    [InlineData("rossi 12", "one")]
    [InlineData("zander 12", "")]
    public void Within_an_event_a_number_alone_will_do(string text, string expected) =>
        Assert.Equal(expected, Find(text, "e1"));

    private void Add(string raceId, string name, string eventId, string eventName, string number)
    {
        _directory.Add(
            new CatalogEntry(
                new IndexedRace(
                    raceId,
                    $"a-{raceId}",
                    eventId,
                    new StationStandard(Division.Open, Gender.Male, 100),
                    AgeGroup.Unknown,
                    5000,
                    Splits.None,
                    eventName,
                    name,
                    "SUI",
                    StartNumber: number
                )
            )
        );
        _directory.Publish();
    }

    private string Find(string text, string? eventId)
    {
        var query = new TextQuery(text, [.. Enum.GetValues<SearchKind>()], eventId);
        var found = new TextSearch(_directory.Now, query).Find(ListRange.First(10));
        return string.Join(' ', found.Hits.OfType<SearchHit.Race>().Select(hit => hit.Found.RaceId));
    }
}
