// The sheet as documents that programs with a layout of their own take.
import { justified, lines, margin, size, table, tickLines, width, words } from './sheet.mjs';

const esc = s => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const html = font => `<!doctype html><html lang="th"><head><meta charset="utf-8"><style>
@font-face { font-family: '${font.family}'; src: url('file://${font.file}') }
@page { size: A4; margin: 50pt } body { font: ${size}pt/1.6 '${font.family}'; margin: 0 } p { margin: 4px 0 } .w { width: 300pt }
td { border: 1px solid #000; padding: 2px 5px } table { border-collapse: collapse }</style></head><body>
${lines.map(l => `<p>${l.text}</p>`).join('\n')}
<p class="w">${words}</p><p class="w" style="text-align:justify">${justified}</p>
<table>${table.map(r => `<tr>${r.map(c => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>
${tickLines.map(l => `<p>${l}</p>`).join('\n')}</body></html>`;

const office = ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'presentation', 'number'];
const urn = { fo: 'xsl-fo-compatible:1.0', svg: 'svg-compatible:1.0', draw: 'drawing:1.0', number: 'datastyle:1.0' };
const flat = (kind, body, styles) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${office.map(n => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${urn[n] ?? `${n}:1.0`}"`).join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${styles}<office:body>${body}</office:body></office:document>`;
const odfText = font => `style:font-name="F" style:font-name-asian="F" style:font-name-complex="F" fo:font-family="'${font.family}'" style:font-family-asian="'${font.family}'" style:font-family-complex="'${font.family}'" fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:font-size-complex="${size}pt" fo:language="th" fo:country="TH" style:language-complex="th" style:country-complex="TH"`;
const face = font => `<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${font.family}'"/></office:font-face-decls>`;
const odfTable = table.map(r => `<table:table-row>${r.map(c => `<table:table-cell office:value-type="string" table:style-name="C"><text:p>${c}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('');

export const fodt = font => flat('text', `<office:text>${lines.map(l => `<text:p text:style-name="P">${l.text}</text:p>`).join('')}<text:p text:style-name="W">${words}</text:p><text:p text:style-name="J">${justified}</text:p><table:table><table:table-column table:number-columns-repeated="3"/>${odfTable}</table:table>${tickLines.map(l => `<text:p text:style-name="P">${l}</text:p>`).join('')}</office:text>`,
  `${face(font)}<office:styles><style:default-style style:family="paragraph"><style:text-properties ${odfText(font)}/></style:default-style></office:styles><office:automatic-styles><style:style style:name="P" style:family="paragraph"/><style:style style:name="W" style:family="paragraph"><style:paragraph-properties fo:margin-right="6.5cm"/></style:style><style:style style:name="J" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-right="6.5cm"/></style:style><style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style></office:automatic-styles>`);

const row = (text, style) => `<table:table-row table:style-name="R"><table:table-cell office:value-type="string" table:style-name="${style}" table:number-columns-spanned="3"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
export const fods = font => flat('spreadsheet', `<office:spreadsheet><table:table table:name="S"><table:table-column table:style-name="K" table:number-columns-repeated="3"/>${lines.map(l => row(l.text, 'P')).join('')}${row(words, 'W')}${row(justified, 'J')}${odfTable}${tickLines.map(l => row(l, 'P')).join('')}</table:table></office:spreadsheet>`,
  `${face(font)}<office:styles><style:default-style style:family="table-cell"><style:text-properties ${odfText(font)}/></style:default-style></office:styles><office:automatic-styles><style:style style:name="K" style:family="table-column"><style:table-column-properties style:column-width="4.6cm"/></style:style><style:style style:name="R" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style><style:style style:name="P" style:family="table-cell"/><style:style style:name="W" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/></style:style><style:style style:name="J" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:paragraph-properties fo:text-align="justify"/></style:style><style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style></office:automatic-styles>`);

const frame = (y, w, inner) => `<draw:frame svg:x="1cm" svg:y="${y}cm" svg:width="${w}cm" svg:height="2cm">${inner}</draw:frame>`;
const textBox = (y, text, style = 'P', w = 18) => frame(y, w, `<draw:text-box><text:p text:style-name="${style}">${text}</text:p></draw:text-box>`);
export const fodp = font => flat('presentation', `<office:presentation><draw:page draw:name="p1" draw:master-page-name="M">${lines.map((l, i) => textBox(1 + i * 1.2, l.text)).join('')}${textBox(7, words, 'P', 11)}${textBox(10, justified, 'J', 11)}${frame(14, 16, `<table:table><table:table-column/><table:table-column/><table:table-column/>${odfTable}</table:table>`)}${tickLines.map((l, i) => textBox(18 + i * 1.2, l)).join('')}</draw:page></office:presentation>`,
  `${face(font)}<office:styles><style:default-style style:family="graphic"><style:text-properties ${odfText(font)}/></style:default-style></office:styles><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout><style:style style:name="P" style:family="paragraph"><style:text-properties ${odfText(font)}/></style:style><style:style style:name="J" style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/><style:text-properties ${odfText(font)}/></style:style><style:style style:name="C" style:family="table-cell"/></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles>`);

export const fo = () => `<?xml version="1.0" encoding="UTF-8"?><fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="F" font-size="${size}pt" language="th" line-height="1.6"><fo:layout-master-set><fo:simple-page-master master-name="A" page-width="595pt" page-height="842pt" margin="50pt"><fo:region-body/></fo:simple-page-master></fo:layout-master-set><fo:page-sequence master-reference="A"><fo:flow flow-name="xsl-region-body">${lines.map(l => `<fo:block>${l.text}</fo:block>`).join('')}<fo:block end-indent="195pt">${words}</fo:block><fo:block end-indent="195pt" text-align="justify">${justified}</fo:block><fo:table table-layout="fixed" width="400pt"><fo:table-column column-width="80pt"/><fo:table-column column-width="220pt"/><fo:table-column column-width="100pt"/><fo:table-body>${table.map(r => `<fo:table-row>${r.map(c => `<fo:table-cell border="0.5pt solid black"><fo:block>${c}</fo:block></fo:table-cell>`).join('')}</fo:table-row>`).join('')}</fo:table-body></fo:table>${tickLines.map(l => `<fo:block>${l}</fo:block>`).join('')}</fo:flow></fo:page-sequence></fo:root>`;

export const svg = (font, ops) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="842pt" viewBox="0 0 ${width} 842" font-family="${font.family}">${ops.map(o => (o[0] === 'T' ? `<text x="${o[1]}" y="${o[2]}" font-size="${o[3]}">${esc(o[4])}</text>` : `<path d="M${o[1]} ${o[2]}L${o[3]} ${o[4]}" stroke="#000" stroke-width=".7"/>`)).join('\n')}</svg>`;

export const plain = () => [...lines.map(l => l.text), words, justified, ...table.map(r => r.join('\t')), ...tickLines].join('\n');

const texTable = '\\vbox{\\offinterlineskip\\hrule\\halign{\\strut\\vrule\\quad#\\quad\\vrule&\\quad#\\quad\\vrule&\\quad#\\quad\\vrule\\cr ' + table.map(r => r.join('&')).join('\\cr\\noalign{\\hrule}') + '\\cr}\\hrule}';
export const tex = (font, engine) => `${engine === 'lua' ? '\\input luaotfload.sty ' : '\\XeTeXlinebreaklocale "th" \\XeTeXlinebreakskip=0pt plus 1pt '}\\font\\T="${engine === 'lua' ? `[${font.file}]:mode=node;script=thai` : `[${font.file}]:script=thai`}" at ${size}pt \\T\\baselineskip=24pt\\parindent=0pt
${lines.map(l => `${l.text}\\par`).join('\n')}
{\\hsize=300pt\\rightskip=0pt plus 300pt ${words}\\par}
{\\hsize=300pt ${justified}\\par}
${texTable}
${tickLines.map(l => `${l}\\par`).join('\n')}
\\bye`;

export const typ = font => `#set page(paper: "a4", margin: ${margin}pt)
#set text(font: "${font.family}", size: ${size}pt, lang: "th")
${[...lines.map(l => l.text)].map(t => '#' + JSON.stringify(t)).join('\n\n')}

#block(width: 300pt)[#${JSON.stringify(words)}]
#block(width: 300pt)[#set par(justify: true)
#${JSON.stringify(justified)}]
#table(columns: 3, ${table.flat().map(c => JSON.stringify(c)).join(', ')})
${tickLines.map(t => '#' + JSON.stringify(t)).join('\n\n')}
`;

const rtfText = text => [...text].map(c => (c.charCodeAt(0) < 128 ? c : `\\u${c.charCodeAt(0)}?`)).join('');
const rtfRow = cells => `\\trowd\\cellx2000\\cellx6000\\cellx8000 ${cells.map(c => `\\intbl ${rtfText(c)}\\cell `).join('')}\\row`;
export const rtf = font => `{\\rtf1\\ansi{\\fonttbl{\\f0 ${font.family};}}\\f0\\fs${2 * size}
${lines.map(l => `\\pard ${rtfText(l.text)}\\par`).join('\n')}
\\pard\\ri3900 ${rtfText(words)}\\par
\\pard\\ri3900\\qj ${rtfText(justified)}\\par
${table.map(rtfRow).join('\n')}
${tickLines.map(l => `\\pard ${rtfText(l)}\\par`).join('\n')}}`;
