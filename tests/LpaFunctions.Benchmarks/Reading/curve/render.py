"""Prints the made documents with ten producers. usage: render.py FOLDER COUNT [FIRST_SEED] (make.sh installs what is missing, then runs this)"""
import glob
import html
import json
import os
import subprocess
import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import documents

PRODUCERS = ['chromium', 'weasyprint', 'wkhtmltopdf', 'writer', 'reprint', 'reportlab', 'cairo', 'pdf-lib', 'pdfkit', 'typst']
FONTS = ['Sarabun', 'Laksaman', 'Garuda', 'Norasi', 'Loma']
CSS = '''@page { size: A4; margin: 50pt } body { margin: 0 } .d { page-break-after: always; line-height: 1.6 } p { margin: 4pt 0 }
table { border-collapse: collapse; margin: 6pt 0 } td, th { border: 0.75pt solid #000; padding: 2pt 6pt }'''
QUIET = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}


def block(b):
    e = html.escape
    if b[0] == 'h':
        return f'<h3>{e(b[1])}</h3>'
    if b[0] == 'p':
        return f'<p>{e(b[1]).replace("   ", "&nbsp;&nbsp;&nbsp;")}</p>'
    if b[0] == 'struck':
        return f'<p>{e(b[1])} <s>{e(b[2])}</s> {e(b[3])}</p>'
    if b[0] == 'choice':
        yes, no = (b[2], f'<s>{b[3]}</s>') if b[4] else (f'<s>{b[2]}</s>', b[3])
        return f'<p>{e(b[1])} {yes} / {no}</p>'
    return '<table>' + ''.join('<tr>' + ''.join(f'<td>{e(c) or "&nbsp;"}</td>' for c in row) + '</tr>' for row in b[1]) + '</table>'


def page(doc, last=True):
    style = f'font-family: {FONTS[doc["seed"] // 10 % 5]}; font-size: {14 + doc["seed"] // 50 % 3}pt' + ('; page-break-after: auto' if last else '')
    return f'<div class=d style="{style}">' + ''.join(block(b) for b in doc['blocks']) + '</div>'


def write(path, docs):
    body = ''.join(page(d, d is docs[-1]) for d in docs)
    with open(path, 'w') as f:
        f.write(f'<html><head><meta charset="utf-8"><style>{CSS}</style></head><body>{body}</body></html>')


def browser(kind, source, target):
    if kind == 'chromium':
        subprocess.run(['chromium-headless-shell', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', f'--print-to-pdf={target}', f'file://{source}'], **QUIET)
    elif kind == 'weasyprint':
        subprocess.run(['weasyprint', source, target], **QUIET)
    else:
        subprocess.run(['wkhtmltopdf', '-q', '--page-size', 'A4', source, target], **QUIET)


def pages(pdf):
    found = subprocess.run(['qpdf', '--show-npages', pdf], capture_output=True, text=True).stdout.strip()
    return int(found) if found.isdigit() else 0


def print_browser(kind, docs, folder):
    for i in range(0, len(docs), 40):
        print_together(kind, docs[i:i + 40], folder)


def print_together(kind, docs, folder):
    """One start of the browser for all; where a document needs more than its page, the halves, so that it is printed alone at the end."""
    source, whole = f'{folder}/{kind}.html', f'{folder}/{kind}.pdf'
    write(source, docs)
    browser(kind, source, whole)
    if len(docs) == 1:
        os.replace(whole, name(folder, docs[0]))
    elif pages(whole) == len(docs):
        subprocess.run(['qpdf', whole, '--split-pages', f'{folder}/{kind}-%d.pdf'], **QUIET)
        for d, part in zip(docs, sorted(glob.glob(f'{folder}/{kind}-*.pdf'))):
            os.replace(part, name(folder, d))
    else:
        print_together(kind, docs[:len(docs) // 2], folder)
        print_together(kind, docs[len(docs) // 2:], folder)


def print_office(docs, folder):
    work = f'{folder}/writer'
    os.makedirs(work, exist_ok=True)
    sources = []
    for d in docs:
        sources.append(f'{work}/{d["seed"]:06}-writer.html')
        write(sources[-1], [d])
    for i in range(0, len(sources), 60):
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/office', '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, *sources[i:i + 60]], **QUIET)


def print_again(docs, folder):
    """What a viewer on Linux prints to PDF: pages of Chromium, painted anew by Poppler and cairo."""
    print_browser('chromium', docs, folder)
    for d in docs:
        first = f'{folder}/first.pdf'
        os.replace(name(folder, d), first)
        subprocess.run(['pdftocairo', '-pdf', first, name(folder, d)], **QUIET)


def placed(doc):
    """The document as text at places and rules, for producers that lay nothing out: (texts, rules), points from the top left."""
    size, y, texts, rules = 14, 70, [], []
    width = lambda s: pdfmetrics.stringWidth(s, 'Thai', size)
    for b in doc['blocks']:
        if b[0] in ('h', 'p'):
            line = ''
            for word in b[1].split(' '):
                if line and width(f'{line} {word}') > 490:
                    texts.append((50, y, line)); y += 22
                    line = word
                else:
                    line = f'{line} {word}' if line else word
            texts.append((50, y, line)); y += 22
        elif b[0] in ('struck', 'choice'):
            parts = [b[1], b[2], b[3]] if b[0] == 'struck' else [b[1], b[2], '/', b[3]]
            out = 1 if b[0] == 'struck' else (3 if b[4] else 1)
            x = 50
            for n, part in enumerate(parts):
                texts.append((x, y, part))
                if n == out:
                    rules.append((x, y - 4, x + width(part), y - 4))
                x += width(part) + 14
            y += 22
        else:
            rows = b[1]
            columns = [max(width(row[c]) for row in rows) + 14 for c in range(len(rows[0]))]
            scale = min(1, 500 / sum(columns))
            xs = [50]
            for c in columns:
                xs.append(xs[-1] + c * (scale if c > 60 else 1))
            top = y - 15
            for n, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if cell:
                        texts.append((xs[c] + 5, y, cell))
                y += 22
                rules.append((xs[0], top + 22 * n, xs[-1], top + 22 * n))
            rules.append((xs[0], top + 22 * len(rows), xs[-1], top + 22 * len(rows)))
            rules += [(x, top, x, top + 22 * len(rows)) for x in xs]
            y += 10
    return texts, rules


def print_reportlab(docs, folder):
    for d in docs:
        c = canvas.Canvas(name(folder, d), pagesize=(595, 842))
        texts, rules = placed(d)
        for x, y, s in texts:
            c.setFont('Thai', 14)
            c.drawString(x, 842 - y, s)
        for x0, y0, x1, y1 in rules:
            c.line(x0, 842 - y0, x1, 842 - y1)
        c.save()


def print_cairo(docs, folder):
    for d in docs:
        texts, rules = placed(d)
        svg = ''.join(f'<text x="{x}" y="{y}" font-family="Sarabun" font-size="14" xml:space="preserve">{html.escape(s)}</text>' for x, y, s in texts)
        svg += ''.join(f'<line x1="{a}" y1="{b}" x2="{c}" y2="{e}" stroke="black" stroke-width="0.7"/>' for a, b, c, e in rules)
        source = f'{folder}/cairo.svg'
        with open(source, 'w') as f:
            f.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="595pt" height="842pt" viewBox="0 0 595 842">{svg}</svg>')
        subprocess.run(['rsvg-convert', '-f', 'pdf', '-o', name(folder, d), source], **QUIET)


def name(folder, doc):
    return f'{folder}/{doc["seed"]:06}-{PRODUCERS[doc["seed"] % 10]}.pdf'


def main():
    folder, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    only = sys.argv[4].split(',') if len(sys.argv) > 4 else PRODUCERS
    os.makedirs(folder, exist_ok=True)
    pdfmetrics.registerFont(TTFont('Thai', os.environ['CURVE_FONT']))
    docs = [documents.make(seed) for seed in range(first, first + count)]
    by = {p: [d for d in docs if PRODUCERS[d['seed'] % 10] == p] for p in PRODUCERS}
    with open(f'{folder}/placed.json', 'w') as f:
        json.dump([{'file': name(folder, d), 'producer': p, 'placed': placed(d), 'blocks': d['blocks']} for p in ('pdf-lib', 'pdfkit', 'typst') for d in by[p]], f, ensure_ascii=False)
    for kind in ('chromium', 'weasyprint', 'wkhtmltopdf'):
        if kind in only:
            print_browser(kind, by[kind], folder)
    if 'reprint' in only:
        print_again(by['reprint'], folder)
    if 'writer' in only:
        print_office(by['writer'], folder)
    if 'reportlab' in only:
        print_reportlab(by['reportlab'], folder)
    if 'cairo' in only:
        print_cairo(by['cairo'], folder)
    with open(f'{folder}/manifest.jsonl', 'w') as f:
        for d in docs:
            f.write(json.dumps({'file': os.path.basename(name(folder, d)), 'producer': PRODUCERS[d['seed'] % 10], 'fields': d['fields'], 'truth': d['truth']}, ensure_ascii=False) + '\n')


main()
