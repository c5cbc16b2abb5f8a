namespace RoxMind.Grains.Imports.Sources;

/// <summary>Why a row cannot be read as fields.</summary>
/// <param name="Code">The <see cref="Rejections.RejectionCode"/>.</param>
/// <param name="Reason">What is wrong, for people.</param>
internal readonly record struct RowFault(string Code, string Reason);
