using System.Text;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Chooses between equal wordings by the race's id, so that two texts differ and the same race always reads the same.</summary>
/// <param name="RaceId">The race.</param>
internal readonly record struct Variation(string RaceId)
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>One of the wordings.</summary>
    /// <param name="place">The place in the text, so that places vary independently.</param>
    /// <param name="options">The wordings.</param>
    /// <param name="shift">Moves on from the chosen one, for places that must not repeat each other.</param>
    public T Pick<T>(string place, ReadOnlySpan<T> options, int shift = 0) =>
        options[(int)((Hash(place) + (ulong)shift) % (ulong)options.Length)];

    /// <summary>A seed for one attempt at the whole text.</summary>
    public int Seed(int attempt) => (int)(Hash($"attempt {attempt}") & int.MaxValue);

    private ulong Hash(string place)
    {
        var hash = FnvOffset;
        foreach (var value in Encoding.UTF8.GetBytes($"{RaceId}\n{place}"))
        {
            hash = (hash ^ value) * FnvPrime;
        }

        // The low bits of FNV mix poorly for short texts; the high half decides.
        return (hash ^ (hash >> 29)) >> 16;
    }
}
