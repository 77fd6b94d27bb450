// Prints the documents of placed.json with pdf-lib, pdfkit and Typst. usage: render.mjs FOLDER TOOLS FONT
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [folder, tools, font] = process.argv.slice(2);
const require = createRequire(path.join(tools, 'package.json'));
const { PDFDocument } = require('pdf-lib');
const fontkit = require('@pdf-lib/fontkit');
const PdfKit = require('pdfkit');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const bytes = fs.readFileSync(font);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [path.dirname(font)] }] });

async function pdfLib(doc) {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const thai = await pdf.embedFont(bytes, { subset: false });
  const sheet = pdf.addPage([595, 842]);
  const [texts, rules] = doc.placed;
  for (const [x, y, s] of texts) sheet.drawText(s, { x, y: 842 - y, size: 14, font: thai });
  for (const [x0, y0, x1, y1] of rules) sheet.drawLine({ start: { x: x0, y: 842 - y0 }, end: { x: x1, y: 842 - y1 }, thickness: 0.7 });
  fs.writeFileSync(doc.file, await pdf.save());
}

function pdfKit(doc) {
  return new Promise(done => {
    const pdf = new PdfKit({ size: 'A4', margin: 0 });
    pdf.pipe(fs.createWriteStream(doc.file)).on('finish', done);
    pdf.font(font).fontSize(14);
    const [texts, rules] = doc.placed;
    for (const [x, y, s] of texts) pdf.text(s, x, y - 14, { lineBreak: false });
    pdf.lineWidth(0.7);
    for (const [x0, y0, x1, y1] of rules) pdf.moveTo(x0, y0).lineTo(x1, y1).stroke();
    pdf.end();
  });
}

const quoted = s => '#' + JSON.stringify(s);
function typst(doc) {
  const block = b =>
    b[0] === 'h' ? `#text(weight: "bold", ${JSON.stringify(b[1])})`
    : b[0] === 'p' ? quoted(b[1])
    : b[0] === 'struck' ? `${quoted(b[1] + ' ')}#strike(${JSON.stringify(b[2])})${quoted(' ' + b[3])}`
    : b[0] === 'choice' ? `${quoted(b[1] + ' ')}${b[4] ? quoted(b[2]) : `#strike(${JSON.stringify(b[2])})`}${quoted(' / ')}${b[4] ? `#strike(${JSON.stringify(b[3])})` : quoted(b[3])}`
    : `#table(columns: ${b[1][0].length}, ${b[1].flat().map(c => JSON.stringify(c)).join(', ')})`;
  const source = path.join(folder, 'main.typ');
  fs.writeFileSync(source, `#set page(paper: "a4", margin: 50pt)\n#set text(font: "Sarabun", size: 14pt, lang: "th")\n${doc.blocks.map(block).join('\n\n')}\n`);
  fs.writeFileSync(doc.file, compiler.pdf({ mainFilePath: source }));
}

for (const doc of JSON.parse(fs.readFileSync(path.join(folder, 'placed.json'), 'utf8'))) {
  try { await { 'pdf-lib': pdfLib, pdfkit: pdfKit, typst }[doc.producer](doc); } catch (fault) { console.error(doc.file, String(fault).slice(0, 200)); }
}
