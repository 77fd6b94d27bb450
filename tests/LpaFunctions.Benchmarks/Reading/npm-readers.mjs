// Text of a PDF by MuPDF or PDFium as WASM. usage: node npm-readers.mjs FOLDER-WITH-node_modules mupdf|pdfium FILE
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
const [npm, reader, file] = process.argv.slice(2);
const require = createRequire(path.join(npm, 'package.json'));
const bytes = fs.readFileSync(file);
if (reader === 'mupdf') {
  const mupdf = await import(pathToFileURL(path.join(npm, 'node_modules/mupdf/dist/mupdf.js')));
  const doc = mupdf.Document.openDocument(bytes, 'application/pdf');
  for (let i = 0; i < doc.countPages(); i++) console.log(doc.loadPage(i).toStructuredText('preserve-whitespace').asText());
} else {
  const { PDFiumLibrary } = require('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const doc = await library.loadDocument(bytes);
  for (const page of doc.pages()) console.log(page.getText());
  doc.destroy(); library.destroy();
}
