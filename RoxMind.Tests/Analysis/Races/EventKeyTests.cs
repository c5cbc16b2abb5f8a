using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Races;

public sealed class EventKeyTests
{
    [Theory]
    [InlineData("S5 2023 Köln", "s5-2023-koln")]
    [InlineData(
        "S5 2023 Chicago - North American Open Championship",
        "s5-2023-chicago-north-american-open-championship"
    )]
    [InlineData("–", null)]
    [InlineData("", null)]
    public void Event_known_by_name_has_a_readable_id(string name, string? expected) =>
        Assert.Equal(expected, EventKey.FromName(name));

    [Fact]
    public void Overlong_event_name_has_no_id() => Assert.Null(EventKey.FromName(new string('a', 121)));
}
