using System.Globalization;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Events.Listing;

namespace RoxMind.Tests.Events.Listing;

public sealed class EventSelectionTests
{
    private static readonly EventSummary s_cologne = new("e", "S7 2024 Cologne", 12, 12, 0, 0, IsClosed: true, Head: 24)
    {
        StartsOn = new DateOnly(2024, 10, 5),
        EndsOn = new DateOnly(2024, 10, 6),
    };

    private static readonly EventSummary s_running = new("r", null, 0, 0, 0, OnCourse: 3, IsClosed: false, Head: 3);

    [Theory]
    [InlineData("cologne", true)]
    [InlineData("Köln", true)]
    [InlineData("2024 col", true)]
    [InlineData("ologne", false)]
    [InlineData("berlin", false)]
    public void Text_takes_events_whose_name_has_its_words_in_one_language_or_another(string text, bool expected) =>
        Assert.Equal(expected, new EventSelection(new EventFilter(Text: text)).Takes(s_cologne));

    [Theory]
    [InlineData("2024-10-06", null, true)]
    [InlineData("2024-10-07", null, false)]
    [InlineData(null, "2024-10-05", true)]
    [InlineData(null, "2024-10-04", false)]
    [InlineData("2024-10-05", "2024-10-05", true)]
    public void Days_take_events_that_are_on_one_of_them(string? from, string? until, bool expected)
    {
        var filter = new EventFilter(
            From: from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture),
            Until: until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture)
        );
        Assert.Equal(expected, new EventSelection(filter).Takes(s_cologne));
        Assert.False(new EventSelection(filter).Takes(s_running));
    }

    [Fact]
    public void Season_is_that_of_the_name_else_of_the_day()
    {
        var unnamed = s_cologne with { Name = "Cologne" };
        var seventh = new EventSelection(new EventFilter(Season: 7));
        Assert.True(seventh.Takes(s_cologne));
        Assert.True(seventh.Takes(unnamed));
        Assert.False(seventh.Takes(s_running));
        Assert.False(new EventSelection(new EventFilter(Season: 8)).Takes(s_cologne));
    }

    [Fact]
    public void State_takes_events_that_are_in_it()
    {
        Assert.True(new EventSelection(new EventFilter(IsLive: true)).Takes(s_running));
        Assert.False(new EventSelection(new EventFilter(IsLive: true)).Takes(s_cologne));
        Assert.False(new EventSelection(new EventFilter(IsLive: false)).Takes(s_running));
        Assert.True(new EventSelection(new EventFilter(IsClosed: true)).Takes(s_cologne));
        Assert.False(new EventSelection(new EventFilter(IsClosed: true)).Takes(s_running));
        Assert.True(new EventSelection(new EventFilter(HasResults: false)).Takes(s_running));
        Assert.False(new EventSelection(new EventFilter(HasResults: false)).Takes(s_cologne));
    }
}
