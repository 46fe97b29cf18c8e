#!/usr/bin/env bash
# Publishes the portal, lets many report at once, kills and restarts it, and writes the last section of
# docs/matningar.md. Takes about an hour with its soak of thirty minutes and wants the machine for itself. No part of
# the test gate.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf artifacts/portal
dotnet publish Essunga.Portal/Essunga.Portal.csproj -c Release --nologo -v quiet -o artifacts/portal
dotnet run -c Release --project Essunga.Portal.Benchmarks -- load --published artifacts/portal --out docs/matningar.md "$@"
