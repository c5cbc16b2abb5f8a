using RoxMind.Grains.Events.Contracts;

namespace RoxMind.GraphQL.Answers;

/// <summary>Asks events for their versions.</summary>
internal sealed class EventVersions(IGrainFactory grains) : IVersionReader
{
    /// <inheritdoc/>
    public async Task<DataVersion> ReadAsync(DataSource source, CancellationToken cancellationToken)
    {
        var version = await grains.GetGrain<IEventGrain>(source.EventId).GetVersionAsync(cancellationToken);
        return new DataVersion($"{version.Activation} {version.Models}", version.Head);
    }
}
