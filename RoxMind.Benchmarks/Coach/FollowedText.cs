using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Benchmarks.Coach;

/// <summary>One text, token by token.</summary>
internal sealed class FollowedText : IDisposable
{
    private readonly TextCache _cache;
    private readonly PromptRun _prompts;
    private readonly StepRun _steps;
    private int _place;

    /// <summary>Of a model.</summary>
    public FollowedText(TextModel model)
    {
        _cache = new TextCache(model.Graph, 1, model.Config.ContextLength);
        _prompts = new PromptRun(model.Graph, _cache, model.Adapter);
        _steps = new StepRun(model.Graph, _cache, model.Adapter);
    }

    /// <summary>Logits behind a prompt.</summary>
    public float[] Begin(int[] prompt)
    {
        _prompts.Run(0, prompt);
        _place = prompt.Length;
        _steps.Begin(0, _place);
        return _prompts.Logits(_place - 1).ToArray();
    }

    /// <summary>Logits behind a token more.</summary>
    public float[] Next(int token)
    {
        _steps.Append(0, _place++, token);
        _steps.Run(1);
        return _steps.Logits(0).ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _steps.Dispose();
        _prompts.Dispose();
        _cache.Dispose();
    }
}
