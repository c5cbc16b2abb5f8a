using Spectre.Console;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Writes headings that are never cut, however narrow the terminal is.</summary>
internal static class Headings
{
    // A title in a rule has a line of two and a blank before it, and at least as much behind it.
    private const int AroundTitle = 6;

    /// <summary>Writes a heading: in a rule where it fits, else above one.</summary>
    public static void WriteHeading(this IAnsiConsole console, string title)
    {
        var rule = new Rule { Justification = Justify.Left };
        if (
            new Text(title).Length + AroundTitle <= console.Profile.Width
            && !title.Contains('\n', StringComparison.Ordinal)
        )
        {
            rule.Title = Markup.Escape(title);
        }
        else
        {
            console.WriteLine(title);
        }

        console.Write(rule);
    }
}
