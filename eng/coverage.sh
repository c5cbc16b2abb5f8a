#!/usr/bin/env bash
# Line and branch coverage of the numbers and of the storage engine by the fast tests, and an HTML report in
# TestResults/coverage/report.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 OMP_WAIT_POLICY=PASSIVE
results=$PWD/TestResults/coverage
rm -rf "$results"
dotnet tool restore >/dev/null

dotnet test -c Release --filter-not-trait Category=Slow --results-directory "$results" --coverlet --coverlet-output-format cobertura \
  --coverlet-include '[RoxMind.Grains]RoxMind.Grains.Analysis.*' --coverlet-include '[RoxMind.Silo]RoxMind.Silo.Storage.*'
dotnet reportgenerator "-reports:$results/*.xml" "-targetdir:$results/report" "-reporttypes:Html;TextSummary" -verbosity:Warning
cat "$results/report/Summary.txt"
