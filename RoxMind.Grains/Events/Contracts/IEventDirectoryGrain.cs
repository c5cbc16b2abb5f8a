namespace RoxMind.Grains.Events.Contracts;

/// <summary>Which events there are. The key is 0.</summary>
[Alias("event-directory")]
public interface IEventDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The ids of all events that anything was recorded for, in ordinal order.</summary>
    [Alias("ids")]
    Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken);
}
