using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class DateWordsTests
{
    private static readonly DateOnly _day = new(2024, 3, 9);

    [Theory]
    [InlineData("2024-03-09")]
    [InlineData("2024/03/09")]
    [InlineData("20240309")]
    [InlineData("09.03.2024")]
    [InlineData("9.3.24")]
    [InlineData("2024-03-09T08:30:00+01:00")]
    [InlineData("2024-03-09 23:59:59")]
    [InlineData("9 March 2024")]
    [InlineData("Mar 9th, 2024")]
    [InlineData("Samstag, 9. März 2024")]
    [InlineData("45360")]
    [InlineData("9-Mar-24")]
    [InlineData("Sa 09.03.2024")]
    [InlineData("9 Mär 24")]
    [InlineData("9 marzo 2024")]
    [InlineData("2024-03-09Z")]
    public void Day_that_can_only_be_one_is_read(string text) => Assert.Equal(_day, DateWords.Read(text).Only);

    [Theory]
    [InlineData("soon")]
    [InlineData("2024-13-40")]
    [InlineData("31/31/2024")]
    [InlineData("March")]
    [InlineData("17-18 March")]
    [InlineData("12")]
    public void Anything_else_is_no_date(string text) => Assert.False(DateWords.Read(text).IsDate);

    [Fact]
    public void Figure_over_twelve_in_the_file_decides_the_others()
    {
        var dayFirst = new DateOrder(["16/03/2024", "09/03/2024"]);
        var monthFirst = new DateOrder(["03/16/2024"]);

        Assert.Equal(_day, dayFirst.Decide(DateWords.Read("09/03/2024"), "Testville"));
        Assert.Equal(_day, monthFirst.Decide(DateWords.Read("03/09/2024"), "Testville"));
    }

    [Fact]
    public void Date_near_the_others_of_the_file_is_taken()
    {
        var order = new DateOrder(["2024-03-10", "03/09/2024"]);

        Assert.Equal(_day, order.Decide(DateWords.Read("03/09/2024"), "Testville"));
    }

    [Theory]
    [InlineData("S6 2024 Testville", 9)]
    [InlineData("S7 2024 Testville", 3)]
    public void Season_of_the_event_decides_where_the_file_does_not(string eventName, int dayOfMonth)
    {
        // The ninth of March is in season 6, the third of September in season 7.
        var day = new DateOrder(["03/09/2024"]).Decide(DateWords.Read("03/09/2024"), eventName);

        Assert.Equal(dayOfMonth, day!.Value.Day);
    }

    [Fact]
    public void Date_that_nothing_decides_is_none()
    {
        var order = new DateOrder(["03/09/2024"]);

        Assert.Null(order.Decide(DateWords.Read("03/09/2024"), "Testville"));
    }
}
