"""What each reader can say. Class 0 is the blank of CTC, class i + 1 is the character at i."""

THAI = (
    "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯ"
    "ะัาำิีึืฺุู฿เแโใไๅๆ็่้๊๋์ํ๎"
    "๐๑๒๓๔๕๖๗๘๙"
)

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"

LINE = " " + "".join(chr(code) for code in range(33, 127)) + THAI + "–“”…×"

# Whatever is no part of a number is read as one "□": the reader then says so instead of guessing a digit.
REJECT = "□"

NUMBER = THAI_DIGITS + "0123456789.,-/()% " + REJECT


def line_classes(text: str) -> list[int]:
    return [LINE.index(c) + 1 for c in text]


def number_classes(text: str) -> list[int]:
    """A run of letters is one reject sign."""
    classes: list[int] = []

    for c in text:
        known = NUMBER.find(c)
        code = (known if known >= 0 else len(NUMBER) - 1) + 1

        if code == len(NUMBER) and classes and classes[-1] == code:
            continue

        classes.append(code)

    return classes


def number_text(text: str) -> str:
    return "".join(NUMBER[code - 1] for code in number_classes(text))


def in_thai_digits(text: str) -> str:
    return text.translate(str.maketrans("0123456789", THAI_DIGITS))
