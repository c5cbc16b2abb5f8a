using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Rows of one block that fulfil what was asked; good until the next ones are asked for.</summary>
/// <param name="Block">The block.</param>
/// <param name="Numbers">The rows, in order.</param>
internal readonly record struct SelectedRows(RaceBlock Block, ReadOnlyMemory<int> Numbers);
