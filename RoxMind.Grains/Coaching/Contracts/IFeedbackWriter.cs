using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>Writes feedback texts: a language model, or the sentence planner where there is none.</summary>
public interface IFeedbackWriter
{
    /// <summary>
    /// Name and version of what writes, as texts will carry it unless the sentence planner has to stand in; waits for a model
    /// that is still being loaded.
    /// </summary>
    ValueTask<string> GetModelAsync(CancellationToken cancellationToken);

    /// <summary>Writes the text for one analysed race. The same analysis gets the same text from the same model.</summary>
    /// <param name="race">The race.</param>
    /// <param name="analysis">Its analysis.</param>
    /// <param name="progress">Hears of each piece while the text is being written.</param>
    /// <param name="isInteractive">Whether somebody waits for it; others may wait longer.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    ValueTask<Feedback> WriteAsync(
        RaceResult race,
        RaceAnalysis analysis,
        IProgress<TextPiece>? progress,
        bool isInteractive,
        CancellationToken cancellationToken
    );
}
