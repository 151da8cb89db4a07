from __future__ import annotations

import pytest

from qa_app.transcribe.numbers_zh import numbers, value_of
from qa_app.transcribe.respelling import rewritten

WRITTEN = """
一百二十三 123
一百零八 108
一百八 180
两百五 250
二百五十 250
二百五十块 250块
一百一十一 111
一百十五 115
五百零三 503
九百九十八元 998元
两千零五 2005
一千零一十 1010
一千零五十 1050
一千二百三 1230
两千块 2000块
三千二 3200
三万五 35000
三万五千 35000
三万一千 31000
三万零五 30005
两万 2万
一万 1万
一百二十万 120万
一百万 100万
十五万 15万
一亿两千万 1亿2000万
十四亿 14亿
两千万 2000万
十五 15
十五个 15个
二十 20
二十三 23
二十多个 20多个
五十多 50多
一百来块 100来块
一千多万 1000多万
十个 10个
十分钟 10分钟
十块 10块
十年 10年
十万 10万
二十四小时 24小时
一百八十度 180度
一百个 100个
一百一个 100一个
一百万一个月 100万一个月
二零二六年十月 2026年10月
二零二六年十月三号 2026年10月3号
二零零八年 2008年
两千零二十六年 2026年
一九九八年 1998年
零六年 06年
二六年十月三号 26年10月3号
三月五号 3月5号
十月一日 10月1日
十二月二十五日 12月25日
十一月三十号 11月30号
七月十五 7月15
三月份 3月份
十月 10月
十一月 11月
二十号 20号
三十一号 31号
下午三点 下午3点
下午三点二十 下午3点20
下午三点二十分 下午3点20分
早上八点 早上8点
早上八点半 早上8点半
晚上十点半 晚上10点半
晚上九点到十一点 晚上9点到11点
凌晨零点 凌晨0点
中午十二点 中午12点
三点半 3点半
一点半 1点半
三点一刻 3点一刻
三点零五分 3点05分
三点五十 3点50
九点钟 9点钟
二十三点五十九分 23点59分
周三十二点 周三12点
星期三十五号 星期三15号
三点五 3.5
三点一四 3.14
零点五 0.5
十二点五 12.5
四点五分 4.5分
二点零 2.0
三点五万 3.5万
一点二亿 1.2亿
百分之九十五 95%
百分之百 100%
百分之五 5%
百分之三点五 3.5%
百分之零点五 0.5%
百分之一百二十 120%
千分之三 3‰
幺三八零零一二三四五六 13800123456
幺三八 138
幺幺零 110
幺二三 123
九五五八八 95588
一二三四五 12345
一二三一五 12315
一零零八六 10086
五零二 502
三单元五零二 三单元502
一三九 139
八八八 888
五块钱 5块钱
三块五 3块5
三块五毛 3块5毛
十五块八 15块8
两块钱 2块钱
一块钱 1块钱
五毛钱 5毛钱
五元钱 5元钱
一百五十块 150块
五百元 500元
一周三十块 一周30块
四G 4G
五G网络 5G网络
三千兆 3000兆
十二号楼 12号楼
第二十三条 第23条
第一百 第100
一千零一夜 1001夜
万一一千块 万一1000块
兩萬三千塊 23000塊
下午兩點 下午2點
三點五 3.5
百分之八十 80%
十二點五 12.5
一百二十萬 120萬
三億 3億
两三天一百块 两三天100块
"""

AS_SPOKEN = """
一下 一点 一些 一个 一位 一起 一样 一直 一定 一共 万一 千万 百货 万家 千兆 一点点 一点儿 两个 两位 三个 五个人 三楼 三方
二维码 一卡通 四川 三星 六安 十堰 一体机 七天 九龙 百度 星期一 星期五 礼拜三 周二 周六 第一 第二 第十 第一次
三三两两 七七八八 一五一十 不管三七二十一 九九八十一 十万八千里 五十步笑百步 三十而立 三十六计 七十二变 三百六十行
十八般武艺 十全十美 十有八九 成千上万 上百 百八十块 千八百 千儿八百 一百个放心 一万个不愿意 二百五 双十一 双十二
十一放假 十月怀胎 百分百 十分 十分满意 十足 十几 十几个 十多个 几十 几百块 几千 几万 好几百 数十 二十几 一两百 三四十
十五六 三十五六 三五个 两三天 七八个 一二三 二三四线 六九折 八五折 三分之一 十分之一 百分之几 百分之二十多 有三点要求
一点都没有 今天一点都不好 快一点三分钟 五块一个 两块一斤 一元化 一元复始 万事 万分感谢 千家万户 百姓 一会儿 一会
萬一 一點 第一 禮拜三 兩個 十幾個 三个月 两年 五岁 三月三 零件 零食 幺 一一 二二
"""


@pytest.mark.parametrize("case", WRITTEN.strip().splitlines())
def test_that_a_number_beyond_doubt_is_written_in_digits(case: str) -> None:
    said, wanted = case.split()
    assert rewritten(said, numbers(said)) == wanted


@pytest.mark.parametrize("said", AS_SPOKEN.split())
def test_that_what_is_no_plain_number_stays_as_spoken(said: str) -> None:
    assert rewritten(said, numbers(said)) == said


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("您的余额是一百二十三块五，千万别忘了。", "您的余额是123块5，千万别忘了。"),
        ("请您一会儿拨打九五五八八，星期一下午三点半前", "请您一会儿拨打95588，星期一下午3点半前"),
        ("我等一下，一共是两千零五块", "我等一下，一共是2005块"),
        ("利率是百分之三点八五，分十二期", "利率是3.85%，分12期"),
    ],
)
def test_that_numbers_are_found_within_sentences(said: str, wanted: str) -> None:
    assert rewritten(said, numbers(said)) == wanted


@pytest.mark.parametrize("text", ["", "百", "三四十", "十五六", "二十零", "一两百", "三百三百", "一万两万"])
def test_that_what_is_not_written_by_places_has_no_value(text: str) -> None:
    assert value_of(text) is None


@pytest.mark.parametrize("number", [*range(1, 1200, 7), 10_005, 20_300, 99_999])
def test_that_every_spoken_number_has_its_value(number: int) -> None:
    assert value_of(_spoken(number)) == number


def _spoken(number: int) -> str:
    digits = "零一二三四五六七八九"
    text = ""
    for unit, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += digits[digit] + sign
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")
