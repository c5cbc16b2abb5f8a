using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>
/// The usual time of every segment at one event, by division and gender category. It is learnt from the times as they were
/// published, those included that are not believed, so that the order of the results makes no difference.
/// </summary>
public sealed class EventMedians
{
    private readonly Dictionary<(Division Division, Gender Gender), FieldMedians> _fields = [];

    /// <summary>Counts a result's splits.</summary>
    public void Add(RaceResult race) => Field(race).Count(race.PublishedSplits, 1);

    /// <summary>Takes a result's splits out again.</summary>
    public void Remove(RaceResult race) => Field(race).Count(race.PublishedSplits, -1);

    /// <summary>The usual times of a field; null when fewer than <see cref="FieldMedians.FewestRaces"/> races of it are known.</summary>
    public FieldMedians? Of(Division division, Gender gender) =>
        _fields.TryGetValue((division, gender), out var field) && field.Races >= FieldMedians.FewestRaces
            ? field
            : null;

    private FieldMedians Field(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var key = (race.Division, race.Gender);
        if (!_fields.TryGetValue(key, out var field))
        {
            field = _fields[key] = new FieldMedians();
        }

        return field;
    }
}
