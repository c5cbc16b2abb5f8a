using RoxMind.GraphQL;

return await GatewayProgram.RunAsync(args);
