"""Patterns written in simplified characters that read both scripts.

The parser looks for a few hundred words. Each is written once, in simplified form; `both` adds the traditional forms of
its characters (Taiwan, Hong Kong and the older ones), so that a text and its conversion are read alike.
"""

from __future__ import annotations

import re
from itertools import product

# The forms of every character used in the parser's patterns that has more than one; a test compares them with the
# conversion tables.
_FORMS = """
万萬 与與 专專 业業 两兩 严嚴 个個箇 丰豐 为爲為 举舉 义義 乡鄉 书書 了瞭 争爭 于於 产產 亿億
从從 们們 价價 优優 会會 传傳 体體 修脩 借藉 储儲 克剋 兑兌 党黨 关關 养養 内內 军軍 决決 况況
净淨 准準 减減 几幾 出齣 击擊 划劃 则則 创創 别別彆 制製 办辦 务務 动動 励勵 区區 千韆 升昇 华華
协協 单單 卷捲 厅廳 厉厲 压壓 厘釐 县縣 叁叄 参參蔘 叄叁 发發髮 变變 台臺檯颱枱 号號 合閤 同衕
后後 向嚮曏 吨噸 启啓啟 员員 响響 回迴 团團糰 围圍 国國 图圖 坚堅 壮壯 声聲 处處 备備 复復複覆
够夠 头頭 奖獎 学學 它牠 实實 审審 宽寬 对對 导導 将將 尽盡儘 局侷 层層 巩鞏 布佈 带帶 帮幫
并並併幷 广廣 应應 开開 强強 归歸 当當噹 录錄彔 彻徹 志誌 念唸 态態 总總 惩懲 愿願 战戰 户戶 扎紮
托託 扣釦 执執 扩擴 扬揚 折摺 护護 报報 拟擬 择擇 挥揮 换換 据據 撑撐 数數 断斷 旧舊 时時 显顯
机機 权權 条條 来來 极極 构構 标標 栏欄 树樹 核覈 桥橋 检檢 汇匯彙滙 没沒 泛氾汎 注註 测測 济濟
浏瀏 渐漸 满滿 点點 爱愛 牵牽 状狀 献獻 环環 现現 电電 畅暢 监監 盘盤 着著 础礎 确確 种種 积積
称稱 稳穩 笼籠 筑築 筹籌 签籤簽 简簡 类類 系係繫 紧緊 约約 级級 纪紀 纲綱 练練 组組 细細 织織
终終 绍紹 经經 结結 绕繞 给給 络絡 统統 绪緒 续續 维維 综綜 绿綠 缓緩 编編 缩縮 网網 职職 联聯
肃肅 胆膽 背揹 腾騰 致緻 节節 范範 荐薦 荣榮 营營 蓝藍 衔銜 补補 表錶 装裝 见見 规規 视視 览覽
计計 订訂 认認 讨討 让讓 议議 记記 讲講 论論 设設 证證証 评評 词詞 试試 话話 该該 语語 说說説
请請 读讀 课課 调調 谋謀 谢謝 负負 责責 质質 贯貫 贰貳 贴貼 费費 资資 赋賦 赓賡 赢贏 践踐 转轉
轴軸 轻輕 载載 较較 辅輔 辑輯 输輸 辖轄 辟闢 达達 过過 运運 还還 这這 进進 连連 适適 选選 邮郵
采採寀 释釋 针針鍼 银銀 链鏈鍊 销銷 键鍵 镇鎮 长長 门門 问問 间間 阅閱閲 阶階 陆陸 随隨 面麪麵
页頁 项項 顺順 须須鬚 顿頓 领領 题題 验驗 骤驟 齐齊
"""

HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
"""Pattern of one Han character."""

FORMS = {group[0]: group for group in _FORMS.split()}
"""Simplified character to all its forms, itself first."""


def both(pattern: str) -> str:
    """A regular expression for both scripts. Inside `[...]` the further forms join the class."""
    out: list[str] = []
    in_class = False
    for character in pattern:
        forms = FORMS.get(character)
        if forms is None:
            in_class = character == "[" or (in_class and character != "]")
            out.append(character)
        else:
            out.append(forms if in_class else f"[{forms}]")
    return "".join(out)


def either(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern for both scripts."""
    return re.compile(both(pattern), flags)


def spellings(words: str) -> frozenset[str]:
    """Every word of a list, which white space parts, in every mixture of forms: documents mix them too."""
    return frozenset(
        "".join(letters)
        for word in words.split()
        for letters in product(*(FORMS.get(letter, letter) for letter in word))
    )
