namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>The nearest race of each of the nearest athletes among those seen so far: by distance, then total, then athlete.</summary>
/// <param name="take">At most so many, at least 1.</param>
internal sealed class NearestAthletes(int take)
{
    private readonly List<NearRace> _nearest = new(take);

    /// <summary>A race further away than this is none of them; the square of a distance.</summary>
    public float Bound => _nearest.Count < take ? float.PositiveInfinity : _nearest[^1].Square;

    /// <summary>The races, nearest first.</summary>
    public IReadOnlyList<NearRace> Races => _nearest;

    /// <summary>Takes a race in, if it is one of them.</summary>
    public void Add(NearRace race)
    {
        var place = IndexOf(race.AthleteId);
        if (place < 0 && _nearest.Count == take)
        {
            place = take - 1;
        }

        if (place >= 0)
        {
            if (!race.IsBefore(_nearest[place]))
            {
                return;
            }

            _nearest.RemoveAt(place);
        }

        place = _nearest.Count;
        while (place > 0 && race.IsBefore(_nearest[place - 1]))
        {
            place--;
        }

        _nearest.Insert(place, race);
    }

    private int IndexOf(string athleteId)
    {
        for (var i = 0; i < _nearest.Count; i++)
        {
            if (string.Equals(_nearest[i].AthleteId, athleteId, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
