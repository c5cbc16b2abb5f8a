using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Silo.Inference;

/// <summary>A bundle in memory, and where it was read from.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Stamp">The folder's <see cref="BundleWatcher.Stamp"/> before it was read.</param>
/// <param name="Bundle">The bundle.</param>
internal sealed record LoadedBundle(string Folder, string Stamp, ModelBundle Bundle)
{
    /// <summary>Reads and checks the bundle in a folder.</summary>
    /// <exception cref="ModelBundleException">It can't be used; the message names the file and the reason.</exception>
    public static LoadedBundle Load(string folder) =>
        new(folder, BundleWatcher.Stamp(folder), ModelBundle.Load(folder));
}
