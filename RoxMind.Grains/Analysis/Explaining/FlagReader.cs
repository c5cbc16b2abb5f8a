using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Says what makes an analysis less certain.</summary>
internal static class FlagReader
{
    /// <summary>The flags of a race.</summary>
    /// <param name="race">The race.</param>
    /// <param name="cohort">The standard.</param>
    /// <param name="isCourseSettled">Whether the course's effects are known well enough.</param>
    /// <param name="hasAside">Whether a time is set aside.</param>
    public static ImmutableArray<QualityFlag> Read(
        RaceResult race,
        CohortSnapshot cohort,
        bool isCourseSettled,
        bool hasAside
    )
    {
        var flags = ImmutableArray.CreateBuilder<QualityFlag>();
        if (!race.IsComplete)
        {
            flags.Add(QualityFlag.MissingSplits);
        }
        else if (race.BeyondPartsS > 0)
        {
            flags.Add(QualityFlag.IncludesPenalty);
        }
        else if (race.HasWrongTime)
        {
            flags.Add(QualityFlag.TotalDiffersFromSplits);
        }

        if (race.IsComplete && !race.Splits.IsComplete)
        {
            flags.Add(QualityFlag.RoxzoneTotalOnly);
        }

        if (race.RoxzoneDoubt is not null)
        {
            flags.Add(QualityFlag.RoxzoneTotalDoubtful);
        }

        if (!race.AgeGroup.IsKnown)
        {
            flags.Add(QualityFlag.AgeUnknown);
        }
        else if (!cohort.HasPeersOf(race.AgeGroup))
        {
            flags.Add(QualityFlag.FewPeers);
        }

        if (cohort.TransferredFrom is not null)
        {
            flags.Add(QualityFlag.Transferred);
        }

        if (hasAside)
        {
            flags.Add(QualityFlag.SplitsSetAside);
        }

        if (!isCourseSettled)
        {
            // Norms and forecasts are of all venues together.
            flags.Add(QualityFlag.CourseEffectUnknown);
        }

        return flags.DrainToImmutable();
    }
}
