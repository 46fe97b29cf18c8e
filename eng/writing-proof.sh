#!/usr/bin/env bash
# Writers in real browsers for a minute each: what the gate does in seconds, long enough to be believed.
# Usage: bash eng/writing-proof.sh [seconds]
set -uo pipefail
cd "$(dirname "$0")/.."
dotnet build Essunga.Portal.sln -c Release --nologo -v quiet || exit 1
PORTAL_WRITING_SECONDS=${1:-60} dotnet test --project Essunga.Portal.Tests -c Release --no-build \
  --filter-class 'Essunga.Portal.Tests.Browser.WritingTogetherTests'
