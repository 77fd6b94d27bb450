// Writes the tables into the page, between its markers. usage: table.mjs STATE PAGE
import fs from 'node:fs';
import path from 'node:path';
import { truth } from './sheet.mjs';

const [state, page] = process.argv.slice(2);
const sheets = JSON.parse(fs.readFileSync(path.join(state, 'measured.json'), 'utf8'));
const readers = { pdftotext: 'pdftotext', mutool: 'mutool', mupdf: 'MuPDF', pdfium: 'PDFium', pdfjs: 'pdf.js', pdfpig: 'PdfPig', ours: '`lpa read`' };
const n = x => (x === undefined ? '–' : x < 0.05 ? '0' : x.toFixed(1));
const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');
const first = sheets.filter(s => !s.again && s.font === 'Sarabun');
const errorsOf = s => Object.keys(readers).map(reader => n(s.errors[reader]?.all));
const maps = s => `${s.fonts.filter(f => f.uni === 'yes').length} of ${s.fonts.length}`;
const kinds = s => [...new Set(s.fonts.map(f => f.type))].join(', ') || 'none';
const ticks = s => ['told apart', 'only ☑', 'only ☐', 'lost'][s.ticks[0] ? (s.ticks[1] ? 0 : 1) : s.ticks[1] ? 2 : 3];

const parts = {
  producers: table(['producer', 'version', 'fonts', 'with ToUnicode', 'ActualText', 'nameless letters', 'private letters', 'boxes', ...Object.values(readers)],
    first.map(s => [s.producer, s.version, kinds(s), maps(s), s.actualText, s.nameless ?? '–', s.private, ticks(s), ...errorsOf(s)])),
  questions: table(['producer', 'sara am', 'tone over vowel', 'tall consonant', 'lower vowels', 'Thai digits', 'long words', 'justified', 'table', 'labels of boxes'],
    first.map(s => [s.producer, ...truth.map(({ id }) => `${n(s.errors.pdftotext[id])} / ${n(s.errors.ours[id])}`)])),
  fonts: (() => {
    const names = [...new Set(sheets.filter(s => !s.again && s.font !== 'Sarabun').map(s => s.producer))];
    const cell = (font, producer) => { const s = sheets.find(s => !s.again && s.font === font && s.producer === producer); return s ? `${n(s.errors.pdftotext.all)} / ${n(s.errors.ours.all)}` : '–'; };
    return table(['font', ...names], [...new Set(sheets.map(s => s.font))].map(font => [font, ...names.map(producer => cell(font, producer))]));
  })(),
  again: table(['first', 'saved again by', 'version', ...Object.values(readers), 'our reader: page, unknown share'],
    sheets.filter(s => s.again).map(s => [s.producer, s.again, s.version, ...errorsOf(s), `${s.oursSays.classes?.join(', ') ?? '–'}, ${s.oursSays.unknown ?? '–'}`])),
};
let text = fs.readFileSync(page, 'utf8');
for (const [name, rows] of Object.entries(parts)) text = text.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`), (_, a, b) => `${a}\n${rows}\n\n${b}`);
fs.writeFileSync(page, text);
