using CsCheck;
using RoxMind.Training.Coach.Learning;

namespace RoxMind.Tests.Training.Coach.Learning;

public sealed class BatchPlanTests
{
    private static readonly Gen<TokenDocument[]> Documents = Gen.Int[3, 300]
        .Select(length => new TokenDocument(new int[length], 2))
        .Array[1, 400];

    [Fact]
    public void Every_document_is_seen_once_an_epoch_and_batches_are_as_large_as_asked() =>
        Gen.Select(Documents, Gen.Int[1, 3], Gen.Int[50, 4000], Gen.Int[0, 1000])
            .Sample(
                (documents, epochs, tokens, seed) =>
                {
                    var plan = new BatchPlan(
                        documents,
                        new LearningOptions
                        {
                            Epochs = epochs,
                            BatchTokens = tokens,
                            Seed = seed,
                        }
                    );
                    var seen = new Dictionary<TokenDocument, int>(ReferenceEqualityComparer.Instance);
                    for (var step = 0; step < plan.Steps; step++)
                    {
                        var batch = plan[step];
                        var filled = batch.Length * batch.Max(document => document.Tokens.Length);
                        Assert.True(batch.Length == 1 || filled <= tokens, $"{filled} tokens");
                        foreach (var document in batch)
                        {
                            seen[document] = seen.GetValueOrDefault(document) + 1;
                        }
                    }

                    Assert.Equal(documents.Length, seen.Count);
                    Assert.All(seen.Values, times => Assert.Equal(epochs, times));
                },
                iter: 200
            );

    [Fact]
    public void The_seed_decides_the_order()
    {
        TokenDocument[] documents =
        [
            .. Enumerable.Range(0, 200).Select(i => new TokenDocument(new int[10 + (i % 40)], 2)),
        ];
        Assert.Equal(Order(1), Order(1), ReferenceEqualityComparer.Instance);
        Assert.NotEqual(Order(1), Order(2), ReferenceEqualityComparer.Instance);

        object[] Order(int seed)
        {
            var plan = new BatchPlan(documents, new LearningOptions { BatchTokens = 100, Seed = seed });
            return [.. Enumerable.Range(0, plan.Steps).SelectMany(step => plan[step])];
        }
    }

    [Fact]
    public void Step_size_rises_to_its_height_and_falls_to_a_tenth()
    {
        var options = new LearningOptions { LearningRate = 1, Warmup = 0.1 };
        double[] rates = [.. Enumerable.Range(0, 1000).Select(step => options.RateAt(step, 1000))];
        Assert.Equal(0.01, rates[0], 12);
        Assert.Equal(1, rates.Max(), 12);
        Assert.Equal(1, rates[99], 12);
        Assert.Equal(0.1, rates[^1], 0.001);
        Assert.Equal(rates[100..].OrderDescending(), rates[100..]);
        Assert.Equal(rates[..100].Order(), rates[..100]);
    }
}
