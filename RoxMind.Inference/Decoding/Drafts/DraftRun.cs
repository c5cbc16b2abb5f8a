using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>
/// Several tokens more for one row: the one its text goes on with, and those that are guessed to follow. Everything is bound once for
/// each row and number of tokens.
/// </summary>
internal sealed class DraftRun : IDisposable
{
    private readonly TextGraph _graph;
    private readonly RunOptions _options = new();
    private readonly PinnedBuffer _ids = new(TensorElementType.Int64, TokenDrafts.Most + 1);
    private readonly PinnedBuffer _mask;
    private readonly PinnedBuffer _positions = new(TensorElementType.Int64, TokenDrafts.Most + 1);
    private readonly PinnedBuffer _logits;
    private readonly float[] _last;
    private readonly int _width;
    private readonly OrtIoBinding[][] _bindings;
    private readonly List<OrtValue> _values = [];

    /// <summary>Binds rows.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cache">Its cache; a row is a slot.</param>
    /// <param name="adapter">An adapter, or null.</param>
    /// <param name="rows">How many of the first rows.</param>
    public DraftRun(TextGraph graph, TextCache cache, LoraAdapter? adapter, int rows)
    {
        (_graph, _width, _last) = (graph, cache.Width, new float[graph.Config.VocabularySize]);
        _mask = new(TensorElementType.Int64, cache.Width);
        _logits = new(graph.LogitsType, (TokenDrafts.Most + 1) * graph.Config.VocabularySize);
        _bindings = [.. Enumerable.Range(0, rows).Select(_ => new OrtIoBinding[TokenDrafts.Most + 1])];
        for (var tokens = 1; tokens <= TokenDrafts.Most + 1; tokens++)
        {
#pragma warning disable CA2000 // Disposed with the run.
            List<(string Name, OrtValue Value)> inputs =
            [
                (graph.Config.InputIds, _ids.View(1, tokens)),
                (graph.Config.AttentionMask, _mask.View(1, _width)),
            ];
            if (graph.HasPositions)
            {
                inputs.Add((graph.Config.PositionIds, _positions.View(1, tokens)));
            }

            var logits = _logits.View(1, tokens, graph.Config.VocabularySize);
#pragma warning restore CA2000
            _values.AddRange([.. inputs.Select(input => input.Value), logits]);
            inputs.AddRange(adapter?.Inputs ?? []);
            for (var row = 0; row < rows; row++)
            {
                var binding = graph.Session.CreateIoBinding();
                inputs.ForEach(input => binding.BindInput(input.Name, input.Value));
                binding.BindOutput(graph.Config.Logits, logits);
                cache.Bind(binding, row, 1);
                _bindings[row][tokens - 1] = binding;
            }
        }
    }

    /// <summary>Whether a graph can be run so: on the processor, and with logits of every token.</summary>
    public static bool Suits(TextGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Accelerator == Accelerator.Cpu && !graph.HasLastLogitsOnly;
    }

    /// <summary>Rows that it can be asked for.</summary>
    public int Rows => _bindings.Length;

    /// <summary>Computes tokens of a row, which are in its cache then.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cached">Tokens that its text has in the cache before.</param>
    /// <param name="next">The token it goes on with.</param>
    /// <param name="draft">Tokens that may follow.</param>
    public void Run(int row, int cached, int next, ReadOnlySpan<int> draft)
    {
        var tokens = draft.Length + 1;
        var ids = _ids.Longs;
        var positions = _positions.Longs;
        for (var i = 0; i < tokens; i++)
        {
            ids[i] = i == 0 ? next : draft[i - 1];
            positions[i] = cached + i;
        }

        var mask = _mask.Longs[.._width];
        mask[..(cached + tokens)].Fill(1);
        mask[(cached + tokens)..].Clear();
        _graph.Session.RunWithBinding(_options, _bindings[row][tokens - 1]);
    }

    /// <summary>The logits after one of the tokens of the last run, until the next call; the caller may change them.</summary>
    /// <param name="place">0 is the first token.</param>
    public Span<float> Logits(int place)
    {
        var bytes = _graph.Config.VocabularySize * _graph.LogitsType.Size();
        _graph.LogitsType.ToSingle(_logits.Bytes.Slice(place * bytes, bytes), _last);
        return _last;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var binding in _bindings.SelectMany(row => row))
        {
            binding.Dispose();
        }

        _values.ForEach(value => value.Dispose());
        _options.Dispose();
    }
}
