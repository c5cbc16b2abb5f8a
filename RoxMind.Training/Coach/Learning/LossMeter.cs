using RoxMind.Training.Coach.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Learning;

/// <summary>How well a model foretells documents.</summary>
internal static class LossMeter
{
    private const long Ignored = -100;

    /// <summary>Mean cross entropy in nats of the tokens that count, ready to be derived.</summary>
    /// <param name="model">The model.</param>
    /// <param name="batch">Documents.</param>
    /// <param name="responseOnly">Whether the prompt's tokens do not count.</param>
    public static Tensor Loss(MistralModel model, TokenDocument[] batch, bool responseOnly)
    {
        var places = batch.Max(document => document.Tokens.Length) - 1;
        var (inputs, targets) = (new long[batch.Length * places], new long[batch.Length * places]);
        Array.Fill(targets, Ignored);
        for (var row = 0; row < batch.Length; row++)
        {
            var (tokens, promptLength) = (batch[row].Tokens, batch[row].PromptLength);
            for (var place = 0; place < tokens.Length - 1; place++)
            {
                inputs[(row * places) + place] = tokens[place];
                if (!responseOnly || place + 1 >= promptLength)
                {
                    targets[(row * places) + place] = tokens[place + 1];
                }
            }
        }

        var device = model.Device;
        var logits = model.forward(tensor(inputs, [batch.Length, places]).to(device));
        return nn.functional.cross_entropy(
            logits.flatten(0, 1).to(ScalarType.Float32),
            tensor(targets).to(device),
            ignore_index: Ignored
        );
    }

    /// <summary>Perplexity of responses given their prompts: e to the mean cross entropy of a token.</summary>
    /// <param name="model">The model.</param>
    /// <param name="documents">Documents that it has not learnt from.</param>
    /// <param name="batchTokens">Tokens of a step.</param>
    public static double Perplexity(MistralModel model, IReadOnlyList<TokenDocument> documents, int batchTokens)
    {
        model.eval();
        using var silent = no_grad();
        var plan = new BatchPlan(documents, new LearningOptions { BatchTokens = batchTokens });
        var (sum, tokens) = (0.0, 0L);
        for (var step = 0; step < plan.Steps; step++)
        {
            using var scope = NewDisposeScope();
            var counted = plan[step].Sum(document => document.Tokens.Length - document.PromptLength);
            sum += Loss(model, plan[step], responseOnly: true).item<float>() * (double)counted;
            tokens += counted;
        }

        return Math.Exp(sum / Math.Max(1, tokens));
    }
}
