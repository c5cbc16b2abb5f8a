using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>A race of somebody who is alike and better.</summary>
/// <param name="Race">The race.</param>
/// <param name="Distance">How unlike it is; smaller is more alike.</param>
/// <param name="Gains">What being as fast would bring, by part.</param>
internal sealed record SimilarMatch(IndexedRace Race, double Distance, ImmutableArray<PartGain> Gains);
