namespace RoxMind.GraphQL.Access.Roles;

/// <summary>What somebody may do; each role may do what the ones before it may.</summary>
internal enum AccessRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read and follow everything.</summary>
    Read = 1,

    /// <summary>Record and import results, and close events.</summary>
    Ingest = 2,

    /// <summary>Erase, merge and split athletes, and see the dashboard.</summary>
    Admin = 3,
}
