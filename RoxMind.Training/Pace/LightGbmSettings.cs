using System.Reflection;
using Microsoft.ML.Trainers.LightGbm;

namespace RoxMind.Training.Pace;

/// <summary>Settings of LightGBM that ML.NET has no option for.</summary>
internal static class LightGbmSettings
{
    /// <summary>
    /// Keeps LightGBM from choosing its histogram method by a stopwatch: the two methods add up in different orders, and the
    /// same data could give another model. ML.NET keeps the settings in a field that is not public.
    /// </summary>
    /// <exception cref="MissingFieldException">This version of ML.NET keeps them elsewhere.</exception>
    public static void MakeDeterministic(LightGbmRegressionTrainer trainer)
    {
        var settings =
            Settings(trainer.GetType())?.GetValue(trainer) as Dictionary<string, object>
            ?? throw new MissingFieldException(nameof(LightGbmRegressionTrainer), "GbmOptions");
        settings["deterministic"] = "true";
        settings["force_col_wise"] = "true";
    }

#pragma warning disable S3011 // There is no public way; the version is pinned, and a training fails loudly when it changes.
    private static FieldInfo? Settings(Type? type) =>
        type is null
            ? null
            : type.GetField("GbmOptions", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                ?? Settings(type.BaseType);
#pragma warning restore S3011
}
