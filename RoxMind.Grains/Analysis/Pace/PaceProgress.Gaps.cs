using RoxMind.Grains.Analysis.Algebra;

namespace RoxMind.Grains.Analysis.Pace;

/// <content>Races of which a segment is missing that is behind the athlete.</content>
internal sealed partial class PaceProgress
{
    /// <summary>
    /// The same with segments missing: each known one moves all that are not known, the missing ones behind the athlete among them, and
    /// leaves less of them open. The time done is then as likely as the rest of the race lets it be.
    /// </summary>
    /// <remarks>
    /// Conditioning a normal on one of its values: with the covariance S left, what segment k surprises by moves segment j by S(j, k) /
    /// S(k, k) of it, and takes S(·, k)·S(k, ·) / S(k, k) off S.
    /// </remarks>
    private void ForecastWithGaps(ReadOnlySpan<ushort> raw, Span<double> covariance, double dispersion)
    {
        var ageLog = Frame.Within.AgeLog(AgeGroup);
        var own = Frame.Within.Standard.Covariance.AsSpan();
        Span<double> weights = stackalloc double[N];
        for (var i = 0; i < covariance.Length; i++)
        {
            covariance[i] += own[i];
        }

        for (var i = 0; i < N; i++)
        {
            _expected[i] += ageLog;
            weights[i] = _usualS[i];
        }

        for (var k = 0; k < N && k <= Known; k++)
        {
            var (done, remaining) = (0.0, 0.0);
            for (var j = 0; j < N; j++)
            {
                var seconds = j < k && raw[j] > 0 ? raw[j] : Math.Exp(_expected[j]);
                done += j < k ? seconds : 0;
                remaining += j < k ? 0 : seconds;
            }

            _doneS[k] = (int)Math.Round(done);
            _levels[k] = Math.Log(remaining / UsualRemainingS(k));
            _spreads[k] =
                dispersion * Math.Sqrt(Math.Max(Vectors.Quadratic(covariance, weights), 0)) / UsualRemainingS(k);
            if (k == Known)
            {
                break;
            }

            if (raw[k] == 0)
            {
                (_ratios[k], _surprises[k]) = (_expected[k] - Math.Log(_usualS[k]), 0);
                continue;
            }

            Condition(k, Math.Log(raw[k]), covariance);
            weights[k] = 0;
        }

        if (Known == N)
        {
            var finish = 0.0;
            for (var j = 0; j < N; j++)
            {
                finish += raw[j] > 0 ? raw[j] : Math.Exp(_expected[j]);
            }

            _doneS[N] = (int)Math.Round(finish);
            OpenS = Frame.Widening * dispersion * Math.Sqrt(Math.Max(Vectors.Quadratic(covariance, weights), 0));
        }
    }

    private void Condition(int k, double log, Span<double> covariance)
    {
        var deviation = Math.Sqrt(covariance[(k * N) + k]);
        _surprises[k] = (log - _expected[k]) / deviation;
        var surprise = Math.Clamp(_surprises[k], -Believable, Believable);
        Span<double> gains = stackalloc double[N];
        for (var j = 0; j < N; j++)
        {
            gains[j] = covariance[(j * N) + k] / deviation;
        }

        for (var i = 0; i < N; i++)
        {
            _expected[i] += gains[i] * surprise;
            for (var j = 0; j < N; j++)
            {
                covariance[(i * N) + j] -= gains[i] * gains[j];
            }
        }
    }
}
