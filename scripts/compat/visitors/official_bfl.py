"""`blackforest`, the official client of Black Forest Labs, run by the interpreter of its own environment."""

import sys
from pathlib import Path

import requests
from blackforest import BFLClient
from blackforest.types.general.client_config import ClientConfig

BASE_URL, KEY, FOLDER = sys.argv[1:]
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
INPUTS = {
    "flux-dev": {},
    "flux-pro-1.1": {"width": 512, "height": 768, "seed": 7},
    "flux-pro-1.1-ultra": {"aspect_ratio": "21:9"},
    "flux-pro-1.0-fill": {"image": PIXEL},
    "flux-kontext-pro": {"input_image": PIXEL},
}

client = BFLClient(api_key=KEY, base_url=BASE_URL)
config = ClientConfig(sync=True, timeout=30)
for model, more in INPUTS.items():
    done = client.generate(model, {"prompt": "a lighthouse at dusk", **more}, config)
    picture = requests.get(done.result["sample"], timeout=30)
    picture.raise_for_status()
    Path(FOLDER, model).write_bytes(picture.content)
