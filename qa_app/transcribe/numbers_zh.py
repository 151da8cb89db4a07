"""Chinese numbers in digits: where a number is meant beyond doubt, and nowhere else.

A single digit alone stays as spoken, for most are no numbers (一下, 一点, 三方, 二维码), and so do approximate ones
(三五个, 十几, 一两百) and ordinals below ten. Idioms and names that hold larger numbers are listed in `KEPT`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from re import Match, Pattern

from qa_app.transcribe.respelling import Rewriting

VALUES = {
    **{character: value for value, character in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "幺": 1,
    "两": 2,
    "兩": 2,
}
PLACES = {"十": 10, "百": 100, "千": 1000}
MYRIAD, HUNDRED_MILLION = 10_000, 100_000_000
LAST_HOUR = 24
SHORT_STRING = 3
LEAST = 10
"""Smaller numbers are written in digits only in dates, times, prices and with a point or per cent."""

_D = "[零〇一二三四五六七八九]"
_N = "[零〇一二三四五六七八九两兩十百千万萬亿億]"
_POINT = "[点點]"
_PLACE_SIGNS = frozenset("十百千万萬亿億")

KEPT = re.compile(
    f"(?<!{_N})(?:"
    + "|".join(
        (
            "三七二十一",
            "七七八八",
            "三三[两兩]{2}",
            "一五一十",
            "九九八十一",
            "十[万萬]八千里",
            "五十步",
            "三十而立",
            "三十六[计計]",
            "七十二[变變]",
            "三百六十行",
            "十八般",
            "十三香",
            "一[百万萬][个個](?=放心|不愿|不願|愿意|願意|不情)",
            "千[儿兒]八百|[百千]八[十百]",
            "二百五(?![十块塊元毛])",
            "[双雙]十[一二]",
            "十一(?=放假|假期|黄金|黃金|期间|期間|长假|長假)",
            "十月[怀懷]胎",
            "十全十美|十有八九|十之八九|八九不[离離]十",
            "[万萬]一|千[万萬]",
            "百分百",
            "(?:星期|[礼禮]拜|[周週])[一二三四五六](?!十?[块塊元个個])",
            "一元(?=化|论|論|二次|复始|復始)",
            "一[点點](?=[都也儿兒点點])",
            "[快慢早晚多少有大小好高低长長短贵貴便宜]一[点點](?!半|[钟鐘]|整|一刻)",
            "[几幾数數][十百千万萬亿億]+|[几幾]" + _N + "+",
            "十[几幾多来來]",
            "第[一二三四五六七八九十](?![一二三四五六七八九十百千])",
            "[一二三四五六七八九十万萬]分之" + _N + "+",
            _N + "+分之" + _N + "*[几幾多]",
        )
    )
    + ")"
)

_BIG = re.compile(r"[万萬亿億]")
_MEASURE = re.compile("[个個次位天月年张張条條斤件只隻本台名份种種套辆輛杯盒瓶袋包]")
_SAFE_FOR_TEN = re.compile("[块塊元月号號岁歲天年个個位次秒斤米度点點]|分[钟鐘]|小[时時]|公[里斤]")
_BEFORE_CLOCK = "(?P<before>上午|下午|早上|早晨|清晨|晚上|傍晚|中午|凌晨|半夜|夜里|夜裡)"


def numbers(text: str) -> tuple[Rewriting, ...]:
    """Give where Chinese numbers stand in a text, and how they are written in digits; in order, none overlapping."""
    rest = KEPT.sub(_hidden, text)
    found: list[Rewriting] = []
    for pattern, write in RULES:
        for match in list(pattern.finditer(rest)):
            digits = write(match)
            if digits is not None:
                found.append(_trimmed(match, digits))
                rest = rest[: match.start()] + _hidden(match) + rest[match.end() :]
    return tuple(sorted(found, key=lambda each: each.start))


def value_of(text: str) -> int | None:
    """Give what a number written by places is worth; None where it is none, such as an approximate one.

    Example:
        一百二十三 is 123, 两千零五 2005, 三万五 35,000, 一亿两千万 120,000,000; 三四十, 十五六, 百 and 三零 are none.
    """
    total, rest = 0, text
    for pattern, unit in (("[亿億]", HUNDRED_MILLION), ("[万萬]", MYRIAD)):
        parts = re.split(pattern, rest)
        if len(parts) > 2:  # noqa: PLR2004
            return None
        if len(parts) == 2:  # noqa: PLR2004
            count = _below_myriad(parts[0], spoken_before=total > 0)
            if not count:
                return None
            total += count * unit
            rest = parts[1]
            if len(rest) == 1 and rest in VALUES:
                return total + VALUES[rest] * unit // 10 if VALUES[rest] else None
    if not rest:
        return total or None
    below = _below_myriad(rest, spoken_before=total > 0)
    return None if below is None else total + below


def _below_myriad(text: str, *, spoken_before: bool) -> int | None:
    """Give what a number without 万 and 亿 is worth; after one of these it may begin with 零."""
    if spoken_before and text[:1] in {"零", "〇"}:
        text = text[1:]
    total, last_unit, place = 0, MYRIAD, 0
    while place < len(text):
        character = text[place]
        if character in {"零", "〇"} and total and place + 1 < len(text):
            place += 1
            last_unit = min(last_unit, 100)
            continue
        if character == "十" and (place == 0 or text[place - 1] == "百"):
            digit, unit, taken = 1, 10, 1
        elif character in VALUES and place + 1 < len(text) and text[place + 1] in PLACES:
            digit, unit, taken = VALUES[character], PLACES[text[place + 1]], 2
        elif character in VALUES and place + 1 == len(text):
            was_zero = place > 0 and text[place - 1] in "零〇"
            unit = last_unit // 10 if total and not was_zero and last_unit > LEAST else 1
            digit, taken = VALUES[character], 1
            if character in "两兩" and total:
                return None
        else:
            return None
        if unit >= last_unit or (not digit and total):
            return None
        total, last_unit, place = total + digit * unit, unit, place + taken
    return total


def digits_of(text: str) -> str:
    """Give digits that are spoken one by one: 幺三八 is ``138``."""
    return "".join(str(VALUES[character]) for character in text)


def written(text: str) -> str | None:
    """Give a number as it is written in digits, whole myriads with 万 or 亿; None where it is none.

    Example:
        三万五千 is ``35000``, 一百二十万 ``120万``, 一亿两千万 ``1亿2000万``.
    """
    value = value_of(text)
    if value is None:
        return None
    signs = _BIG.findall(text)
    if not signs or value % MYRIAD:
        return str(value)
    hundreds, rest = divmod(value, HUNDRED_MILLION)
    big = signs[0] if signs[0] in "亿億" else "亿"
    small = signs[-1] if signs[-1] in "万萬" else "万"
    high = f"{hundreds}{big}" if hundreds else ""
    return high + (f"{rest // MYRIAD}{small}" if rest else "")


def _any(text: str) -> str | None:
    """Give a number of any kind in digits: by places, or digit by digit."""
    return written(text) or (digits_of(text) if re.fullmatch(f"{_D}+", text) else None)


def _per_cent(found: Match[str]) -> str | None:
    sign = {"百": "%", "千": "\N{PER MILLE SIGN}"}[found["whole"]]
    number = "100" if found["part"] == "百" else _any(found["part"])
    if number is None:
        return None
    return number + (f".{digits_of(found['decimals'])}" if found["decimals"] else "") + sign


def _date(found: Match[str]) -> str | None:
    month = written(found["month"])
    day = written(found["day"]) if found["day"] else ""
    if month is None or day is None:
        return None
    year = f"{digits_of(found['year'])}年" if found["year"] else ""
    return f"{year}{month}月{day}"


def _year(found: Match[str]) -> str:
    return digits_of(found.group())


def _clock(found: Match[str]) -> str | None:
    """Give hour and minute; a minute below ten that is spoken with 零 keeps it as 0."""
    hour = _small(found["hour"])
    minutes = found["minutes"] or ""
    zero = "0" if minutes[:1] in {"零", "〇"} else ""
    number = _small(minutes[len(zero) :]) if minutes else ""
    if hour is None or number is None or int(hour) > LAST_HOUR:
        return None
    before = found.groupdict().get("before") or ""
    return f"{before}{hour}{found['point']}{zero}{number}"


def _decimal(found: Match[str]) -> str | None:
    whole = _small(found["whole"])
    return None if whole is None else f"{whole}.{digits_of(found['decimals'])}"


def _price(found: Match[str]) -> str | None:
    whole = _small(found["whole"])
    if whole is None:
        return None
    return f"{whole}{found['unit']}{digits_of(found.groupdict().get('tenths') or '')}"


def _alone(found: Match[str]) -> str:
    return digits_of(found.group())


def _run(found: Match[str]) -> str | None:
    """Give a run of number characters in digits: by places where it is ten or more, or digit by digit."""
    text = found.group()
    if not any(character in _PLACE_SIGNS for character in text):
        return _string(text)
    if text == "十" and not _SAFE_FOR_TEN.match(found.string, found.end()):
        return None
    rest = ""
    is_short = len(text) > 1 and text[-1] == "一" and text[-2] in "百千万萬亿億"
    if is_short and _MEASURE.match(found.string, found.end()):
        text, rest = text[:-1], "一"
    value = value_of(text)
    if value is None or value < LEAST:
        return None
    return f"{written(text)}{rest}"


def _string(text: str) -> str | None:
    ascending = all(VALUES[after] - VALUES[before] == 1 for before, after in pairwise(text))
    is_long = len(text) > SHORT_STRING or (len(text) == SHORT_STRING and not ascending)
    return digits_of(text) if not set(text) & {"两", "兩"} and (is_long or ("幺" in text and len(text) > 1)) else None


def _small(text: str) -> str | None:
    """Give a number by places of any size, zero too."""
    return "0" if text in {"零", "〇"} else written(text)


def _hidden(found: Match[str]) -> str:
    return "\0" * len(found.group())


def _trimmed(found: Match[str], digits: str) -> Rewriting:
    """Give the rewriting without what stands at both of its ends anyway, so that the words there stay by themselves."""
    before = found.group()
    head = _shared(before, digits)
    tail = _shared(before[head:][::-1], digits[head:][::-1])
    return Rewriting(found.start() + head, found.end() - tail, digits[head : len(digits) - tail])


def _shared(first: str, second: str) -> int:
    """Give with how many characters both begin."""
    pairs = zip(first, second, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


Rule = tuple[Pattern[str], Callable[[Match[str]], str | None]]

_MONTH = "(?P<month>十[一二]?|[一二三四五六七八九])月"
_DAY = f"(?:(?P<day>[一二三]?十[一二三四五六七八九]?(?!{_N})|[一二三四五六七八九](?=[日号號]))|(?!{_N}))"
_AFTER_YUAN = r"(?=[钱錢整的以每]|一[个個月年次]|[\s\W]|$)"
RULES: tuple[Rule, ...] = (
    (re.compile(f"(?P<whole>[百千])分之(?P<part>{_N}++)(?:{_POINT}(?P<decimals>{_D}++))?(?![几幾多])"), _per_cent),
    (re.compile(f"(?<!{_N})(?:(?P<year>{_D}{{4}}|{_D}{{2}})年)?{_MONTH}{_DAY}"), _date),
    (re.compile(f"(?<!{_N})(?:{_D}{{4}}|[零〇]{_D})(?=年)"), _year),
    (re.compile(f"{_BEFORE_CLOCK}(?P<hour>{_N}++)(?P<point>{_POINT})(?P<minutes>{_N}++)?"), _clock),
    (re.compile(f"(?P<hour>{_N}++)(?P<point>{_POINT})(?P<minutes>[零〇]{_D}(?=分)|{_N}*十{_D}?)(?!{_N})"), _clock),
    (re.compile(f"(?P<hour>{_N}++)(?P<point>{_POINT})(?P<minutes>)(?=半|[钟鐘]|整|[一三]刻)"), _clock),
    (re.compile(f"(?P<whole>{_N}++){_POINT}(?P<decimals>{_D}++)(?![十百千个個]|[零〇]|分[钟鐘])"), _decimal),
    (re.compile(f"(?P<whole>{_N}++)(?P<unit>[块塊])(?P<tenths>{_D})(?!{_N}|{_MEASURE.pattern})"), _price),
    (re.compile(f"(?P<whole>{_N}++)(?P<unit>[块塊毛])(?=[钱錢])"), _price),
    (re.compile(f"(?P<whole>{_N}++)(?P<unit>元){_AFTER_YUAN}"), _price),
    (re.compile(f"(?<!{_N}){_D}(?=[GgKkMm](?![a-z]))"), _alone),
    (re.compile(f"[幺{_N[1:-1]}]++(?![几幾])"), _run),
)
