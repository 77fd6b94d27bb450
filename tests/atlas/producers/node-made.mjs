// Producers of npm: each takes { font, file, ops } and writes the sheet.
import fs from 'node:fs';
import path from 'node:path';
import { height, justified, lines, size, table, tickLines, width, words } from './sheet.mjs';
import { typ } from './pages.mjs';

export function nodeMade(require, work) {
  const version = name => JSON.parse(fs.readFileSync(path.join(path.dirname(require.resolve('pdf-lib/package.json')), '..', name, 'package.json'), 'utf8')).version;
  const flow = [...lines.map(l => l.text)];

  const lib = name => async ({ font, file, ops }) => {
    const { PDFDocument } = require(name);
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(require('@pdf-lib/fontkit'));
    const face = await pdf.embedFont(fs.readFileSync(font.file), { subset: false });
    const sheet = pdf.addPage([width, height]);
    for (const o of ops)
      if (o[0] === 'T') sheet.drawText(o[4], { x: o[1], y: height - o[2], size: o[3], font: face });
      else sheet.drawLine({ start: { x: o[1], y: height - o[2] }, end: { x: o[3], y: height - o[4] }, thickness: 0.7 });
    fs.writeFileSync(file, await pdf.save());
  };

  const ended = (pdf, file) => new Promise((done, fail) => { pdf.pipe(fs.createWriteStream(file).on('finish', done).on('error', fail)); pdf.end(); });

  const pdfkit = ({ font, file }) => {
    const pdf = new (require('pdfkit'))({ size: 'A4', margin: 50 });
    pdf.font(font.file).fontSize(size);
    for (const text of flow) pdf.text(text);
    pdf.text(words, { width: 300 }).text(justified, { width: 300, align: 'justify' });
    for (const row of table) { const y = pdf.y; row.forEach((cell, i) => pdf.text(cell, 54 + i * 150, y)); pdf.moveTo(50, y).lineTo(500, y).stroke(); }
    for (const text of tickLines) pdf.text(text, 50);
    return ended(pdf, file);
  };

  const pdfmake = async ({ font, file }) => {
    const make = require('pdfmake');
    make.setUrlAccessPolicy?.(() => false);
    make.setLocalAccessPolicy?.(() => true);
    make.setFonts({ F: { normal: font.file, bold: font.file, italics: font.file, bolditalics: font.file } });
    const content = [...flow, { text: words, margin: [0, 0, 195, 0] }, { text: justified, alignment: 'justify', margin: [0, 0, 195, 0] }, { table: { body: structuredClone(table) } }, ...tickLines];
    await make.createPdf({ content, defaultStyle: { font: 'F', fontSize: size }, pageMargins: 50 }).write(file);
  };

  const react = async ({ font, file }) => {
    const { createElement: e } = require('react');
    const pdf = await import(require.resolve('@react-pdf/renderer'));
    pdf.Font.register({ family: font.id, src: font.file });
    const t = (text, style) => e(pdf.Text, { key: text, style }, text);
    const rows = table.map((r, i) => e(pdf.View, { key: i, style: { flexDirection: 'row', borderBottom: 1 } }, r.map(c => t(c, { width: 150 }))));
    const page = e(pdf.Page, { size: 'A4', style: { padding: 50, fontFamily: font.id, fontSize: size } }, [...flow.map(x => t(x)), t(words, { width: 300 }), t(justified, { width: 300, textAlign: 'justify' }), ...rows, ...tickLines.map(x => t(x))]);
    await pdf.renderToFile(e(pdf.Document, {}, page), file);
  };

  const jspdf = ({ font, file, ops }) => {
    const pdf = new (require('jspdf').jsPDF)({ unit: 'pt', format: [width, height] });
    pdf.addFileToVFS('f.ttf', fs.readFileSync(font.file).toString('base64'));
    pdf.addFont('f.ttf', 'F', 'normal');
    pdf.setFont('F').setFontSize(size);
    for (const o of ops) if (o[0] === 'T') pdf.text(o[4], o[1], o[2]); else pdf.line(o[1], o[2], o[3], o[4]);
    fs.writeFileSync(file, Buffer.from(pdf.output('arraybuffer')));
  };

  const canvas = ({ font, file, ops }) => {
    const { PDFDocument, GlobalFonts } = require('@napi-rs/canvas');
    GlobalFonts.registerFromPath(font.file, `F${font.id}`);
    const pdf = new PDFDocument();
    const c = pdf.beginPage(width, height);
    c.font = `${size}px F${font.id}`;
    for (const o of ops) if (o[0] === 'T') c.fillText(o[4], o[1], o[2]); else { c.beginPath(); c.moveTo(o[1], o[2]); c.lineTo(o[3], o[4]); c.stroke(); }
    pdf.endPage();
    fs.writeFileSync(file, pdf.close());
  };

  const libpdf = async ({ font, file, ops }) => {
    const { PDF } = await import(require.resolve('@libpdf/core'));
    const pdf = PDF.create(), face = pdf.embedFont(fs.readFileSync(font.file)), page = pdf.addPage({ width, height });
    for (const o of ops) if (o[0] === 'T') page.drawText(o[4], { x: o[1], y: height - o[2], size: o[3], font: face });
    fs.writeFileSync(file, await pdf.save());
  };

  let compiler;
  const typst = ({ font, file }) => {
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
    compiler ??= NodeCompiler.create({ workspace: work, fontArgs: [{ fontPaths: [path.dirname(font.file)] }] });
    const source = path.join(work, 'main.typ');
    fs.writeFileSync(source, typ(font));
    fs.writeFileSync(file, compiler.pdf({ mainFilePath: source }));
  };

  const story = async ({ font, file }) => {
    const mupdf = await import(require.resolve('mupdf'));
    const pdf = new mupdf.PDFDocument(), face = new mupdf.Font('F', fs.readFileSync(font.file));
    const id = pdf.addFont(face), hex = text => [...text].map(c => face.encodeCharacter(c.codePointAt(0)).toString(16).padStart(4, '0')).join('');
    let y = height - 64;
    const body = [...flow, words, justified, ...table.flat(), ...tickLines].map(text => `BT /F ${size} Tf 50 ${(y -= 26)} Td <${hex(text)}> Tj ET`).join('\n');
    pdf.insertPage(-1, pdf.addPage([0, 0, width, height], 0, { Font: { F: id } }, body));
    fs.writeFileSync(file, pdf.saveToBuffer('compress').asUint8Array());
  };

  const made = (name, pack, make) => ({ name, version: version(pack), make, kind: 'npm' });
  return [
    made('pdf-lib', 'pdf-lib', lib('pdf-lib')),
    made('@cantoo/pdf-lib', '@cantoo/pdf-lib', lib('@cantoo/pdf-lib')),
    made('PDFKit', 'pdfkit', pdfkit),
    made('pdfmake', 'pdfmake', pdfmake),
    made('@react-pdf/renderer', '@react-pdf/renderer', react),
    made('jsPDF', 'jspdf', jspdf),
    made('Skia, @napi-rs/canvas', '@napi-rs/canvas', canvas),
    made('@libpdf/core', '@libpdf/core', libpdf),
    made('Typst', '@myriaddreamin/typst-ts-node-compiler', typst),
    made('MuPDF addFont', 'mupdf', story),
  ];
}
