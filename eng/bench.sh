#!/usr/bin/env bash
# Publishes the portal, measures it at the sample's size and at a hundred times it, and writes docs/matningar.md.
# Takes about a quarter of an hour and wants the machine for itself. No part of the test gate.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf artifacts/portal
dotnet publish Essunga.Portal/Essunga.Portal.csproj -c Release --nologo -v quiet -o artifacts/portal
dotnet run -c Release --project Essunga.Portal.Benchmarks -- all --published artifacts/portal --out docs/matningar.md "$@"
