using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>What was found of one kind, in order.</summary>
internal interface IHits
{
    /// <summary>How much was found.</summary>
    int Count { get; }

    /// <summary>One of it.</summary>
    SearchHit HitAt(int position);
}
