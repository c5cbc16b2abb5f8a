using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Ranks the results of an event, and keeps the latest rankings in order as results come and change.</summary>
internal sealed class Leaderboard
{
    private const int MaxKept = 16;

    private readonly Dictionary<LeaderboardQuery, Ranking> _kept = [];

    /// <summary>A result came, or is what it is now.</summary>
    public void Add(Finisher finisher)
    {
        foreach (var ranking in _kept.Values)
        {
            ranking.Add(finisher);
        }
    }

    /// <summary>A result goes, or is about to change.</summary>
    public void Remove(Finisher finisher)
    {
        foreach (var ranking in _kept.Values)
        {
            ranking.Remove(finisher);
        }
    }

    /// <summary>All results went.</summary>
    public void Clear() => _kept.Clear();

    /// <summary>A part of the ranking; equal times share a rank, and stand in the order of their ids.</summary>
    /// <param name="finishers">All results: those that were added and not removed.</param>
    /// <param name="query">Which part.</param>
    public LeaderboardPage Rank(IReadOnlyCollection<Finisher> finishers, LeaderboardQuery query)
    {
        var filter = query with { Skip = 0, Take = 0, Range = null, Name = null, RaceId = null };
        if (!_kept.TryGetValue(filter, out var ranking))
        {
            if (_kept.Count == MaxKept)
            {
                _kept.Clear();
            }

            ranking = _kept[filter] = new Ranking(filter, finishers);
        }

        return ranking.Read(query);
    }
}
