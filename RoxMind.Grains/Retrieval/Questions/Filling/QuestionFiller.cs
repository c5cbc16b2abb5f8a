using System.Text;
using Microsoft.Extensions.Logging;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;

namespace RoxMind.Grains.Retrieval.Questions.Filling;

/// <summary>
/// Has a chat model fill in what the grammar left open in a question. What the grammar read stands; what the model adds has to be a meaning,
/// and every number and name in it one that the question says. Whatever is not, leaves the question refused.
/// </summary>
/// <param name="generator">The model; null, or one without an endpoint, fills nothing.</param>
/// <param name="clock">Measures the patience.</param>
/// <param name="logger">Is told of a model that fails.</param>
internal sealed partial class QuestionFiller(ITextGenerator? generator, TimeProvider clock, ILogger logger)
{
    private const int LongestReply = 4000;
    private const int Seed = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Name of the model; null where none is configured.</summary>
    public string? Model => generator?.Endpoint;

    /// <summary>The whole meaning; null where the question stays as it is.</summary>
    /// <param name="question">The words.</param>
    /// <param name="open">What the grammar read of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Meaning?> FillAsync(string question, Meaning open, CancellationToken cancellationToken)
    {
        if (generator is null || Model is null)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await ReplyAsync(generator, FillPrompt.Of(question, open), either.Token);
            var (from, to) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
            return
                from >= 0
                && to > from
                && MeaningReader.Read(reply[from..(to + 1)]) is MeaningReading.Read { Meaning: var filled }
                && filled.Intent != Intent.Refuse
                && FilledMeaning.Follows(question, open, filled)
                ? filled
                : null;
        }
        catch (TextGenerationException failure)
        {
            LogFailed(failure.Message);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed("It took too long.");
            return null;
        }
    }

    private static async Task<string> ReplyAsync(
        ITextGenerator generator,
        string prompt,
        CancellationToken cancellationToken
    )
    {
        var reply = new StringBuilder();
        var request = new TextRequest(prompt, Constraint: null, Seed, IsInteractive: true);
        await foreach (var piece in generator.GenerateAsync(request, cancellationToken))
        {
            reply.Append(piece);
            if (reply.Length > LongestReply)
            {
                break;
            }
        }

        return reply.ToString();
    }

    [LoggerMessage(LogLevel.Warning, "The chat model could not help to read a question: {Reason}")]
    private partial void LogFailed(string reason);
}
