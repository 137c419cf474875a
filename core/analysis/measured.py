"""Which quantities measure something: what the conventions leave out of the indicators (I2) is turned away here."""

from __future__ import annotations

from core.analysis.quantities import Quantity, UnitKind
from core.analysis.reading import Piece, pattern
from core.model.fact import Comparator
from core.text.fold import fold_script

_YEAR = 1_000
"""A number of years of this size is a year."""
_REACH = 24
"""Characters to the left that can tell."""
_FEW = 30
"""Up to here 个 before a noun such as 方面 counts parts of the text, not things of the world."""
_TEN = 10
_MANY = 100
"""From here on a number counts for itself, even in the name of another one."""

_ORDINAL_BEFORE = pattern(
    r"(?:第(?:[\d一二三四五六七八九十]+[、和至-])*|(?<![目之以当年])前|每|每隔|逢|最后|首|排名|位居|位列|附件|[附见如]图|[附见如]表|(?<![\u4e00-\u9fff])[图表]|专栏)$"
)
_NAME_AFTER = pattern(
    r"(?:[和、与及或]\d+[^\d，。；]{1,4}?)?(?:[\u4e00-\u9fff]{0,4}圈|级|型|制|式|版|号|届|期(?!间|末)|代|维|体|股|甲|等级|标准煤?码|带宽|宽带|网络|套餐|不间断|热线|服务热线|全天)"
)
_PARTS = pattern(
    r"(?:[\u4e00-\u9fff]{0,2}?)(?:方面|部门|部委|委办局|厅局|司局|领域|环节|阶段|层次|层面|层级|原则|维度|类别|部分|内容|任务|问题|特点|特征"
    r"|要点|要素|目标|坚持|统一|关口|结合|转变|步骤|方向|专题|类型|等级|级别|概念|因素|子系统|专栏|意义|指标|文件|优势|理念|中心任务"
    r"|单位|成员|战略|支柱|抓手|关系|关键词|关键)"
)
_STRUCTURE_UNITS = frozenset(fold_script("个 项 条 种 类 部 名 位 大 层 点").split())
# 部门 and 部委 are no 部, 三位一体 no 位.
_LONGER_WORDS = {
    fold_script(unit): tuple(fold_script(after).split())
    for unit, after in {
        "部": "门 委 分 署 级 长 队",
        "位": "一体 置 于 居 移 元",
        "家": "长 园 国 乡 里",
        "方": "面 案 式 向 便 法 针 位",
        "条": "例 件 款 线 目",
        "类": "别 似 型",
        "种": "植 子",
        "所": "有 属 在 谓 以",
        "本": "科 级 地 土 市 省",
        "点": "击 对 名",
        "度": "假 过",
        "台": "阶 湾 账",
        "站": "式 点式 在",
        "口": "岸 号 径",
        "节": "能 约 点 水",
        "场": "所 景",
        "班": "子 次",
        "门": "类 户 诊",
        "里": "程 面",
        "升": "级 学 至",
        "年": "度 代 级 轻 龄 份 终 初 会 报",
        "周": "期 边 围 末 岁",
        "次": "全会 会议 代表大会 产业 性 要 新 生",
        "分": "之 明 析 别",
        "起": "来 抓 草 步",
        "支": "持 撑 柱 付",
        "双": "创 向 边 方",
    }.items()
}
_TIME_MEASURED = pattern(
    r"(?:缩短|压缩|压减|减少|控制|减|提速|提前|延长|节省|节约|寿命|年龄|年限|时间|时长|时限|周期|课时|时数|用时|耗时|达|达到|增至|降至|减至|缩至|提高到|增加到|提升到)"
    r"[^，。；]{0,8}$"
)
_SHORT_TIMES = frozenset(fold_script("小时 个小时 分钟 秒").split())
_WITHIN = tuple(fold_script("内 以内 之内").split())
_TIME_SPENT = pattern(r"(?:每[年月周]|每人|人均|平均|至少|最多|不少于|不超过|不低于)$")
_PERIOD_AFTER = pattern(
    r"(?:内|以内|之内|来|前|后|间|以来|之后|之前|期间?|规划|计划|行动|时间|左右时间|时光|一[届周轮]|中|的|度)"
)
_CLASS_AFTER = pattern(r"(?:的|之)?[\u4e00-\u9fffA-Za-z(“]")
_RELATIVE_AFTER = pattern(r"者|[的之][\u4e00-\u9fffA-Za-z(“]")
_MADE_BEFORE = pattern(
    r"(?:打造|培育|建成|建设|新建|形成|引进|培养|壮大|扶持|发展|新增|创建|实现|拥有|集聚|认定|遴选|选择|选取|支持|推出|完成|增加|净增|达到|投入|投资|筹集|安排|覆盖|惠及|共有|已有|已|有|在)[^，。；]*$"
)
_SECOND_NUMBER = pattern(
    r"[^，。；：、\d]{2,24}(?:达到|达|为|比\d{4}年|占|增长|下降|削减|减少|提高|共)[^，。；：、\d]{0,10}\d"
)
_STARTING_POINT = pattern(r"(?:由|从|自)[^，。；由从]{0,14}$")
_MOVES_ON = pattern(
    r"[^，。；]{0,6}(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩短|压缩|压减|缩减|缩小|削减|增|降|减|升|调整|变)[^，。；]{0,9}(?:到|至|为|成)[^，。；]{0,9}[\d一两二三四五六七八九十百千万]"
)
_CAPACITY_AFTER = pattern(
    r"[^，。；：、\d]{0,10}(?:生产线|机组|装置|电站|跑道|炉|级|工程|项目|列车|客机|线路|变电站|码头|泊位|管网|管道|高压)"
)
_BORDERS = frozenset(("", "，", "。", "；", "：", "、", "有"))
_LIMIT_WORDS = frozenset((Comparator.MORE, Comparator.LESS, Comparator.AT_LEAST, Comparator.AT_MOST))
_EVERY = pattern(r"每(?:[年月周季日]|半年|\d+年|[一二两三四五六七八九十]+年)[^，。；]*$")
_MADE_NUMBER = pattern(
    r"(?:达到|达|增至|增加到|提高到|突破|超过|建成|新建|新增|上线|覆盖|培育|引进|培养|等|完成|建设|打造"
    r"|投入|投资|规模|安排|筹集|总额|涌现)$"
)
_RANKS = frozenset("百千万亿")
"""万元GDP, 百家争鸣: without a digit these are words."""
_AT_LEAST = pattern(r"(?:至少|不少于)[\u4e00-\u9fff]{1,3}$")
_ROUND_UNITS = frozenset(fold_script("家 方 户 口 张 人").split())
"""百家争鸣, 千家万户: words, unless something is said to reach the number."""


def measures(text: str, quantity: Quantity, piece: Piece) -> bool:
    """Whether a quantity of a reading measures something, rather than numbering, naming, dating or defining."""
    left = text[max(piece.start, quantity.start - _REACH) : quantity.start]
    right = text[quantity.stop : min(piece.end, quantity.end + 14)]
    if _ORDINAL_BEFORE.search(left) or _is_part_of_longer_word(quantity, right) or _NAME_AFTER.match(right):
        return False
    if quantity.kind is UnitKind.TIME and not _is_time_measured(quantity, left, right):
        return False
    if quantity.han and not _counts_in_chinese(quantity, left, alone_in_rank=text[quantity.digits] in _RANKS):
        return False
    if quantity.kind is UnitKind.COUNT and not _counts_things(quantity, left, right):
        return False
    if _STARTING_POINT.search(left) and _MOVES_ON.match(text, quantity.end, piece.end):
        return False
    if _names_another(text, quantity, piece, left):
        return False
    return not _defines_class(quantity, left, right) and not _is_quoted(text, quantity, piece)


def _is_part_of_longer_word(quantity: Quantity, right: str) -> bool:
    return quantity.end == quantity.stop and right.startswith(_LONGER_WORDS.get(quantity.unit_word, ("\n",)))


def _is_time_measured(quantity: Quantity, left: str, right: str) -> bool:
    """缩短到37分钟, 时间为6个月, 至少1个月, 30分钟内恢复; not 2015年, 30日内, 未来三年."""
    if quantity.amount >= _YEAR or quantity.unit_word == "日":
        return False
    if quantity.unit_word in _SHORT_TIMES and right.startswith(_WITHIN):
        return True
    if _TIME_MEASURED.search(left) and not left.endswith("经过"):
        return True
    bound = quantity.comparator is not Comparator.EQUAL and quantity.start < quantity.digits
    return (bound or _TIME_SPENT.search(left) is not None) and not _PERIOD_AFTER.match(right)


def _counts_in_chinese(quantity: Quantity, left: str, *, alone_in_rank: bool) -> bool:
    """一 and 三 are mostly words; 十座, 百亿元, 一倍 are figures."""
    if quantity.kind is UnitKind.RATE:
        return True
    if alone_in_rank and quantity.start == quantity.digits:
        return _MADE_NUMBER.search(left) is not None
    if quantity.kind is UnitKind.MONEY or quantity.amount >= _MANY:
        return True
    if quantity.kind is UnitKind.TIME:
        return quantity.amount != 1 or _TIME_MEASURED.search(left) is not None
    bound = quantity.start < quantity.digits or _MADE_NUMBER.search(left) is not None
    if quantity.kind is UnitKind.BARE:
        return bound
    if quantity.amount >= _TEN and quantity.kind is UnitKind.COUNT:
        return bound or quantity.unit_word not in _STRUCTURE_UNITS | _ROUND_UNITS
    return (bound and quantity.start < quantity.digits) or _AT_LEAST.search(left) is not None


def _counts_things(quantity: Quantity, left: str, right: str) -> bool:
    behind = right[quantity.end - quantity.stop :]
    few = quantity.amount <= _FEW and quantity.unit_word in _STRUCTURE_UNITS
    if few and quantity.end == quantity.stop and _PARTS.match(behind):
        return False
    return not (quantity.unit_word == "次" and quantity.amount < _TEN and _EVERY.search(left))


def _names_another(text: str, quantity: Quantity, piece: Piece, left: str) -> bool:
    """12种污染物排放总量削减5%: the first number belongs to the name of what the second measures."""
    if quantity.kind is not UnitKind.COUNT or quantity.amount > _MANY or _MADE_BEFORE.search(left):
        return False
    return _SECOND_NUMBER.match(text, quantity.end, piece.end) is not None


def _defines_class(quantity: Quantity, left: str, right: str) -> bool:
    """8Mbps及以上的用户, 5年以上业绩, 坡度超过15%的住宅区: the figure says which ones are meant."""
    suffix = right[: quantity.end - quantity.stop]
    behind = right[quantity.end - quantity.stop :]
    if suffix.startswith("及"):
        return True
    if quantity.kind is UnitKind.MEASURE and not suffix and _CAPACITY_AFTER.match(behind):
        return True
    if behind.startswith(("的部分", "者")) and quantity.comparator is not Comparator.EQUAL:
        return True
    if suffix in ("以上", "以下") and quantity.kind is UnitKind.COUNT:
        return _RELATIVE_AFTER.match(behind) is not None and not _MADE_BEFORE.search(left)
    if suffix in ("以上", "以下") and quantity.kind in (UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY):
        return _CLASS_AFTER.match(behind) is not None and not _MADE_BEFORE.search(left)
    # 坡度超过15%的 defines; 超过一半的 at the head of a phrase counts.
    bound = quantity.comparator in _LIMIT_WORDS and quantity.start < quantity.digits
    return (
        bound
        and left[-1:] not in _BORDERS
        and _RELATIVE_AFTER.match(behind) is not None
        and not _MADE_BEFORE.search(left)
    )


def _is_quoted(text: str, quantity: Quantity, piece: Piece) -> bool:
    """Inside “...” of a few characters, which is a name."""
    opened = text.rfind("“", max(piece.start, quantity.start - 12), quantity.start)
    if opened < 0 or "”" in text[opened : quantity.start]:
        return False
    closed = text.find("”", quantity.end, opened + 16)
    return closed >= 0
