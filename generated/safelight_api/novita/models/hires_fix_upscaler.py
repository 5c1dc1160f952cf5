# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

HiresFixUpscaler = Literal["Latent", "RealESRGAN_x4plus_anime_6B", "RealESRNet_x4plus"]

HIRES_FIX_UPSCALER_VALUES: set[HiresFixUpscaler] = {
    "Latent",
    "RealESRGAN_x4plus_anime_6B",
    "RealESRNet_x4plus",
}


def check_hires_fix_upscaler(value: str) -> HiresFixUpscaler:
    if value in HIRES_FIX_UPSCALER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HIRES_FIX_UPSCALER_VALUES!r}")
