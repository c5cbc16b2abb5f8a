using RoxMind.Grains.Models.Serving;

namespace RoxMind.Tests.Training;

/// <summary>The bundle in the repository's <c>models/default</c>.</summary>
internal static class ShippedBundle
{
    private static readonly Lazy<ModelBundle> _bundle = new(() => ModelBundle.Load(Find()));

    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The bundle, loaded once.</summary>
    public static ModelBundle Bundle => _bundle.Value;

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "RoxMind.sln")))
            {
                return Path.Combine(at.FullName, "models", "default");
            }
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
