namespace RoxMind.Training.Coach.Torch;

/// <summary>The parts of a shared library.</summary>
/// <param name="all">All of them by number.</param>
internal sealed class ElfSections(ElfSection[] all)
{
    /// <summary>The part of a type.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public ElfSection this[uint type] =>
        Array.Find(all, section => section.Type == type) is { Size: > 0 } found
            ? found
            : throw new InvalidDataException($"It has no part of the type 0x{type:X}.");

    /// <summary>The names that a part refers to.</summary>
    public ElfSection Names(ElfSection section) => all[section.Link];
}
