using System.Diagnostics;
using RoxMind.Training.Coach.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Learning;

/// <summary>Has a model learn from documents (AdamW; Loshchilov and Hutter 2019).</summary>
/// <param name="options">How.</param>
/// <param name="checkpoint">Where it is kept how far learning is.</param>
/// <param name="progressed">Hears of each step.</param>
internal sealed class LearningLoop(
    LearningOptions options,
    Checkpoint checkpoint,
    Func<LearningProgress, CancellationToken, Task> progressed
)
{
    private const double FirstMoment = 0.9;
    private const double SecondMoment = 0.95;
    private const double Smoothing = 0.95;

    /// <summary>Learns what its parameters let it; goes on from a checkpoint.</summary>
    /// <param name="model">The model.</param>
    /// <param name="documents">What to learn from.</param>
    /// <param name="cancellationToken">Ends learning after the step; it can be gone on with.</param>
    public async Task RunAsync(
        MistralModel model,
        IReadOnlyList<TokenDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var plan = new BatchPlan(documents, options);
        Parameter[] learnt = [.. model.parameters().Where(parameter => parameter.requires_grad)];
        using var optimizer = optim.AdamW(
            learnt,
            options.LearningRate,
            FirstMoment,
            SecondMoment,
            weight_decay: options.WeightDecay
        );
        var first = checkpoint.Restore(model, optimizer, options);
        var (loss, watch, tokens) = (double.NaN, Stopwatch.StartNew(), 0L);
        for (var step = first; step < plan.Steps; step++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                checkpoint.Save(model, optimizer, options, step);
                cancellationToken.ThrowIfCancellationRequested();
            }

            var now = Step(model, optimizer, learnt, plan[step], options.RateAt(step, plan.Steps));
            loss = double.IsNaN(loss) ? now : (Smoothing * loss) + ((1 - Smoothing) * now);
            tokens += plan[step].Sum(document => document.Tokens.Length);
            await progressed(
                new LearningProgress(step + 1, plan.Steps, loss, tokens / watch.Elapsed.TotalSeconds),
                cancellationToken
            );
            if ((step + 1) % options.CheckpointSteps == 0)
            {
                checkpoint.Save(model, optimizer, options, step + 1);
            }
        }
    }

    private double Step(
        MistralModel model,
        OptimizerHelper optimizer,
        Parameter[] learnt,
        TokenDocument[] batch,
        double rate
    )
    {
        using var scope = NewDisposeScope();
        model.train();
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = rate;
        }

        optimizer.zero_grad();
        var loss = LossMeter.Loss(model, batch, options.ResponseOnly);
        loss.backward();
        nn.utils.clip_grad_norm_(learnt, options.MostGradient);
        optimizer.step();
        return loss.item<float>();
    }
}
