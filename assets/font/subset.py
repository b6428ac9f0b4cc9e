"""Makes the two fonts in src/main/resources/mien/render from Debian's package fonts-inter.

    apt-get download fonts-inter && dpkg -x fonts-inter_*.deb inter
    pip install fonttools
    python3 assets/font/subset.py inter src/main/resources/mien/render

Keeps Latin, Greek and Cyrillic, and makes figures of one width the default, so that numbers that
change do not jump. Inter is under the SIL Open Font License and reserves no font name.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C),  # Latin
    *range(0x370, 0x400), *range(0x400, 0x530), 0x1E9E,  # Greek, Cyrillic, capital sharp s
    *range(0x2010, 0x2027), 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122,  # punctuation, euro, trademark
    *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25CB, 0x25CF,  # signs
    0x2318, 0x21E7, 0x2325,  # keys of a Mac
]


def use_figures_of_one_width(font):
    gsub = font["GSUB"].table
    swap = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in map(ord, "0123456789"):
                table.cmap[code] = swap.get(table.cmap[code], table.cmap[code])


def main(package, out):
    for weight in ("Regular", "SemiBold"):
        font = TTFont(f"{package}/usr/share/fonts/opentype/inter/Inter-{weight}.otf")
        use_figures_of_one_width(font)
        options = subset.Options()
        options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
        options.hinting = False
        options.name_IDs = ["*"]
        options.notdef_outline = True
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=KEPT)
        subsetter.subset(font)
        font.save(f"{out}/Inter-{weight}.otf")


if __name__ == "__main__":
    main(*sys.argv[1:])
