using CsCheck;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Words;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("1:26:27", 5_187_000)]
    [InlineData("01:26:27", 5_187_000)]
    [InlineData("86:27", 5_187_000)]
    [InlineData("5187", 5_187_000)]
    [InlineData("5187.0", 5_187_000)]
    [InlineData("0:59:22.7", 3_562_700)]
    [InlineData("59:22,9", 3_562_900)]
    [InlineData("1:26:27.123456", 5_187_123)]
    [InlineData("4m31s", 271_000)]
    [InlineData("4m31", 271_000)]
    [InlineData("4'31\"", 271_000)]
    [InlineData("4 min 31.5 sec", 271_500)]
    [InlineData("1h26m", 5_160_000)]
    [InlineData("1h26", 5_160_000)]
    [InlineData("1h 26m 27s", 5_187_000)]
    [InlineData("0 days 01:26:27", 5_187_000)]
    [InlineData("24:00:00", 86_400_000)]
    public void Durations_are_read_in_every_form(string text, int expectedMs)
    {
        Assert.True(TimeWords.TryRead(text, out var ms));
        Assert.Equal(expectedMs, ms);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1:26:27")]
    [InlineData("1:75:00")]
    [InlineData("1:5:00")]
    [InlineData("24:00:01")]
    [InlineData("1:2:3:4")]
    [InlineData("soon")]
    [InlineData("1:26:27 PM")]
    [InlineData("12:3x")]
    [InlineData(":30")]
    [InlineData("h")]
    public void Anything_else_is_no_duration(string text) => Assert.False(TimeWords.TryRead(text, out _));

    [Theory]
    [InlineData("57.233333333333334", 3_434_000)]
    [InlineData("3,4", 204_000)]
    [InlineData("4", 240_000)]
    public void Decimal_minutes_are_whole_seconds(string text, int expectedMs)
    {
        Assert.True(TimeWords.TryReadMinutes(text, out var ms));
        Assert.Equal(expectedMs, ms);
    }

    [Fact]
    public void Written_clock_time_is_read_as_it_was() =>
        Gen.Int[0, TimeWords.MaxMs]
            .Sample(expected =>
            {
                var text =
                    $"{expected / 3_600_000}:{expected / 60_000 % 60:00}:{expected / 1000 % 60:00}.{expected % 1000:000}";
                Assert.True(TimeWords.TryRead(text, out var ms));
                Assert.Equal(expected, ms);
            });
}
