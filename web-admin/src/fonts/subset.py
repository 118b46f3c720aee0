"""Makes src/main/resources/fonts from Debian's fonts-croscore with Debian's python3-fonttools.

Tinos is 550 KB a face; Latin with all Vietnamese, punctuation, arrows and shapes is a fifth of that.
It has no half-filled circle, the sign of assumed evidence, so one is drawn from its empty one.
Run from the folder web-admin: python3 src/fonts/subset.py
"""

import math

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

SOURCE = "/usr/share/fonts/truetype/croscore/"
TARGET = "src/main/resources/fonts/"
RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F),
    (0x2190, 0x2199), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0xFFFD, 0xFFFD),
)
EMPTY, HALF, FULL = 0x25CB, 0x25D0, 0x25CF


def half_circle(font):
    names, glyphs = font.getBestCmap(), font["glyf"]
    pen = TTGlyphPen(font.getGlyphSet())
    font.getGlyphSet()[names[EMPTY]].draw(pen)
    box = glyphs[names[EMPTY]]
    middle_x, middle_y = (box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2
    radius = (box.xMax - box.xMin) / 2 - 20
    pen.moveTo((round(middle_x), round(middle_y - radius)))
    for step in range(1, 33):
        angle = -math.pi / 2 - math.pi * step / 32
        pen.lineTo((round(middle_x + radius * math.cos(angle)), round(middle_y + radius * math.sin(angle))))
    pen.closePath()
    glyphs["halfcircle"] = pen.glyph()
    glyphs["halfcircle"].recalcBounds(glyphs)
    font["hmtx"]["halfcircle"] = font["hmtx"][names[EMPTY]]
    font.setGlyphOrder(font.getGlyphOrder() + ([] if "halfcircle" in font.getGlyphOrder() else ["halfcircle"]))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[HALF] = "halfcircle"


for face in ("Regular", "Bold", "Italic", "BoldItalic"):
    name = f"Tinos-{face}.ttf"
    options = subset.Options(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp"], name_IDs=["*"])
    font = subset.load_font(SOURCE + name, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[point for first, last in RANGES for point in range(first, last + 1)])
    subsetter.subset(font)
    half_circle(font)
    subset.save_font(font, TARGET + name, options)
