using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;
using Orleans.Storage;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage.Contract;

/// <summary>A store with what stands on it, that can be closed and opened again.</summary>
internal interface IStoreBench : IAsyncDisposable
{
    FakeTimeProvider Clock { get; }

    Serializer Serializer { get; }

    IEventLog Log { get; }

    IGrainStorage States { get; }

    IFirstStates FirstStates { get; }

    IStateStore StateStore { get; }

    ILogStore LogStore { get; }

    IRaceRows Races { get; }

    IGrainStorage StatesOf(string provider);

    Task ReopenAsync();
}
