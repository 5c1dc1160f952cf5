"""The files that jobs leave behind: small, real, and visibly made from the prompt."""

from __future__ import annotations

import io
import math
from functools import lru_cache

from PIL import Image, ImageColor, ImageDraw, ImageFont, ImageOps

from safelight.sandbox.clips import melody, mp4
from safelight.sandbox.job import Media, Order, draw
from safelight.sandbox.scenario import without_marker

__all__ = ["FORMATS", "MEDIA_TYPES", "make"]

MEDIA_TYPES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "gif": "image/gif",
    "mp4": "video/mp4",
    "wav": "audio/wav",
    "pcm": "audio/pcm",
}
FORMATS: dict[Media, tuple[str, ...]] = {
    "image": ("png", "jpeg", "webp"),
    "video": ("mp4", "gif"),
    "audio": ("wav", "pcm"),
}
_PAPER, _INK = "#efe6d8", "#2a2420"
_FRAMES = 8


@lru_cache(maxsize=64)
def make(order: Order, index: int, title: str) -> bytes:
    """The file that an order leads to, the `index`-th of its job. `title` is told below the picture."""
    if order.media == "audio":
        return melody(draw(order.prompt, order.seed, index), bare=order.format == "pcm")
    if order.media == "video":
        frames = [_landscape(order, index, 160, 96, time=i / _FRAMES) for i in range(_FRAMES)]
        return _encode(frames, "GIF") if order.format == "gif" else mp4(frames)
    return _encode([_print(order, index, title)], order.format.upper())


def _encode(frames: list[Image.Image], kind: str) -> bytes:
    target = io.BytesIO()
    if kind == "GIF":
        frames[0].save(target, kind, save_all=True, append_images=frames[1:], duration=125, loop=0)
    else:
        frames[0].save(target, kind)
    return target.getvalue()


def _print(order: Order, index: int, title: str) -> Image.Image:
    """A picture on paper with a white border, as it hangs in a darkroom, its prompt written below."""
    sheet = Image.new("RGB", (order.width, order.height), _PAPER)
    edge = max(2, min(sheet.size) // 24)
    caption = min(sheet.height // 4, 52)
    box = (max(8, sheet.width - 2 * edge), max(8, sheet.height - edge - caption))
    sheet.paste(_landscape(order, index, *box), (edge, edge))
    if sheet.width >= 128 and sheet.height >= 96:  # noqa: PLR2004 - smaller, nobody could read it
        pen = ImageDraw.Draw(sheet)
        large, small = _font(order.prompt, 17), _font(title, 11)
        top = edge + box[1]
        pen.text((edge, top + 8), _shorten(pen, order.prompt, large, box[0]), _INK, large)
        pen.text((edge, top + 31), _shorten(pen, title, small, box[0]), "#9c2f1f", small)
    return sheet


def _font(text: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    if not text.isascii():  # the font that comes with Pillow has nothing else
        for name in ("DejaVuSans.ttf", "Arial.ttf", "NotoSans-Regular.ttf"):
            try:
                return ImageFont.truetype(name, size)
            except OSError:
                continue
    return ImageFont.load_default(size)


def _shorten(
    pen: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int
) -> str:
    text = without_marker(text).encode("utf-8", "replace").decode()[:200]
    if pen.textlength(text, font) <= width:
        return text
    while text and pen.textlength(f"{text}...", font) > width:
        text = text[:-1]
    return f"{text.rstrip()}..."


def _landscape(order: Order, index: int, width: int, height: int, time: float = 0.0) -> Image.Image:
    """Hills below a sun, in colours and lines that follow from prompt, seed and index; `time` moves them on."""
    dice = draw(without_marker(order.prompt), order.seed, index)
    hue = dice[0] * 360 // 256
    night, day = f"hsl({hue}, 45%, 16%)", f"hsl({(hue + 30 + dice[1] % 60) % 360}, 70%, 72%)"
    size = (2 * width, 2 * height)  # drawn at twice the size, so that edges are smooth
    sky = ImageOps.colorize(Image.linear_gradient("L").resize(size), night, day)
    pen = ImageDraw.Draw(sky)
    radius = min(size) * (10 + dice[2] % 12) // 100
    x, y = size[0] * (20 + dice[3] % 60) / 100, size[1] * (25 + dice[4] % 30 - 10 * time) / 100
    for step, light in ((1.5, 78), (1.25, 83), (1.0, 92)):
        reach = radius * step
        pen.ellipse((x - reach, y - reach, x + reach, y + reach), f"hsl({(hue + 40) % 360}, 80%, {light}%)")
    for layer in range(4):
        tone = ImageColor.getrgb(f"hsl({(hue + 8 * layer) % 360}, {38 + 4 * layer}%, {48 - 12 * layer}%)")
        pen.polygon(_ridge(dice[5 + 4 * layer : 9 + 4 * layer], layer, size, time), tone)
    return sky.resize((width, height), Image.Resampling.LANCZOS)


def _ridge(dice: bytes, layer: int, size: tuple[int, int], time: float) -> list[tuple[float, float]]:
    width, height = size
    base = height * (0.52 + 0.13 * layer)
    waves = [(1.5 + dice[0] % 3, dice[1] / 40), (4 + dice[2] % 5, dice[3] / 40)]

    def line(x: int) -> float:
        shares = [math.sin(n * x / width * math.pi + phase + time * (layer + 1) / 2) / n for n, phase in waves]
        return base - height * 0.16 * sum(shares)

    return [(0, height), *((x, line(x)) for x in range(0, width + 8, 8)), (width, height)]
