namespace RoxMind.GraphQL.Schema.Events;

/// <summary>How far the feedback texts of a closed event are. They are written in the background, whether or not somebody asks.</summary>
/// <param name="Wanted">Results with an analysis: as many texts.</param>
/// <param name="Written">Texts that are written and kept.</param>
/// <param name="IsDone">
/// Whether the work is over. Texts that could not be written, for example because no language model is installed, are then written
/// when somebody asks for them.
/// </param>
internal sealed record FeedbackProgress(int Wanted, int Written, bool IsDone);
