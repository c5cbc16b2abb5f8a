using Spectre.Console;

namespace RoxMind.Tests.Service;

/// <summary>A terminal of 80 columns that keeps what is written on it.</summary>
internal sealed class NarrowConsole : IDisposable
{
    /// <summary>How many columns it has.</summary>
    public const int Width = 80;

    private readonly StringWriter _written = new();

    public NarrowConsole()
    {
        Console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(_written),
            }
        );
        Console.Profile.Width = Width;
        Console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>The terminal.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>What stands on it.</summary>
    public string Text => _written.ToString();

    /// <summary>Its lines; none is wider than it, and nothing was cut to fit.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = Text.Split('\n');
        Assert.All(lines, line => Assert.True(line.TrimEnd('\r').Length <= Width, line));
        Assert.DoesNotContain('…', Text);
        return lines;
    }

    public void Dispose() => _written.Dispose();
}
