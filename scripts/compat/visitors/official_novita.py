"""`novita-client`, the official client of Novita AI, run by the interpreter of its own environment."""

import sys
import time
from base64 import b64decode
from pathlib import Path

from novita_client import NovitaClient
from novita_client.proto import Txt2VideoPrompt
from PIL import Image

BASE_URL, KEY, FOLDER = sys.argv[1:]
MODEL = "sd_xl_base_1.0.safetensors"
PIXEL = Image.new("RGB", (64, 64), "teal")

client = NovitaClient(KEY, base_url=BASE_URL)
files: dict[str, bytes] = {}

size = {"width": 512, "height": 512, "steps": 20, "guidance_scale": 7.5, "sampler_name": "Euler a", "seed": 1}
done = client.txt2img_v3(model_name=MODEL, prompt="a fox by the fire", image_num=2, **size)
files |= {f"txt2img-{index}": b64decode(each) for index, each in enumerate(done.images_encoded)}
done = client.img2img_v3(
    model_name=MODEL, input_image=PIXEL, prompt="a fox in snow", image_num=1, response_image_type="png", **size
)
files["img2img"] = b64decode(done.images_encoded[0])
files["remove-background"] = b64decode(client.remove_background(PIXEL).image_file)
files["merge-face"] = b64decode(client.merge_face(PIXEL, PIXEL).image_file)

prompts = [Txt2VideoPrompt(prompt="a fox runs", frames=16)]
task = client.async_txt2video("darkSushiMixMix_225D_64380.safetensors", 512, 512, 20, prompts, 7.5, seed=1)
while not (video := client.async_task_result(task.task_id)).finished():
    time.sleep(0.5)
video.download_videos()
files["txt2video"] = video.video_bytes[0]

for name, content in files.items():
    Path(FOLDER, name).write_bytes(content)
