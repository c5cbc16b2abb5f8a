using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>Reads a prompt into a slot.</summary>
internal sealed class PromptRun : IDisposable
{
    private readonly TextGraph _graph;
    private readonly RunOptions _options = new();
    private readonly PinnedBuffer _ids;
    private readonly PinnedBuffer _ones;
    private readonly PinnedBuffer _positions;
    private readonly OrtIoBinding[] _bindings;
    private readonly float[] _last;
    private PinnedBuffer _logits;

    /// <summary>Binds all slots.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cache">Its cache.</param>
    /// <param name="adapter">An adapter, or null.</param>
    public PromptRun(TextGraph graph, TextCache cache, LoraAdapter? adapter)
    {
        _graph = graph;
        _ids = new(TensorElementType.Int64, cache.Width);
        _ones = new(TensorElementType.Int64, cache.Width);
        _positions = new(TensorElementType.Int64, cache.Width);
        _ones.Longs.Fill(1);
        _last = new float[graph.Config.VocabularySize];
        _logits = new(graph.LogitsType, graph.Config.VocabularySize);
        _bindings = new OrtIoBinding[cache.Slots];
        for (var slot = 0; slot < cache.Slots; slot++)
        {
            var binding = graph.Session.CreateIoBinding();
            cache.Bind(binding, slot, 1);
            foreach (var (name, value) in adapter?.Inputs ?? [])
            {
                binding.BindInput(name, value);
            }

            _bindings[slot] = binding;
        }
    }

    /// <summary>Reads a prompt into a slot; what was there is lost.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="prompt">The prompt's tokens; at least one, at most the cache's width.</param>
    /// <returns>The logits after its last token, until the next run; the caller may change them.</returns>
    public Span<float> Run(int slot, ReadOnlySpan<int> prompt) => Run(slot, 0, prompt);

    /// <summary>Reads the rest of a prompt whose beginning the slot has.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="cached">Tokens of the beginning.</param>
    /// <param name="rest">The tokens that follow; at least one.</param>
    /// <inheritdoc cref="Run(int, ReadOnlySpan{int})" path="/returns"/>
    public Span<float> Run(int slot, int cached, ReadOnlySpan<int> rest)
    {
        var tokens = _ids.Longs;
        var places = _positions.Longs;
        for (var i = 0; i < rest.Length; i++)
        {
            tokens[i] = rest[i];
            places[i] = cached + i;
        }

        var (binding, size) = (_bindings[slot], _graph.Config.VocabularySize);
        var steps = _graph.HasLastLogitsOnly ? 1 : rest.Length;
        if (_logits.Count < steps * size)
        {
            _logits = new(_graph.LogitsType, steps * size);
        }

        using var ids = _ids.View(1, rest.Length);
        using var mask = _ones.View(1, cached + rest.Length);
        using var positions = _positions.View(1, rest.Length);
        using var logits = _logits.View(1, steps, size);
        binding.BindInput(_graph.Config.InputIds, ids);
        binding.BindInput(_graph.Config.AttentionMask, mask);
        if (_graph.HasPositions)
        {
            binding.BindInput(_graph.Config.PositionIds, positions);
        }

        binding.BindOutput(_graph.Config.Logits, logits);
        _graph.Session.RunWithBinding(_options, binding);
        binding.SynchronizeBoundOutputs();
        return Logits(steps - 1);
    }

    /// <summary>The logits after one of the tokens that were read last.</summary>
    /// <param name="place">The token's place among them; only the last where the graph gives no others.</param>
    public Span<float> Logits(int place)
    {
        var bytes = _graph.Config.VocabularySize * _graph.LogitsType.Size();
        _graph.LogitsType.ToSingle(_logits.Bytes.Slice(place * bytes, bytes), _last);
        return _last;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var binding in _bindings)
        {
            binding.Dispose();
        }

        _options.Dispose();
    }
}
