using System.Collections.Immutable;

namespace RoxMind.Grains.Models.Files;

/// <summary>What a bundle was trained on.</summary>
/// <param name="Fingerprint">SHA-256 over the results used, independent of file names and of the order of files.</param>
/// <param name="Results">How many clean results.</param>
/// <param name="Repeats">How many athletes' later races had an earlier one among the results.</param>
/// <param name="EventIds">Ids of the events; an evaluation on one of them is not on unseen data.</param>
public sealed record TrainingData(string Fingerprint, int Results, int Repeats, ImmutableArray<string> EventIds);
