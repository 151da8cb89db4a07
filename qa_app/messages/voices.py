"""Words for the models that tell voices apart on recordings of one channel."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "voices-not-installed": {
        "en": "Voices cannot be told apart here: this installation lacks sherpa-onnx. Install the extra “diarize”, or set “Voices on one channel” to “leave unknown” in the settings.",
        "zh_CN": "此处无法区分说话人：本次安装缺少 sherpa-onnx。请安装附加组件“diarize”，或在设置中将“单声道录音的说话人”改为“保持未知”。",
        "zh_TW": "此處無法區分說話人：本次安裝缺少 sherpa-onnx。請安裝附加元件「diarize」，或在設定中將「單聲道錄音的說話人」改為「保持未知」。",
    },
    "voices-unusable": {
        "en": "The models that tell voices apart cannot be used; recordings of one channel get unknown speakers until then. Import them anew in the settings, or set “Voices on one channel” to “leave unknown”.",
        "zh_CN": "区分说话人的模型无法使用，在此之前单声道录音的说话人为未知。请在设置中重新导入，或将“单声道录音的说话人”改为“保持未知”。",
        "zh_TW": "區分說話人的模型無法使用，在此之前單聲道錄音的說話人為未知。請在設定中重新匯入，或將「單聲道錄音的說話人」改為「保持未知」。",
    },
    "voice-model-unknown": {
        "en": "“{name}” is no model that tells voices apart: it must be an ONNX file, a pyannote segmentation or a speaker embedding with sherpa-onnx's own notes in it. Take the files from sherpa-onnx's model list.",
        "zh_CN": "“{name}”不是区分说话人的模型：须为 ONNX 文件，即 pyannote 分段模型或声纹模型，并含有 sherpa-onnx 的说明信息。请从 sherpa-onnx 的模型列表获取。",
        "zh_TW": "「{name}」不是區分說話人的模型：須為 ONNX 檔案，即 pyannote 分段模型或聲紋模型，並含有 sherpa-onnx 的說明資訊。請從 sherpa-onnx 的模型清單取得。",
    },
    "voice-model-none": {
        "en": "“{name}” holds no ONNX file. Choose the folder, or the files, of a segmentation model and of a speaker embedding.",
        "zh_CN": "“{name}”中没有 ONNX 文件。请选择分段模型和声纹模型所在的文件夹或文件。",
        "zh_TW": "「{name}」中沒有 ONNX 檔案。請選擇分段模型和聲紋模型所在的資料夾或檔案。",
    },
    "voice-models-same-kind": {
        "en": "There are several models for {kind}: {names}. Choose one file of each kind.",
        "zh_CN": "有多个{kind}模型：{names}。请每种只选择一个文件。",
        "zh_TW": "有多個{kind}模型：{names}。請每種只選擇一個檔案。",
    },
    "voice-model-not-stored": {
        "en": "The model “{name}” could not be copied to {folder}: {reason}. Check the folder's rights and the room on the disk.",
        "zh_CN": "无法将模型“{name}”复制到 {folder}：{reason}。请检查文件夹权限和磁盘空间。",
        "zh_TW": "無法將模型「{name}」複製到 {folder}：{reason}。請檢查資料夾權限和磁碟空間。",
    },
}
