using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>
/// Several tokens more for each of some texts: the one that a text goes on with, and those that are guessed to follow. What a run needs is
/// bound once for each choice of rows and number of tokens.
/// </summary>
internal sealed class DraftRun : IDisposable
{
    /// <summary>Tokens that a matrix product takes at a time: fewer take as long.</summary>
    public const int Block = 6;

    private readonly TextGraph _graph;
    private readonly InferenceSession _session;
    private readonly TextCache _cache;
    private readonly LoraAdapter? _adapter;
    private readonly RunOptions _options = new();
    private readonly PinnedBuffer _ids;
    private readonly PinnedBuffer _positions;
    private readonly PinnedBuffer _mask;
    private readonly PinnedBuffer _counts;
    private readonly PinnedBuffer _lastPlaces;
    private readonly PinnedBuffer _width = new(TensorElementType.Int32, 1);
    private readonly PinnedBuffer _idle;
    private readonly PinnedBuffer _logits;
    private readonly int[] _starts;
    private readonly float[] _last;
    private readonly Dictionary<(int First, int Rows, int Tokens), OrtIoBinding> _bindings = [];
    private readonly List<OrtValue> _values = [];
    private int _first;
    private int _rows;
    private int _tokens;

    private DraftRun(TextGraph graph, InferenceSession session, TextCache cache, LoraAdapter? adapter, int rows)
    {
        (_graph, _session, _cache, _adapter, Rows) = (graph, session, cache, adapter, rows);
        var tokens = (rows * (TokenDrafts.Most + 1)) + Block;
        _ids = new(TensorElementType.Int64, tokens);
        _positions = new(TensorElementType.Int64, tokens);
        _mask = new(TensorElementType.Int64, cache.Width);
        _counts = new(TensorElementType.Int64, rows);
        _lastPlaces = new(TensorElementType.Int32, rows);
        _width.Ints[0] = cache.Width;
        _idle = new(graph.CacheType, graph.Config.KeyValueHeads * cache.Width * graph.Config.HeadSize);
        _logits = new(graph.LogitsType, tokens * graph.Config.VocabularySize);
        (_starts, _last) = (new int[rows], new float[graph.Config.VocabularySize]);
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

    /// <summary>Begins a run.</summary>
    /// <param name="first">Its first row.</param>
    public void Begin(int first) => (_first, _rows, _tokens) = (first, 0, 0);

    /// <summary>Adds the next row.</summary>
    /// <param name="cached">Tokens that its text has in the cache.</param>
    /// <param name="next">The token it goes on with.</param>
    /// <param name="draft">Tokens that may follow.</param>
    public void Add(int cached, int next, ReadOnlySpan<int> draft)
    {
        Append(next, cached);
        for (var i = 0; i < draft.Length; i++)
        {
            Append(draft[i], cached + 1 + i);
        }

        Close(cached + draft.Length, draft.Length + 1);
    }

    /// <summary>Computes the tokens that were added, which are in the cache then.</summary>
    public void Run()
    {
        var rows = _rows;
        while (_rows < Rows)
        {
            Append(_graph.Config.PadToken, 0);
            Close(0, 1);
        }

        if (Rows > 1)
        {
            FillBlock();
        }
        else
        {
            var mask = _mask.Longs[.._cache.Width];
            mask[..(_lastPlaces.Ints[0] + 1)].Fill(1);
            mask[(_lastPlaces.Ints[0] + 1)..].Clear();
        }

        _session.RunWithBinding(_options, Bound(_first, rows, _tokens));
    }

    /// <summary>The logits after one of the tokens of the last run, until the next call; the caller may change them.</summary>
    /// <param name="row">The row, counted from the run's first.</param>
    /// <param name="place">0 is the token that the row's text goes on with.</param>
    public Span<float> Logits(int row, int place)
    {
        var bytes = _graph.Config.VocabularySize * _graph.LogitsType.Size();
        _graph.LogitsType.ToSingle(_logits.Bytes.Slice((_starts[row] + place) * bytes, bytes), _last);
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

    /// <summary>
    /// Has as many tokens computed as take no longer: so there are few numbers of tokens to bind. The last row's text is not changed by
    /// what comes after it.
    /// </summary>
    private void FillBlock()
    {
        var last = Rows - 1;
        while (_tokens % Block > 0 && _lastPlaces.Ints[last] < _cache.Width - 1)
        {
            Append(_graph.Config.PadToken, ++_lastPlaces.Ints[last]);
            _counts.Longs[last]++;
        }
    }

    private void Append(int token, int place)
    {
        _ids.Longs[_tokens] = token;
        _positions.Longs[_tokens++] = place;
    }

    private void Close(int lastPlace, int tokens)
    {
        _starts[_rows] = _tokens - tokens;
        _counts.Longs[_rows] = tokens;
        _lastPlaces.Ints[_rows++] = lastPlace;
    }

    /// <summary>Binds what will be asked for, so that a run allocates nothing.</summary>
    private void BindAll()
    {
        for (var first = 0; first < _cache.Slots; first += Rows)
        {
            for (var rows = 1; rows <= Math.Min(Rows, _cache.Slots - first); rows++)
            {
                var most = Rows + (rows * TokenDrafts.Most);
                for (var tokens = Rows; tokens < most + Block; tokens++)
                {
                    if (Rows == 1 ? tokens <= most : tokens % Block == 0)
                    {
                        Bound(first, rows, tokens);
                    }
                }
            }
        }
    }

    /// <summary>What a run is bound to; near the end of a cache it may have a number of tokens that no other has.</summary>
    private OrtIoBinding Bound(int first, int rows, int tokens) =>
        _bindings.TryGetValue((first, rows, tokens), out var binding)
            ? binding
            : _bindings[(first, rows, tokens)] = Bind(first, rows, tokens);

    private OrtIoBinding Bind(int first, int rows, int tokens)
    {
        var binding = _session.CreateIoBinding();
        Input(_graph.Config.InputIds, _ids.View(1, tokens));
        if (_graph.HasPositions)
        {
            Input(_graph.Config.PositionIds, _positions.View(1, tokens));
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
            Input(RowsGraph.Tokens, _counts.View(Rows));
            Input(RowsGraph.LastPlaces, _lastPlaces.View(Rows));
            Input(RowsGraph.Width, _width.View());
            BindCaches(binding, first, rows);
        }

        binding.BindOutput(_graph.Config.Logits, Kept(_logits.View(1, tokens, _graph.Config.VocabularySize)));
        return binding;

        void Input(string name, OrtValue value) => binding.BindInput(name, Kept(value));
    }

    /// <summary>Rows without a text all write over the same place.</summary>
    private void BindCaches(OrtIoBinding binding, int first, int rows)
    {
        var idle = Kept(_idle.View(1, _graph.Config.KeyValueHeads, _cache.Width, _graph.Config.HeadSize));
        for (var row = 0; row < Rows; row++)
        {
            if (row < rows)
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
