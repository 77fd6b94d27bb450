#!/usr/bin/env bash
# The list of parts (CycloneDX 1.6, JSON) of the function app and of the program `lpa`, by the tool that .config/dotnet-tools.json pins, and a
# look at their licences: one that docs/licences.md does not name ends with 1. Usage: bash infra/parts.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-artifacts/parts}
mkdir -p "$out"
dotnet tool restore
for project in App LocalHost; do
  # Without a serial number the same parts are the same file.
  dotnet tool run dotnet-CycloneDX "src/LpaFunctions.$project/LpaFunctions.$project.csproj" \
    --recursive --output "$out" --filename "lpa-$project.cdx.json" --output-format Json --spec-version 1.6 --no-serial-number
done
node - "$out"/lpa-App.cdx.json "$out"/lpa-LocalHost.cdx.json <<'JS'
const fs = require('node:fs');
const page = fs.readFileSync('docs/licences.md', 'utf8');
const idsOf = part => (part.licenses ?? []).map(l => l.expression ?? l.license?.id ?? l.license?.name);
let strange = 0;
for (const file of process.argv.slice(2)) {
  const parts = JSON.parse(fs.readFileSync(file, 'utf8')).components;
  for (const part of parts) {
    // What a package says only in a file of its own is looked up by hand and stands on the page by the package's name.
    const ids = idsOf(part);
    const known = ids.length > 0 ? ids.every(id => page.includes(`| ${id} |`)) : page.includes(`| ${part.name} |`);
    if (!known) {
      strange++;
      console.error(`${part.name} ${part.version}: ${ids.join(', ') || 'no licence named'} is not in docs/licences.md`);
    }
  }
  console.log(`${file}: ${parts.length} parts`);
}
process.exit(strange === 0 ? 0 : 1);
JS
