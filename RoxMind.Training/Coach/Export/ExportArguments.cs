using System.CommandLine;

namespace RoxMind.Training.Coach.Export;

/// <summary>Options of commands that write a model's folder for the service.</summary>
internal sealed class ExportArguments
{
    private const int MostRank = 512;

    /// <summary>The folder to write.</summary>
    public Option<string> Output { get; } =
        new("--out") { Description = "Folder to write the model into.", Required = true };

    /// <summary>Rank of adapters.</summary>
    public Option<int?> AdapterRank { get; } =
        new("--adapter-rank") { Description = "Gives the graph inputs for a LoRA adapter of this rank on q and v." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        AdapterRank.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > MostRank)
            {
                result.AddError($"--adapter-rank is from 1 to {MostRank}.");
            }
        });
        command.Options.Add(Output);
        command.Options.Add(AdapterRank);
    }

    /// <summary>Says on a console what was written.</summary>
    public static string Summary(CoachSeal seal, string folder)
    {
        ArgumentNullException.ThrowIfNull(seal);
        return $"Model {seal.Name} {seal.Version} in '{folder}': {seal.Parameters:N0} numbers, {seal.Files.Length} files, "
            + $"{seal.Files.Sum(file => file.Bytes) / 1024:N0} KiB.";
    }
}
