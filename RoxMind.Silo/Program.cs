using RoxMind.Silo.Commands;

return await RoxMindCommandLine.RunAsync(args);
