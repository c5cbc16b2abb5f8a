namespace RoxMind.Grains.Models.Files;

/// <summary>One file of a bundle.</summary>
/// <param name="Path">Path within the bundle, with <c>/</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
public sealed record BundleFile(string Path, long Bytes, string Sha256);
