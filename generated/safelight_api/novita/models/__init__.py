# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .audio import Audio
    from .audio_metadata import AudioMetadata
    from .audio_setting import AudioSetting
    from .audio_setting_channel import AudioSettingChannel
    from .audio_setting_format import AudioSettingFormat
    from .audio_type import AudioType
    from .aws_s3_storage import AwsS3Storage
    from .cleanup_request import CleanupRequest
    from .control_net import ControlNet
    from .control_net_unit import ControlNetUnit
    from .custom_storage import CustomStorage
    from .debug_info import DebugInfo
    from .direct_image_extra import DirectImageExtra
    from .direct_image_extra_response_image_type import DirectImageExtraResponseImageType
    from .edited_image import EditedImage
    from .embedding import Embedding
    from .enterprise_plan import EnterprisePlan
    from .error_metadata import ErrorMetadata
    from .error_response import ErrorResponse
    from .flux_1_kontext_dev_request import Flux1KontextDevRequest
    from .flux_1_kontext_dev_request_output_format import Flux1KontextDevRequestOutputFormat
    from .flux_1_kontext_max_request import Flux1KontextMaxRequest
    from .flux_1_kontext_max_request_aspect_ratio import Flux1KontextMaxRequestAspectRatio
    from .flux_1_kontext_max_request_safety_tolerance import Flux1KontextMaxRequestSafetyTolerance
    from .flux_1_kontext_pro_request import Flux1KontextProRequest
    from .flux_1_kontext_pro_request_aspect_ratio import Flux1KontextProRequestAspectRatio
    from .flux_1_kontext_pro_request_safety_tolerance import Flux1KontextProRequestSafetyTolerance
    from .flux_1_schnell_request import Flux1SchnellRequest
    from .flux_1_schnell_request_response_image_type import Flux1SchnellRequestResponseImageType
    from .flux_1_schnell_response import Flux1SchnellResponse
    from .flux_2_dev_request import Flux2DevRequest
    from .flux_2_flex_request import Flux2FlexRequest
    from .flux_2_pro_request import Flux2ProRequest
    from .glm_image_request import GlmImageRequest
    from .glm_image_request_quality import GlmImageRequestQuality
    from .glm_tts_request import GlmTtsRequest
    from .glm_tts_request_response_format import GlmTtsRequestResponseFormat
    from .hires_fix import HiresFix
    from .hires_fix_upscaler import HiresFixUpscaler
    from .hunyuan_image_3_request import HunyuanImage3Request
    from .hunyuan_video_fast_request import HunyuanVideoFastRequest
    from .hunyuan_video_fast_request_height import HunyuanVideoFastRequestHeight
    from .hunyuan_video_fast_request_model_name import HunyuanVideoFastRequestModelName
    from .hunyuan_video_fast_request_width import HunyuanVideoFastRequestWidth
    from .image import Image
    from .image_eraser_request import ImageEraserRequest
    from .image_eraser_request_output_format import ImageEraserRequestOutputFormat
    from .image_extra import ImageExtra
    from .image_extra_nsfw_detection_level import ImageExtraNsfwDetectionLevel
    from .image_extra_response_image_type import ImageExtraResponseImageType
    from .image_links import ImageLinks
    from .image_remove_background_request import ImageRemoveBackgroundRequest
    from .image_type import ImageType
    from .image_upscaler_request import ImageUpscalerRequest
    from .image_upscaler_request_output_format import ImageUpscalerRequestOutputFormat
    from .image_upscaler_request_resolution import ImageUpscalerRequestResolution
    from .img_2_img_input import Img2ImgInput
    from .img_2_img_request import Img2ImgRequest
    from .img_2_video_request import Img2VideoRequest
    from .img_2_video_request_frames_per_second import Img2VideoRequestFramesPerSecond
    from .img_2_video_request_image_file_resize_mode import Img2VideoRequestImageFileResizeMode
    from .img_2_video_request_model_name import Img2VideoRequestModelName
    from .inpainting_input import InpaintingInput
    from .inpainting_input_inpainting_full_res import InpaintingInputInpaintingFullRes
    from .inpainting_input_inpainting_mask_invert import InpaintingInputInpaintingMaskInvert
    from .inpainting_request import InpaintingRequest
    from .ip_adapter import IpAdapter
    from .ip_adapter_model_name import IpAdapterModelName
    from .kling_v21i2v_request import KlingV21I2VRequest
    from .kling_v21i2v_request_duration import KlingV21I2VRequestDuration
    from .kling_v21i2v_request_mode import KlingV21I2VRequestMode
    from .lora import Lora
    from .merge_face_request import MergeFaceRequest
    from .minimax_speech_26_hd_request import MinimaxSpeech26HdRequest
    from .minimax_video_01_request import MinimaxVideo01Request
    from .nsfw_detection_result import NsfwDetectionResult
    from .optimize_prompt_options import OptimizePromptOptions
    from .outpainting_request import OutpaintingRequest
    from .pronunciation_dict import PronunciationDict
    from .qwen_image_edit_request import QwenImageEditRequest
    from .qwen_image_edit_request_output_format import QwenImageEditRequestOutputFormat
    from .qwen_image_txt_2_img_request import QwenImageTxt2ImgRequest
    from .refiner import Refiner
    from .reimagine_request import ReimagineRequest
    from .remove_background_request import RemoveBackgroundRequest
    from .remove_text_request import RemoveTextRequest
    from .replace_background_request import ReplaceBackgroundRequest
    from .sampler_name import SamplerName
    from .seedance_v15_pro_i2v_request import SeedanceV15ProI2VRequest
    from .seedance_v15_pro_i2v_request_fps import SeedanceV15ProI2VRequestFps
    from .seedance_v15_pro_i2v_request_resolution import SeedanceV15ProI2VRequestResolution
    from .seedance_v15_pro_i2v_request_service_tier import SeedanceV15ProI2VRequestServiceTier
    from .seedream_30_response import Seedream30Response
    from .seedream_30_txt_2_img_request import Seedream30Txt2ImgRequest
    from .seedream_30_txt_2_img_request_response_format import Seedream30Txt2ImgRequestResponseFormat
    from .seedream_40_request import Seedream40Request
    from .seedream_45_request import Seedream45Request
    from .seedream_45_request_sequential_image_generation import Seedream45RequestSequentialImageGeneration
    from .sequential_image_options import SequentialImageOptions
    from .submitted_task import SubmittedTask
    from .task_extra import TaskExtra
    from .task_info import TaskInfo
    from .task_result import TaskResult
    from .task_status import TaskStatus
    from .txt_2_img_input import Txt2ImgInput
    from .txt_2_img_request import Txt2ImgRequest
    from .txt_2_speech_extra import Txt2SpeechExtra
    from .txt_2_speech_extra_response_audio_type import Txt2SpeechExtraResponseAudioType
    from .txt_2_speech_input import Txt2SpeechInput
    from .txt_2_speech_input_language import Txt2SpeechInputLanguage
    from .txt_2_speech_input_voice_id import Txt2SpeechInputVoiceId
    from .txt_2_speech_request import Txt2SpeechRequest
    from .txt_2_video_extra import Txt2VideoExtra
    from .txt_2_video_extra_response_video_type import Txt2VideoExtraResponseVideoType
    from .txt_2_video_prompt import Txt2VideoPrompt
    from .txt_2_video_request import Txt2VideoRequest
    from .upscale_input import UpscaleInput
    from .upscale_input_model_name import UpscaleInputModelName
    from .upscale_request import UpscaleRequest
    from .video import Video
    from .video_extra import VideoExtra
    from .video_merge_face_extra import VideoMergeFaceExtra
    from .video_merge_face_extra_response_video_type import VideoMergeFaceExtraResponseVideoType
    from .video_merge_face_input import VideoMergeFaceInput
    from .video_merge_face_request import VideoMergeFaceRequest
    from .video_type import VideoType
    from .voice_modify import VoiceModify
    from .voice_setting import VoiceSetting
    from .wan_extra import WanExtra
    from .wan_i2v_request import WanI2VRequest
    from .wan_i2v_request_height import WanI2VRequestHeight
    from .wan_i2v_request_width import WanI2VRequestWidth
    from .wan_lora import WanLora
    from .wan_t2v_request import WanT2VRequest
    from .wan_t2v_request_height import WanT2VRequestHeight
    from .wan_t2v_request_width import WanT2VRequestWidth
    from .webhook import Webhook
    from .webhook_echo import WebhookEcho
    from .webhook_test_mode import WebhookTestMode
    from .webhook_test_mode_return_task_status import WebhookTestModeReturnTaskStatus
    from .z_image_lora import ZImageLora
    from .z_image_turbo_lora_request import ZImageTurboLoraRequest
    from .z_image_turbo_request import ZImageTurboRequest

_MODULES = {
    "Audio": "audio",
    "AudioMetadata": "audio_metadata",
    "AudioSetting": "audio_setting",
    "AudioSettingChannel": "audio_setting_channel",
    "AudioSettingFormat": "audio_setting_format",
    "AudioType": "audio_type",
    "AwsS3Storage": "aws_s3_storage",
    "CleanupRequest": "cleanup_request",
    "ControlNet": "control_net",
    "ControlNetUnit": "control_net_unit",
    "CustomStorage": "custom_storage",
    "DebugInfo": "debug_info",
    "DirectImageExtra": "direct_image_extra",
    "DirectImageExtraResponseImageType": "direct_image_extra_response_image_type",
    "EditedImage": "edited_image",
    "Embedding": "embedding",
    "EnterprisePlan": "enterprise_plan",
    "ErrorMetadata": "error_metadata",
    "ErrorResponse": "error_response",
    "Flux1KontextDevRequest": "flux_1_kontext_dev_request",
    "Flux1KontextDevRequestOutputFormat": "flux_1_kontext_dev_request_output_format",
    "Flux1KontextMaxRequest": "flux_1_kontext_max_request",
    "Flux1KontextMaxRequestAspectRatio": "flux_1_kontext_max_request_aspect_ratio",
    "Flux1KontextMaxRequestSafetyTolerance": "flux_1_kontext_max_request_safety_tolerance",
    "Flux1KontextProRequest": "flux_1_kontext_pro_request",
    "Flux1KontextProRequestAspectRatio": "flux_1_kontext_pro_request_aspect_ratio",
    "Flux1KontextProRequestSafetyTolerance": "flux_1_kontext_pro_request_safety_tolerance",
    "Flux1SchnellRequest": "flux_1_schnell_request",
    "Flux1SchnellRequestResponseImageType": "flux_1_schnell_request_response_image_type",
    "Flux1SchnellResponse": "flux_1_schnell_response",
    "Flux2DevRequest": "flux_2_dev_request",
    "Flux2FlexRequest": "flux_2_flex_request",
    "Flux2ProRequest": "flux_2_pro_request",
    "GlmImageRequest": "glm_image_request",
    "GlmImageRequestQuality": "glm_image_request_quality",
    "GlmTtsRequest": "glm_tts_request",
    "GlmTtsRequestResponseFormat": "glm_tts_request_response_format",
    "HiresFix": "hires_fix",
    "HiresFixUpscaler": "hires_fix_upscaler",
    "HunyuanImage3Request": "hunyuan_image_3_request",
    "HunyuanVideoFastRequest": "hunyuan_video_fast_request",
    "HunyuanVideoFastRequestHeight": "hunyuan_video_fast_request_height",
    "HunyuanVideoFastRequestModelName": "hunyuan_video_fast_request_model_name",
    "HunyuanVideoFastRequestWidth": "hunyuan_video_fast_request_width",
    "Image": "image",
    "ImageEraserRequest": "image_eraser_request",
    "ImageEraserRequestOutputFormat": "image_eraser_request_output_format",
    "ImageExtra": "image_extra",
    "ImageExtraNsfwDetectionLevel": "image_extra_nsfw_detection_level",
    "ImageExtraResponseImageType": "image_extra_response_image_type",
    "ImageLinks": "image_links",
    "ImageRemoveBackgroundRequest": "image_remove_background_request",
    "ImageType": "image_type",
    "ImageUpscalerRequest": "image_upscaler_request",
    "ImageUpscalerRequestOutputFormat": "image_upscaler_request_output_format",
    "ImageUpscalerRequestResolution": "image_upscaler_request_resolution",
    "Img2ImgInput": "img_2_img_input",
    "Img2ImgRequest": "img_2_img_request",
    "Img2VideoRequest": "img_2_video_request",
    "Img2VideoRequestFramesPerSecond": "img_2_video_request_frames_per_second",
    "Img2VideoRequestImageFileResizeMode": "img_2_video_request_image_file_resize_mode",
    "Img2VideoRequestModelName": "img_2_video_request_model_name",
    "InpaintingInput": "inpainting_input",
    "InpaintingInputInpaintingFullRes": "inpainting_input_inpainting_full_res",
    "InpaintingInputInpaintingMaskInvert": "inpainting_input_inpainting_mask_invert",
    "InpaintingRequest": "inpainting_request",
    "IpAdapter": "ip_adapter",
    "IpAdapterModelName": "ip_adapter_model_name",
    "KlingV21I2VRequest": "kling_v21i2v_request",
    "KlingV21I2VRequestDuration": "kling_v21i2v_request_duration",
    "KlingV21I2VRequestMode": "kling_v21i2v_request_mode",
    "Lora": "lora",
    "MergeFaceRequest": "merge_face_request",
    "MinimaxSpeech26HdRequest": "minimax_speech_26_hd_request",
    "MinimaxVideo01Request": "minimax_video_01_request",
    "NsfwDetectionResult": "nsfw_detection_result",
    "OptimizePromptOptions": "optimize_prompt_options",
    "OutpaintingRequest": "outpainting_request",
    "PronunciationDict": "pronunciation_dict",
    "QwenImageEditRequest": "qwen_image_edit_request",
    "QwenImageEditRequestOutputFormat": "qwen_image_edit_request_output_format",
    "QwenImageTxt2ImgRequest": "qwen_image_txt_2_img_request",
    "Refiner": "refiner",
    "ReimagineRequest": "reimagine_request",
    "RemoveBackgroundRequest": "remove_background_request",
    "RemoveTextRequest": "remove_text_request",
    "ReplaceBackgroundRequest": "replace_background_request",
    "SamplerName": "sampler_name",
    "SeedanceV15ProI2VRequest": "seedance_v15_pro_i2v_request",
    "SeedanceV15ProI2VRequestFps": "seedance_v15_pro_i2v_request_fps",
    "SeedanceV15ProI2VRequestResolution": "seedance_v15_pro_i2v_request_resolution",
    "SeedanceV15ProI2VRequestServiceTier": "seedance_v15_pro_i2v_request_service_tier",
    "Seedream30Response": "seedream_30_response",
    "Seedream30Txt2ImgRequest": "seedream_30_txt_2_img_request",
    "Seedream30Txt2ImgRequestResponseFormat": "seedream_30_txt_2_img_request_response_format",
    "Seedream40Request": "seedream_40_request",
    "Seedream45Request": "seedream_45_request",
    "Seedream45RequestSequentialImageGeneration": "seedream_45_request_sequential_image_generation",
    "SequentialImageOptions": "sequential_image_options",
    "SubmittedTask": "submitted_task",
    "TaskExtra": "task_extra",
    "TaskInfo": "task_info",
    "TaskResult": "task_result",
    "TaskStatus": "task_status",
    "Txt2ImgInput": "txt_2_img_input",
    "Txt2ImgRequest": "txt_2_img_request",
    "Txt2SpeechExtra": "txt_2_speech_extra",
    "Txt2SpeechExtraResponseAudioType": "txt_2_speech_extra_response_audio_type",
    "Txt2SpeechInput": "txt_2_speech_input",
    "Txt2SpeechInputLanguage": "txt_2_speech_input_language",
    "Txt2SpeechInputVoiceId": "txt_2_speech_input_voice_id",
    "Txt2SpeechRequest": "txt_2_speech_request",
    "Txt2VideoExtra": "txt_2_video_extra",
    "Txt2VideoExtraResponseVideoType": "txt_2_video_extra_response_video_type",
    "Txt2VideoPrompt": "txt_2_video_prompt",
    "Txt2VideoRequest": "txt_2_video_request",
    "UpscaleInput": "upscale_input",
    "UpscaleInputModelName": "upscale_input_model_name",
    "UpscaleRequest": "upscale_request",
    "Video": "video",
    "VideoExtra": "video_extra",
    "VideoMergeFaceExtra": "video_merge_face_extra",
    "VideoMergeFaceExtraResponseVideoType": "video_merge_face_extra_response_video_type",
    "VideoMergeFaceInput": "video_merge_face_input",
    "VideoMergeFaceRequest": "video_merge_face_request",
    "VideoType": "video_type",
    "VoiceModify": "voice_modify",
    "VoiceSetting": "voice_setting",
    "WanExtra": "wan_extra",
    "WanI2VRequest": "wan_i2v_request",
    "WanI2VRequestHeight": "wan_i2v_request_height",
    "WanI2VRequestWidth": "wan_i2v_request_width",
    "WanLora": "wan_lora",
    "WanT2VRequest": "wan_t2v_request",
    "WanT2VRequestHeight": "wan_t2v_request_height",
    "WanT2VRequestWidth": "wan_t2v_request_width",
    "Webhook": "webhook",
    "WebhookEcho": "webhook_echo",
    "WebhookTestMode": "webhook_test_mode",
    "WebhookTestModeReturnTaskStatus": "webhook_test_mode_return_task_status",
    "ZImageLora": "z_image_lora",
    "ZImageTurboLoraRequest": "z_image_turbo_lora_request",
    "ZImageTurboRequest": "z_image_turbo_request",
}

__all__ = (
    "Audio",
    "AudioMetadata",
    "AudioSetting",
    "AudioSettingChannel",
    "AudioSettingFormat",
    "AudioType",
    "AwsS3Storage",
    "CleanupRequest",
    "ControlNet",
    "ControlNetUnit",
    "CustomStorage",
    "DebugInfo",
    "DirectImageExtra",
    "DirectImageExtraResponseImageType",
    "EditedImage",
    "Embedding",
    "EnterprisePlan",
    "ErrorMetadata",
    "ErrorResponse",
    "Flux1KontextDevRequest",
    "Flux1KontextDevRequestOutputFormat",
    "Flux1KontextMaxRequest",
    "Flux1KontextMaxRequestAspectRatio",
    "Flux1KontextMaxRequestSafetyTolerance",
    "Flux1KontextProRequest",
    "Flux1KontextProRequestAspectRatio",
    "Flux1KontextProRequestSafetyTolerance",
    "Flux1SchnellRequest",
    "Flux1SchnellRequestResponseImageType",
    "Flux1SchnellResponse",
    "Flux2DevRequest",
    "Flux2FlexRequest",
    "Flux2ProRequest",
    "GlmImageRequest",
    "GlmImageRequestQuality",
    "GlmTtsRequest",
    "GlmTtsRequestResponseFormat",
    "HiresFix",
    "HiresFixUpscaler",
    "HunyuanImage3Request",
    "HunyuanVideoFastRequest",
    "HunyuanVideoFastRequestHeight",
    "HunyuanVideoFastRequestModelName",
    "HunyuanVideoFastRequestWidth",
    "Image",
    "ImageEraserRequest",
    "ImageEraserRequestOutputFormat",
    "ImageExtra",
    "ImageExtraNsfwDetectionLevel",
    "ImageExtraResponseImageType",
    "ImageLinks",
    "ImageRemoveBackgroundRequest",
    "ImageType",
    "ImageUpscalerRequest",
    "ImageUpscalerRequestOutputFormat",
    "ImageUpscalerRequestResolution",
    "Img2ImgInput",
    "Img2ImgRequest",
    "Img2VideoRequest",
    "Img2VideoRequestFramesPerSecond",
    "Img2VideoRequestImageFileResizeMode",
    "Img2VideoRequestModelName",
    "InpaintingInput",
    "InpaintingInputInpaintingFullRes",
    "InpaintingInputInpaintingMaskInvert",
    "InpaintingRequest",
    "IpAdapter",
    "IpAdapterModelName",
    "KlingV21I2VRequest",
    "KlingV21I2VRequestDuration",
    "KlingV21I2VRequestMode",
    "Lora",
    "MergeFaceRequest",
    "MinimaxSpeech26HdRequest",
    "MinimaxVideo01Request",
    "NsfwDetectionResult",
    "OptimizePromptOptions",
    "OutpaintingRequest",
    "PronunciationDict",
    "QwenImageEditRequest",
    "QwenImageEditRequestOutputFormat",
    "QwenImageTxt2ImgRequest",
    "Refiner",
    "ReimagineRequest",
    "RemoveBackgroundRequest",
    "RemoveTextRequest",
    "ReplaceBackgroundRequest",
    "SamplerName",
    "SeedanceV15ProI2VRequest",
    "SeedanceV15ProI2VRequestFps",
    "SeedanceV15ProI2VRequestResolution",
    "SeedanceV15ProI2VRequestServiceTier",
    "Seedream30Response",
    "Seedream30Txt2ImgRequest",
    "Seedream30Txt2ImgRequestResponseFormat",
    "Seedream40Request",
    "Seedream45Request",
    "Seedream45RequestSequentialImageGeneration",
    "SequentialImageOptions",
    "SubmittedTask",
    "TaskExtra",
    "TaskInfo",
    "TaskResult",
    "TaskStatus",
    "Txt2ImgInput",
    "Txt2ImgRequest",
    "Txt2SpeechExtra",
    "Txt2SpeechExtraResponseAudioType",
    "Txt2SpeechInput",
    "Txt2SpeechInputLanguage",
    "Txt2SpeechInputVoiceId",
    "Txt2SpeechRequest",
    "Txt2VideoExtra",
    "Txt2VideoExtraResponseVideoType",
    "Txt2VideoPrompt",
    "Txt2VideoRequest",
    "UpscaleInput",
    "UpscaleInputModelName",
    "UpscaleRequest",
    "Video",
    "VideoExtra",
    "VideoMergeFaceExtra",
    "VideoMergeFaceExtraResponseVideoType",
    "VideoMergeFaceInput",
    "VideoMergeFaceRequest",
    "VideoType",
    "VoiceModify",
    "VoiceSetting",
    "WanExtra",
    "WanI2VRequest",
    "WanI2VRequestHeight",
    "WanI2VRequestWidth",
    "WanLora",
    "WanT2VRequest",
    "WanT2VRequestHeight",
    "WanT2VRequestWidth",
    "Webhook",
    "WebhookEcho",
    "WebhookTestMode",
    "WebhookTestModeReturnTaskStatus",
    "ZImageLora",
    "ZImageTurboLoraRequest",
    "ZImageTurboRequest",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
