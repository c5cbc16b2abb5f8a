using System.Reflection;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>The program that writes, as what it writes tells it.</summary>
internal static class WritingProgram
{
    /// <summary>Its version.</summary>
    public static string Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
}
