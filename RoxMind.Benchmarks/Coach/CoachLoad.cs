using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Models;

namespace RoxMind.Benchmarks.Coach;

/// <summary>So many callers, each asking for the next text when its last one has come.</summary>
internal static class CoachLoad
{
    /// <summary>Runs callers until all texts are written.</summary>
    /// <param name="model">The model.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="streams">Callers, and slots.</param>
    /// <param name="texts">Texts in all.</param>
    /// <param name="isConstrained">Whether texts are held to their analyses.</param>
    public static async Task<CoachLoadResult> RunAsync(
        TextModel model,
        CoachRequests requests,
        int streams,
        int texts,
        bool isConstrained
    )
    {
        using var engine = new DecodeEngine(
            model,
            new DecodeEngineOptions { Slots = streams },
            NullLogger<DecodeEngine>.Instance
        );
        await Task.WhenAll(
            Enumerable.Range(0, streams).Select(i => WriteAsync(engine, requests.Make(i, isConstrained)))
        );
        var (before, start, next) = (engine.Statistics, Stopwatch.GetTimestamp(), 0);
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, streams)
                .Select(async _ =>
                {
                    var own = new List<(double FirstMs, GenerationEnd End)>();
                    while (Interlocked.Increment(ref next) is var number && number <= texts)
                    {
                        own.Add(await WriteAsync(engine, requests.Make(number, isConstrained)));
                    }

                    return own;
                })
        );
        var (after, seconds) = (engine.Statistics, Stopwatch.GetElapsedTime(start).TotalSeconds);
        var all = written.SelectMany(own => own).ToList();
        double[] first = [.. all.Select(text => text.FirstMs).Order()];
        var steps = after.Steps - before.Steps;
        return new CoachLoadResult
        {
            TokensPerSecond = (after.Tokens - before.Tokens) / seconds,
            TextsPerMinute = all.Count * 60 / seconds,
            FirstTokenMedianMs = first[first.Length / 2],
            FirstTokenP99Ms = first[(int)(first.Length * 0.99)],
            StepMs = (after.StepTime - before.StepTime).TotalMilliseconds / steps,
            ChoiceShare = (after.ChoiceTime - before.ChoiceTime) / (after.StepTime - before.StepTime),
            AllocatedPerStep = (after.AllocatedInSteps - before.AllocatedInSteps) / (double)steps,
            Complete = all.Count(text => text.End == GenerationEnd.Complete) / (double)all.Count,
        };
    }

    private static async Task<(double FirstMs, GenerationEnd End)> WriteAsync(
        DecodeEngine engine,
        GenerationRequest request
    )
    {
        var start = Stopwatch.GetTimestamp();
        if (engine.Submit(request) is not EngineReply.Accepted accepted)
        {
            throw new InvalidOperationException("The engine refuses a text.");
        }

        await accepted.Generation.WaitAsync(1);
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        while (accepted.Generation.End == GenerationEnd.None)
        {
            await accepted.Generation.WaitAsync(int.MaxValue);
        }

        return (first, accepted.Generation.End);
    }
}
