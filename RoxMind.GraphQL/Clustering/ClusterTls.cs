using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;
using RoxMind.GraphQL.Settings;

namespace RoxMind.GraphQL.Clustering;

/// <summary>
/// Encrypts what processes of a cluster say to each other. Each shows its certificate, and takes only those that the authority in the settings
/// has signed, so that nobody else gets in; names in certificates do not matter, since processes come and go.
/// </summary>
internal sealed class ClusterTls
{
    /// <summary>Told to the other side and compared with nothing.</summary>
    private const string AnyName = "roxmind";

    private readonly X509Certificate2Collection _trusted;

    private ClusterTls(X509Certificate2 certificate, X509Certificate2Collection trusted) =>
        (Certificate, _trusted) = (certificate, trusted);

    /// <summary>What this process shows.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Reads the certificates; null where the settings name none.</summary>
    /// <exception cref="SettingsException">They cannot be read.</exception>
    public static ClusterTls? Read(ClusterSettings cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (string.IsNullOrWhiteSpace(cluster.Certificate))
        {
            return null;
        }

        try
        {
#pragma warning disable CA2000 // it is shown as long as the process runs
            var own = X509Certificate2.CreateFromPemFile(cluster.Certificate, cluster.CertificateKey);
#pragma warning restore CA2000
            var trusted = new X509Certificate2Collection();
            trusted.ImportFromPemFile(cluster.CertificateAuthority ?? cluster.Certificate);
            return new ClusterTls(own, trusted);
        }
        catch (Exception unread) when (unread is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"Cluster:Certificate, Cluster:CertificateKey and Cluster:CertificateAuthority have to be files in PEM form: {unread.Message}"
            );
        }
    }

    /// <summary>Has both ends of every connection show a certificate, and take those of the authority.</summary>
    public void Configure(TlsOptions tls)
    {
        ArgumentNullException.ThrowIfNull(tls);
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = (shown, _, _) => IsTrusted(shown);
        tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = AnyName;
    }

    private bool IsTrusted(X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(_trusted);
        return chain.Build(shown);
    }
}
