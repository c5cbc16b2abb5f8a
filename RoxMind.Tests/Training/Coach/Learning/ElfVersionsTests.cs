using RoxMind.Training.Coach.Torch;

namespace RoxMind.Tests.Training.Coach.Learning;

/// <summary>Changes the library as the trainer does where the system's C++ library is old; it is not loaded.</summary>
public sealed class ElfVersionsTests
{
    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");

    [Fact]
    public void Version_becomes_optional_and_nothing_else_is_changed()
    {
        var before = File.ReadAllBytes(Library);
        var after = ElfVersions.Loosen(before, "GLIBCXX_3.4.32");
        Assert.Equal(before.Length, after.Length);

        // The need's flag, and the binding of the one symbol of that version.
        var changed = Enumerable.Range(0, before.Length).Where(at => before[at] != after[at]).ToList();
        Assert.Equal(2, changed.Count);
        Assert.Contains(changed, at => (before[at], after[at]) == (0, 2));
        Assert.Contains(changed, at => (before[at], after[at]) == (0x12, 0x22));
        Assert.Equal(after, ElfVersions.Loosen(after, "GLIBCXX_3.4.32"));
    }

    [Fact]
    public void What_is_no_library_or_does_not_ask_for_the_version_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => ElfVersions.Loosen(new byte[100], "GLIBCXX_3.4.32"));
        Assert.Throws<InvalidDataException>(() => ElfVersions.Loosen(File.ReadAllBytes(Library), "GLIBCXX_9.9"));
    }
}
