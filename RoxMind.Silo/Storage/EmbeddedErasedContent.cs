using System.Text;
using Orleans.Runtime;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>
/// What the embedded store's files hold of what was erased. Removed content is overwritten, but when pages were parted, copies of rows may have
/// stayed between the rows: where the names are still found in the file, be it as another's, it is written anew.
/// </summary>
internal sealed class EmbeddedErasedContent(EmbeddedStore store) : IErasedContent
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GrainId>> FindAsync(string stateName, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<GrainId>>(
            connection =>
                [.. StateReader.On(connection).GrainsWith(stateName).Select(grain => GrainId.Parse(grain, null))],
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task PurgeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        await store.EmptyLogAsync(isAnew: false, cancellationToken);
        if (store.Bytes.HaveAny([.. names.Select(Encoding.UTF8.GetBytes)], cancellationToken))
        {
            await store.EmptyLogAsync(isAnew: true, cancellationToken);
        }
    }
}
