// The sheet that every producer makes, and its truth: what Thai asks of a text layer, one line a question.
export const size = 14, width = 595, height = 842, margin = 50;
export const lines = [
  { id: 'am', text: 'กำหนดให้ทำตามคำสั่ง จำนวนน้ำค่ำ' },
  { id: 'tone', text: 'ที่ดินนี้มีเครื่องมือ ผู้ยื่นชื่อ' },
  { id: 'tall', text: 'ฝั่งฟ้า ป้าย ปั๊ม ปี่ ฝ่าย ฟื้น' },
  { id: 'lower', text: 'ญาติผู้ใหญ่ ฐานปฏิบัติ กุฎุมพี ปู่ดูหมู่' },
  { id: 'digits', text: 'ข้อ ๑๐ วันที่ ๓๐ กันยายน ๒๕๖๙ จำนวน ๓๔๗.๘๐ บาท หน้า 12' },
];
export const words = 'องค์การบริหารส่วนตำบลดำเนินการตามแผนพัฒนาท้องถิ่นและรายงานผลการติดตามให้ประชาชนทราบภายในเดือนธันวาคมของทุกปีงบประมาณ';
export const justified = 'คณะกรรมการติดตามและประเมินผลต้องจัดให้มีการประชุม เพื่อรับทราบข้อร้องเรียนของผู้อยู่อาศัยในชุมชน และเปิดเผยสรุปผลการดำเนินงานไว้ที่สำนักงาน';
export const table = [['ลำดับที่', 'รายการน้ำประปา', 'ร้อยละ'], ['๑', 'ครัวเรือนที่ได้น้ำสะอาด', '๙๕.๒'], ['๒', 'ถังเก็บน้ำที่ชำรุด', '๔.๘']];
export const ticks = [[true, 'มีแผนป้องกันน้ำท่วม'], [false, 'ไม่มีศูนย์ช่วยเหลือ']];
export const box = on => (on ? '☑' : '☐');
export const tickLines = ticks.map(([on, label]) => `${box(on)} ${label}`);

export const truth = [
  ...lines.map(({ id, text }) => ({ id, parts: [text] })),
  { id: 'words', parts: [words] },
  { id: 'justified', parts: [justified] },
  { id: 'table', parts: table.flat() },
  { id: 'ticks', parts: ticks.map(([, label]) => label) },
];

const cut = new Intl.Segmenter('th', { granularity: 'word' });
export const wordsOf = text => [...cut.segment(text)].map(piece => piece.segment);

/** Lines no wider than the room, cut at words, as a caller of a drawing library has to do it. */
export function wrap(text, room, measure) {
  const out = [''];
  for (const word of wordsOf(text))
    if (measure(out.at(-1) + word) > room) out.push(word.trimStart());
    else out[out.length - 1] += word;
  return out;
}

/** The sheet as texts and rules with places in points from the top left, for libraries that only draw. */
export function placed(measure) {
  const out = [], step = 26;
  let y = margin + size;
  const put = (text, x = margin) => out.push(['T', x, y, size, text]);
  for (const { text } of lines) { put(text); y += step; }
  for (const text of [words, justified]) for (const line of wrap(text, 300, measure)) { put(line); y += step; }
  const columns = [0, 80, 300, 400].map(x => x + margin), top = y - 18;
  for (const row of table) { row.forEach((cell, i) => put(cell, columns[i] + 4)); y += step; }
  const bottom = top + step * table.length;
  for (const x of columns) out.push(['L', x, top, x, bottom]);
  for (let i = 0; i <= table.length; i++) out.push(['L', columns[0], top + step * i, columns.at(-1), top + step * i]);
  y += 6;
  for (const line of tickLines) { put(line); y += step; }
  return out;
}
