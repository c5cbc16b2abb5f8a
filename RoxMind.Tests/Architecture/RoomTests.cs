using System.Reflection;
using NetArchTest.Rules;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Architecture;

/// <summary>Holds the rule of who may use whom.</summary>
public sealed class RoomTests
{
    private static readonly Assembly _grains = typeof(RaceFormat).Assembly;

    private static readonly string[] _features =
    [
        "Athletes",
        "Events",
        "Models",
        "Retrieval",
        "Coaching",
        "Imports",
        "Identity",
    ];

    /// <summary>Features whose results flow one way; each may use those before it alone.</summary>
    private static readonly string[] _layers = ["Models", "Athletes", "Events", "Coaching", "Identity"];

    public static TheoryData<string> Features => [.. _features];

    public static TheoryData<string> Layers => [.. _layers[..^1]];

    [Fact]
    public void Analysis_sees_no_feature()
    {
        var others = _features.Select(feature => $"RoxMind.Grains.{feature}").ToArray();
        AssertHolds(
            Types
                .InAssembly(_grains)
                .That()
                .ResideInNamespaceStartingWith("RoxMind.Grains.Analysis")
                .Should()
                .NotHaveDependencyOnAny(others)
        );
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_sees_none_after_it(string layer)
    {
        var later = _layers
            .SkipWhile(other => other != layer)
            .Skip(1)
            .Select(other => $"RoxMind.Grains.{other}")
            .ToArray();
        AssertHolds(
            Types
                .InAssembly(_grains)
                .That()
                .ResideInNamespaceStartingWith($"RoxMind.Grains.{layer}")
                .Should()
                .NotHaveDependencyOnAny(later)
        );
    }

    [Fact]
    public void Analysis_does_no_io_and_has_no_clock()
    {
        AssertHolds(
            Types
                .InAssembly(_grains)
                .That()
                .ResideInNamespaceStartingWith("RoxMind.Grains.Analysis")
                .Should()
                .NotHaveDependencyOnAny(
                    "System.IO.File",
                    "System.IO.FileStream",
                    "System.TimeProvider",
                    "System.DateTimeOffset",
                    "Orleans.Grain",
                    "Orleans.IGrainFactory",
                    "Microsoft.Extensions.Logging"
                )
        );
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_sees_no_grain_and_no_state_of_another(string feature)
    {
        var hidden = _grains
            .GetTypes()
            .Where(type => !type.FullName!.StartsWith($"RoxMind.Grains.{feature}.", StringComparison.Ordinal))
            .Where(type =>
                typeof(Grain).IsAssignableFrom(type) || type.Name.EndsWith("State", StringComparison.Ordinal)
            )
            .Select(type => type.FullName!)
            .ToArray();
        Assert.NotEmpty(hidden);
        AssertHolds(
            Types
                .InAssembly(_grains)
                .That()
                .ResideInNamespace($"RoxMind.Grains.{feature}")
                .Should()
                .NotHaveDependencyOnAny(hidden)
        );
    }

    [Theory]
    [InlineData("Microsoft.ML")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("GraphQL")]
    [InlineData("Spectre.Console")]
    public void Grains_know_no_adapter(string library)
    {
        Assert.DoesNotContain(
            _grains.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith(library, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_gateway_knows_no_storage_and_no_inference()
    {
        var gateway = Assembly.Load("RoxMind.GraphQL");
        Assert.DoesNotContain(
            gateway.GetReferencedAssemblies(),
            reference => reference.Name is "RoxMind.Silo" or "Microsoft.ML.Core" or "Microsoft.Data.Sqlite"
        );
    }

    [Fact]
    public void The_transport_knows_nothing_of_races()
    {
        AssertHolds(
            Types
                .InAssembly(Assembly.Load("RoxMind.GraphQL"))
                .That()
                .ResideInNamespaceStartingWith("RoxMind.GraphQL.Transport")
                .Should()
                .NotHaveDependencyOnAny("RoxMind.Grains", "RoxMind.GraphQL.Schema", "Orleans")
        );
    }

    [Fact]
    public void Grains_are_internal_and_sealed_and_named_for_ever()
    {
        var grains = _grains.GetTypes().Where(type => typeof(Grain).IsAssignableFrom(type)).ToList();
        Assert.NotEmpty(grains);
        Assert.All(
            grains,
            grain =>
            {
                Assert.True(grain.IsSealed && !grain.IsPublic, grain.FullName);
                Assert.NotNull(grain.GetCustomAttribute<GrainTypeAttribute>());
            }
        );
    }

    private static void AssertHolds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
