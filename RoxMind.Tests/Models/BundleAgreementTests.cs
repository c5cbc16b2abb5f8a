using System.Diagnostics.Metrics;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Tests.Models;

public sealed class BundleAgreementTests
{
    private static readonly DateTimeOffset s_start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SyntheticModels _models = new() { Version = "b" };

    [Fact]
    public void Most_silos_decide_also_for_an_older_bundle()
    {
        Assert.Equal("a", BundleAgreement.Choose(Served("a", "b", "a")));
        Assert.Equal("b", BundleAgreement.Choose(Served("b", "a", "b")));
    }

    [Fact]
    public void Of_as_many_silos_those_with_the_bundle_that_was_seen_last_decide()
    {
        Assert.Equal("b", BundleAgreement.Choose(Served("a", "b")));
        Assert.Equal("c", BundleAgreement.Choose(Served("c", "a", "b", "a", "c")));
    }

    [Fact]
    public void Lone_silo_decides_and_none_decides_nothing()
    {
        Assert.Equal("a", BundleAgreement.Choose(Served("a")));
        Assert.Null(BundleAgreement.Choose([]));
    }

    [Fact]
    public void Process_of_its_own_agrees_with_itself_whatever_it_serves()
    {
        var agreement = new BundleAgreement(_models);
        _models.Version = "c";

        Assert.Equal("c", agreement.Version);
        Assert.True(agreement.IsOwn && agreement.IsUnanimous && agreement.MayRenew("b"));
    }

    [Fact]
    public void Silo_that_has_heard_nothing_yet_renews_what_it_made_alone()
    {
        var agreement = BundleAgreement.InCluster(_models);

        Assert.False(agreement.IsOwn || agreement.IsUnanimous || agreement.MayRenew("a"));
        Assert.True(agreement.MayRenew("b"));
    }

    [Fact]
    public void Silo_with_the_bundle_agreed_on_renews_everything_and_another_one_what_it_made()
    {
        var agreement = BundleAgreement.InCluster(_models);

        Assert.True(agreement.Hear(Served("b", "a", "b")));
        Assert.True(agreement.IsOwn && agreement.MayRenew("a"));
        Assert.False(agreement.IsUnanimous);

        _models.Version = "c";
        Assert.False(agreement.IsOwn || agreement.MayRenew("a") || agreement.MayRenew("b"));
        Assert.True(agreement.MayRenew("c"));
    }

    [Fact]
    public void Round_changes_with_what_silos_serve_and_not_with_silos_that_have_what_was_agreed_on()
    {
        var agreement = BundleAgreement.InCluster(_models);
        agreement.Hear(Served("b", "a"));
        var first = agreement.Round;

        Assert.False(agreement.Hear(Served("b", "a")));
        Assert.False(agreement.Hear(Served("b", "a", "b")));
        Assert.Equal(first, agreement.Round);

        // As many as before have another one, but not the same.
        Assert.True(agreement.Hear(Served("b", "b", "a")));
        Assert.NotEqual(first, agreement.Round);
        Assert.True(agreement.Hear(Served("b", "b")));
        Assert.True(agreement.IsUnanimous);
    }

    [Fact]
    public void Silos_with_another_bundle_are_counted_while_there_are_some()
    {
        var (here, counted) = (Environment.CurrentManagedThreadId, 0L);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name == "roxmind.bundles.other")
            {
                all.EnableMeasurementEvents(instrument);
            }
        };

        // Other tests measure too, on other threads.
        listener.SetMeasurementEventCallback<long>(
            (_, more, _, _) => counted += Environment.CurrentManagedThreadId == here ? more : 0
        );
        listener.Start();
        var agreement = BundleAgreement.InCluster(_models);

        agreement.Hear(Served("b", "a", "b", "a", "b"));
        Assert.Equal(2, counted);
        agreement.Hear(Served("b", "a", "b"));
        Assert.Equal(1, counted);
        agreement.Hear(Served("b", "b"));
        Assert.Equal(0, counted);
    }

    /// <summary>What silos serve, one after the other; bundles were first seen in the order of the alphabet.</summary>
    private static List<ServedBundle> Served(params string[] versions) =>
        [.. versions.Select((version, i) => new ServedBundle($"silo {i}", version, s_start.AddDays(version[0])))];
}
