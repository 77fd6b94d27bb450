"""Which fonts the lines are set in. Only pictures of them are used; none is shipped.

Debian: fonts-thai-tlwg fonts-noto-core fonts-arundina fonts-dejavu-core fonts-liberation fonts-crosextra-carlito
fonts-crosextra-caladea fonts-texgyre. npm, into the folder OCR_FONTS:
@expo-google-fonts/{sarabun,prompt,kanit,bai-jamjuree,chakra-petch,kodchasan,maitree,mali} @ibm/plex-sans-thai @ibm/plex-sans-thai-looped @fontsource/{anuphan,fahkwang,itim,k2d,sriracha,taviraj}.
"""
import glob
import os
import re

NPM = os.environ.get("OCR_FONTS", "fonts") + "/node_modules/"

THAI_FILES = (
    "/usr/share/fonts/truetype/tlwg/*.ttf",
    "/usr/share/fonts/truetype/noto/Noto*Thai-*.ttf",
    "/usr/share/fonts/truetype/arundina/*.ttf",
    NPM + "@expo-google-fonts/*/*/*.ttf",
    NPM + "@ibm/*/fonts/complete/woff/*.woff",
    NPM + "@fontsource/*/files/*-thai-[47]00-normal.woff",
)

# No reader has ever been trained on these seven: the figures of the shipped weights are taken on them.
NEVER_TRAINED = ("anuphan", "fahkwang", "itim", "k2d", "kodchasan", "maitree", "taviraj")

# The five families of the older held-out scans: left out of the weights that are trained for figures only.
LEFT_OUT = ("garuda", "laksaman", "norasi", "notosansthai", "sarabun")

LATIN_FILES = (
    "/usr/share/fonts/truetype/liberation*/Liberation*-Regular.ttf",
    "/usr/share/fonts/truetype/liberation*/Liberation*-Bold.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/usr/share/fonts/truetype/crosextra/*-Regular.ttf",
    "/usr/share/fonts/truetype/crosextra/*-Bold.ttf",
    "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyre*-regular.otf",
    "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyretermes-bold.otf",
    "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyreheros-bold.otf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
)

UNUSUAL_STYLE = re.compile(r"Oblique|Italic|Thin|Black|ExtraLight|ExtraBold|Light|Text|Chorus|chorus")


def family(path: str) -> str:
    name = os.path.basename(path).replace("_", "-").split("-thai-")[0]

    return name.split("-")[0].split(".")[0].lower()


def is_one_of(path: str, families: tuple[str, ...]) -> bool:
    return family(path) in families


def thai() -> list[str]:
    found = sorted(path for pattern in THAI_FILES for path in glob.glob(pattern))

    return [path for path in found if not UNUSUAL_STYLE.search(os.path.basename(path))]


def for_product() -> list[str]:
    return [path for path in thai() if not is_one_of(path, NEVER_TRAINED)]


def for_held_out_training() -> list[str]:
    return [path for path in thai() if not is_one_of(path, NEVER_TRAINED + LEFT_OUT)]


def for_figures(held_out: bool) -> list[str]:
    """Families that the weights in question have not seen."""
    families = NEVER_TRAINED + (LEFT_OUT if held_out else ())

    return [path for path in thai() if is_one_of(path, families)]


def latin() -> list[str]:
    found = sorted(path for pattern in LATIN_FILES for path in glob.glob(pattern))

    return [path for path in found if not UNUSUAL_STYLE.search(os.path.basename(path))]
