namespace RoxMind.Silo.Search.Milvus;

/// <summary>Ways in which Milvus fails.</summary>
internal enum MilvusFault
{
    /// <summary>It cannot be reached, or breaks off.</summary>
    Unreachable = 0,

    /// <summary>It did not answer in time.</summary>
    TooSlow = 1,

    /// <summary>It answered with a code that is not 0, which comes with the status 200.</summary>
    Refused = 2,

    /// <summary>It answered with what is no answer.</summary>
    Garbled = 3,

    /// <summary>The collection is there and has other fields, another dimension or another metric.</summary>
    WrongCollection = 4,
}
