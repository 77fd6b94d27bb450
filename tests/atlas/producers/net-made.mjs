// Libraries of NuGet and ways to save a file again.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';

const packs = { PDFsharp: '6.2.4', SkiaSharp: '4.155.0', PdfPig: '0.1.16' };

export function netMade(dll, run) {
  const made = (name, pack, library) => ({ name, version: packs[pack], kind: 'NuGet', make: ({ file, opsFile }) => run('dotnet', dll, 'draw', library, opsFile, file) });
  return [made('PDFsharp', 'PDFsharp', 'pdfsharp'), made('SkiaSharp', 'SkiaSharp', 'skia'), made('SkiaSharp.HarfBuzz', 'SkiaSharp', 'skia-harfbuzz'), made('PdfPig PdfDocumentBuilder', 'PdfPig', 'pdfpig')];
}

export function resaved(require, dll, run) {
  const debian = pack => execFileSync('dpkg-query', ['-W', '-f', '${Version}', pack], { encoding: 'utf8' }).replace(/^\d+:/, '').replace(/[+~-].*/, '');
  const npm = name => JSON.parse(fs.readFileSync(path.join(path.dirname(require.resolve('pdf-lib/package.json')), '..', name, 'package.json'), 'utf8')).version;
  const command = (name, pack, ...words) => ({ name, version: debian(pack), make: (from, to) => run(...words.map(word => word.replace('{in}', from).replace('{out}', to))) });
  return [
    command('qpdf', 'qpdf', 'qpdf', '--object-streams=generate', '{in}', '{out}'),
    command('mutool clean', 'mupdf-tools', 'mutool', 'clean', '-ggg', '-s', '{in}', '{out}'),
    command('Ghostscript pdfwrite', 'ghostscript', 'gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', '-sOutputFile={out}', '{in}'),
    command('pdftocairo', 'poppler-utils', 'pdftocairo', '-pdf', '{in}', '{out}'),
    command('Inkscape, import of text', 'inkscape', 'inkscape', '--pdf-poppler', '{in}', '--export-type=pdf', '--export-filename={out}'),
    command('mutool convert', 'mupdf-tools', 'mutool', 'convert', '-F', 'pdf', '-o', '{out}', '{in}'),
    { name: 'pdf-lib', version: npm('pdf-lib'), make: async (from, to) => fs.writeFileSync(to, await (await require('pdf-lib').PDFDocument.load(fs.readFileSync(from))).save()) },
    { name: 'PDFsharp', version: packs.PDFsharp, make: (from, to) => run('dotnet', dll, 'resave', from, to) },
  ];
}
