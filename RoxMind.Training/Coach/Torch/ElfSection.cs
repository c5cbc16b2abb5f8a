namespace RoxMind.Training.Coach.Torch;

/// <summary>A part of a shared library.</summary>
/// <param name="Type">What it holds.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Size">Its length, in bytes.</param>
/// <param name="Link">Number of the part that it refers to.</param>
internal readonly record struct ElfSection(uint Type, int Offset, int Size, int Link);
