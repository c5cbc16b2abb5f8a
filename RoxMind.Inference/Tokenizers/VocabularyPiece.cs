namespace RoxMind.Inference.Tokenizers;

/// <summary>One piece of a vocabulary; its place is its id.</summary>
/// <param name="Text">Its text, with <c>▁</c> for a space.</param>
/// <param name="Score">Pieces with a higher score are merged first.</param>
/// <param name="Type">What it is.</param>
internal readonly record struct VocabularyPiece(string Text, float Score, PieceType Type);
