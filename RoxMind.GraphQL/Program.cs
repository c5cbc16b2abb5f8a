using Orleans.Configuration;
using RoxMind.GraphQL;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.GraphQL.Clustering;

var builder = WebApplication.CreateBuilder(args);

// Not 8080: a silo on the same machine serves there.
const int DefaultPort = 8081;
var urls = builder.Configuration["urls"] ?? $"http://127.0.0.1:{DefaultPort}";
builder.WebHost.UseUrls(urls);
builder.Configuration.AddEnvironmentVariables("ROXMIND_");

var cluster = builder.Configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>() ?? new ClusterSettings();
builder.UseOrleansClient(client =>
{
    if (cluster.IsUsed)
    {
        client.UseCluster(cluster);
    }
    else if (!builder.Configuration.GetSection("Orleans:Clustering").Exists())
    {
        client.UseLocalhostClustering(builder.Configuration.GetValue("gateway-port", 30000));
    }

    // As long as the silo's own, so that neither side waits for an answer that the other has given up.
    client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
});
builder.Services.AddRoxMindGraphQL();

var app = builder.Build();
try
{
    app.Services.CheckAccess(urls);
}
catch (AccessConfigurationException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}

app.MapRoxMindGraphQL();
try
{
    await app.RunAsync();
}
catch (OperationCanceledException)
{
    // Asked to stop while it still looked for the service.
}

return 0;
