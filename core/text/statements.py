"""How Chinese plans word a topic, a label and a statement: a few closed classes of words, no tagger."""

from __future__ import annotations

import re

from core.text.both_scripts import HAN, either, spellings

# Verbs (and adverbs before them) that open a sentence without a subject, the imperative of plans; of longer words the
# first two characters: 进一步, 千方百计.
_VERBS = spellings(
    """
    加强 加快 加大 加速 加紧 加深 推进 推动 推广 推行 推出 推介 建设 建立 建成 建好 建造 建构 构建 构筑 构造 健全
    完善 完备 优化 强化 深化 细化 量化 活化 美化 提升 提高 提供 促进 促成 发展 发挥 发扬 发布 发动 坚持 坚守 坚定
    坚决 落实 实施 实行 实现 开展 开发 开放 开拓 开创 开辟 扩大 扩展 扩充 拓展 拓宽 引导 引入 引进 引领 鼓励 支持
    支撑 扶持 扶植 培育 培养 培植 打造 创新 创建 创造 创设 创优 营造 制定 制订 出台 规范 统筹 整合 整顿 整治 整理
    保障 保护 保持 保证 维护 维持 改善 改进 改革 改造 改变 转变 转换 转化 调整 调动 调节 组织 组建 动员 探索 研究
    研发 研拟 研订 启动 突破 突出 聚焦 聚集 凝聚 汇聚 围绕 立足 着力 着眼 把握 把关 抓好 抓住 抓紧 抓牢 抓实 做好
    做强 做大 做优 做实 做细 搞好 搞活 办好 办实 用好 用活 管好 管住 守住 守牢 守护 筑牢 夯实 巩固 稳固 增强 增加
    增进 增设 增添 壮大 繁荣 弘扬 传承 丰富 激发 激活 激励 释放 盘活 挖掘 利用 运用 应用 普及 宣传 宣导 贯彻 执行
    履行 严格 严控 严厉 严守 严把 控制 遏制 防范 防治 防控 防止 化解 解决 消除 减少 减轻 降低 淘汰 压缩 取消 清理
    清除 治理 管理 监管 监督 监测 检查 检讨 督促 督导 考核 评估 评价 明确 明晰 确立 确保 确定 理顺 厘清 厘定 协调
    协助 协同 配合 合作 联合 联动 衔接 对接 融入 融合 参与 服务 满足 适应 遵循 遵守 尊重 树立 形成 塑造 塑形 展示
    展现 吸引 吸收 集聚 集中 集成 谋划 规划 设计 编制 编列 修订 修正 修复 设立 设置 设定 成立 搭建 配置 配备 布局
    布设 部署 安排 兑现 缓解 帮助 帮扶 救助 关爱 关注 重视 倡导 提倡 践行 实践 养成 稳定 稳步 稳妥 有序 有效 有力
    全面 全力 积极 大力 深入 切实 不断 持续 努力 充分 充实 合理 科学 统一 进一 率先 主动 准确 精准 精心 精细 高效
    高标 高质 高水 高起 广泛 广开 分类 分步 分级 多措 多渠 多方 多元 千方 因地 因城 正确 处理 妥善 妥适 依法 依托
    依靠 借助 结合 按照 升级 更新 补齐 补强 补足 延伸 延长 畅通 疏通 打通 打破 打击 打好 打赢 破除 破解 放开 放宽
    奖励 补助 补贴 资助 投入 选择 选拔 选育 选聘 遴选 认定 集约 攻克 攻坚 赋能 助力 助推 带动 拉动 牵引 示范 厚植
    涵养 净化 绿化 恢复 重建 重塑 再造 严肃 贯通 牢固 牢牢 夯筑 凸显 彰显 注重 强调 优先 尽快 尽早 及时 适时 适度
    适当 循序 逐步 逐渐 同步 共同 共建 协力 齐抓 始终 立即 限期 严禁 禁止 落地 守正 擦亮 唱响 讲好 办理 受理 公开
    公布 公示 收集 采集 归集 汇集 整备 辅导 辅助 检视 盘点 串联 串连 媒合 活络 招商 招引 招募 储备 输送 开通 开设
    开办 设好 建全 建置 布建 型塑 扩增 增修 订定 研议 研修 研析 赓续 汇整 导入 串接 介接 深耕 扎根 提振 拓销 强固
    精进 厚实 推升 做精 做活 做深 提质 增效 扩容 压实 织密 兜牢 兜住 稳住 用足 打响 抓早 严打 夯牢 补短 补上 塑强
    延链 强链 腾笼 招大 盯紧 紧盯 紧扣 紧抓 对标 瞄准 面向 立法 修法 持久 多层 全方 大胆 支援 加装 优选 评选 表彰
    惩治 查处 约束 引育 留住 集思 凝练 总结 推荐 申报 争取 力争 力促 狠抓 真抓 突击 攻关 探明 摸清 梳理 排查 整改
    落细 贴近 融通 贯穿 直达 开好 办成 建强 建优 种好 管控 调控 调度 调优 转型 扭转
    """
)
_MEANS = either(r"以[^，,。]{2,24}?为[^，,。]{2,8}[，,]")
# What a topic statement never opens with: names in quotes, figures, times, grounds, links, pronouns.
_NO_OPENING = either(
    r"[《“\"'「『\d（(]|近\S{0,2}年|随着|伴随|目前|当前|现阶段|今年|去年|未来|今后|据|根据|按|为|对(?![外口])|由|从|在|通过|经(?![济营验费])|针对"
    r"|其中|其次|同时|此外|另|一方面|但|而|这|那|该|此|因此|因而|所以|于是|总之|总的来|总体(?=来看|而言|上)|综上|可见"
    r"|例如|比如|如|即|并|且|以及|各|本|我|他|她|它|人们"
)
# What no topic behind a number mark opens with: a pointer to other words, a decision.
_POINTING = either(r"本|该|其|此|这|前项|前款|上述|(?:原则)?同意|批准|决定")
_TIME = either(r"\d{4}\s?年|截至|以来|期间|年底|月底|[“\"]?十[一二三四五]五")
# Words that make a fact of a sentence. 为 is a copula but for 行为, 作为, 以…为主 and the like.
_FACT = either(
    r"是|(?<![行作因以成认视人])为(?![主核重基先抓目本原导引纲要动媒桥载契])|认为|指出|表示|提出|显示|称|取得|得到|达到"
    r"|一直|已|正在|仍|还|也|依然|依旧|曾|将|了|着(?![力眼手])"
)
_NORM = either(
    r"应当|应该|不得|必须|可以|须(?!知)|原则上|(?<![适响反供对相效呼顺因])应(?![用急对答变付声邀])"
    r"|可(?![持追靠信视复再控循回降见行及能用])"
)
_LOOSE = re.compile(r"[\s《》〈〉“”\"「」『』＂]")
_HAN = re.compile(HAN)
_LETTER = re.compile(r"[^\W_]")
_COMMA = re.compile(r"[，,]")
_CONCLUSION = either(r"因此|因而|所以|总之|综上|可见|由此|总的来|总体来|从而|于是")
_LABEL_HEAD = either(
    r"目标|指标|要求|原则|思路|思想|任务|措施|举措|步骤|内容|范围|重点|方向|意义|背景|方针|定位|布局|愿景|理念|策略|安排"
    r"|分工|依据|现状|概况|成效|问题|挑战|机遇|经验|做法|进度|时程|效益|保障"
)
_NOUN_END = either(
    r"工程|项目|专项|行动|计划|平台|体系|机制|制度|系统|中心|基地|网络|模式|环境|设施|产业|服务|能力|水平|基础|格局|生态"
    r"|质量|效率|监测|评估|管理|治理|安全|政策|标准|资源"
)
# Words of which one is enough to make a statement of a piece between semicolons.
_PREDICATE = either(
    r"是|有(?!关|机|效|限|序)|要(?![素点])|应当|应(?=[^用急对])|须|必须|可以|能够|会(?![议计员])|已|不(?!动产|同)|未(?!来)|没"
    r"|仍|还|均|达|超过|成为|作为|得到|取得|进行|较|更|很|非常|十分|明显|显著|不足|增长|下降|上升|增多|减少|完成|实现|了"
    r"|着(?![力眼手])|被|把|使|让|由|将|予以|给予|(?:负责|牵头)(?!单位|部门|人|机关)|按照|根据|依据|通过|提出|需|为(?!主|核心|重点)"
)
_LIST_LEAD = either(r"(?:包括|包含|分为|分别为|分别是|主要有|有|如下|以下|下列|即|例如|如)[^，,。；;：:]{0,12}[：:]")
_ITEM_MARK = re.compile(r"[\s（(]*(?:[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])\s*")

_NAME_LENGTH = 20
_SLOGAN_LENGTH = 12
TOPIC_LENGTH = 45
"""Characters of the longest topic statement. The longest ones of the annotated plans have 42."""


def visible_length(words: str) -> int:
    """Characters without white space: pages and forms put blanks between letters."""
    return len("".join(words.split()))


def loosely(words: str) -> str:
    """Words without white space, quotes and book marks, to compare titles."""
    return _LOOSE.sub("", words)


def opens_with_verb(words: str) -> bool:
    """Whether the words open like an order: 加强…, 积极…, 以…为…，…"""
    return words[:2] in _VERBS or _MEANS.match(words) is not None


def is_numbered_topic(words: str, *, of_point: bool = False) -> bool:
    """Whether a sentence after a number mark only names its topic, so that it can head what follows.

    A point of running text (第一，一是) may also state a fact.
    """
    commas = len(_COMMA.findall(words))
    if (
        not 2 <= visible_length(words) <= TOPIC_LENGTH
        or _HAN.search(words) is None
        or commas > 1 + (_MEANS.match(words) is not None)
    ):
        return False
    return of_point or not (_TIME.search(words) or _NORM.search(words) or _POINTING.match(words))


def is_topic(words: str, limit: int = TOPIC_LENGTH) -> bool:
    """Whether a sentence without a mark is a topic statement: an order in a few words, no fact, no date."""
    return (
        visible_length(words) <= limit
        and opens_with_verb(words)
        and _NO_OPENING.match(words) is None
        and len(_COMMA.findall(words)) <= 2
        and _TIME.search(words) is None
        and _FACT.search(words) is None
        and _NORM.search(words) is None
        and not any(character.isdecimal() for character in words)
    )


def is_slogan(words: str) -> bool:
    """Whether a short sentence could be a motto: 便民优先, 安全可控. Only its like around it makes it a topic."""
    return (
        2 <= visible_length(words) <= _SLOGAN_LENGTH
        and _HAN.search(words) is not None
        and _NO_OPENING.match(words) is None
        and not (_TIME.search(words) or _FACT.search(words) or _NORM.search(words))
        and not any(character.isdecimal() for character in words)
    )


def is_label(words: str) -> bool:
    """Whether words before a colon only name what follows: 主要目标, 基本原则; no statement of their own."""
    return (
        _is_name(words) and _LABEL_HEAD.search(words[-3:]) is not None and (not opens_with_verb(words) or "的" in words)
    )


def is_nominal(words: str) -> bool:
    """Whether a short sentence has no verb: 智慧交通工程。"""
    return (
        _is_name(words)
        and (_NOUN_END.search(words[-3:]) is not None or _LABEL_HEAD.search(words[-3:]) is not None)
        and _PREDICATE.search(words) is None
        and not opens_with_verb(words)
    )


def _is_name(words: str) -> bool:
    """A few words without comma, link, copula or modal verb."""
    return (
        2 <= visible_length(words) <= _NAME_LENGTH
        and _COMMA.search(words) is None
        and _NO_OPENING.match(words) is None
        and _FACT.search(words) is None
        and _NORM.search(words) is None
    )


def concludes(words: str) -> bool:
    """Whether a sentence draws a conclusion from all before it and so belongs to no single point."""
    return _CONCLUSION.match(words) is not None


_LEAST_CLAUSE = 4
_ORDER = 6
_CLAUSE = 16
"""Characters from which a piece without a known predicate counts as a statement: things in lists are shorter."""
_CLAUSE_WITH_COMMA = 12


def is_complete(words: str) -> bool:
    """Whether words between semicolons are a statement of their own: with a predicate, understood alone (C2)."""
    mark = _ITEM_MARK.match(words)
    core = words[mark.end() :] if mark is not None else words
    lead = _LIST_LEAD.search(core)
    if lead is not None:
        core = core[lead.end() :]
    length = len(_LETTER.findall(core))
    if length < _LEAST_CLAUSE:
        return False
    return (
        (length >= _ORDER and opens_with_verb(core.lstrip()))
        or _PREDICATE.search(core) is not None
        or length >= (_CLAUSE_WITH_COMMA if _COMMA.search(core) is not None else _CLAUSE)
    )
