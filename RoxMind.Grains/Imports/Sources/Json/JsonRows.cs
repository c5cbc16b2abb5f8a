using System.Collections.Immutable;
using System.Text.Json;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>The rows of a file of JSON objects: each object is one, its values are the fields.</summary>
internal sealed class JsonRows : IRowSource
{
    private readonly IObjectSource _objects;
    private readonly Dictionary<string, int> _columns;
    private readonly string[] _values;

    private JsonRows(IObjectSource objects, IReadOnlyList<string> paths)
    {
        _objects = objects;
        _values = new string[paths.Count];
        _columns = paths.Index().ToDictionary(path => path.Item, path => path.Index, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public RowPosition Position => _objects.Position;

    /// <inheritdoc/>
    public RowFields Fields { get; } = new();

    /// <inheritdoc/>
    public RowFault Fault { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<string> Remarks => [];

    /// <summary>Opens a file of objects.</summary>
    /// <param name="objects">The objects, at the start.</param>
    /// <param name="start">The same objects, of which only the first are read: they tell the columns.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<OpenedFile> OpenAsync(
        IObjectSource objects,
        IObjectSource start,
        CancellationToken cancellationToken
    )
    {
        var (first, paths) = (start.Position, new List<string>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < OpenedFile.SampleRows && await start.ReadAsync(cancellationToken); row++)
        {
            AddPaths(start, paths, known);
        }

        start.GoTo(first);
        var names = ObjectNames.Of(paths);
        return new OpenedFile(
            new JsonRows(objects, paths),
            names,
            await OpenedFile.TakeSampleAsync(new JsonRows(start, paths), cancellationToken)
        )
        {
            WithoutResults =
                "The file is JSON without a list of results: "
                + (names.IsEmpty ? "it has no object with values. " : $"its values are {Shown(names)}. ")
                + "Expected is a list of objects, one a race, with values such as gender, total_time, run_1 and work_1; "
                + "--map tells other names.",
        };
    }

    /// <inheritdoc/>
    public void GoTo(RowPosition position) => _objects.GoTo(position);

    /// <inheritdoc/>
    public async ValueTask<RowRead> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _objects.ReadAsync(cancellationToken))
        {
            if (_objects.IsTooLong)
            {
                Fault = new RowFault(
                    RejectionCode.LineTooLong,
                    $"The object is longer than {LineReader.MaxLineBytes} bytes."
                );
                return RowRead.Broken;
            }

            if (!TryRead())
            {
                Fault = new RowFault(RejectionCode.BadJson, "This is no whole JSON object.");
                return RowRead.Broken;
            }

            if (!Fields.IsBlank)
            {
                return HasControls() ? RowRead.Broken : RowRead.Row;
            }
        }

        return RowRead.End;
    }

    private static string Shown(ImmutableArray<string> names)
    {
        const int Most = 10;
        var shown = string.Join(", ", names.Take(Most).Select(name => Rejection.Shorten(name)));
        return names.Length > Most ? $"{shown} … and {names.Length - Most} more" : shown;
    }

    private static void AddPaths(IObjectSource objects, List<string> paths, HashSet<string> known)
    {
        try
        {
            ObjectValues.ForEach(
                objects.Object,
                (path, _) =>
                {
                    if (known.Add(path))
                    {
                        paths.Add(path);
                    }
                }
            );
        }
        catch (JsonException)
        {
            // The row is rejected when its turn comes; its columns are those of the others.
        }
    }

    private bool TryRead()
    {
        Array.Fill(_values, string.Empty);
        try
        {
            ObjectValues.ForEach(
                _objects.Object,
                (path, text) =>
                {
                    if (_columns.TryGetValue(path, out var column))
                    {
                        _values[column] = text;
                    }
                }
            );
        }
        catch (JsonException)
        {
            return false;
        }

        Fields.Clear();
        foreach (var value in _values)
        {
            Fields.Append(value);
        }

        return true;
    }

    private bool HasControls()
    {
        if (!Array.Exists(_values, value => value.Any(letter => char.IsControl(letter) && letter != '\t')))
        {
            return false;
        }

        Fault = new RowFault(RejectionCode.NotText, "The object holds control characters.");
        return true;
    }
}
