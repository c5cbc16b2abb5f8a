using RoxMind.Grains.Models.Serving;
using RoxMind.Tests.Storage;
using RoxMind.Training;

namespace RoxMind.Tests.Training;

/// <summary>A bundle trained on <see cref="SmallField"/>, once for all tests that need one.</summary>
public sealed class SmallBundle : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallBundle()
    {
        BundleTrainer.Train(SmallField.Set, _folder.Path, SmallField.Plan, null, () => { }, CancellationToken.None);
        Bundle = ModelBundle.Load(_folder.Path);
    }

    /// <summary>The folder; not to be changed.</summary>
    public string Folder => _folder.Path;

    /// <summary>The bundle.</summary>
    internal ModelBundle Bundle { get; }

    /// <summary>Copies the bundle into another folder, where it may be broken.</summary>
    internal void CopyTo(TemporaryFolder target)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target.Path, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }
    }

    public void Dispose() => _folder.Dispose();
}
