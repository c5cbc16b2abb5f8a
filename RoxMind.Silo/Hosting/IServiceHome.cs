namespace RoxMind.Silo.Hosting;

/// <summary>Where a service keeps everything, and how its silo finds others.</summary>
internal interface IServiceHome : IAsyncDisposable
{
    /// <summary>What it is, for the operator.</summary>
    string Name { get; }

    /// <summary>Adds what the process needs of it beside the silo.</summary>
    void AddTo(IServiceCollection services);

    /// <summary>Gives the silo its place among silos, and its storage.</summary>
    void Configure(ISiloBuilder silo);

    /// <summary>Tells other processes of this machine where this one can be reached, where they look for it.</summary>
    void Announce(Uri url);
}
