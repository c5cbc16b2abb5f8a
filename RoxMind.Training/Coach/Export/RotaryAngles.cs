using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary>The angles by which heads are turned at each place (RoPE; Su et al. 2021).</summary>
internal static class RotaryAngles
{
    /// <summary>A function of every angle: a row for each place, a column for each pair of a head's numbers.</summary>
    /// <param name="config">The model's sizes.</param>
    /// <param name="function">Sine or cosine.</param>
    public static float[] Of(MistralConfig config, Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(function);
        var pairs = config.HeadSize / 2;
        var values = new float[config.MaxPositionEmbeddings * pairs];
        for (var pair = 0; pair < pairs; pair++)
        {
            var frequency = Math.Pow(config.RopeTheta, -2.0 * pair / config.HeadSize);
            for (var place = 0; place < config.MaxPositionEmbeddings; place++)
            {
                values[(place * pairs) + pair] = (float)function(place * frequency);
            }
        }

        return values;
    }
}
