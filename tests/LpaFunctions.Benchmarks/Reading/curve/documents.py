"""Made evidence documents with their truth, for the reliability curve: nothing of the reader is tuned on them. One seed, one set."""
import random

THAI = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')
MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม']
SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
GIVEN = ['สมชาย', 'สมหญิง', 'วิชัย', 'มาลี', 'ประเสริฐ', 'จันทรา', 'อนุชา', 'พิมพ์ใจ']
FAMILY = ['ใจดี', 'รักษ์ถิ่น', 'ทองมา', 'แสงสว่าง', 'บุญมี', 'ศรีสุข', 'ดีงาม', 'ตัวอย่าง']

COUNTS = [
    ('houses', 'จำนวนครัวเรือนที่ใช้น้ำประปา', 'ครัวเรือน', 5000), ('trees', 'จำนวนต้นไม้ที่ปลูกในปีงบประมาณ', 'ต้น', 9000),
    ('dogs', 'จำนวนสุนัขและแมวที่ได้รับวัคซีน', 'ตัว', 6000), ('lamps', 'จำนวนโคมไฟที่ซ่อมแซมแล้ว', 'โคม', 900),
    ('trained', 'จำนวนผู้เข้ารับการฝึกอบรม', 'คน', 800), ('shops', 'จำนวนร้านอาหารที่ผ่านการตรวจ', 'แห่ง', 400),
    ('patients', 'จำนวนผู้ป่วยติดเตียงที่ได้รับการเยี่ยม', 'ราย', 300), ('meetings', 'จำนวนครั้งที่จัดประชุมประชาคม', 'ครั้ง', 60),
    ('drains', 'จำนวนท่อระบายน้ำที่ขุดลอก', 'สาย', 200), ('children', 'จำนวนเด็กในศูนย์พัฒนาเด็กเล็ก', 'คน', 700),
]
AMOUNTS = [
    ('subsidy', 'เงินอุดหนุนที่ได้รับจัดสรร'), ('fees', 'ค่าธรรมเนียมขยะที่จัดเก็บได้'), ('welfare', 'เบี้ยยังชีพที่จ่ายทั้งปี'), ('repair', 'ค่าซ่อมแซมครุภัณฑ์'),
]
SHARES = [('satisfied', 'ระดับความพึงพอใจของประชาชน'), ('covered', 'ความครอบคลุมของการให้บริการ'), ('recycled', 'สัดส่วนขยะที่นำกลับมาใช้')]
DECIMALS = [('score', 'คะแนนเฉลี่ยการประเมินศูนย์เด็กเล็ก', 5), ('length', 'ความยาวถนนที่ซ่อมแซม', 90)]
DATES = [('council', 'วันที่สภาเห็นชอบข้อบัญญัติ'), ('survey', 'วันที่สำรวจพื้นที่เสี่ยงภัย'), ('sent', 'วันที่ส่งรายงานให้จังหวัด')]
STATES = [('order', 'คำสั่งแต่งตั้งคณะทำงานสิ่งแวดล้อม'), ('register', 'ทะเบียนคุมครุภัณฑ์สำนักงาน'), ('manual', 'คู่มือการปฏิบัติงานสารบรรณ'), ('board', 'ป้ายประชาสัมพันธ์ศูนย์บริการ')]
ITEMS = [('a', 'จัดทำบัญชีรายชื่อผู้รับบริการ'), ('b', 'เยี่ยมบ้านตามรอบที่กำหนด'), ('c', 'บันทึกผลลงในระบบ'), ('d', 'รายงานผลต่อผู้บังคับบัญชา'), ('e', 'เผยแพร่ผลบนเว็บไซต์')]
FILLER = [
    'ตามที่องค์กรปกครองส่วนท้องถิ่นได้ดำเนินงานตามอำนาจหน้าที่ในรอบปีที่ผ่านมา จึงขอสรุปผลให้ทราบดังนี้',
    'ข้อมูลข้างต้นได้ผ่านการตรวจสอบจากคณะกรรมการแล้ว และเก็บไว้เป็นหลักฐานที่กองสาธารณสุข',
    'ทั้งนี้ได้ดำเนินการร่วมกับหน่วยงานในพื้นที่และผู้นำชุมชนอย่างต่อเนื่อง',
    'เอกสารฉบับนี้จัดทำขึ้นเพื่อประกอบการประเมินประสิทธิภาพ',
]


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.thai = self.r.random() < 0.5
        self.blocks, self.fields, self.truth = [], [], {}

    def d(self, n):
        return str(n).translate(THAI) if self.thai else str(n)

    def group(self, n):
        return self.d(f'{n:,}') if n >= 1000 and self.r.random() < 0.8 else self.d(n)

    def add(self, spec, value):
        self.fields.append(spec)
        self.truth[spec['id']] = value

    def p(self, text):
        self.blocks.append(['p', text])

    # Fields.
    def count_spec(self, c):
        return {'id': c[0], 'kind': 'integer', 'labels': [c[1]], 'unit': c[2], 'min': 0}

    def counts(self):
        r = self.r
        chosen = r.sample(COUNTS, r.randint(1, 3))
        style = r.choice(['line', 'line', 'colon', 'number', 'dots', 'table', 'table', 'head', 'prose', 'years', 'targets', 'list', 'none', 'empty', 'villages', 'struck', 'away'])
        values = [r.randint(1, c[3]) for c in chosen]
        if style in ('line', 'colon', 'number', 'dots'):
            for i, (c, v) in enumerate(zip(chosen, values)):
                n = self.group(v)
                self.p({'line': f'{c[1]} {n} {c[2]}', 'colon': f'{c[1]} : {n} {c[2]}', 'number': f'{self.d(i + 1)}. {c[1]} จำนวน {n} {c[2]}', 'dots': f'{c[1]} ......{n}...... {c[2]}'}[style])
        elif style == 'prose':
            self.p('ในปีงบประมาณที่ผ่านมามี' + ' และ'.join(f'{c[1]} {self.group(v)} {c[2]}' for c, v in zip(chosen, values)) + ' ซึ่งเพิ่มขึ้นจากเดิม')
        elif style == 'table':
            self.blocks.append(['table', [['ที่', 'รายการ', 'จำนวน', 'หน่วยนับ'], *[[self.d(i + 1), c[1], self.group(v), c[2]] for i, (c, v) in enumerate(zip(chosen, values))]]])
        elif style == 'head':
            self.blocks.append(['table', [['หน่วยงาน', *[f'{c[1]} ({c[2]})' for c in chosen]], ['กองสาธารณสุข', *[self.group(v) for v in values]]]])
        elif style == 'villages':
            k = r.randint(2, 5)
            parts = [[r.randint(0, max(1, v // k)) for _ in range(k - 1)] for v in values]
            rows = [[self.d(i + 1), *[self.group(p[i] if i < k - 1 else v - sum(p)) for p, v in zip(parts, values)]] for i in range(k)]
            self.blocks.append(['table', [['หมู่ที่', *[c[1] for c in chosen]], *rows, ['รวม', *[self.group(v) for v in values]]]])
        elif style == 'years':
            years = ['2566', '2567'] if r.random() < 0.5 else ['2565', '2566', '2567']
            word = r.choice(['ปี ', 'พ.ศ. ', 'ปีงบประมาณ ', ''])
            self.blocks.append(['table', [['รายการ', *[word + self.d(y) for y in years]], *[[c[1], *[self.group(v if y == '2567' else r.randint(1, c[3])) for y in years]] for c, v in zip(chosen, values)]]])
        elif style == 'targets':
            self.blocks.append(['table', [['รายการ', 'เป้าหมาย', 'ผลการดำเนินงาน'], *[[c[1], self.group(v + r.randint(1, 50)), self.group(v)] for c, v in zip(chosen, values)]]])
            values = [('either', v) for v in values]
        elif style == 'list':
            for c, v in zip(chosen, values):
                k = r.randint(2, 4)
                cuts = sorted(r.randint(0, v) for _ in range(k - 1))
                parts = [b - a for a, b in zip([0, *cuts], [*cuts, v])]
                self.p(c[1] + r.choice(['', ' ดังนี้', ':']))
                for i, n in enumerate(parts):
                    self.p(f'- เขตที่ {self.d(i + 1)} จำนวน {self.group(n)} {c[2]}')
                self.p(f'รวมทั้งสิ้น {self.group(v)} {c[2]}')
        elif style == 'none':
            for c in chosen:
                self.p(f'{c[1]} {r.choice(["ไม่มี", "-", "- " + c[2]])}')
            values = [0 for _ in chosen]
        elif style == 'empty':
            for c in chosen:
                self.p(f'{c[1]} {r.choice(["....................", "__________", ""])} {c[2]}')
            values = [None for _ in chosen]
        elif style == 'struck':
            for c, v in zip(chosen, values):
                self.blocks.append(['struck', c[1], self.d(v + r.randint(1, 9)), f'{self.d(v)} {c[2]}'])
        else:
            self.p(FILLER[0])
            values = [None for _ in chosen]
        for c, v in zip(chosen, values):
            self.add(self.count_spec(c), v)

    def amounts(self):
        r = self.r
        chosen = r.sample(AMOUNTS, r.randint(1, 2))
        style = r.choice(['line', 'line', 'table', 'satang', 'thousand', 'words', 'struck'])
        values = [r.randint(10_000, 30_000_000) if r.random() < 0.5 else r.randint(1_000_000, 900_000_000) / 100 for _ in chosen]
        money = lambda v: self.d(f'{v:,.2f}')
        if style == 'line':
            for (i, l), v in zip(chosen, values):
                self.p(f'{l} จำนวน {money(v)} บาท')
        elif style == 'table':
            self.blocks.append(['table', [['รายการ', 'จำนวนเงิน (บาท)', 'หมายเหตุ'], *[[l, money(v), ''] for (i, l), v in zip(chosen, values)]]])
        elif style == 'satang':
            self.blocks.append(['table', [['รายการ', 'บาท', 'สต.'], *[[l, *money(v).rsplit('.', 1)] for (i, l), v in zip(chosen, values)]]])
        elif style == 'thousand':
            values = [1000 * round(v / 1000) for v in values]
            self.p('หน่วย : พันบาท')
            self.blocks.append(['table', [['รายการ', 'จำนวนเงิน'], *[[l, self.d(f'{v // 1000:,}')] for (i, l), v in zip(chosen, values)]]])
        elif style == 'words':
            for (i, l), v in zip(chosen, values):
                self.p(f'{l} {self.d(f"{int(v):,}")} บาท {self.d(int(round(v * 100)) % 100)} สตางค์')
        else:
            for (i, l), v in zip(chosen, values):
                self.blocks.append(['struck', l, money(v + 100), f'{money(v)} บาท'])
        for (i, l), v in zip(chosen, values):
            self.add({'id': i, 'kind': 'baht', 'labels': [l], 'unit': 'บาท', 'min': 0}, round(v, 2))

    def shares(self):
        i, l = self.r.choice(SHARES)
        v = self.r.randint(1000, 10000) / 100
        self.p(self.r.choice([f'{l} ร้อยละ {self.d(v)}', f'{l} : {self.d(v)} %', f'{l} คิดเป็นร้อยละ {self.d(v)}']))
        self.add({'id': i, 'kind': 'percent', 'labels': [l], 'min': 0, 'max': 100}, v)

    def decimals(self):
        i, l, most = self.r.choice(DECIMALS)
        v = self.r.randint(100, most * 100) / 100
        unit = 'คะแนน' if i == 'score' else 'กิโลเมตร'
        self.p(self.r.choice([f'{l} {self.d(v)} {unit}', f'{l} เท่ากับ {self.d(v)} {unit}']))
        self.add({'id': i, 'kind': 'decimal', 'labels': [l], 'unit': unit, 'min': 0, 'max': most}, v)

    def scale(self):
        r = self.r
        steps = r.choice([[0, 1, 3, 5], [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5]])
        v = r.choice([*steps, None])
        style = r.choice(['brackets', 'boxes', 'column'])
        l = 'คะแนนที่หน่วยงานให้ตนเอง'
        if style == 'brackets':
            self.p(f'{l} ' + ' '.join(f'({"/" if n == v else "   "}) {self.d(n)}' for n in steps))
        elif style == 'boxes':
            self.p(f'{l} ' + ' '.join(f'[{"x" if n == v else " "}] {self.d(n)} คะแนน' for n in steps))
        else:
            self.blocks.append(['table', [['หัวข้อ', *[self.d(n) for n in steps]], [l, *['/' if n == v else '' for n in steps]]]])
        self.add({'id': 'own', 'kind': 'decimal', 'labels': [l], 'unit': 'คะแนน', 'min': 0, 'max': 5, 'selfAssessment': True}, v)

    def date(self):
        r = self.r
        i, l = r.choice(DATES)
        y, m, d = r.choice([2023, 2024]), r.randint(1, 12), r.randint(1, 28)
        be = y + 543
        form = r.choice([f'{self.d(d)} {MONTHS[m - 1]} พ.ศ. {self.d(be)}', f'{self.d(d)} {MONTHS[m - 1]} {self.d(be)}', f'{self.d(d)} {SHORT[m - 1]} {self.d(be % 100)}', f'{self.d(f"{d:02}/{m:02}/{be}")}'])
        self.p(r.choice([f'{l} {form}', f'{l} : {form}', f'{l} เมื่อวันที่ {form}']))
        self.add({'id': i, 'kind': 'date', 'labels': [l]}, f'{y}-{m:02}-{d:02}')

    def states(self):
        r = self.r
        chosen = r.sample(STATES, r.randint(1, 3))
        done = [r.random() < 0.6 for _ in chosen]
        yes, no = r.choice([('มี', 'ไม่มี'), ('ครบ', 'ไม่ครบ'), ('ผ่าน', 'ไม่ผ่าน')])
        style = r.choice(['word', 'brackets', 'behind', 'columns', 'columns', 'tworow', 'prose', 'unset', 'struck'])
        if style == 'word':
            for (i, l), x in zip(chosen, done):
                self.p(f'{l} : {yes if x else no}')
        elif style == 'brackets':
            for (i, l), x in zip(chosen, done):
                self.p(f'{l} ({"/" if x else "   "}) {yes} ({"   " if x else "/"}) {no}')
        elif style == 'behind':
            for (i, l), x in zip(chosen, done):
                self.p(f'{l} {yes} [{"x" if x else " "}] {no} [{" " if x else "x"}]')
        elif style == 'columns':
            self.blocks.append(['table', [['รายการ', yes, no], *[[l, '/' if x else '', '' if x else '/'] for (i, l), x in zip(chosen, done)]]])
        elif style == 'tworow':
            self.blocks.append(['table', [['รายการ', 'ผลการตรวจ', 'ผลการตรวจ'], ['', yes, no], *[[l, '/' if x else '', '' if x else '/'] for (i, l), x in zip(chosen, done)]]])
        elif style == 'prose':
            for (i, l), x in zip(chosen, done):
                self.p(f'เทศบาลมี{l}แล้ว' if x else f'ยังไม่มี{l}')
        elif style == 'unset':
            for i, l in chosen:
                self.p(f'{l} {yes} / {no}')
            done = [None for _ in chosen]
        else:
            for (i, l), x in zip(chosen, done):
                self.blocks.append(['choice', l, yes, no, x])
        for (i, l), x in zip(chosen, done):
            self.add({'id': i, 'kind': 'yes-no', 'labels': [l], 'required': False}, x)

    def checklist(self):
        r = self.r
        done = [r.random() < 0.6 for _ in ITEMS]
        style = r.choice(['brackets', 'brackets', 'column', 'columns'])
        if style == 'brackets':
            for (i, l), x in zip(ITEMS, done):
                self.p(f'[{"x" if x else " "}] {l}')
        elif style == 'column':
            self.blocks.append(['table', [['ที่', 'รายการ', 'ผลการตรวจสอบ'], *[[self.d(n + 1), l, '/' if x else ''] for n, ((i, l), x) in enumerate(zip(ITEMS, done))]]])
        else:
            self.blocks.append(['table', [['รายการตรวจ', 'ทำแล้ว', 'ไม่ได้ทำ'], *[[l, '/' if x else '', '' if x else '/'] for (i, l), x in zip(ITEMS, done)]]])
        if style == 'columns':
            self.blocks[-1][1][0] = ['รายการตรวจ', 'ดำเนินการแล้ว', 'ไม่ได้ดำเนินการ']
        truth = {i: x for (i, l), x in zip(ITEMS, done)}
        if style == 'column' and not any(done):
            truth = None
        self.add({'id': 'work', 'kind': 'checklist', 'labels': ['งานดูแลผู้สูงอายุ'], 'items': [{'id': i, 'labels': [l]} for i, l in ITEMS]}, truth)

    def letter(self):
        r = self.r
        office, n = r.choice(['ขก ๐๐๒๓.๓', 'มท ๐๘๑๐.๗', 'กค ๐๔๐๘.๕']), r.randint(10, 9999)
        number = f'{office}/ว {str(n).translate(THAI)}'
        self.p(f'เลขที่หนังสือนำส่ง ที่ {number}')
        self.add({'id': 'letter', 'kind': 'letter-number', 'labels': ['เลขที่หนังสือนำส่ง']}, number)

    def person(self):
        r = self.r
        name = f'{r.choice(["นาย", "นางสาว", "นาง"])}{r.choice(GIVEN)} {r.choice(FAMILY)}'
        self.p(f'ผู้จัดทำรายงาน {name}')
        self.add({'id': 'names', 'kind': 'names', 'labels': ['ผู้จัดทำรายงาน']}, [name])

    def text(self):
        v = self.r.choice(['กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม', 'สำนักปลัด', 'กองการศึกษา'])
        self.p(f'หน่วยงานเจ้าของเรื่อง : {v}')
        self.add({'id': 'owner', 'kind': 'text', 'labels': ['หน่วยงานเจ้าของเรื่อง']}, v)


def make(seed):
    """One document: its blocks, the fields that are looked for and their truth (None: nothing may be read)."""
    m = Maker(seed)
    m.blocks.append(['h', m.r.choice(['สรุปผลการดำเนินงานประจำปี', 'แบบรายงานผลการปฏิบัติงาน', 'บันทึกข้อความ', 'รายงานประกอบการตรวจประเมิน'])])
    if m.r.random() < 0.6:
        m.p(m.r.choice(FILLER))
    makers = [m.counts, m.counts, m.amounts, m.shares, m.decimals, m.scale, m.date, m.states, m.states, m.checklist, m.letter, m.person, m.text]
    seen = set()
    for maker in m.r.sample(makers, m.r.randint(2, 4)):
        if maker.__name__ not in seen:
            seen.add(maker.__name__)
            maker()
    if m.r.random() < 0.5:
        m.p(m.r.choice(FILLER))
    return {'seed': seed, 'blocks': m.blocks, 'fields': m.fields, 'truth': m.truth}
