using CsCheck;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Tests.Search.Texts;

public sealed class RacesByEventTests
{
    [Fact]
    public void Races_of_an_event_are_those_that_say_so_in_order() =>
        Gen.Int[0, 6]
            .Array[0, 30]
            .Sample(events =>
            {
                var races = new RacesByEvent(events);
                for (var number = 0; number <= 8; number++)
                {
                    Assert.Equal(
                        Enumerable.Range(0, events.Length).Where(place => events[place] == number),
                        races[number].ToArray()
                    );
                }
            });
}
