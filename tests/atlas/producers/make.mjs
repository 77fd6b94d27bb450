// Makes every sheet: producer x font, then the sheets of three producers saved again. usage: make.mjs HERE STATE (see make.sh)
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { placed, width, height } from './sheet.mjs';
import { fonts } from './fonts.mjs';
import { nodeMade } from './node-made.mjs';
import { debianMade } from './debian-made.mjs';
import { netMade, resaved } from './net-made.mjs';

const [here, state, only] = process.argv.slice(2);
const tools = path.join(state, 'tools'), work = path.join(state, 'made'), out = path.join(state, 'sheets');
fs.mkdirSync(work, { recursive: true }); fs.mkdirSync(out, { recursive: true });
const require = createRequire(path.join(tools, 'package.json'));
const env = { ...process.env, SOURCE_DATE_EPOCH: '1735689600', LC_ALL: 'C.UTF-8', DOTNET_ROLL_FORWARD: 'Major' };
const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 180_000, env });
const all = fonts(tools, path.join(process.env.HOME, '.fonts'));
execFileSync('fc-cache', ['-f']);

const fontkit = require('@pdf-lib/fontkit');
for (const font of all) {
  const face = fontkit.create(fs.readFileSync(font.file));
  font.ops = placed(text => (face.layout(text).advanceWidth / face.unitsPerEm) * 14);
}
const dll = path.join(state, 'net/out/sheets.dll');
const producers = [...debianMade(here, work, run), ...nodeMade(require, work), ...netMade(dll, run)];
const slug = name => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase();
const index = [];

async function made(entry, make) {
  const file = path.join(out, entry.file);
  // ATLAS_NEW=0: what is there is measured, nothing more is made.
  if (process.env.ATLAS_NEW === '0' && !fs.existsSync(file)) return;
  try {
    if (!fs.existsSync(file)) { const start = Date.now(); await make(file); console.log(entry.file, Date.now() - start, 'ms'); }
    index.push(entry);
  } catch (fault) {
    const why = String(fault.stderr || fault.message || fault).trim().slice(0, 400);
    console.error(entry.file, why);
    index.push({ ...entry, fault: true });
  }
}

const chosen = producers.filter(p => !only || new RegExp(only).test(slug(p.name)));
// Over all fonts only those that take a second or so each; ATLAS_FONTS=all measures every producer in every font.
const quick = ['Chromium', 'WeasyPrint', 'TCPDF', 'XeTeX', 'rsvg-convert', 'Inkscape', 'ReportLab', 'libharu'];
async function sheets(font, producers) {
  for (const p of producers) {
    const entry = { producer: p.name, version: p.version, kind: p.kind, font: font.family, file: `${slug(p.name)}.${font.id}.pdf` };
    await made(entry, async file => {
      const opsFile = path.join(work, 'sheet.ops');
      fs.writeFileSync(opsFile, [`${width}\t${height}\t${font.file}\t${file}`, 'P', ...font.ops.map(o => o.join('\t'))].join('\n') + '\n');
      await p.make({ font, file, ops: font.ops, opsFile });
    });
  }
}
await sheets(all[0], chosen);
const firsts = ['chromium', 'libreoffice-writer', 'pdfkit'];
for (const first of firsts.filter(() => !only))
  for (const again of resaved(require, dll, run)) {
    const from = path.join(out, `${first}.sarabun.pdf`);
    await made({ producer: first, again: again.name, version: again.version, font: 'Sarabun', file: `${first}.again.${slug(again.name)}.pdf` }, file => again.make(from, file));
  }
for (const font of all.slice(1)) await sheets(font, process.env.ATLAS_FONTS === 'all' ? chosen : chosen.filter(p => quick.includes(p.name)));
fs.writeFileSync(path.join(state, only ? 'index-part.json' : 'index.json'), JSON.stringify(index, null, 1));
