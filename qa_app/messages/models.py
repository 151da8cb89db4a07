"""Words for the store of speech models: downloads, imports, conversion."""

from __future__ import annotations

WORDS = {
    "hub-address-unfit": {
        "en": "“{address}” is no address of a model hub. Write it as https://hub.example.com in the settings.",
        "zh_CN": "“{address}”不是模型库地址。请在设置中按 https://hub.example.com 的形式填写。",
        "zh_TW": "「{address}」不是模型庫位址。請在設定中按 https://hub.example.com 的形式填寫。",
    },
    "proxy-unfit": {
        "en": "“{address}” is no address of a proxy. Write it as http://proxy.example.com:8080 in the settings.",
        "zh_CN": "“{address}”不是代理地址。请在设置中按 http://proxy.example.com:8080 的形式填写。",
        "zh_TW": "「{address}」不是代理位址。請在設定中按 http://proxy.example.com:8080 的形式填寫。",
    },
    "proxy-refused": {
        "en": "The proxy does not let the way to {host} through without a name and a password. Set them in the settings under “Model downloads”.",
        "zh_CN": "代理需要用户名和密码才能访问 {host}。请在设置的“模型下载”中填写。",
        "zh_TW": "代理需要使用者名稱和密碼才能存取 {host}。請在設定的「模型下載」中填寫。",
    },
    "ca-file-unfit": {
        "en": "{name} cannot be read as certificates. Choose a PEM file in the settings, or leave the field empty.",
        "zh_CN": "无法将 {name} 读作证书。请在设置中选择 PEM 文件，或将该项留空。",
        "zh_TW": "無法將 {name} 讀作憑證。請在設定中選擇 PEM 檔案，或將該項留空。",
    },
    "certificate-unknown": {
        "en": "The certificate of {host} is not trusted ({reason}). If your network has a certificate authority of its own, choose its PEM file in the settings.",
        "zh_CN": "{host} 的证书不受信任（{reason}）。若贵单位网络有自己的证书颁发机构，请在设置中选择其 PEM 文件。",
        "zh_TW": "{host} 的憑證不受信任（{reason}）。若貴單位網路有自己的憑證頒發機構，請在設定中選擇其 PEM 檔案。",
    },
    "download-busy": {
        "en": "{host} is overloaded or out of order ({status}). Try again later; what is here is kept.",
        "zh_CN": "{host} 过载或发生故障（{status}）。请稍后重试；已下载部分会保留。",
        "zh_TW": "{host} 過載或發生故障（{status}）。請稍後重試；已下載部分會保留。",
    },
    "download-forbidden": {
        "en": "{host} does not give this model to everybody ({status}). Set an access token in the settings, take another mirror, or import the model's folder.",
        "zh_CN": "{host} 不允许公开下载此模型（{status}）。请在设置中填写访问令牌、更换镜像，或导入模型文件夹。",
        "zh_TW": "{host} 不允許公開下載此模型（{status}）。請在設定中填寫存取權杖、更換鏡像，或匯入模型資料夾。",
    },
    "download-not-found": {
        "en": "{host} does not have this model. Check the mirror's address with its path, or choose another model.",
        "zh_CN": "{host} 上没有此模型。请检查镜像地址及其路径，或选择其他模型。",
        "zh_TW": "{host} 上沒有此模型。請檢查鏡像位址及其路徑，或選擇其他模型。",
    },
    "download-no-file": {
        "en": "{host} answered with something else than the model, as the sign-in page of a network does. Sign in with a browser first, or check the mirror's address.",
        "zh_CN": "{host} 返回的不是模型文件，可能是网络的登录页面。请先在浏览器中登录网络，或检查镜像地址。",
        "zh_TW": "{host} 傳回的不是模型檔案，可能是網路的登入頁面。請先在瀏覽器中登入網路，或檢查鏡像位址。",
    },
    "download-wrong-length": {
        "en": "{host} sent the file {name} in another length than it had told. Try again, or take another mirror.",
        "zh_CN": "{host} 发送的文件 {name} 长度与其声明不符。请重试或更换镜像。",
        "zh_TW": "{host} 傳送的檔案 {name} 長度與其聲明不符。請重試或更換鏡像。",
    },
    "model-not-on-hub": {
        "en": "{host} has the model “{model}” without its file {name}. Choose another model.",
        "zh_CN": "{host} 上的模型“{model}”缺少文件 {name}。请选择其他模型。",
        "zh_TW": "{host} 上的模型「{model}」缺少檔案 {name}。請選擇其他模型。",
    },
    "model-busy": {
        "en": "The model “{model}” is being downloaded, imported or converted just now. Wait until that is done.",
        "zh_CN": "模型“{model}”正在下载、导入或转换。请等待完成。",
        "zh_TW": "模型「{model}」正在下載、匯入或轉換。請等待完成。",
    },
    "model-in-use": {
        "en": "The model “{model}” is needed by calls that wait for recognition or are being recognised. Let them finish, or give them another model.",
        "zh_CN": "等待识别或正在识别的通话需要模型“{model}”。请等待其完成，或为其更换模型。",
        "zh_TW": "等待辨識或正在辨識的通話需要模型「{model}」。請等待其完成，或為其更換模型。",
    },
    "model-foreign": {
        "en": "The folder “{model}” holds a model for {program}, not for faster-whisper. Take its CTranslate2 version, mostly named faster-whisper-… or …-ct2, or convert it with ct2-transformers-converter.",
        "zh_CN": "文件夹“{model}”中是 {program} 的模型，而非 faster-whisper 的模型。请使用其 CTranslate2 版本（名称多为 faster-whisper-… 或 …-ct2），或用 ct2-transformers-converter 转换。",
        "zh_TW": "資料夾「{model}」中是 {program} 的模型，而非 faster-whisper 的模型。請使用其 CTranslate2 版本（名稱多為 faster-whisper-… 或 …-ct2），或用 ct2-transformers-converter 轉換。",
    },
    "model-file-broken": {
        "en": "The file {name} of the model “{model}” is not what it should be: no JSON of its kind. Copy the folder again, or download the model.",
        "zh_CN": "模型“{model}”的文件 {name} 内容有误，不是应有的 JSON。请重新复制文件夹，或下载该模型。",
        "zh_TW": "模型「{model}」的檔案 {name} 內容有誤，不是應有的 JSON。請重新複製資料夾，或下載該模型。",
    },
    "model-vocabulary-differs": {
        "en": "The file {name} belongs to another model than the weights of “{model}”: {found} tokens instead of {expected}, or others. Take all files from one place.",
        "zh_CN": "文件 {name} 与模型“{model}”的权重不属于同一模型：词元数为 {found}，应为 {expected}，或词元不同。请从同一处取得全部文件。",
        "zh_TW": "檔案 {name} 與模型「{model}」的權重不屬於同一模型：詞元數為 {found}，應為 {expected}，或詞元不同。請從同一處取得全部檔案。",
    },
    "weights-pointer": {
        "en": "{name} of the model “{model}” is only a pointer of Git LFS, not the weights. Run “git lfs pull” in the folder, or download the file with a browser.",
        "zh_CN": "模型“{model}”的 {name} 只是 Git LFS 指针，并非权重。请在该文件夹运行 git lfs pull，或用浏览器下载该文件。",
        "zh_TW": "模型「{model}」的 {name} 只是 Git LFS 指標，並非權重。請在該資料夾執行 git lfs pull，或用瀏覽器下載該檔案。",
    },
    "weights-truncated": {
        "en": "{name} of the model “{model}” ends too early: it was not copied or downloaded to its end. Copy it again.",
        "zh_CN": "模型“{model}”的 {name} 不完整：复制或下载未完成。请重新复制。",
        "zh_TW": "模型「{model}」的 {name} 不完整：複製或下載未完成。請重新複製。",
    },
    "weights-foreign": {
        "en": "{name} of the model “{model}” holds no Whisper model in CTranslate2's format. Take a model made for faster-whisper.",
        "zh_CN": "模型“{model}”的 {name} 不是 CTranslate2 格式的 Whisper 模型。请使用为 faster-whisper 制作的模型。",
        "zh_TW": "模型「{model}」的 {name} 不是 CTranslate2 格式的 Whisper 模型。請使用為 faster-whisper 製作的模型。",
    },
    "model-unreadable": {
        "en": "The model “{model}” cannot be read ({reason}). Check the drive it lies on and the rights of its files.",
        "zh_CN": "无法读取模型“{model}”（{reason}）。请检查其所在磁盘和文件权限。",
        "zh_TW": "無法讀取模型「{model}」（{reason}）。請檢查其所在磁碟和檔案權限。",
    },
    "archive-broken": {
        "en": "The archive {name} cannot be unpacked: it is damaged or was not copied to its end. Copy it again, or unpack it yourself and import the folder.",
        "zh_CN": "无法解压 {name}：文件损坏或未复制完整。请重新复制，或自行解压后导入文件夹。",
        "zh_TW": "無法解壓縮 {name}：檔案損壞或未複製完整。請重新複製，或自行解壓縮後匯入資料夾。",
    },
    "archive-locked": {
        "en": "The archive {name} is locked with a password. Unpack it yourself and import the folder.",
        "zh_CN": "压缩包 {name} 设有密码。请自行解压后导入文件夹。",
        "zh_TW": "壓縮檔 {name} 設有密碼。請自行解壓縮後匯入資料夾。",
    },
    "archive-unsafe": {
        "en": "The archive {name} was refused: it leads out of its folder, or would grow beyond all measure. Take it from another place.",
        "zh_CN": "已拒绝压缩包 {name}：其路径越出文件夹，或解压后异常膨胀。请从其他来源获取。",
        "zh_TW": "已拒絕壓縮檔 {name}：其路徑越出資料夾，或解壓縮後異常膨脹。請從其他來源取得。",
    },
    "archive-no-model": {
        "en": "The archive {name} does not hold exactly one model. There must be one model.bin in it, with its other files beside it.",
        "zh_CN": "压缩包 {name} 中须恰有一个模型：一个 model.bin 及其旁的其他文件。",
        "zh_TW": "壓縮檔 {name} 中須恰有一個模型：一個 model.bin 及其旁的其他檔案。",
    },
    "conversion-needless": {
        "en": "The model “{model}” is {precision} already; there is nothing to convert.",
        "zh_CN": "模型“{model}”已是 {precision}，无需转换。",
        "zh_TW": "模型「{model}」已是 {precision}，無需轉換。",
    },
    "conversion-differs": {
        "en": "The converted model does not hear like “{model}” ({likeness} % alike) and was thrown away. Go on with the model as it is.",
        "zh_CN": "转换后的模型与“{model}”的识别结果不一致（相似度 {likeness} %），已丢弃。请继续使用原模型。",
        "zh_TW": "轉換後的模型與「{model}」的辨識結果不一致（相似度 {likeness} %），已捨棄。請繼續使用原模型。",
    },
    "conversion-failed": {
        "en": "The model “{model}” could not be converted: the process ended unexpectedly, mostly for want of memory. Close other programs and try again.",
        "zh_CN": "无法转换模型“{model}”：进程意外结束，多因内存不足。请关闭其他程序后重试。",
        "zh_TW": "無法轉換模型「{model}」：程序意外結束，多因記憶體不足。請關閉其他程式後重試。",
    },
}
