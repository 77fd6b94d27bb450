// Producers of Debian: programs that take a document, and libraries behind small programs (draw.py, draw.rb, draw.php) that take the placed sheet.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import * as pages from './pages.mjs';

export function debianMade(here, work, run) {
  const version = pack => execFileSync('dpkg-query', ['-W', '-f', '${Version}', pack], { encoding: 'utf8' }).replace(/^\d+:/, '').replace(/[+~-].*/, '');
  const write = (name, text) => { const file = path.join(work, name); fs.writeFileSync(file, text); return file; };
  const move = (from, to) => { fs.copyFileSync(from, to); fs.rmSync(from); };

  const office = (kind, text) => ({ font, file }) => {
    run('soffice', '--headless', '--convert-to', kind, '--outdir', work, write(`office.${text.name}`, text(font)));
    move(path.join(work, `office.${kind}`), file);
  };
  const fromHtml = (...command) => ({ font, file }) => run(...command.map(word => word.replace('{in}', write('page.html', pages.html(font))).replace('{out}', file)));
  const drawn = (...command) => ({ file, opsFile }) => run(...command, opsFile, file);

  const gnumeric = ({ font, file }) => {
    run('soffice', '--headless', '--convert-to', 'xlsx', '--outdir', work, write('sheet.fods', pages.fods(font)));
    run('ssconvert', path.join(work, 'sheet.xlsx'), file);
  };
  const fop = ({ font, file }) => run('fop', '-c', write('fop.xml', `<fop version="1.0"><renderers><renderer mime="application/pdf"><fonts><font embed-url="file://${font.file}"><font-triplet name="F" style="normal" weight="normal"/></font></fonts></renderer></renderers></fop>`), write('sheet.fo', pages.fo()), file);
  const tex = (command, engine) => ({ font, file }) => {
    write('sheet.tex', pages.tex(font, engine));
    run('env', '-C', work, command, '-interaction=nonstopmode', 'sheet.tex');
    move(path.join(work, 'sheet.pdf'), file);
  };
  const svg = (...command) => ({ font, file, ops }) => run(...command.map(word => word.replace('{in}', write('sheet.svg', pages.svg(font, ops))).replace('{out}', file)));
  const pango = ({ font, file }) => run('pango-view', '-q', `--font=${font.family} 14`, '--width=300', '--wrap=word', '--justify', `--output=${file}`, write('sheet.txt', pages.plain()));

  const python = library => drawn('/usr/bin/python3', path.join(here, 'draw.py'), library);
  const made = (name, pack, make) => ({ name, version: version(pack), make, kind: 'Debian' });
  return [
    made('LibreOffice Writer', 'libreoffice-writer-nogui', office('pdf', pages.fodt)),
    made('LibreOffice Calc', 'libreoffice-calc-nogui', office('pdf', pages.fods)),
    made('LibreOffice Impress', 'libreoffice-impress-nogui', office('pdf', pages.fodp)),
    made('Chromium', 'chromium-headless-shell', fromHtml('chromium-headless-shell', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--print-to-pdf={out}', 'file://{in}')),
    made('WeasyPrint', 'weasyprint', fromHtml('weasyprint', '{in}', '{out}')),
    made('wkhtmltopdf', 'wkhtmltopdf', fromHtml('wkhtmltopdf', '-q', '--enable-local-file-access', '{in}', '{out}')),
    made('AbiWord', 'abiword', ({ font, file }) => run('abiword', '--to=pdf', `--to-name=${file}`, write('sheet.rtf', pages.rtf(font)))),
    made('dompdf', 'php-dompdf', fromHtml('php', '-d', 'memory_limit=1G', path.join(here, 'draw.php'), 'dompdf', '{in}', '{out}')),
    made('TCPDF', 'php-tcpdf', drawn('php', path.join(here, 'draw.php'), 'tcpdf')),
    made('Gnumeric', 'gnumeric', gnumeric),
    made('Apache FOP', 'fop', fop),
    made('XeTeX', 'texlive-xetex', tex('xetex')),
    made('LuaTeX', 'texlive-luatex', tex('luatex', 'lua')),
    made('Inkscape', 'inkscape', svg('inkscape', '{in}', '--export-type=pdf', '--export-filename={out}')),
    made('rsvg-convert', 'librsvg2-bin', svg('rsvg-convert', '-f', 'pdf', '-o', '{out}', '{in}')),
    made('pango-view', 'pango1.0-tools', pango),
    made('ReportLab', 'python3-reportlab', python('reportlab')),
    made('matplotlib, Type 3', 'python3-matplotlib', python('matplotlib3')),
    made('matplotlib, Type 42', 'python3-matplotlib', python('matplotlib42')),
    made('Qt 5 QPdfWriter', 'libqt5gui5', python('qt')),
    made('libharu', 'libhpdf-2.3.0', python('libharu')),
    made('Prawn', 'ruby-prawn', drawn('ruby', path.join(here, 'draw.rb'))),
    made('Apache PDFBox', 'libpdfbox2-java', ({ opsFile }) => run('java', '-cp', `${work}:${process.env.LPA_PDFBOX}`, 'OpsToPdf', opsFile)),
  ];
}
