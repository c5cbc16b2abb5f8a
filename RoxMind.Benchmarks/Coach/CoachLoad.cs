using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Models;

namespace RoxMind.Benchmarks.Coach;

/// <summary>So many callers, each asking for the next text when its last one has come.</summary>
internal static class CoachLoad
{
    /// <summary>Texts that an engine has written before it is measured: it has learned by then how they go on, as one that serves has.</summary>
    public const int TextsBefore = 256;

    /// <summary>An engine with as many slots.</summary>
    public static DecodeEngine Start(TextModel model, int slots) =>
        new(model, new DecodeEngineOptions { Slots = slots }, NullLogger<DecodeEngine>.Instance);

    /// <summary>Starts an engine, has it write some texts, and measures the next ones.</summary>
    /// <param name="model">The model.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="streams">Callers, and slots.</param>
    /// <param name="texts">Texts that are measured.</param>
    /// <param name="isConstrained">Whether texts are held to their analyses.</param>
    public static async Task<CoachLoadResult> RunAsync(
        TextModel model,
        CoachRequests requests,
        int streams,
        int texts,
        bool isConstrained
    )
    {
        using var engine = Start(model, streams);
        await RunAsync(engine, requests, streams, 0..TextsBefore, isConstrained);
        return await RunAsync(engine, requests, streams, TextsBefore..(TextsBefore + texts), isConstrained);
    }

    /// <summary>Runs callers until all texts are written.</summary>
    /// <param name="engine">What writes.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="streams">Callers.</param>
    /// <param name="numbers">Of the requests; no two measurements of one engine have the same.</param>
    /// <param name="isConstrained">Whether texts are held to their analyses.</param>
    public static async Task<CoachLoadResult> RunAsync(
        DecodeEngine engine,
        CoachRequests requests,
        int streams,
        Range numbers,
        bool isConstrained
    )
    {
        var (before, spent, start, next) = (
            engine.Statistics,
            Environment.CpuUsage.TotalTime,
            Stopwatch.GetTimestamp(),
            numbers.Start.Value - 1
        );
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, streams)
                .Select(async _ =>
                {
                    var own = new List<(double FirstMs, GenerationEnd End)>();
                    while (Interlocked.Increment(ref next) is var number && number < numbers.End.Value)
                    {
                        own.Add(await WriteAsync(engine, requests.Make(number, isConstrained)));
                    }

                    return own;
                })
        );
        var (after, seconds) = (engine.Statistics, Stopwatch.GetElapsedTime(start).TotalSeconds);
        spent = Environment.CpuUsage.TotalTime - spent;
        var all = written.SelectMany(own => own).ToList();
        double[] first = [.. all.Select(text => text.FirstMs).Order()];
        var steps = after.Steps - before.Steps;
        return new CoachLoadResult
        {
            TokensPerSecond = (after.Tokens - before.Tokens) / seconds,
            TokensPerProcessorSecond = (after.Tokens - before.Tokens) / spent.TotalSeconds,
            TextsPerMinute = all.Count * 60 / seconds,
            FirstTokenMedianMs = first[first.Length / 2],
            FirstTokenP99Ms = Figures.Below(first, 0.99),
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
