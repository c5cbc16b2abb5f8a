using Microsoft.ML.OnnxRuntime;
using RoxMind.Inference.Folders;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace RoxMind.Inference.Models;

/// <summary>A graph's file, and how it is computed.</summary>
internal sealed class GraphFile
{
    /// <summary>A graph whose files are not larger is computed in lanes, and may be in memory twice.</summary>
    private const long MostBytesOfSmall = 64 << 20;

    private readonly string _path;
    private readonly int _threads;
    private readonly bool _isSmall;

    /// <summary>A file.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="options">How to compute it.</param>
    public GraphFile(string folder, string name, TextGraphOptions options)
    {
        (_path, Accelerator) = (Path.Combine(folder, name), options.Accelerator);
        // The files of its weights are named after it.
        _isSmall =
            Accelerator == Accelerator.Cpu
            && Directory.EnumerateFiles(folder, name + "*").Sum(file => new FileInfo(file).Length) <= MostBytesOfSmall;
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        Lanes = Math.Min(
            options.Lanes > 0 ? options.Lanes
                : _isSmall ? threads
                : 1,
            threads
        );
        _threads = threads / Lanes;
    }

    /// <inheritdoc cref="TextGraph.Accelerator"/>
    public Accelerator Accelerator { get; }

    /// <inheritdoc cref="TextGraph.Lanes"/>
    public int Lanes { get; }

    /// <summary>Loads the graph.</summary>
    public InferenceSession Open()
    {
        using var settings = Settings();
        return new InferenceSession(_path, settings);
    }

    /// <summary>Loads the graph as <see cref="RowsGraph"/> writes it; its weights are in memory a second time then.</summary>
    /// <param name="config">Its names.</param>
    /// <param name="rows">How many texts a run computes.</param>
    /// <returns>Null where it can't be written so, or is large.</returns>
    public InferenceSession? OpenForRows(DecoderConfig config, int rows)
    {
        if (!_isSmall)
        {
            return null;
        }

        try
        {
            using var settings = Settings();
            return RowsGraph.Write(File.ReadAllBytes(_path), config, rows) is { } graph
                ? new InferenceSession(graph, settings)
                : null;
        }
        catch (OnnxRuntimeException)
        {
            // Its weights are in a file of their own, say: the graph can be used as it is all the same.
            return null;
        }
    }

    private SessionOptions Settings()
    {
        var settings = new SessionOptions
        {
            IntraOpNumThreads = _threads,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };

        // Threads that spin for the next operator take the processor from whoever else works on the machine.
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        if (Accelerator == Accelerator.Cuda)
        {
            settings.AppendExecutionProvider_CUDA();
        }

        return settings;
    }
}
