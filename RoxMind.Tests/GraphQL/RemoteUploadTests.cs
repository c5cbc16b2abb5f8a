using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RoxMind.Grains.Imports.Uploads;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.GraphQL;

/// <summary>Uploads by a gateway that has no place for files.</summary>
[Slow]
public sealed class RemoteUploadTests(GatewayCluster cluster) : IClassFixture<GatewayCluster>
{
    [Fact]
    public async Task File_of_many_parts_reaches_the_service_as_it_is()
    {
        await using var gateway = await GatewayHost.StartAsync(cluster.Silos.Client);
        var rows = Enumerable
            .Range(0, 2000)
            .Select(i => ResultLine.Of($"Sent {i}", eventId: "sent", eventName: "S7 2025 Sent"));
        var file = ResultLine.File([ResultLine.Header(), .. rows]);
        Assert.InRange(file.Length, 200_000, int.MaxValue);

        using var response = await PostAsync(gateway, file);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var stored = (
            await cluster.Uploads.OpenAsync(await IdAsync(response), TestContext.Current.CancellationToken)
        )!;
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(file, copy.ToArray());
    }

    [Fact]
    public async Task Empty_file_is_stored_too()
    {
        await using var gateway = await GatewayHost.StartAsync(cluster.Silos.Client);
        using var response = await PostAsync(gateway, []);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var stored = (
            await cluster.Uploads.OpenAsync(await IdAsync(response), TestContext.Current.CancellationToken)
        )!;
        Assert.Equal(0, stored.Length);
    }

    [Fact]
    public async Task Part_that_does_not_go_on_where_the_last_one_ended_is_refused()
    {
        var upload = cluster.Silos.Client.GetGrain<IUploadGrain>("out-of-step");
        await upload.WriteAsync(0, [1, 2, 3], TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            upload.WriteAsync(5, [4], TestContext.Current.CancellationToken)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            upload.CompleteAsync(4, TestContext.Current.CancellationToken)
        );
        Assert.NotNull(await upload.CompleteAsync(3, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Abandoned_file_is_not_there()
    {
        var upload = cluster.Silos.Client.GetGrain<IUploadGrain>("abandoned");
        await upload.WriteAsync(0, [9, 9, 9], TestContext.Current.CancellationToken);
        await upload.AbandonAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            upload.CompleteAsync(3, TestContext.Current.CancellationToken)
        );
    }

    private static async Task<HttpResponseMessage> PostAsync(GatewayHost gateway, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new("text/csv");
        return await gateway.Http.PostAsync(new Uri("/imports", UriKind.Relative), body);
    }

    private static async Task<string> IdAsync(HttpResponseMessage response)
    {
        var receipt = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(OpaqueId.TryParse(receipt.GetProperty("uploadId").GetString()!, out var id));
        return id.Key;
    }
}
