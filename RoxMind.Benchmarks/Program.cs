using RoxMind.Benchmarks;

return await BenchmarkCommandLine.RunAsync(args);
