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
    from .balance import Balance
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
    from .fish_audio_prosody import FishAudioProsody
    from .fish_audio_request import FishAudioRequest
    from .fish_audio_request_format import FishAudioRequestFormat
    from .flux_1_kontext_dev_request import Flux1KontextDevRequest
    from .flux_1_kontext_dev_request_output_format import Flux1KontextDevRequestOutputFormat
    from .flux_1_kontext_max_request import Flux1KontextMaxRequest
    from .flux_1_kontext_max_request_aspect_ratio import Flux1KontextMaxRequestAspectRatio
    from .flux_1_kontext_max_request_safety_tolerance import Flux1KontextMaxRequestSafetyTolerance
    from .flux_1_kontext_pro_request import Flux1KontextProRequest
    from .flux_1_kontext_pro_request_aspect_ratio import Flux1KontextProRequestAspectRatio
    from .flux_1_kontext_pro_request_safety_tolerance import Flux1KontextProRequestSafetyTolerance
    from .flux_1_schnell_request import Flux1SchnellRequest
    from .flux_1_schnell_request_response_image_format import Flux1SchnellRequestResponseImageFormat
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
    from .kling_30_motion_request import Kling30MotionRequest
    from .kling_30_motion_request_character_orientation import Kling30MotionRequestCharacterOrientation
    from .kling_30i2v_request import Kling30I2VRequest
    from .kling_30t2v_request import Kling30T2VRequest
    from .kling_30t2v_request_aspect_ratio import Kling30T2VRequestAspectRatio
    from .kling_v21i2v_request import KlingV21I2VRequest
    from .kling_v21i2v_request_duration import KlingV21I2VRequestDuration
    from .kling_v21i2v_request_mode import KlingV21I2VRequestMode
    from .lora import Lora
    from .merge_face_request import MergeFaceRequest
    from .meta_task_status import MetaTaskStatus
    from .ming_image_file import MingImageFile
    from .ming_image_request import MingImageRequest
    from .ming_image_request_model import MingImageRequestModel
    from .ming_image_request_output_format import MingImageRequestOutputFormat
    from .ming_image_request_response_format import MingImageRequestResponseFormat
    from .ming_image_result import MingImageResult
    from .ming_image_usage import MingImageUsage
    from .mini_max_h3_accepted import MiniMaxH3Accepted
    from .mini_max_h3_file import MiniMaxH3File
    from .mini_max_h3_part import MiniMaxH3Part
    from .mini_max_h3_part_role import MiniMaxH3PartRole
    from .mini_max_h3_part_type import MiniMaxH3PartType
    from .mini_max_h3_picture import MiniMaxH3Picture
    from .mini_max_h3_request import MiniMaxH3Request
    from .mini_max_h3_request_model import MiniMaxH3RequestModel
    from .mini_max_h3_request_ratio import MiniMaxH3RequestRatio
    from .mini_max_h3_request_resolution import MiniMaxH3RequestResolution
    from .mini_max_h3_result import MiniMaxH3Result
    from .mini_max_h3_task import MiniMaxH3Task
    from .minimax_speech_26_hd_request import MinimaxSpeech26HdRequest
    from .minimax_video_01_request import MinimaxVideo01Request
    from .model import Model
    from .model_error import ModelError
    from .model_error_cause import ModelErrorCause
    from .model_list import ModelList
    from .model_pagination import ModelPagination
    from .model_type import ModelType
    from .models_filter_source import ModelsFilterSource
    from .models_filter_types import ModelsFilterTypes
    from .models_filter_visibility import ModelsFilterVisibility
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
    from .seedance_2_accepted import Seedance2Accepted
    from .seedance_2_address import Seedance2Address
    from .seedance_2_file import Seedance2File
    from .seedance_2_part import Seedance2Part
    from .seedance_2_part_type import Seedance2PartType
    from .seedance_2_picture import Seedance2Picture
    from .seedance_2_request import Seedance2Request
    from .seedance_2_request_ratio import Seedance2RequestRatio
    from .seedance_2_result import Seedance2Result
    from .seedance_2_usage import Seedance2Usage
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
    from .seedream_50_lite_request import Seedream50LiteRequest
    from .seedream_50_lite_request_sequential_image_generation import Seedream50LiteRequestSequentialImageGeneration
    from .sequential_image_options import SequentialImageOptions
    from .speech_28_async_request import Speech28AsyncRequest
    from .speech_28_cause import Speech28Cause
    from .speech_28_change import Speech28Change
    from .speech_28_change_sound_effects import Speech28ChangeSoundEffects
    from .speech_28_data import Speech28Data
    from .speech_28_info import Speech28Info
    from .speech_28_pronunciation import Speech28Pronunciation
    from .speech_28_refusal import Speech28Refusal
    from .speech_28_request import Speech28Request
    from .speech_28_request_output_format import Speech28RequestOutputFormat
    from .speech_28_result import Speech28Result
    from .speech_28_sound import Speech28Sound
    from .speech_28_sound_bitrate import Speech28SoundBitrate
    from .speech_28_sound_channel import Speech28SoundChannel
    from .speech_28_sound_format import Speech28SoundFormat
    from .speech_28_sound_sample_rate import Speech28SoundSampleRate
    from .speech_28_status import Speech28Status
    from .speech_28_stream import Speech28Stream
    from .speech_28_timber import Speech28Timber
    from .speech_28_voice import Speech28Voice
    from .speech_28_voice_emotion import Speech28VoiceEmotion
    from .submitted_task import SubmittedTask
    from .task_extra import TaskExtra
    from .task_fault import TaskFault
    from .task_info import TaskInfo
    from .task_result import TaskResult
    from .task_status import TaskStatus
    from .trained_model import TrainedModel
    from .training_accepted import TrainingAccepted
    from .training_argument import TrainingArgument
    from .training_component import TrainingComponent
    from .training_entry import TrainingEntry
    from .training_list import TrainingList
    from .training_picture import TrainingPicture
    from .training_progress import TrainingProgress
    from .training_result import TrainingResult
    from .training_settings import TrainingSettings
    from .training_status import TrainingStatus
    from .training_style_request import TrainingStyleRequest
    from .training_subject_request import TrainingSubjectRequest
    from .training_upload import TrainingUpload
    from .training_upload_headers import TrainingUploadHeaders
    from .training_upload_request import TrainingUploadRequest
    from .training_upload_request_file_extension import TrainingUploadRequestFileExtension
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
    from .video_create_request import VideoCreateRequest
    from .video_create_request_aspect_ratio import VideoCreateRequestAspectRatio
    from .video_create_request_duration import VideoCreateRequestDuration
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
    "Balance": "balance",
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
    "FishAudioProsody": "fish_audio_prosody",
    "FishAudioRequest": "fish_audio_request",
    "FishAudioRequestFormat": "fish_audio_request_format",
    "Flux1KontextDevRequest": "flux_1_kontext_dev_request",
    "Flux1KontextDevRequestOutputFormat": "flux_1_kontext_dev_request_output_format",
    "Flux1KontextMaxRequest": "flux_1_kontext_max_request",
    "Flux1KontextMaxRequestAspectRatio": "flux_1_kontext_max_request_aspect_ratio",
    "Flux1KontextMaxRequestSafetyTolerance": "flux_1_kontext_max_request_safety_tolerance",
    "Flux1KontextProRequest": "flux_1_kontext_pro_request",
    "Flux1KontextProRequestAspectRatio": "flux_1_kontext_pro_request_aspect_ratio",
    "Flux1KontextProRequestSafetyTolerance": "flux_1_kontext_pro_request_safety_tolerance",
    "Flux1SchnellRequest": "flux_1_schnell_request",
    "Flux1SchnellRequestResponseImageFormat": "flux_1_schnell_request_response_image_format",
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
    "Kling30I2VRequest": "kling_30i2v_request",
    "Kling30MotionRequest": "kling_30_motion_request",
    "Kling30MotionRequestCharacterOrientation": "kling_30_motion_request_character_orientation",
    "Kling30T2VRequest": "kling_30t2v_request",
    "Kling30T2VRequestAspectRatio": "kling_30t2v_request_aspect_ratio",
    "KlingV21I2VRequest": "kling_v21i2v_request",
    "KlingV21I2VRequestDuration": "kling_v21i2v_request_duration",
    "KlingV21I2VRequestMode": "kling_v21i2v_request_mode",
    "Lora": "lora",
    "MergeFaceRequest": "merge_face_request",
    "MetaTaskStatus": "meta_task_status",
    "MingImageFile": "ming_image_file",
    "MingImageRequest": "ming_image_request",
    "MingImageRequestModel": "ming_image_request_model",
    "MingImageRequestOutputFormat": "ming_image_request_output_format",
    "MingImageRequestResponseFormat": "ming_image_request_response_format",
    "MingImageResult": "ming_image_result",
    "MingImageUsage": "ming_image_usage",
    "MiniMaxH3Accepted": "mini_max_h3_accepted",
    "MiniMaxH3File": "mini_max_h3_file",
    "MiniMaxH3Part": "mini_max_h3_part",
    "MiniMaxH3PartRole": "mini_max_h3_part_role",
    "MiniMaxH3PartType": "mini_max_h3_part_type",
    "MiniMaxH3Picture": "mini_max_h3_picture",
    "MiniMaxH3Request": "mini_max_h3_request",
    "MiniMaxH3RequestModel": "mini_max_h3_request_model",
    "MiniMaxH3RequestRatio": "mini_max_h3_request_ratio",
    "MiniMaxH3RequestResolution": "mini_max_h3_request_resolution",
    "MiniMaxH3Result": "mini_max_h3_result",
    "MiniMaxH3Task": "mini_max_h3_task",
    "MinimaxSpeech26HdRequest": "minimax_speech_26_hd_request",
    "MinimaxVideo01Request": "minimax_video_01_request",
    "Model": "model",
    "ModelError": "model_error",
    "ModelErrorCause": "model_error_cause",
    "ModelList": "model_list",
    "ModelPagination": "model_pagination",
    "ModelsFilterSource": "models_filter_source",
    "ModelsFilterTypes": "models_filter_types",
    "ModelsFilterVisibility": "models_filter_visibility",
    "ModelType": "model_type",
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
    "Seedance2Accepted": "seedance_2_accepted",
    "Seedance2Address": "seedance_2_address",
    "Seedance2File": "seedance_2_file",
    "Seedance2Part": "seedance_2_part",
    "Seedance2PartType": "seedance_2_part_type",
    "Seedance2Picture": "seedance_2_picture",
    "Seedance2Request": "seedance_2_request",
    "Seedance2RequestRatio": "seedance_2_request_ratio",
    "Seedance2Result": "seedance_2_result",
    "Seedance2Usage": "seedance_2_usage",
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
    "Seedream50LiteRequest": "seedream_50_lite_request",
    "Seedream50LiteRequestSequentialImageGeneration": "seedream_50_lite_request_sequential_image_generation",
    "SequentialImageOptions": "sequential_image_options",
    "Speech28AsyncRequest": "speech_28_async_request",
    "Speech28Cause": "speech_28_cause",
    "Speech28Change": "speech_28_change",
    "Speech28ChangeSoundEffects": "speech_28_change_sound_effects",
    "Speech28Data": "speech_28_data",
    "Speech28Info": "speech_28_info",
    "Speech28Pronunciation": "speech_28_pronunciation",
    "Speech28Refusal": "speech_28_refusal",
    "Speech28Request": "speech_28_request",
    "Speech28RequestOutputFormat": "speech_28_request_output_format",
    "Speech28Result": "speech_28_result",
    "Speech28Sound": "speech_28_sound",
    "Speech28SoundBitrate": "speech_28_sound_bitrate",
    "Speech28SoundChannel": "speech_28_sound_channel",
    "Speech28SoundFormat": "speech_28_sound_format",
    "Speech28SoundSampleRate": "speech_28_sound_sample_rate",
    "Speech28Status": "speech_28_status",
    "Speech28Stream": "speech_28_stream",
    "Speech28Timber": "speech_28_timber",
    "Speech28Voice": "speech_28_voice",
    "Speech28VoiceEmotion": "speech_28_voice_emotion",
    "SubmittedTask": "submitted_task",
    "TaskExtra": "task_extra",
    "TaskFault": "task_fault",
    "TaskInfo": "task_info",
    "TaskResult": "task_result",
    "TaskStatus": "task_status",
    "TrainedModel": "trained_model",
    "TrainingAccepted": "training_accepted",
    "TrainingArgument": "training_argument",
    "TrainingComponent": "training_component",
    "TrainingEntry": "training_entry",
    "TrainingList": "training_list",
    "TrainingPicture": "training_picture",
    "TrainingProgress": "training_progress",
    "TrainingResult": "training_result",
    "TrainingSettings": "training_settings",
    "TrainingStatus": "training_status",
    "TrainingStyleRequest": "training_style_request",
    "TrainingSubjectRequest": "training_subject_request",
    "TrainingUpload": "training_upload",
    "TrainingUploadHeaders": "training_upload_headers",
    "TrainingUploadRequest": "training_upload_request",
    "TrainingUploadRequestFileExtension": "training_upload_request_file_extension",
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
    "VideoCreateRequest": "video_create_request",
    "VideoCreateRequestAspectRatio": "video_create_request_aspect_ratio",
    "VideoCreateRequestDuration": "video_create_request_duration",
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
    "Balance",
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
    "FishAudioProsody",
    "FishAudioRequest",
    "FishAudioRequestFormat",
    "Flux1KontextDevRequest",
    "Flux1KontextDevRequestOutputFormat",
    "Flux1KontextMaxRequest",
    "Flux1KontextMaxRequestAspectRatio",
    "Flux1KontextMaxRequestSafetyTolerance",
    "Flux1KontextProRequest",
    "Flux1KontextProRequestAspectRatio",
    "Flux1KontextProRequestSafetyTolerance",
    "Flux1SchnellRequest",
    "Flux1SchnellRequestResponseImageFormat",
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
    "Kling30I2VRequest",
    "Kling30MotionRequest",
    "Kling30MotionRequestCharacterOrientation",
    "Kling30T2VRequest",
    "Kling30T2VRequestAspectRatio",
    "KlingV21I2VRequest",
    "KlingV21I2VRequestDuration",
    "KlingV21I2VRequestMode",
    "Lora",
    "MergeFaceRequest",
    "MetaTaskStatus",
    "MingImageFile",
    "MingImageRequest",
    "MingImageRequestModel",
    "MingImageRequestOutputFormat",
    "MingImageRequestResponseFormat",
    "MingImageResult",
    "MingImageUsage",
    "MiniMaxH3Accepted",
    "MiniMaxH3File",
    "MiniMaxH3Part",
    "MiniMaxH3PartRole",
    "MiniMaxH3PartType",
    "MiniMaxH3Picture",
    "MiniMaxH3Request",
    "MiniMaxH3RequestModel",
    "MiniMaxH3RequestRatio",
    "MiniMaxH3RequestResolution",
    "MiniMaxH3Result",
    "MiniMaxH3Task",
    "MinimaxSpeech26HdRequest",
    "MinimaxVideo01Request",
    "Model",
    "ModelError",
    "ModelErrorCause",
    "ModelList",
    "ModelPagination",
    "ModelsFilterSource",
    "ModelsFilterTypes",
    "ModelsFilterVisibility",
    "ModelType",
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
    "Seedance2Accepted",
    "Seedance2Address",
    "Seedance2File",
    "Seedance2Part",
    "Seedance2PartType",
    "Seedance2Picture",
    "Seedance2Request",
    "Seedance2RequestRatio",
    "Seedance2Result",
    "Seedance2Usage",
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
    "Seedream50LiteRequest",
    "Seedream50LiteRequestSequentialImageGeneration",
    "SequentialImageOptions",
    "Speech28AsyncRequest",
    "Speech28Cause",
    "Speech28Change",
    "Speech28ChangeSoundEffects",
    "Speech28Data",
    "Speech28Info",
    "Speech28Pronunciation",
    "Speech28Refusal",
    "Speech28Request",
    "Speech28RequestOutputFormat",
    "Speech28Result",
    "Speech28Sound",
    "Speech28SoundBitrate",
    "Speech28SoundChannel",
    "Speech28SoundFormat",
    "Speech28SoundSampleRate",
    "Speech28Status",
    "Speech28Stream",
    "Speech28Timber",
    "Speech28Voice",
    "Speech28VoiceEmotion",
    "SubmittedTask",
    "TaskExtra",
    "TaskFault",
    "TaskInfo",
    "TaskResult",
    "TaskStatus",
    "TrainedModel",
    "TrainingAccepted",
    "TrainingArgument",
    "TrainingComponent",
    "TrainingEntry",
    "TrainingList",
    "TrainingPicture",
    "TrainingProgress",
    "TrainingResult",
    "TrainingSettings",
    "TrainingStatus",
    "TrainingStyleRequest",
    "TrainingSubjectRequest",
    "TrainingUpload",
    "TrainingUploadHeaders",
    "TrainingUploadRequest",
    "TrainingUploadRequestFileExtension",
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
    "VideoCreateRequest",
    "VideoCreateRequestAspectRatio",
    "VideoCreateRequestDuration",
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
