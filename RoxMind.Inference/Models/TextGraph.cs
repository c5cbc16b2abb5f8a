using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Folders;

namespace RoxMind.Inference.Models;

/// <summary>A decoder's graph, loaded, and found to have the inputs and outputs that its configuration says.</summary>
internal sealed class TextGraph : IDisposable
{
    private readonly string _folder;
    private readonly GraphFile _file;
    private readonly Dictionary<int, InferenceSession?> _divided = [];

    private TextGraph(string folder, DecoderConfig config, GraphFile file, InferenceSession session)
    {
        (_folder, Config, _file, Session) = (folder, config, file, session);
        Require(Input(config.InputIds), config.InputIds, TensorElementType.Int64);
        Require(Input(config.AttentionMask), config.AttentionMask, TensorElementType.Int64);
        HasPositions = session.InputMetadata.ContainsKey(config.PositionIds);
        CacheType = Input(config.Caches().First().Past).ElementDataType;
        foreach (var (past, present) in config.Caches())
        {
            RequireCache(Input(past), past);
            RequireCache(Output(present), present);
        }

        var logits = Output(config.Logits);
        LogitsType = logits.ElementDataType;
        RequireNumber(LogitsType, config.Logits);
        if (logits.Dimensions is not [_, var steps, var size] || (size > 0 && size != config.VocabularySize))
        {
            throw Refuse(
                $"'{config.Logits}' has the shape [{Shape(logits)}] instead of [batch, tokens, {config.VocabularySize}]."
            );
        }

        HasLastLogitsOnly = steps == 1;
        RefuseUnknownInputs();
    }

    /// <summary>Names and sizes.</summary>
    public DecoderConfig Config { get; }

    /// <summary>What computes it.</summary>
    public Accelerator Accelerator => _file.Accelerator;

    /// <summary>
    /// Runs that go side by side, each on its caller's thread alone. The operators of a small graph are too short to be divided
    /// between threads: to hand out the parts takes longer than to compute them. A large one is bound by reading its
    /// weights, and each operator is shared out in one run.
    /// </summary>
    public int Lanes => _file.Lanes;

    /// <summary>The graph.</summary>
    public InferenceSession Session { get; }

    /// <summary>Type of the caches' numbers.</summary>
    public TensorElementType CacheType { get; }

    /// <summary>Type of the logits.</summary>
    public TensorElementType LogitsType { get; }

    /// <summary>Whether the graph wants the tokens' places.</summary>
    public bool HasPositions { get; }

    /// <summary>Whether a prompt's run gives the logits of its last token alone.</summary>
    public bool HasLastLogitsOnly { get; }

    /// <summary>Loads a graph.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="config">Its configuration.</param>
    /// <param name="options">How to compute it.</param>
    /// <exception cref="TextModelException">The graph can't be loaded, or is not what the configuration says.</exception>
    public static TextGraph Open(string folder, DecoderConfig config, TextGraphOptions options)
    {
        if (!File.Exists(Path.Combine(folder, config.GraphFile)))
        {
            throw new TextModelException(
                folder,
                config.GraphFile,
                "the file is missing; was the folder copied as a whole?"
            );
        }

        InferenceSession? session = null;
        try
        {
            var file = new GraphFile(folder, config.GraphFile, options);
#pragma warning disable CA2000 // Disposed with the graph, or below.
            session = file.Open();
#pragma warning restore CA2000
            return new TextGraph(folder, config, file, session);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new TextModelException(
                folder,
                config.GraphFile,
                $"ONNX Runtime can't load it: {exception.Message}",
                exception
            );
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    /// <summary>A refusal of the graph's file.</summary>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public TextModelException Refuse(string reason, Exception? cause = null) =>
        new(_folder, Config.GraphFile, reason, cause);

    /// <summary>
    /// The graph as <see cref="RowsGraph"/> writes it, made when it is first asked for. Its weights are in memory a second time.
    /// </summary>
    /// <param name="rows">How many texts a run computes.</param>
    /// <returns>Null where it can't be written so, or is large.</returns>
    public InferenceSession? ForRows(int rows)
    {
        lock (_divided)
        {
            if (!_divided.TryGetValue(rows, out var session))
            {
                session = _divided[rows] = _file.OpenForRows(Config, rows);
            }

            return session;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _divided.Values)
        {
            session?.Dispose();
        }

        Session.Dispose();
    }

    private NodeMetadata Input(string name) =>
        Session.InputMetadata.TryGetValue(name, out var input) ? input : throw Refuse($"it has no input '{name}'.");

    private NodeMetadata Output(string name) =>
        Session.OutputMetadata.TryGetValue(name, out var output) ? output : throw Refuse($"it has no output '{name}'.");

    private void Require(NodeMetadata node, string name, TensorElementType type)
    {
        if (node.ElementDataType != type)
        {
            throw Refuse($"'{name}' is of type {node.ElementDataType} instead of {type}.");
        }
    }

    private void RequireNumber(TensorElementType type, string name)
    {
        if (type is not (TensorElementType.Float or TensorElementType.Float16 or TensorElementType.BFloat16))
        {
            throw Refuse($"'{name}' is of type {type}; Float, Float16 and BFloat16 are known.");
        }
    }

    private void RequireCache(NodeMetadata node, string name)
    {
        RequireNumber(node.ElementDataType, name);
        Require(node, name, CacheType);
        if (
            node.Dimensions is not [_, var heads, _, var size]
            || (heads > 0 && heads != Config.KeyValueHeads)
            || (size > 0 && size != Config.HeadSize)
        )
        {
            throw Refuse(
                $"'{name}' has the shape [{Shape(node)}] instead of [batch, {Config.KeyValueHeads}, tokens, {Config.HeadSize}]."
            );
        }
    }

    private void RefuseUnknownInputs()
    {
        string[] known =
        [
            Config.InputIds,
            Config.AttentionMask,
            Config.PositionIds,
            .. Config.Caches().Select(cache => cache.Past),
        ];
        if (Session.InputMetadata.Keys.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } name)
        {
            throw Refuse($"it wants an input '{name}' that its configuration does not explain.");
        }
    }

    private static string Shape(NodeMetadata node) => string.Join(", ", node.Dimensions);
}
