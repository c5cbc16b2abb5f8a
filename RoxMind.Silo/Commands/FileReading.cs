using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Silo.Commands;

/// <summary>How the files of a command are to be read.</summary>
/// <param name="EventName">Event of all rows, for files without an event column.</param>
/// <param name="Columns">What columns hold whose names do not tell.</param>
/// <param name="IsReplacing">Whether results that were known before and are not in the file are withdrawn.</param>
internal sealed record FileReading(string? EventName, ImmutableArray<ColumnMapping> Columns, bool IsReplacing = false)
{
    private static readonly Option<string?> _event = new("--event")
    {
        Description = "Event of all rows, for files without an event column; default is the file's name.",
    };

    private static readonly Option<string[]> _map = new("--map")
    {
        Description =
            "COLUMN=field: what a column holds whose name does not tell; 'VALUE'=field for one value in all rows, "
            + "COLUMN=ignore for none. May be given several times.",
        HelpName = "COLUMN=field",
        DefaultValueFactory = _ => [],
    };

    static FileReading() => _map.Validators.Add(Validate);

    /// <summary>By names and the file's own columns alone.</summary>
    public static FileReading ByNames { get; } = new(null, []);

    /// <summary>Adds the options to a verb.</summary>
    public static void AddTo(Command verb)
    {
        verb.Options.Add(_event);
        verb.Options.Add(_map);
    }

    /// <summary>Reads the options.</summary>
    public static FileReading Of(ParseResult parsed) =>
        new(parsed.GetValue(_event), [.. parsed.GetValue(_map)!.Select(text => ColumnMapping.Parse(text)!)]);

    /// <summary>What is asked for with a file.</summary>
    public ImportRequest Request(string file) => new(Path.GetFileName(file), EventName, Columns, IsReplacing);

    private static void Validate(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => ColumnMapping.Parse(token.Value) is null))
        {
            result.AddError($"--map '{token.Value}': expected COLUMN=field.");
        }
    }
}
