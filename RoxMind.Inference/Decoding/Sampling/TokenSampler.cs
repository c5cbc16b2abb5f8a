using System.Numerics.Tensors;

namespace RoxMind.Inference.Decoding.Sampling;

/// <summary>Chooses a token by its logits; used again for every token, by one thread.</summary>
/// <param name="vocabularySize">Tokens to choose from.</param>
internal sealed class TokenSampler(int vocabularySize)
{
    /// <summary>What <see cref="Next"/> gives when every token was refused.</summary>
    public const int Nothing = -1;

    /// <summary>
    /// Least weight of the tokens that are looked at first, the likeliest one's being 1; a tenth of it next, until they have the
    /// share that is asked for. Saves sorting the whole vocabulary.
    /// </summary>
    private const float FirstCut = 0.02f;

    private const float LastCut = 1e-12f;

    private readonly float[] _weights = new float[vocabularySize];
    private readonly float[] _keys = new float[vocabularySize];
    private readonly int[] _tokens = new int[vocabularySize];
    private float _total;
    private double _best;
    private double _whole;

    /// <summary>
    /// What was not refused, as a share of all that the model had to say: 1 before the first refusal. 1 always where the likeliest token
    /// is taken.
    /// </summary>
    public double Left { get; private set; } = 1;

    /// <summary>Prepares the choice of one token.</summary>
    /// <param name="logits">The logits; minus infinity for what is refused.</param>
    /// <param name="options">How to choose.</param>
    public void Begin(ReadOnlySpan<float> logits, SamplingOptions options)
    {
        Left = 1;
        if (options.Temperature > 0)
        {
            Weigh(logits, options);
            _whole = Math.Log(_total) + _best;
        }
    }

    /// <summary>Prepares the choice anew after refusals that were made in the logits.</summary>
    /// <inheritdoc cref="Begin" path="/param"/>
    public void Resume(ReadOnlySpan<float> logits, SamplingOptions options)
    {
        if (options.Temperature > 0)
        {
            Weigh(logits, options);
            Left = Math.Exp(Math.Log(_total) + _best - _whole);
        }
    }

    private void Weigh(ReadOnlySpan<float> logits, SamplingOptions options)
    {
        var best = TensorPrimitives.Max(logits);
        if (float.IsNegativeInfinity(best))
        {
            (_total, _best) = (0, 0);
            return;
        }

        _best = best / options.Temperature;
        TensorPrimitives.Subtract(logits, best, _weights);
        TensorPrimitives.Multiply(_weights, (float)(1 / options.Temperature), _weights);
        TensorPrimitives.Exp(_weights, _weights);
        _total = TensorPrimitives.Sum<float>(_weights);
    }

    /// <summary>The chosen token, or <see cref="Nothing"/>.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="options">How to choose.</param>
    /// <param name="random">The text's random numbers.</param>
    /// <exception cref="InvalidDataException">The graph gave something that is not a number.</exception>
    public int Next(ReadOnlySpan<float> logits, SamplingOptions options, ref SplitMix64 random)
    {
        if (options.Temperature <= 0)
        {
            var best = TensorPrimitives.IndexOfMax(logits);
            Require(!float.IsNaN(logits[best]));
            return float.IsNegativeInfinity(logits[best]) ? Nothing : best;
        }

        Require(!float.IsNaN(_total));
        return _total <= 0 ? Nothing
            : options.TopP < 1 ? Nucleus(options.TopP, random.NextDouble())
            : Any(random.NextDouble());
    }

    /// <summary>Takes a token out of the choice.</summary>
    /// <param name="token">The token.</param>
    /// <param name="logits">The logits.</param>
    /// <param name="options">How to choose.</param>
    public void Refuse(int token, Span<float> logits, SamplingOptions options)
    {
        logits[token] = float.NegativeInfinity;
        if (options.Temperature <= 0)
        {
            return;
        }

        // What is left of a sum after its largest part is taken off is not exact, so it is made anew then.
        if (_weights[token] * 2 > _total)
        {
            Resume(logits, options);
        }
        else
        {
            _total -= _weights[token];
            _weights[token] = 0;
            Left = Math.Exp(Math.Log(_total) + _best - _whole);
        }
    }

    private static void Require(bool isNumber)
    {
        if (!isNumber)
        {
            throw new InvalidDataException("The graph gave logits that are not numbers.");
        }
    }

    private int Any(double where)
    {
        var (left, last) = (where * _total, Nothing);
        for (var token = 0; token < _weights.Length; token++)
        {
            if (_weights[token] > 0)
            {
                last = token;
                left -= _weights[token];
                if (left < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    private int Nucleus(double share, double where)
    {
        var count = Likeliest(share * _total);
        if (count == 0)
        {
            return Nothing;
        }

        var (mass, kept) = (0.0, 0);
        while (kept < count && mass < share * _total)
        {
            mass -= _keys[kept++];
        }

        var left = where * mass;
        for (var i = 0; i < kept; i++)
        {
            left += _keys[i];
            if (left < 0)
            {
                return _tokens[i];
            }
        }

        return _tokens[kept - 1];
    }

    /// <summary>Sorts tokens that have a weight together, the likeliest first; their keys are their weights below zero.</summary>
    private int Likeliest(double wanted)
    {
        var cut = FirstCut;
        int count;
        while (Gather(cut, out count) < wanted && cut > LastCut)
        {
            cut /= 10;
        }

        _keys.AsSpan(0, count).Sort(_tokens.AsSpan(0, count));
        return count;
    }

    /// <summary>Collects tokens of at least some weight; gives what they weigh together.</summary>
    private double Gather(float cut, out int count)
    {
        count = 0;
        var mass = 0.0;
        for (var token = 0; token < _weights.Length; token++)
        {
            var weight = _weights[token];
            if (weight >= cut)
            {
                (_keys[count], _tokens[count]) = (-weight, token);
                count++;
                mass += weight;
            }
        }

        return mass;
    }
}
