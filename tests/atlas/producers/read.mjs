// Reads every sheet with seven readers and keeps the error of each question. usage: read.mjs STATE FOLDER-OF-lpa.dll
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { truth } from './sheet.mjs';

const [state, lpa] = process.argv.slice(2);
const require = createRequire(path.join(state, 'tools/package.json'));
const index = JSON.parse(fs.readFileSync(path.join(state, 'index.json'), 'utf8')).filter(sheet => !sheet.fault);
const file = sheet => path.join(state, 'sheets', sheet.file);
const run = (command, args) => { try { return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28, timeout: 580_000 }); } catch (fault) { return fault.stdout ?? ''; } };
const lines = text => text.split('\n').filter(Boolean).map(line => JSON.parse(line));

const bare = text => text.replace(/[\s\u200B\u00AD\uFEFF]/g, '');
/** Fewest edits between the truth and any stretch of what was read: order and what else stands there cost nothing. */
export function edits(truth, read) {
  let row = new Array(read.length + 1).fill(0);
  for (let i = 1; i <= truth.length; i++) {
    const next = [i];
    for (let j = 1; j <= read.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (truth[i - 1] === read[j - 1] ? 0 : 1)));
    row = next;
  }
  return Math.min(...row);
}
function errors(text) {
  const read = bare(text), out = {};
  let all = 0, wrong = 0;
  for (const { id, parts } of truth) {
    const [n, e] = parts.map(bare).reduce(([n, e], part) => [n + part.length, e + edits(part, read)], [0, 0]);
    out[id] = (100 * e) / n; all += n; wrong += e;
  }
  return { ...out, all: (100 * wrong) / all };
}

// Node 20, as Debian and we have it, lacks what pdf.js asks for.
Promise.withResolvers ??= function () { let resolve, reject; const promise = new Promise((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
Promise.try ??= (f, ...args) => new Promise(done => done(f(...args)));
const mupdf = await import(require.resolve('mupdf'));
const pdfjs = await import(path.join(state, 'tools/node_modules/pdfjs-dist/legacy/build/pdf.mjs'));
const pdfium = await require('@hyzyla/pdfium').PDFiumLibrary.init();
const readers = {
  pdftotext: sheet => run('pdftotext', [file(sheet), '-']),
  mutool: sheet => run('mutool', ['draw', '-q', '-F', 'text', file(sheet)]),
  mupdf: sheet => { const doc = mupdf.Document.openDocument(fs.readFileSync(file(sheet)), 'application/pdf'); return Array.from({ length: doc.countPages() }, (_, i) => doc.loadPage(i).toStructuredText('preserve-whitespace').asText()).join('\n'); },
  pdfium: async sheet => { const doc = await pdfium.loadDocument(fs.readFileSync(file(sheet))); const text = [...doc.pages()].map(page => page.getText()).join('\n'); doc.destroy(); return text; },
  pdfjs: async sheet => {
    const doc = await pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(file(sheet))), verbosity: 0 }).promise;
    let text = '';
    for (let i = 1; i <= doc.numPages; i++) text += (await (await doc.getPage(i)).getTextContent()).items.map(item => item.str).join('\n');
    return text;
  },
};
const pig = Object.fromEntries(lines(run('dotnet', [path.join(state, 'net/out/sheets.dll'), 'read', ...index.map(file)])).map(line => [path.basename(line.file), line]));
const ours = Object.fromEntries(lines(run('dotnet', [path.join(lpa, 'lpa.dll'), 'read', '--format', 'json', ...index.map(file)])).map(line => [path.basename(line.file), line]));

for (const sheet of index) {
  sheet.read = {};
  for (const [name, read] of Object.entries(readers)) { try { sheet.read[name] = await read(sheet); } catch (fault) { console.error(sheet.file, name, String(fault).slice(0, 200)); } }
  sheet.read.pdfpig = pig[sheet.file]?.text ?? '';
  const mine = ours[sheet.file];
  sheet.read.ours = mine?.pages.flatMap(page => page.lines.map(line => line.text)).join('\n') ?? '';
  sheet.oursSays = { missing: !mine, producer: mine?.producer, unread: mine?.pages.map(page => page.unread).filter(Boolean), classes: mine?.pages.map(page => page.class), unknown: mine?.pages[0]?.unknownShare, boxes: mine?.pages.flatMap(page => page.checkBoxes.map(box => box.checked)), tables: mine?.pages.flatMap(page => page.tables.map(t => `${t.rows}x${t.columns}`)) };
  sheet.errors = Object.fromEntries(Object.entries(sheet.read).map(([name, text]) => [name, errors(text)]));
  const plain = run('sh', ['-c', 'qpdf --qdf --object-streams=disable "$0" - | tr -d "\\000"', file(sheet)]);
  sheet.actualText = (plain.match(/\/ActualText/g) ?? []).length;
  sheet.fonts = run('pdffonts', [file(sheet)]).split('\n').slice(2).filter(Boolean).map(line => ({ type: line.slice(37, 54).trim(), uni: / (yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.[1] }));
  sheet.nameless = pig[sheet.file]?.nameless;
  sheet.private = (sheet.read.pdfpig.match(/[\uE000-\uF8FF]/g) ?? []).length;
  sheet.ticks = ['☑', '☐'].map(box => sheet.read.pdftotext.includes(box));
}
fs.writeFileSync(path.join(state, 'measured.json'), JSON.stringify(index, null, 1));
process.exit(0);
