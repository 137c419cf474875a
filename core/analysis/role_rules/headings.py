"""What a heading announces for the clauses below it."""

from __future__ import annotations

from core.analysis.folded import pattern
from core.analysis.role_rules.mark import GOAL, OTHER, PROBLEM, SAFEGUARD, STATUS, TASK, Mark, any_of
from core.analysis.role_rules.words import ACTION, NUMBERING, OPENS, SOFTENED

_OVERCOMES = any_of("解决 破解 突破 克服 导向 消除 化解 应对 防[范控] 遗留")
_GOES_ON = any_of("初步 密集 全面 快速 显著 持续 稳步 逐步 加[快速] 不断 进一步 向[^,]{2,10}")
_HAS_GONE = any_of("发布 出台 形成 升级 增长 演进 发展 显现 完善 优化 加快 涌现 推进 提升 深化")

HEADINGS: tuple[Mark, ...] = (
    Mark(
        GOAL,
        5.0,
        pattern(
            r"^(?!.*(?:思想|原则|要求|问题|不足|任务|思路|认识|围绕|责任|导向|考核))"
            r"(?:.*(目标|愿景|远景)|.*(?:具体|主要|预期|衡量|核心)(指标)$)"
        ),
    ),
    Mark(
        PROBLEM,
        2.8,
        pattern(
            rf"^(?!.*{_OVERCOMES}).*?("
            + any_of("""
                问题 挑战 不足 短板 困[难境] 瓶颈 制约 障碍 滞后 薄弱 缺[乏少失] 威胁 不够 不明显 不强 不高 落后
                矛盾 风险$ 待[提改]
            """)
            + ")"
        ),
    ),
    # What stands under these is theirs, however it is put.
    Mark(
        SAFEGUARD,
        7.0,
        pattern(r"((?:保障|配套)措施|(?:实施|组织|政策|规划)保障|保障机制$|(?:规划|计划|组织)的?(?:组织)?实施$)"),
    ),
    Mark(OTHER, 7.0, pattern(r"^(?!.*目标)(?:.*)(指导思想|基本原则|总体思路|基本思路|发展方针)")),
    Mark(
        SAFEGUARD,
        3.6,
        pattern(
            rf"^(?!.*{_GOES_ON}.*{_HAS_GONE}$).*?("
            + any_of(r"""
                组织实施 组织领导 加强.{0,8}领导 资金保障 制度保障 监督 考核 督导 问责 责任 经费 资金(?:支持|投入)
                宣传 舆论 绩效评价 监管执法 (?:推进|管理|协调|实施|投入)[^,]{0,4}机制 联席会议 实施步骤 进度安排
                职责 分工 计划实施 保障.{0,6}落实 管考 财务计划 配合事项
            """)
            + ")"
        ),
    ),
    Mark(SAFEGUARD, 1.5, pattern(r"((?:法规|法律|标准|规范|制度)(?:标准|规范|法规)*体系)")),
    Mark(
        STATUS,
        3.0,
        pattern(
            r"^(?!.*(?:滞后|缓慢|不足|影响))(?:.*)("
            + any_of(r"""
                现状 进展 成效(?!评) 成就 (?:显著|丰硕|主要|建设|发展|阶段性)成果 回顾 历程
                (?:发展|建设|现实|工作)基础 基本情况 现有 执行情形 已有
            """)
            + ")"
        ),
    ),
    # a subject and what it has done: 政策密集出台
    Mark(STATUS, 1.5, pattern(rf"(?>{NUMBERING})(?!{SOFTENED}{ACTION})[^,;。:]{{4,}}?({_GOES_ON}*{_HAS_GONE})$")),
    Mark(OTHER, 2.4, pattern("(" + any_of("总体要求 意义 必要性 概念 内涵 定义 概述 缘起 依据") + ")")),
    Mark(
        TASK,
        1.5,
        pattern(
            "("
            + any_of("任务 措施 举措 重点(?:工程|项目|领域|工作) 路径 建议 对策 策略 推动作法 工作(?:项目|内容|要点)")
            + ")"
        ),
    ),
    Mark(TASK, 1.2, pattern(rf"{OPENS}(?:以[^,]{{1,24}}|在[^,]{{1,12}}上,)?({ACTION})")),
)
