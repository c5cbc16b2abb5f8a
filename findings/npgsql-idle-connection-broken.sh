#!/usr/bin/env bash
# Npgsql 10.0.3 with PostgreSQL (any; initdb and postgres on the path, or Debian's in /usr/lib/postgresql), run on 2026-11-30.
#
# What a connection that the server ended tells its next command depends on whether anybody looked meanwhile. Without KeepAlive it is a
# PostgresException (57P01), which is transient. Where a keepalive found out first, it is an InvalidOperationException, "Connection is not open": no
# DbException, so whoever repeats on transient database faults alone, and keeps the connection, never gets another one. State is Closed by then, and
# FullState Broken.
#
# Seen:
#   KeepAlive 0: Open, then PostgresException 57P01, transient True
#   KeepAlive 1: Closed, then InvalidOperationException Connection is not open
set -euo pipefail
folder=$(mktemp -d)
bin=$(dirname "$(readlink -f "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb | tail -1)")")
run() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
end() {
  run "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap end EXIT
chmod 755 "$folder"
mkdir -m 700 "$folder/data"
[ "$(id -u)" != 0 ] || chown 65534:65534 "$folder/data"
run "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --no-sync >/dev/null
run "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/log" -w start >/dev/null \
  -o "-p 54399 -c listen_addresses=127.0.0.1 -c unix_socket_directories="
cd "$folder"
mkdir probe && cd probe
cat >probe.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Npgsql" Version="10.0.3" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using Npgsql;

const string Server = "Host=127.0.0.1;Port=54399;Username=postgres;Database=postgres;Pooling=false";
var seen = new List<string>();
foreach (var seconds in (int[])[0, 1])
{
    await using var idle = new NpgsqlConnection($"{Server};KeepAlive={seconds}");
    await idle.OpenAsync();
    await using (var other = new NpgsqlConnection(Server))
    {
        await other.OpenAsync();
        await using var end = new NpgsqlCommand($"SELECT pg_terminate_backend({idle.ProcessID})", other);
        await end.ExecuteScalarAsync();
    }

    await Task.Delay(TimeSpan.FromSeconds(4));
    var state = idle.State;
    try
    {
        await using var command = new NpgsqlCommand("SELECT 1", idle);
        seen.Add($"KeepAlive {seconds}: {state}, then {await command.ExecuteScalarAsync()}");
    }
    catch (PostgresException fault)
    {
        seen.Add($"KeepAlive {seconds}: {state}, then PostgresException {fault.SqlState}, transient {fault.IsTransient}");
    }
    catch (Exception fault)
    {
        seen.Add($"KeepAlive {seconds}: {state}, then {fault.GetType().Name} {fault.Message}");
    }
}

seen.ForEach(Console.WriteLine);
return seen is ["KeepAlive 0: Open, then PostgresException 57P01, transient True", "KeepAlive 1: Closed, then InvalidOperationException Connection is not open"]
    ? 0
    : 1;
P
dotnet run -c Release
