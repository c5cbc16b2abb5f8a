using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>Gives numbers to what races have in common. Changed by one caller at a time; read by any.</summary>
internal sealed class RaceCoding
{
    private readonly Numbers<(string EventId, string? EventName, DateOnly? Date), Occasion> _occasions = new();
    private readonly Numbers<string, string?> _nations = new();
    private readonly Numbers<AgeGroup, AgeGroup> _ages = new();

    /// <summary>The numbers of a race.</summary>
    /// <param name="race">The race.</param>
    /// <param name="athlete">The number of its athlete.</param>
    public RaceCodes Of(IndexedRace race, int athlete) =>
        new(
            athlete,
            _occasions.Of((race.EventId, race.EventName, race.Date), () => Occasion.Of(race)),
            _nations.Of(race.Nationality ?? string.Empty, () => race.Nationality),
            _ages.Of(race.AgeGroup, () => race.AgeGroup)
        );

    /// <summary>What the numbers stand for now.</summary>
    /// <param name="athletes">The numbers of athletes are below it.</param>
    public CodeTable Now(int athletes) => new(athletes, _occasions.Now, _nations.Now, _ages.Now);

    /// <summary>Numbers by key, and what each stands for.</summary>
    private sealed class Numbers<TKey, T>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, int> _known = [];
        private readonly GrowingList<T> _all = new();

        public ReadOnlyMemory<T> Now => _all.Now;

        public int Of(TKey key, Func<T> make)
        {
            if (!_known.TryGetValue(key, out var number))
            {
                number = _all.Count;
                _all.Add(make());
                _known.Add(key, number);
            }

            return number;
        }
    }
}
