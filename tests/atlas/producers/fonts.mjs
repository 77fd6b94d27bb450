// The twelve fonts: six of Debian's fonts-thai-tlwg and six of Google Fonts from npm.
import fs from 'node:fs';
import path from 'node:path';
const tlwg = ['Garuda', 'Kinnari', 'Laksaman', 'Loma', 'Norasi', 'Waree'];
const google = { sarabun: 'Sarabun', prompt: 'Prompt', kanit: 'Kanit', 'noto-sans-thai': 'Noto Sans Thai', 'chakra-petch': 'Chakra Petch', mali: 'Mali' };
const regular = dir => fs.readdirSync(dir, { recursive: true }).map(f => path.join(dir, f)).find(f => /_400Regular\.ttf$/.test(f));
/** Font files copied to `folder` under short names, Sarabun first: [{ id, family, file }]. */
export function fonts(tools, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const all = [
    ...Object.entries(google).map(([id, family]) => ({ id, family, from: regular(path.join(tools, 'node_modules/@expo-google-fonts', id)) })),
    ...tlwg.map(family => ({ id: family.toLowerCase(), family, from: `/usr/share/fonts/truetype/tlwg/${family}.ttf` })),
  ];
  for (const font of all) fs.copyFileSync(font.from, font.file = path.join(folder, `${font.id}.ttf`));
  return all;
}
