using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Finds analyses that were made when much less was known of the course, or by another model bundle. An analysis is renewed
/// when the event's splits have doubled since, so all renewals of an event together are no more work than its results were. Once
/// the results are complete all of them are brought to the final course.
/// </summary>
/// <remarks>
/// A race that an administrator moved may have gone with the course of before, and is stale as well. Where an earlier version kept
/// no course with the athlete, it is handed down once and the analysis stays as it is. The log says which they are, and a crash
/// between leaves them to be done.
/// </remarks>
internal sealed class StaleAnalyses(EventReadModel readModel, IModelCatalog catalog)
{
    /// <summary>Below this many splits (some twenty races) the course is hardly known, and nothing is renewed for it.</summary>
    private const int LeastSplits = 20 * RaceFormat.SegmentCount;

    /// <summary>How many are renewed before results that arrived meanwhile are looked at.</summary>
    private const int BatchSize = 256;

    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    /// <summary>Tries again also what was tried before.</summary>
    public void LookAgain() => _tried.Clear();

    /// <summary>Some stale ones that were not tried yet.</summary>
    public IReadOnlyList<Finisher> Next()
    {
        List<Finisher> stale = [];
        var (splits, version) = (readModel.Course.Splits, catalog.Version);

        // As many splits need not be the same ones: some may have been corrected.
        int? final = readModel.IsFinal ? readModel.KeptCourse.Digest : null;
        foreach (var finisher in readModel.Results)
        {
            if (stale.Count == BatchSize)
            {
                break;
            }

            if (IsStale(finisher, splits, version, final) && _tried.Add(finisher.Result.RaceId))
            {
                stale.Add(finisher);
            }
        }

        return stale;
    }

    /// <summary>
    /// Whether the athlete is to have the course, and the analysis is as good as a new one would be: of a course that is final, one
    /// that rests on it, or of before that was told.
    /// </summary>
    public bool LacksCourseOnly(Finisher finisher) =>
        finisher is { IsCourseKept: false, IsMoved: false, Ready: { } ready }
        && !IsOutdated(ready, readModel.Course.Splits, catalog.Version)
        && (!readModel.IsFinal || ready.CourseDigest == 0 || ready.CourseDigest == readModel.KeptCourse.Digest);

    private static bool IsStale(Finisher finisher, int splits, string version, int? final) =>
        finisher is { Ready: { } ready, AthleteId: not null }
        && (
            !finisher.IsCourseKept
            || IsOutdated(ready, splits, version)
            || (final is { } digest && ready.CourseDigest != digest)
        );

    private static bool IsOutdated(AnalysisReady ready, int splits, string version) =>
        !string.Equals(ready.ModelVersion, version, StringComparison.Ordinal)
        || (splits >= LeastSplits && ready.CourseSplits <= splits / 2);
}
