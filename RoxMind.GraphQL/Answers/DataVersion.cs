namespace RoxMind.GraphQL.Answers;

/// <summary>Which state of a source an answer was made from.</summary>
/// <param name="Series">Versions of one series are in order; those of different ones are not.</param>
/// <param name="Number">Its place in the series.</param>
internal readonly record struct DataVersion(string Series, long Number)
{
    /// <summary>Whether everything that another version has is in this one.</summary>
    public bool Includes(DataVersion other) => Series == other.Series && Number >= other.Number;
}
