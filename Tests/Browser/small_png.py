"""Screenshots as small files: a palette of the 256 colours that a page has most of, and nothing else."""

import base64
import struct
import zlib

# In the browser, which reads pictures anyway: the colours by how often they occur, and for each pixel the nearest of the palette.
REDUCE = """async picture => {
    const image = new Image()
    image.src = 'data:image/png;base64,' + picture
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    const bytes = canvas.getImageData(0, 0, image.width, image.height).data
    const counts = new Map()
    const colours = new Uint32Array(bytes.length / 4)
    for (let at = 0; at < colours.length; at++) {
        const colour = bytes[4 * at] << 16 | bytes[4 * at + 1] << 8 | bytes[4 * at + 2]
        colours[at] = colour
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    const palette = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 256).map(entry => entry[0])
    const places = new Map(palette.map((colour, place) => [colour, place]))
    const nearest = colour => {
        let best = 0, least = Infinity
        palette.forEach((other, place) => {
            const far = [16, 8, 0].reduce((sum, bits) => sum + ((colour >> bits & 255) - (other >> bits & 255)) ** 2, 0)
            if (far < least) { best = place; least = far }
        })
        return best
    }
    let text = ''
    for (const colour of colours) {
        if (!places.has(colour)) places.set(colour, nearest(colour))
        text += String.fromCharCode(places.get(colour))
    }
    return [image.width, image.height, palette, btoa(text)]
}"""


def write(page, path, picture):
    """Writes a screenshot with its palette. The page is a blank one that may run the script above."""
    width, height, palette, pixels = page.evaluate(REDUCE, base64.b64encode(picture).decode())
    places = base64.b64decode(pixels)
    rows = b"".join(b"\0" + places[row * width:(row + 1) * width] for row in range(height))
    colours = b"".join(struct.pack(">I", colour)[1:] for colour in palette)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for kind, content in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)), (b"PLTE", colours),
            (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""),
        ):
            file.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content)))
