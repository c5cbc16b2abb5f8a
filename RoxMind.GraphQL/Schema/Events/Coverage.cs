using RoxMind.Grains.Events.Contracts;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Says in words how much of an event is covered.</summary>
internal static class Coverage
{
    private const int FewFinishers = 25;

    /// <summary>One or more sentences.</summary>
    public static string Describe(EventQuality quality)
    {
        if (quality.Results == 0)
        {
            return "No result is recorded yet.";
        }

        var sentences = new List<string> { $"{quality.Analyzed} of {quality.Results} results are explained." };
        if (quality.Waiting > 0)
        {
            sentences.Add($"{quality.Waiting} wait for their analysis.");
        }

        if (quality.Unavailable is [{ } first, ..])
        {
            var without = quality.Unavailable.Sum(reason => reason.Count);
            sentences.Add($"{without} cannot be explained; the most frequent reason: {first.Reason.TrimEnd('.')}.");
        }

        if (quality.MissingSplits > 0)
        {
            sentences.Add($"{quality.MissingSplits} miss at least one split: nothing is said about those segments.");
        }

        if (quality.UnknownAge > 0)
        {
            var percent = Math.Round(100.0 * quality.UnknownAge / quality.Results);
            sentences.Add($"{percent:0} % have no age group: their context is gender alone.");
        }

        if (quality.Results < FewFinishers)
        {
            sentences.Add("With so few finishers, little can be said about what the course does to the times.");
        }

        return string.Join(' ', sentences);
    }
}
