using System.Collections.Immutable;

namespace RoxMind.Inference.Tokenizers;

/// <summary>A byte-pair vocabulary, whatever file it came from.</summary>
/// <param name="Pieces">The pieces by their ids.</param>
/// <param name="AddsSpace">Whether a space is put before a text.</param>
/// <param name="TrimsSpaces">Whether spaces at the ends, and more than one in a row, are left out.</param>
internal sealed record TokenVocabulary(ImmutableArray<VocabularyPiece> Pieces, bool AddsSpace, bool TrimsSpaces)
{
    /// <summary>Stands for a space within pieces.</summary>
    public const char Space = '▁';
}
