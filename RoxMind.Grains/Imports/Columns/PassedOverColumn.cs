namespace RoxMind.Grains.Imports.Columns;

/// <summary>A column that holds what another one holds.</summary>
/// <param name="What">What both hold, in running text.</param>
/// <param name="Read">Position of the one that is read.</param>
/// <param name="PassedOver">Position of the one that is not.</param>
internal readonly record struct PassedOverColumn(string What, int Read, int PassedOver);
