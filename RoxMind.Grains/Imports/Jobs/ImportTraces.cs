using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Has imports forget people: files are named after them, and what was not taken of a file is kept as it stands there.</summary>
internal sealed class ImportTraces(IGrainFactory grains, IErasedContent? content = null)
{
    /// <summary>Has every import that is over forget some names.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (content is null || names.Count == 0)
        {
            return;
        }

        foreach (var import in await content.FindAsync(ImportState.Name, cancellationToken))
        {
            await grains.GetGrain<IImportGrain>(import.Key.ToString()).ForgetAsync([.. names], cancellationToken);
        }
    }
}
