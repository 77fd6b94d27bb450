"""Recomputes the figures of a province from results.csv and rulebook.json alone, and holds every page of its site against them.

Shares nothing with the program that published them: Python's own decimal, csv and html.parser.
usage: recompute.py <bundle folder> <site folder>; prints what was compared, or the first differences and exits 1.
"""
import csv
import json
import pathlib
import re
import sys
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser

bundle, site = map(pathlib.Path, sys.argv[1:3])
book = json.loads((bundle / "rulebook.json").read_text("utf-8"))
with open(bundle / "results.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
domains = sorted(d["id"] for d in book["domains"] if d["id"] != "hpa")
bands = sorted(book["bands"], key=lambda b: -Decimal(str(b["from"])))
problems, compared = [], 0


def two(value):
    return None if value is None else value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def percent(marks, full):
    return None if marks is None or not full else two(marks * 100 / full)


def number(text):
    return Decimal(text) if text else None


def median(values):
    ordered = sorted(values)
    return two((ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2) if ordered else None


def passes(rule, counted):
    shares = [s if s is not None else Decimal(0) for s in counted]
    limit = Decimal(str(rule["threshold"]))
    if rule["kind"] == "mean-of-domains":
        return two(sum(shares) / len(shares)) >= limit
    return all(s >= limit for s in shares)


class Lgo:
    def __init__(self, row):
        self.code, self.type, self.district = row["dla_code"], row["lgo_type"], row["district"]
        self.name = self.type if self.type == "เมืองพัทยา" else self.type + row["lgo_name"]
        pairs = [(number(row[f"{d}_marks"]), number(row[f"{d}_full"])) for d in domains]
        self.shares = [percent(m, f) for m, f in pairs]
        counted = [(m, f) for m, f in pairs if f]
        known = [m for m, _ in counted if m is not None]
        self.full = sum((f for _, f in counted), Decimal(0))
        self.marks = sum(known, Decimal(0)) if known else None
        self.total = percent(self.marks, self.full)
        self.hpa = percent(number(row["hpa_marks"]), number(row["hpa_full"]))
        self.band = next((b for b in bands if self.total is not None and self.total >= Decimal(str(b["from"]))), None)
        held = [s for (_, f), s in zip(pairs, self.shares) if f]
        self.open = any(s is None for s in held)
        self.passed = passes(book["passRule"], held) if held and known else None
        self.passed_beside = passes(book["passRuleBeside"], held) if held and known else None


lgos = [Lgo(r) for r in rows]
scored = [l for l in lgos if l.total is not None]


def rank(lgo, among):
    return 1 + sum(o.total > lgo.total for o in among)


class Page(HTMLParser):
    """Rows of tables as lists of cells, and all text in one line."""

    def __init__(self, path):
        super().__init__()
        self.rows, self.text, self.path, self._skip = [], [], path, 0
        self.feed((site / path / "index.html").read_text("utf-8"))
        self.text = re.sub(r"\s+", " ", "".join(self.text))
        self.rows = [[re.sub(r"\s+", " ", c).strip() for c in r] for r in self.rows]

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        self._skip += tag in ("svg", "style", "script")

    def handle_endtag(self, tag):
        self._skip -= tag in ("svg", "style", "script")

    def handle_data(self, data):
        if self._skip:
            return
        self.text.append(data)
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data

    def row(self, first):
        return next((r for r in self.rows if r and r[0].startswith(first)), None)


def same(where, what, shown, wanted):
    global compared
    compared += 1
    wanted = "–" if wanted is None else str(wanted)
    if shown != wanted:
        problems.append(f"{where}: {what} is shown as {shown!r} and comes out as {wanted!r}")


def says(page, sentence):
    global compared
    compared += 1
    if sentence not in page.text:
        problems.append(f"{page.path}: does not say {sentence!r}")


def plain(value):
    return format(value.normalize(), "f")


year = rows[0]["year_be"]
home = f"{year}/{bundle.parent.name}"
for language in ("", "en/"):
    page = Page(f"{language}{home}/ranking")
    for lgo in lgos:
        row = next(r for r in page.rows if len(r) > 8 and r[1] == lgo.name and r[2] == lgo.district)
        where = f"{page.path} {lgo.code}"
        same(where, "rank", row[0], rank(lgo, scored) if lgo.total is not None else None)
        for at, share in enumerate(lgo.shares):
            same(where, domains[at], row[3 + at], share)
        same(where, "total", row[3 + len(domains)], lgo.total)
        same(where, "band", row[4 + len(domains)], lgo.band and lgo.band["name"])
        same(where, "hpa", row[5 + len(domains)], lgo.hpa)

for lgo in lgos:
    page = Page(f"{home}/{lgo.code}")
    peers = [o for o in scored if o.type == lgo.type]
    if lgo.total is None:
        says(page, "ไม่ได้หมายความว่าได้ 0 คะแนน")
        continue
    says(page, f"ได้ {plain(lgo.marks)} จาก {plain(lgo.full)} คะแนน คิดเป็นร้อยละ {lgo.total} ")
    says(page, f"อันดับ {rank(lgo, scored)} จาก {len(scored)} แห่ง ในจังหวัด")
    near = [o for o in scored if o.district == lgo.district]
    says(page, f"อันดับ {rank(lgo, near)} จาก {len(near)} แห่ง ในอำเภอ")
    says(page, f"อันดับ {rank(lgo, peers)} จาก {len(peers)} แห่ง ใน{lgo.type}")
    if not lgo.open:
        says(page, f"{'ผ่าน' if lgo.passed else 'ไม่ผ่าน'} ({book['passRule']['text']})")
        says(page, f"{'ผ่าน' if lgo.passed_beside else 'ไม่ผ่าน'} ({book['passRuleBeside']['text']})")
    for at, share in enumerate(lgo.shares):
        row = page.row(f"{at + 1} ")
        among = [o.shares[at] for o in lgos if o.type == lgo.type and o.shares[at] is not None]
        same(f"{page.path} d{at + 1}", "percent", row[2].replace("ไม่มีข้อมูล", "–"), share)
        same(f"{page.path} d{at + 1}", "median", row[3], median(among) if len(among) >= 3 else None)
    above = next((b for b in reversed(bands) if Decimal(str(b["from"])) > lgo.total), None)
    if above:
        start = two(Decimal(str(above["from"])))
        says(page, f"ระดับถัดไปคือ “{above['name']}” เริ่มที่ร้อยละ {start} ยังขาดร้อยละ {start - lgo.total} ")

page = Page(home)
totals = [l.total for l in scored]
mean = two(sum(totals) / len(totals))
says(page, f"อปท. {len(scored)} จาก {len(lgos)} แห่ง")
says(page, f"เฉลี่ยร้อยละ {mean} ")
says(page, f"ต่ำสุดร้อยละ {min(totals)} และสูงสุดร้อยละ {max(totals)}")
says(page, f"มัธยฐาน{median(totals)}ร้อยละ")
for index, band in enumerate(bands):
    count = sum(l.band is band for l in scored)
    says(page, f"{count} แห่ง")
for kind in ("district", "type"):
    for name in {getattr(l, kind) for l in lgos}:
        group = [l.total for l in scored if getattr(l, kind) == name]
        row = page.row(name) if kind == "type" else next(r for r in page.rows if r and r[0] == name)
        same(f"{page.path} {name}", "mean", row[2], two(sum(group) / len(group)) if group else None)
        same(f"{page.path} {name}", "median", row[3], median(group))
        same(f"{page.path} {name}", "lowest", row[4], min(group, default=None))
        same(f"{page.path} {name}", "highest", row[5], max(group, default=None))

for problem in problems[:20]:
    print(problem, file=sys.stderr)
print(f"{len(lgos)} LGOs, {compared} figures and sentences recomputed, {len(problems)} differ")
sys.exit(1 if problems else 0)
