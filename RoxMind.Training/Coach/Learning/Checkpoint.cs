using System.Text.Json;
using RoxMind.Training.Coach.Torch;
using TorchSharp.Modules;

namespace RoxMind.Training.Coach.Learning;

/// <summary>Where learning stands, on disk: it goes on from there after it was ended. A new checkpoint replaces the last at once.</summary>
/// <param name="folder">The checkpoint's folder.</param>
internal sealed class Checkpoint(string folder)
{
    private const string Weights = "weights.dat";
    private const string Moments = "optimizer.dat";
    private const string Progress = "progress.json";

    /// <summary>Keeps model and optimizer after a step.</summary>
    public void Save(MistralModel model, OptimizerHelper optimizer, LearningOptions options, int step)
    {
        var next = folder + ".next";
        if (Directory.Exists(next))
        {
            Directory.Delete(next, recursive: true);
        }

        Directory.CreateDirectory(next);
        model.save(Path.Combine(next, Weights));
        optimizer.save_state_dict(Path.Combine(next, Moments));
        File.WriteAllText(Path.Combine(next, Progress), JsonSerializer.Serialize(new Stand(step, options)));
        Delete();
        Directory.Move(next, folder);
    }

    /// <summary>Restores model and optimizer; answers the steps done, 0 without a checkpoint.</summary>
    /// <exception cref="InvalidDataException">The checkpoint is of a learning with other options.</exception>
    public int Restore(MistralModel model, OptimizerHelper optimizer, LearningOptions options)
    {
        var file = Path.Combine(folder, Progress);
        if (!File.Exists(file))
        {
            return 0;
        }

        var stand = JsonSerializer.Deserialize<Stand>(File.ReadAllText(file));
        if (stand is null || stand.Options != options)
        {
            throw new InvalidDataException(
                $"{file} is of a learning with other options; give the same, or delete the folder to begin anew."
            );
        }

        model.load(Path.Combine(folder, Weights));
        optimizer.load_state_dict(Path.Combine(folder, Moments));
        return stand.Step;
    }

    /// <summary>Deletes it.</summary>
    public void Delete()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Stand(int Step, LearningOptions Options);
}
