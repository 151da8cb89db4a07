"""Words for the computer that recognition runs on: its graphics card, and staying off the network."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "card-library-missing": {
        "en": "The graphics card {card} is not used: {library} is missing. Install NVIDIA's cuBLAS and cuDNN for CUDA 12 and start the program anew. Until then recognition runs on the processor.",
        "zh_CN": "未使用显卡 {card}：缺少 {library}。请安装 NVIDIA 的 CUDA 12 版 cuBLAS 和 cuDNN，然后重新启动本程序。在此之前由处理器识别。",
        "zh_TW": "未使用顯示卡 {card}：缺少 {library}。請安裝 NVIDIA 的 CUDA 12 版 cuBLAS 和 cuDNN，然後重新啟動本程式。在此之前由處理器辨識。",
    },
    "card-memory-full": {
        "en": "The graphics card {card} is not used: the model does not fit into its memory ({free_mb} MB were free). Close programs that use the card, or take a smaller model. Until then recognition runs on the processor.",
        "zh_CN": "未使用显卡 {card}：显存容不下该模型（可用 {free_mb} MB）。请关闭占用显卡的程序，或换用较小的模型。在此之前由处理器识别。",
        "zh_TW": "未使用顯示卡 {card}：顯示記憶體容不下該模型（可用 {free_mb} MB）。請關閉佔用顯示卡的程式，或換用較小的模型。在此之前由處理器辨識。",
    },
    "card-driver-old": {
        "en": "The graphics card {card} is not used: its driver {driver} is too old for CUDA 12. Install a newer driver from NVIDIA. Until then recognition runs on the processor.",
        "zh_CN": "未使用显卡 {card}：驱动程序 {driver} 过旧，不支持 CUDA 12。请从 NVIDIA 安装新版驱动。在此之前由处理器识别。",
        "zh_TW": "未使用顯示卡 {card}：驅動程式 {driver} 過舊，不支援 CUDA 12。請從 NVIDIA 安裝新版驅動程式。在此之前由處理器辨識。",
    },
    "card-too-old": {
        "en": "The graphics card {card} is not used: it is too old for CUDA 12. Recognition runs on the processor; choose “Processor only” in the settings to stop trying the card.",
        "zh_CN": "未使用显卡 {card}：该显卡过旧，不支持 CUDA 12。由处理器识别；在设置中选择“仅用处理器”即不再尝试该显卡。",
        "zh_TW": "未使用顯示卡 {card}：該顯示卡過舊，不支援 CUDA 12。由處理器辨識；在設定中選擇「僅用處理器」即不再嘗試該顯示卡。",
    },
    "card-crashed": {
        "en": "The graphics card {card} is not used: recognition ended unexpectedly when it tried the card, mostly for want of NVIDIA's cuDNN for CUDA 12. Install it, then measure this computer again in the settings. Until then recognition runs on the processor.",
        "zh_CN": "未使用显卡 {card}：尝试该显卡时识别进程意外结束，多因缺少 NVIDIA 的 CUDA 12 版 cuDNN。请安装后在设置中重新测量本机。在此之前由处理器识别。",
        "zh_TW": "未使用顯示卡 {card}：嘗試該顯示卡時辨識程序意外結束，多因缺少 NVIDIA 的 CUDA 12 版 cuDNN。請安裝後在設定中重新測量本機。在此之前由處理器辨識。",
    },
    "card-failed": {
        "en": "The graphics card {card} is not used, it does not work ({reason}). Install the newest driver from NVIDIA, then measure this computer again in the settings. Until then recognition runs on the processor.",
        "zh_CN": "未使用显卡 {card}：无法正常工作（{reason}）。请从 NVIDIA 安装最新驱动，然后在设置中重新测量本机。在此之前由处理器识别。",
        "zh_TW": "未使用顯示卡 {card}：無法正常運作（{reason}）。請從 NVIDIA 安裝最新驅動程式，然後在設定中重新測量本機。在此之前由處理器辨識。",
    },
    "offline": {
        "en": "Nothing is downloaded: “Never go online” is chosen in the settings. Import the model's folder instead, or let the program go online there.",
        "zh_CN": "未下载：设置中已选择“从不联网”。请改为导入模型文件夹，或在设置中允许联网。",
        "zh_TW": "未下載：設定中已選擇「從不連網」。請改為匯入模型資料夾，或在設定中允許連網。",
    },
    "machine-not-measured": {
        "en": "The model “{model}” could not be measured on this computer. Recognition goes on with the usual number of threads.",
        "zh_CN": "无法在本机测量模型“{model}”。识别按通常的线程数进行。",
        "zh_TW": "無法在本機測量模型「{model}」。辨識按通常的執行緒數進行。",
    },
}
