namespace RoxMind.Grains.Events.ReadModel;

/// <summary>An event of which nothing is recorded.</summary>
internal sealed class NothingRecorded : IRecordedResults
{
    /// <inheritdoc/>
    public ResultIndex<Finisher> Index { get; } = new();

    /// <inheritdoc/>
    public bool IsClosed => false;

    /// <inheritdoc/>
    public int Generation => 0;

    /// <inheritdoc/>
    public Finisher? Find(string raceId) => null;

    /// <inheritdoc/>
    public IReadOnlyList<long>? FindErased(string raceId) => null;
}
