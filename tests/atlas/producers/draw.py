"""Draws a placed sheet. usage: draw.py LIBRARY OPS FILE"""

import ctypes
import sys

library, source, target = sys.argv[1:]
with open(source, encoding="utf-8") as read:
    head, *ops = [line.rstrip("\n").split("\t") for line in read]
width, height, font = float(head[0]), float(head[1]), head[2]
texts = [(float(x), float(y), float(size), text) for _, x, y, size, text in (op for op in ops if op[0] == "T")]
rules = [[float(n) for n in op[1:]] for op in ops if op[0] == "L"]


def reportlab():
    from reportlab.pdfbase import pdfmetrics, ttfonts
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(ttfonts.TTFont("F", font))
    pdf = canvas.Canvas(target, (width, height))
    for x, y, size, text in texts:
        pdf.setFont("F", size)
        pdf.drawString(x, height - y, text)
    for x0, y0, x1, y1 in rules:
        pdf.line(x0, height - y0, x1, height - y1)
    pdf.save()


def matplotlib(kind):
    import matplotlib as base
    from matplotlib import font_manager

    base.use("pdf")
    from matplotlib import pyplot

    base.rcParams["pdf.fonttype"] = kind
    face = font_manager.FontProperties(fname=font)
    sheet = pyplot.figure(figsize=(width / 72, height / 72))
    for x, y, size, text in texts:
        sheet.text(x / width, 1 - y / height, text, fontproperties=face, size=size)
    sheet.savefig(target)


def qt():
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PyQt5 import QtCore, QtGui

    app = QtGui.QGuiApplication([])
    family = QtGui.QFontDatabase.applicationFontFamilies(QtGui.QFontDatabase.addApplicationFont(font))[0]
    writer = QtGui.QPdfWriter(target)
    writer.setPageSize(QtGui.QPageSize(QtGui.QPageSize.A4))
    writer.setPageMargins(QtCore.QMarginsF(0, 0, 0, 0))
    writer.setResolution(72)
    painter = QtGui.QPainter(writer)
    for x, y, size, text in texts:
        painter.setFont(QtGui.QFont(family, int(size)))
        painter.drawText(QtCore.QPointF(x, y), text)
    for x0, y0, x1, y1 in rules:
        painter.drawLine(QtCore.QPointF(x0, y0), QtCore.QPointF(x1, y1))
    painter.end()
    del app


def libharu():
    haru = ctypes.CDLL("libhpdf-2.3.0.so")
    pointer, real = ctypes.c_void_p, ctypes.c_float
    for name in ("HPDF_New", "HPDF_AddPage", "HPDF_GetFont"):
        getattr(haru, name).restype = pointer
    haru.HPDF_LoadTTFontFromFile.restype = ctypes.c_char_p
    pdf = pointer(haru.HPDF_New(None, None))
    haru.HPDF_UseUTFEncodings(pdf)
    haru.HPDF_SetCurrentEncoder(pdf, b"UTF-8")
    face = pointer(haru.HPDF_GetFont(pdf, haru.HPDF_LoadTTFontFromFile(pdf, font.encode(), 1), b"UTF-8"))
    page = pointer(haru.HPDF_AddPage(pdf))
    haru.HPDF_Page_SetWidth(page, real(width))
    haru.HPDF_Page_SetHeight(page, real(height))
    for x, y, size, text in texts:
        haru.HPDF_Page_BeginText(page)
        haru.HPDF_Page_SetFontAndSize(page, face, real(size))
        haru.HPDF_Page_TextOut(page, real(x), real(height - y), text.encode())
        haru.HPDF_Page_EndText(page)
    for x0, y0, x1, y1 in rules:
        haru.HPDF_Page_MoveTo(page, real(x0), real(height - y0))
        haru.HPDF_Page_LineTo(page, real(x1), real(height - y1))
        haru.HPDF_Page_Stroke(page)
    haru.HPDF_SaveToFile(pdf, target.encode())


{
    "reportlab": reportlab,
    "matplotlib3": lambda: matplotlib(3),
    "matplotlib42": lambda: matplotlib(42),
    "qt": qt,
    "libharu": libharu,
}[library]()
