using Microsoft.ML.OnnxRuntime;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding.Caches;

/// <summary>
/// Keys and values of all layers for a fixed number of slots, a text each. The graph reads a view of it as its past and writes
/// the same view as its present, so that nothing is copied from step to step.
/// </summary>
internal sealed class TextCache : IDisposable
{
    private readonly TextGraph _graph;
    private readonly (string Past, string Present, ICacheMemory Memory)[] _caches;
    private readonly Dictionary<(ICacheMemory Memory, int First, int Count), OrtValue> _views = [];
    private readonly int _tokenBytes;
    private readonly int _slotBytes;

    /// <summary>Takes the memory.</summary>
    /// <param name="graph">The graph that uses it.</param>
    /// <param name="slots">Texts at a time.</param>
    /// <param name="width">Most tokens of a text with its prompt.</param>
    /// <exception cref="ArgumentOutOfRangeException">The slots of a layer don't fit one block of memory.</exception>
    public TextCache(TextGraph graph, int slots, int width)
    {
        ArgumentNullException.ThrowIfNull(graph);
        (_graph, Slots, Width) = (graph, slots, width);
        _tokenBytes = graph.Config.HeadSize * graph.CacheType.Size();
        var (slot, all) = (
            (long)graph.Config.KeyValueHeads * width * _tokenBytes,
            (long)graph.Config.KeyValueHeads * width * _tokenBytes * slots
        );
        if (all > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(slots),
                slots,
                "The slots of a layer don't fit one block of memory."
            );
        }

        _slotBytes = (int)slot;
        _caches =
        [
            .. graph
                .Config.Caches()
                .Select(cache =>
                    (
                        cache.Past,
                        cache.Present,
                        graph.Accelerator == Accelerator.Cpu
                            ? (ICacheMemory)new HostCacheMemory((int)all)
                            : new DeviceCacheMemory(graph.Session, (int)all)
                    )
                ),
        ];
    }

    /// <summary>Texts at a time.</summary>
    public int Slots { get; }

    /// <summary>Most tokens of a text with its prompt.</summary>
    public int Width { get; }

    /// <summary>Whether the content of a slot can be moved to another.</summary>
    public bool CanMove => _graph.Accelerator == Accelerator.Cpu;

    /// <summary>Binds some slots in a row as past and as present.</summary>
    /// <param name="binding">The inputs and outputs of a run.</param>
    /// <param name="first">The first slot.</param>
    /// <param name="count">How many.</param>
    public void Bind(OrtIoBinding binding, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(binding);
        foreach (var (past, present, memory) in _caches)
        {
            var view = View(memory, first, count);
            binding.BindInput(past, view);
            binding.BindOutput(present, view);
        }
    }

    /// <summary>Binds one slot as a row of a graph that <see cref="RowsGraph"/> wrote.</summary>
    /// <param name="binding">The inputs and outputs of a run.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="row">The row.</param>
    public void BindRow(OrtIoBinding binding, int slot, int row)
    {
        ArgumentNullException.ThrowIfNull(binding);
        foreach (var (past, present, memory) in _caches)
        {
            var view = View(memory, slot, 1);
            binding.BindInput(RowsGraph.Of(past, row), view);
            binding.BindOutput(RowsGraph.Of(present, row), view);
        }
    }

    /// <summary>Copies a text's content to another slot; only where <see cref="CanMove"/>.</summary>
    /// <param name="from">Its slot.</param>
    /// <param name="to">The other.</param>
    /// <param name="tokens">Its tokens.</param>
    public void Move(int from, int to, int tokens)
    {
        foreach (var (_, _, memory) in _caches)
        {
            for (var head = 0; head < _graph.Config.KeyValueHeads; head++)
            {
                var within = head * Width * _tokenBytes;
                memory
                    .Bytes.Slice((from * _slotBytes) + within, tokens * _tokenBytes)
                    .CopyTo(memory.Bytes[((to * _slotBytes) + within)..]);
            }
        }
    }

    private OrtValue View(ICacheMemory memory, int first, int count)
    {
        if (!_views.TryGetValue((memory, first, count), out var view))
        {
            view = _views[(memory, first, count)] = OrtValue.CreateTensorValueWithData(
                memory.Place,
                _graph.CacheType,
                [count, _graph.Config.KeyValueHeads, Width, _graph.Config.HeadSize],
                memory.Address + (nint)((long)first * _slotBytes),
                (long)count * _slotBytes
            );
        }

        return view;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var view in _views.Values)
        {
            view.Dispose();
        }

        foreach (var (_, _, memory) in _caches)
        {
            memory.Dispose();
        }
    }
}
