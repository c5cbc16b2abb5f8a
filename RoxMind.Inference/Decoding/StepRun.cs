using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// One token more for each of the first rows. Everything is bound once for each number of rows. The mask is always as wide as
/// the cache: its row sums tell the graph each text's length, so it is not made anew when texts grow.
/// </summary>
internal sealed class StepRun : IDisposable
{
    private readonly TextGraph _graph;
    private readonly TextCache _cache;
    private readonly RunOptions _options = new();
    private readonly PinnedBuffer _ids;
    private readonly PinnedBuffer _mask;
    private readonly PinnedBuffer _positions;
    private readonly PinnedBuffer _logits;
    private readonly float[] _singles;
    private readonly OrtIoBinding[] _bindings;
    private readonly (string Name, OrtValue Value)[][] _inputs;
    private readonly List<OrtValue> _outputs = [];

    /// <summary>Binds all numbers of rows.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cache">Its cache; a row is a slot.</param>
    /// <param name="adapter">An adapter, or null.</param>
    public StepRun(TextGraph graph, TextCache cache, LoraAdapter? adapter)
    {
        (_graph, _cache) = (graph, cache);
        _ids = new(TensorElementType.Int64, cache.Slots);
        _positions = new(TensorElementType.Int64, cache.Slots);
        _mask = new(TensorElementType.Int64, cache.Slots * cache.Width);
        _logits = new(graph.LogitsType, cache.Slots * graph.Config.VocabularySize);
        _singles = graph.LogitsType == TensorElementType.Float ? [] : new float[_logits.Count];
        _bindings = new OrtIoBinding[cache.Slots];
        _inputs = new (string, OrtValue)[cache.Slots][];
        for (var rows = 1; rows <= cache.Slots; rows++)
        {
            (_bindings[rows - 1], _inputs[rows - 1]) = Bind(rows, adapter);
        }
    }

    /// <summary>Sets a row's text to the tokens that its prompt left in the cache.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tokens">How many.</param>
    public void Begin(int row, int tokens)
    {
        var mask = MaskRow(row);
        mask[..tokens].Fill(1);
        mask[tokens..].Clear();
    }

    /// <summary>Sets what a row's text goes on with in the next run.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tokens">Tokens that it has in the cache before.</param>
    /// <param name="token">The next one.</param>
    public void Append(int row, int tokens, int token)
    {
        _ids.Longs[row] = token;
        _positions.Longs[row] = tokens;
        MaskRow(row)[tokens] = 1;
    }

    /// <summary>Notes a token of a row's text that came into the cache otherwise.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tokens">Tokens that it had in the cache before.</param>
    public void Note(int row, int tokens) => MaskRow(row)[tokens] = 1;

    /// <summary>Gives a row something harmless to compute, as no text is in it.</summary>
    public void Idle(int row)
    {
        Begin(row, 0);
        Append(row, 0, _graph.Config.PadToken);
    }

    /// <summary>Moves a text with its cache.</summary>
    /// <param name="from">Its row.</param>
    /// <param name="to">The row it goes to.</param>
    /// <param name="tokens">Tokens that it has in the cache.</param>
    public void Move(int from, int to, int tokens)
    {
        _cache.Move(from, to, tokens);
        MaskRow(from).CopyTo(MaskRow(to));
    }

    /// <summary>Computes the first rows.</summary>
    public void Run(int rows)
    {
        var binding = _bindings[rows - 1];
        if (_graph.Accelerator == Accelerator.Cpu)
        {
            _graph.Session.RunWithBinding(_options, binding);
            return;
        }

        // Inputs reach another device when they are bound, not when a run begins.
        foreach (var (name, value) in _inputs[rows - 1])
        {
            binding.BindInput(name, value);
        }

        _graph.Session.RunWithBinding(_options, binding);
        binding.SynchronizeBoundOutputs();
    }

    /// <summary>A row's logits after a run; the caller may change them.</summary>
    public Span<float> Logits(int row)
    {
        var size = _graph.Config.VocabularySize;
        if (_graph.LogitsType == TensorElementType.Float)
        {
            return _logits.Singles.Slice(row * size, size);
        }

        var singles = _singles.AsSpan(row * size, size);
        var number = _graph.LogitsType.Size();
        _graph.LogitsType.ToSingle(_logits.Bytes.Slice(row * size * number, size * number), singles);
        return singles;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var binding in _bindings)
        {
            binding.Dispose();
        }

        foreach (var value in _inputs.SelectMany(inputs => inputs.Select(input => input.Value)).Concat(_outputs))
        {
            value.Dispose();
        }

        _options.Dispose();
    }

    private Span<long> MaskRow(int row) => _mask.Longs.Slice(row * _cache.Width, _cache.Width);

    private (OrtIoBinding Binding, (string Name, OrtValue Value)[] Inputs) Bind(int rows, LoraAdapter? adapter)
    {
        var binding = _graph.Session.CreateIoBinding();
#pragma warning disable CA2000 // Disposed with the run.
        (string Name, OrtValue Value)[] inputs =
        [
            (_graph.Config.InputIds, _ids.View(rows, 1)),
            (_graph.Config.AttentionMask, _mask.View(rows, _cache.Width)),
        ];
        if (_graph.HasPositions)
        {
            inputs = [.. inputs, (_graph.Config.PositionIds, _positions.View(rows, 1))];
        }
#pragma warning restore CA2000

        foreach (var (name, value) in inputs.Concat(adapter?.Inputs ?? []))
        {
            binding.BindInput(name, value);
        }

        var logits = _logits.View(rows, 1, _graph.Config.VocabularySize);
        _outputs.Add(logits);
        binding.BindOutput(_graph.Config.Logits, logits);
        _cache.Bind(binding, 0, rows);
        return (binding, inputs);
    }
}
