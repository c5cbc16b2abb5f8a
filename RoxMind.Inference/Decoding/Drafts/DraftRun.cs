using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>Several tokens more for each of some texts: the one that a text goes on with, and those that are guessed to follow.</summary>
internal sealed class DraftRun : IDisposable
{
    private readonly TextGraph _graph;
    private readonly InferenceSession _session;
    private readonly TextCache _cache;
    private readonly LoraAdapter? _adapter;
    private readonly RunOptions _options = new();
    private readonly DraftTokens _tokens;
    private readonly PinnedBuffer _mask;
    private readonly PinnedBuffer _width = new(TensorElementType.Int32, 1);
    private readonly PinnedBuffer _idle;
    private readonly PinnedBuffer _logits;
    private readonly float[] _last;
    private readonly Dictionary<(int First, int Texts, int Tokens), OrtIoBinding> _bindings = [];
    private readonly List<OrtValue> _values = [];

    private DraftRun(TextGraph graph, InferenceSession session, TextCache cache, LoraAdapter? adapter, int rows)
    {
        (_graph, _session, _cache, _adapter, Rows) = (graph, session, cache, adapter, rows);
        _tokens = new DraftTokens(rows, cache.Width, graph.Config.PadToken);
        _mask = new(TensorElementType.Int64, cache.Width);
        _width.Ints[0] = cache.Width;
        _idle = new(graph.CacheType, graph.Config.KeyValueHeads * cache.Width * graph.Config.HeadSize);
        _logits = new(graph.LogitsType, _tokens.Most * graph.Config.VocabularySize);
        _last = new float[graph.Config.VocabularySize];
        BindAll();
    }

    /// <summary>Texts of one run.</summary>
    public int Rows { get; }

    /// <summary>Whether a graph can be run so: on the processor, and with logits of every token.</summary>
    public static bool Suits(TextGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Accelerator == Accelerator.Cpu && !graph.HasLastLogitsOnly;
    }

    /// <summary>Prepares runs.</summary>
    /// <param name="graph">The graph; <see cref="Suits"/>.</param>
    /// <param name="cache">Its cache; a row is a slot.</param>
    /// <param name="adapter">An adapter, or null.</param>
    /// <param name="rows">How many texts a run computes.</param>
    /// <returns>Null where the graph can't compute so many.</returns>
    public static DraftRun? For(TextGraph graph, TextCache cache, LoraAdapter? adapter, int rows)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return (rows == 1 ? graph.Session : graph.ForRows(rows)) is { } session
            ? new DraftRun(graph, session, cache, adapter, rows)
            : null;
    }

    /// <inheritdoc cref="DraftTokens.Begin"/>
    public void Begin(int first) => _tokens.Begin(first);

    /// <inheritdoc cref="DraftTokens.Add"/>
    public void Add(int cached, int next, ReadOnlySpan<int> draft) => _tokens.Add(cached, next, draft);

    /// <summary>Computes the tokens that were added, which are in the cache then.</summary>
    public void Run()
    {
        if (Rows > 1)
        {
            _tokens.Fill();
        }
        else
        {
            var length = _tokens.LastPlaces.Ints[0] + 1;
            _mask.Longs[..length].Fill(1);
            _mask.Longs[length..].Clear();
        }

        _session.RunWithBinding(_options, Bound(_tokens.First, _tokens.Texts, _tokens.Count));
    }

    /// <summary>The logits after one of the tokens of the last run, until the next call; the caller may change them.</summary>
    /// <inheritdoc cref="DraftTokens.Index" path="/param"/>
    public Span<float> Logits(int text, int place)
    {
        var bytes = _graph.Config.VocabularySize * _graph.LogitsType.Size();
        _graph.LogitsType.ToSingle(_logits.Bytes.Slice(_tokens.Index(text, place) * bytes, bytes), _last);
        return _last;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var binding in _bindings.Values)
        {
            binding.Dispose();
        }

        _values.ForEach(value => value.Dispose());
        _options.Dispose();
    }

    /// <summary>Binds what will be asked for, so that a run allocates nothing.</summary>
    private void BindAll()
    {
        for (var first = 0; first < _cache.Slots; first += Rows)
        {
            for (var texts = 1; texts <= Math.Min(Rows, _cache.Slots - first); texts++)
            {
                var most = Rows + (texts * TokenDrafts.Most);
                for (var tokens = Rows; tokens < most + DraftTokens.Block; tokens++)
                {
                    if (Rows == 1 ? tokens <= most : tokens % DraftTokens.Block == 0)
                    {
                        Bound(first, texts, tokens);
                    }
                }
            }
        }
    }

    /// <summary>What a run is bound to; near the end of a cache it may have a number of tokens that no other has.</summary>
    private OrtIoBinding Bound(int first, int texts, int tokens)
    {
        if (!_bindings.TryGetValue((first, texts, tokens), out var binding))
        {
            binding = Bind(first, texts, tokens);
            _bindings.Add((first, texts, tokens), binding);
        }

        return binding;
    }

    private OrtIoBinding Bind(int first, int texts, int tokens)
    {
        var binding = _session.CreateIoBinding();
        Input(_graph.Config.InputIds, _tokens.Ids.View(1, tokens));
        if (_graph.HasPositions)
        {
            Input(_graph.Config.PositionIds, _tokens.Places.View(1, tokens));
        }

        foreach (var (name, value) in _adapter?.Inputs ?? [])
        {
            binding.BindInput(name, value);
        }

        if (Rows == 1)
        {
            Input(_graph.Config.AttentionMask, _mask.View(1, _cache.Width));
            _cache.Bind(binding, first, 1);
        }
        else
        {
            Input(RowsGraph.Tokens, _tokens.Counts.View(Rows));
            Input(RowsGraph.LastPlaces, _tokens.LastPlaces.View(Rows));
            Input(RowsGraph.Width, _width.View());
            BindCaches(binding, first, texts);
        }

        binding.BindOutput(_graph.Config.Logits, Kept(_logits.View(1, tokens, _graph.Config.VocabularySize)));
        return binding;

        void Input(string name, OrtValue value) => binding.BindInput(name, Kept(value));
    }

    /// <summary>Rows without a text all write over the same place.</summary>
    private void BindCaches(OrtIoBinding binding, int first, int texts)
    {
        var idle = Kept(_idle.View(1, _graph.Config.KeyValueHeads, _cache.Width, _graph.Config.HeadSize));
        for (var row = 0; row < Rows; row++)
        {
            if (row < texts)
            {
                _cache.BindRow(binding, first + row, row);
                continue;
            }

            foreach (var (past, present) in _graph.Config.Caches())
            {
                binding.BindInput(RowsGraph.Of(past, row), idle);
                binding.BindOutput(RowsGraph.Of(present, row), idle);
            }
        }
    }

    private OrtValue Kept(OrtValue value)
    {
        _values.Add(value);
        return value;
    }
}
