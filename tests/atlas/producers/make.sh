#!/usr/bin/env bash
# Measures what producers do to Thai text and writes the tables of docs/atlas/thai-pdf-producers.md. Run by hand, as root on Debian 12.
# usage: make.sh [STATE]   STATE keeps packages and sheets (outside the tree); remove STATE/sheets to make them all again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); root=$(cd "$here/../../.." && pwd)
state=${1:-${TMPDIR:-/tmp}/lpa-atlas}; mkdir -p "$state/tools" "$state/net" "$state/home" "$state/made"; state=$(cd "$state" && pwd)
missing=()
for package in chromium-headless-shell weasyprint wkhtmltopdf libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui abiword gnumeric fop \
  texlive-xetex texlive-luatex inkscape librsvg2-bin pango1.0-tools python3-reportlab python3-matplotlib python3-pyqt5 libhpdf-2.3.0 ruby ruby-prawn php-cli \
  php-dompdf php-tcpdf libpdfbox2-java default-jdk-headless mupdf-tools ghostscript qpdf poppler-utils fonts-thai-tlwg fonts-dejavu-core nodejs; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} = 0 ] || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
[ -f "$state/tools/node_modules/mupdf/package.json" ] || (cd "$state/tools" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts \
  pdfmake@0.3.11 jspdf@4.2.1 pdf-lib@1.17.1 @cantoo/pdf-lib@2.11.1 @pdf-lib/fontkit@1.1.1 pdfkit@0.20.2 @react-pdf/renderer@4.9.0 react@19 @napi-rs/canvas@1.1.1 \
  @libpdf/core@0.4.2 @myriaddreamin/typst-ts-node-compiler@0.7.0 mupdf@1.28.1 @hyzyla/pdfium@2.1.13 pdfjs-dist@6.5.438 @expo-google-fonts/sarabun@0.4.1 \
  @expo-google-fonts/prompt@0.4.1 @expo-google-fonts/noto-sans-thai@0.4.2 @expo-google-fonts/kanit@0.4.1 @expo-google-fonts/chakra-petch@0.4.1 @expo-google-fonts/mali)
if [ ! -f "$state/net/out/sheets.dll" ] || [ "$here/sheets.cs.in" -nt "$state/net/out/sheets.dll" ]; then
  cp "$here/sheets.cs.in" "$state/net/Sheets.cs"
  cat >"$state/net/sheets.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="PdfPig" Version="0.1.16" /><PackageReference Include="PDFsharp" Version="6.2.4" />
    <PackageReference Include="SkiaSharp.HarfBuzz" Version="4.155.0" /><PackageReference Include="SkiaSharp.NativeAssets.Linux.NoDependencies" Version="4.155.0" />
    <PackageReference Include="HarfBuzzSharp.NativeAssets.Linux" Version="14.4.0" />
  </ItemGroup>
</Project>
P
  dotnet build "$state/net" -v q --nologo -o "$state/net/out"
fi
export LPA_PDFBOX=$(dpkg -L libpdfbox2-java libfontbox2-java libcommons-logging-java | grep -E '/java/(pdfbox2|fontbox2|commons-logging)\.jar$' | paste -sd:)
[ -f "$state/made/OpsToPdf.class" ] || javac -cp "$LPA_PDFBOX" -d "$state/made" "$root/tests/fixtures/reading-producers/OpsToPdf.java"
dotnet build "$root/src/LpaFunctions.ReadTool" -c Release -v q --nologo
export HOME=$state/home
node "$here/make.mjs" "$here" "$state"
node "$here/read.mjs" "$state" "$root/artifacts/bin/LpaFunctions.ReadTool/release"
node "$here/table.mjs" "$state" "$root/docs/atlas/thai-pdf-producers.md"
