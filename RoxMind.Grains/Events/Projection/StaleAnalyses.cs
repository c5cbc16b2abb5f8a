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
/// <para>
/// What another bundle made is stale only where this silo has the bundle that the cluster has agreed on. An athlete may be at a silo that does
/// not have it: such a race is tried again once other silos have it, not before.
/// </para>
/// </remarks>
internal sealed class StaleAnalyses(EventReadModel readModel, IModelCatalog catalog, BundleAgreement agreement)
{
    /// <summary>Below this many splits (some twenty races) the course is hardly known, and nothing is renewed for it.</summary>
    private const int LeastSplits = 20 * RaceFormat.SegmentCount;

    /// <summary>How many are renewed before results that arrived meanwhile are looked at.</summary>
    private const int BatchSize = 256;

    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inVain = new(StringComparer.Ordinal);
    private int _round;

    /// <summary>Whether silos have other bundles since it was looked last.</summary>
    public bool IsOvertaken => _round != agreement.Round;

    /// <summary>Tries again also what was tried before.</summary>
    public void LookAgain() => _tried.Clear();

    /// <summary>Some stale ones that were not tried yet.</summary>
    public IReadOnlyList<Finisher> Next()
    {
        FollowAgreement();
        List<Finisher> stale = [];
        var (splits, version) = (readModel.Course.Splits, catalog.Version);

        var final = FinalCourse;
        foreach (var finisher in readModel.Results)
        {
            if (stale.Count == BatchSize)
            {
                break;
            }

            var raceId = finisher.Result.RaceId;
            if (IsStale(finisher, splits, version, final) && !_inVain.Contains(raceId) && _tried.Add(raceId))
            {
                stale.Add(finisher);
            }
        }

        return stale;
    }

    /// <summary>Some were tried. While silos have different bundles, those that are stale all the same would be so the next time too.</summary>
    public void Tried(IReadOnlyList<Finisher> finishers)
    {
        if (agreement.IsUnanimous || IsOvertaken)
        {
            return;
        }

        var (splits, version, final) = (readModel.Course.Splits, catalog.Version, FinalCourse);
        _inVain.UnionWith(
            finishers.Where(one => IsStale(one, splits, version, final)).Select(one => one.Result.RaceId)
        );
    }

    /// <summary>
    /// Whether the athlete is to have the course, and the analysis is as good as a new one would be: of a course that is final, one
    /// that rests on it, or of before that was told.
    /// </summary>
    public bool LacksCourseOnly(Finisher finisher) =>
        finisher is { IsCourseKept: false, IsMoved: false, Ready: { } ready }
        && !IsOutdated(ready, readModel.Course.Splits, catalog.Version)
        && (!readModel.IsFinal || ready.CourseDigest == 0 || ready.CourseDigest == readModel.KeptCourse.Digest);

    /// <summary>The course once it is final; as many splits need not be the same ones: some may have been corrected.</summary>
    private int? FinalCourse => readModel.IsFinal ? readModel.KeptCourse.Digest : null;

    private void FollowAgreement()
    {
        if (IsOvertaken)
        {
            _round = agreement.Round;
            _tried.Clear();
            _inVain.Clear();
        }
    }

    private bool IsStale(Finisher finisher, int splits, string version, int? final) =>
        finisher is { Ready: { } ready, AthleteId: not null }
        && agreement.MayRenew(ready.ModelVersion)
        && (
            !finisher.IsCourseKept
            || IsOutdated(ready, splits, version)
            || (final is { } digest && ready.CourseDigest != digest)
        );

    private static bool IsOutdated(AnalysisReady ready, int splits, string version) =>
        !string.Equals(ready.ModelVersion, version, StringComparison.Ordinal)
        || (splits >= LeastSplits && ready.CourseSplits <= splits / 2);
}
