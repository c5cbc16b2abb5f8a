namespace RoxMind.GraphQL.Telemetry;

/// <summary>How a collector is spoken to.</summary>
internal enum OtlpProtocol
{
    /// <summary>gRPC; collectors listen on port 4317.</summary>
    Grpc = 0,

    /// <summary>HTTP with Protocol Buffers; collectors listen on port 4318.</summary>
    Http = 1,
}
