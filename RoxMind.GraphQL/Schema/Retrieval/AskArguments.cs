using GraphQL;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>A question as it is asked: in words or by its meaning, and by whom.</summary>
internal static class AskArguments
{
    /// <summary>The request.</summary>
    /// <param name="question">The words; null when the meaning is given.</param>
    /// <param name="me">Who asks: an athlete, or the race that the question is about.</param>
    /// <param name="meaning">The meaning as JSON; null when the words are given.</param>
    public static AskRequest Of(string? question, OpaqueId? me, string? meaning)
    {
        if (question is null == meaning is null)
        {
            throw new ExecutionError("Give exactly one of 'question' and 'meaning'.") { Code = "BAD_ARGUMENTS" };
        }

        var who = AnchorOf(meaning) ?? me;
        var athlete = who?.Kind == IdKind.Race ? who.Value.Key : who?.KeyOf(IdKind.Athlete);
        return new AskRequest(question, meaning, athlete, who?.Part);
    }

    /// <summary>The athlete that a meaning is anchored at, where that is not whoever asks.</summary>
    private static OpaqueId? AnchorOf(string? meaning)
    {
        if (
            meaning is null
            || MeaningReader.Read(meaning) is not MeaningReading.Read { Meaning.Similarity.Anchor: var anchor }
            || anchor is Likeness.Me
        )
        {
            return null;
        }

        return OpaqueId.TryParse(anchor, out var id)
            ? id
            : throw new ExecutionError("'similarity.anchor' is \"me\" or the id of an athlete.")
            {
                Code = "INVALID_ID",
            };
    }
}
