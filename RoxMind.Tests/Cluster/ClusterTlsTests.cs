using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Settings;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Cluster;

/// <summary>Processes of a cluster speak by TLS where the settings have certificates, and with nobody else.</summary>
[Slow]
public sealed class ClusterTlsTests : IDisposable
{
    /// <summary>A silo that refuses hangs up long before.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_silos_and_a_gateway_work_and_let_no_stranger_in()
    {
        var (certificate, key) = Make("cluster");
        await using var cluster = await ClusterProcesses.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ROXMIND_Cluster__Certificate"] = certificate,
                ["ROXMIND_Cluster__CertificateKey"] = key,
            }
        );
        Assert.Equal(0, (await cluster.RunAsync("migrate")).Code);
        var port = FreePort.Prefer(0);
        await cluster.AddSiloAsync(port);
        await cluster.AddSiloAsync();
        await using var gateway = await cluster.StartGatewayAsync();
        using var client = new ServiceClient(gateway.Url);
        var imported = await ClusterProcesses.ImportAsync(
            client,
            Path.Combine(AppContext.BaseDirectory, "data", "my-race.csv")
        );
        Assert.Equal(1, imported.Accepted);

        using var own = X509Certificate2.CreateFromPemFile(certificate, key);
        var (strange, strangeKey) = Make("stranger");
        using var stranger = X509Certificate2.CreateFromPemFile(strange, strangeKey);
        Assert.False(await IsRefusedAsync(port, own));
        Assert.True(await IsRefusedAsync(port, stranger));
    }

    [Fact]
    public void Certificate_that_is_none_is_named()
    {
        var file = Path.Combine(_folder.Path, "none.pem");
        File.WriteAllText(file, "nothing");
        var refusal = Assert.Throws<SettingsException>(() =>
            ClusterTls.Read(new ClusterSettings { Certificate = file })
        );
        Assert.Contains("Cluster:Certificate", refusal.Message, StringComparison.Ordinal);
        Assert.Null(ClusterTls.Read(new ClusterSettings()));
    }

    /// <summary>Connects to a silo as a gateway does.</summary>
    /// <returns>Whether the silo hangs up, which it may do only after the handshake; else it waits to be spoken to.</returns>
    private static async Task<bool> IsRefusedAsync(int port, X509Certificate2 certificate)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", port, Cancel);
        await using var tls = new SslStream(tcp.GetStream());
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = "roxmind",
                    ClientCertificates = [certificate],
#pragma warning disable CA5359 // the silo is the one that decides here
                    RemoteCertificateValidationCallback = (_, _, _, _) => true,
#pragma warning restore CA5359
                },
                Cancel
            );
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(s_patience);
            return await tls.ReadAsync(new byte[64], patience.Token) == 0;
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception refused) when (refused is IOException or AuthenticationException)
        {
            return true;
        }
    }

    private (string Certificate, string Key) Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var (file, keyFile) = (Path.Combine(_folder.Path, $"{name}.pem"), Path.Combine(_folder.Path, $"{name}.key"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }
}
