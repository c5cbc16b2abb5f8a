using Orleans.Configuration;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Access;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["urls"] is { } urls)
{
    if (LoopbackOnly.Refusal(urls) is { } refusal)
    {
        await Console.Error.WriteLineAsync(refusal);
        return 1;
    }
}
else
{
    // Not 8080: a silo on the same machine serves there.
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(8081));
}

builder.UseOrleansClient(client =>
{
    if (!builder.Configuration.GetSection("Orleans:Clustering").Exists())
    {
        client.UseLocalhostClustering(builder.Configuration.GetValue("gateway-port", 30000));
    }

    // As long as the silo's own, so that neither side waits for an answer that the other has given up.
    client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
});
builder.Services.AddRoxMindGraphQL();

var app = builder.Build();
app.MapRoxMindGraphQL();
await app.RunAsync();
return 0;
