using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace RoxMind.GraphQL.Clustering;

/// <summary>
/// The cluster that a process belongs to, under <c>Cluster</c> in the settings. Without a connection string there is none: one process
/// keeps everything in its data folder.
/// </summary>
internal sealed class ClusterSettings
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Cluster";

    /// <summary>The PostgreSQL database that everything is kept in, as Npgsql reads it; default none.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The database's schema that the tables are in; default <c>roxmind</c>.</summary>
    [RegularExpression("[a-z_][a-z0-9_]{0,62}")]
    public string Schema { get; set; } = "roxmind";

    /// <summary>Name of the cluster: processes of one database find each other by it; default <c>roxmind</c>.</summary>
    [RegularExpression("[A-Za-z0-9_.-]{1,64}")]
    public string Id { get; set; } = "roxmind";

    /// <summary>
    /// The IP address that other processes reach this silo at; default <c>127.0.0.1</c>. A silo with another one listens on every address of
    /// its machine.
    /// </summary>
    public string AdvertisedAddress { get; set; } = "127.0.0.1";

    /// <summary>
    /// The certificate that this process shows to others of the cluster, a file in PEM form; default none, and what they say to each other is not
    /// encrypted.
    /// </summary>
    public string? Certificate { get; set; }

    /// <summary>The certificate's private key, a file in PEM form; none where it is in the certificate's file.</summary>
    public string? CertificateKey { get; set; }

    /// <summary>Whose certificates are taken, a file in PEM form; none takes that of <see cref="Certificate"/> alone.</summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>Whether the process belongs to a cluster.</summary>
    public bool IsUsed => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>The connection string that Orleans looks for silos with.</summary>
    /// <exception cref="ArgumentException">The one in the settings is none.</exception>
    public string MembershipConnection =>
        new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            SearchPath = Schema,
            ApplicationName = "RoxMind membership",
            MaxPoolSize = 4,
            Timeout = 3,
            CommandTimeout = 5,
        }.ToString();
}
