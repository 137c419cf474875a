"""Words that several rules use: verbs of action, figures, years. Folded words, written in simplified characters."""

from __future__ import annotations

from core.analysis.role_rules.mark import any_of

ACTION = any_of(r"""
    推[进动广行] 加[快强大速] 建[立设成置构全造] 完善 健全 构建 构筑 打造 实施 开展 组织(?!部|机构)
    [制拟修][定订](?!本) 编制 出台 落实 优化 整合 深化 强化 鼓励 支持 引导 指导 扶持 培育 培养 促进 提[升高供] 扩大
    拓[展宽] 发展(?!是|的) 发挥 探索 规范 统筹 严[格禁控厉] 创新(?=.{0,6}(?:模式|机制|方式|体制|制度)) 禁止 限制
    抓[好住紧] 做[好大优强到] 搞好 办好 改[善革造进] 启动 完成 实现 引[进入] 吸引 增[强加] 减少 降低 控制 防[止范]
    打击 解决 突破 消除 取消 清理 整[治顿] 治理 设立 成立 组建 搭建 开发 研[究制议拟] 争取 明确 集中 理顺 确保
    保(?:障(?!房|性)|护|持|证) 利用 运用 依托 借助 参[与照] 配合 协[助同] 对接 衔接 转变 适应 围绕 面向 纳入 列入
    布局 部署 选[取择] 综合 倡导 营造 充实 调整 放宽 简化 精简 下放 公开 开放 共享 汇[聚集] 采[用取购] 树立 弘扬
    繁荣 普及 维护 坚持 注重 重视 突出 立足 贯彻 按照 根据 结合 把 对[^,]{2,30}(?:进行|实[施行]|给予|予以)
    使[^,]{2,20}(?:成为|更) 将(?=[^,;。]{1,40}(?:纳入|列入|作为|融入|转[为变]|用于|落实到|打造|覆盖|延伸|与)) 办理
    检[讨查] 辅导 汰[换旧] 补助 委托 盘点 征询 蒐集
""")
"""Verbs with which a measure begins, Taiwan's and Hong Kong's own last."""

SOFTENED = (
    any_of(r"""
        并 同时 也 还 均 且 要 应当? 需要? 须 必须 将 再 [一二三四五六]是 首先 其次 此外 另外 因此 为此 最后 积极
        大力 进一步 着力 切实 充分 全面 深入 继续 稳步 逐步 有序 科学地? 合理 重点 优先 抓紧 尽快 努力 严格 扎实
        坚决 主动 不断 持续 认真 适时 依法 有效 统一 加快(?=[推建构完形发培实落制健]) ,
    """)
    + "{0,6}"
)
"""What may stand before such a verb. Bounded, as all repetition here: no text may make a search run away."""

NUMBERING = (
    r"^(?:第[一二三四五六七八九十百零\d]+[篇章节条]|[(]?[一二三四五六七八九十百]+[、。)是要]|[(]?\d+[、。)]"
    r"|[①-⑳⒈-⒛壹贰叁][、。]?|[-]+)?[、,:]?"
)
FRAMES = r"(?:(?:以|在|为|围绕|按照|根据|通过|随着|面[向对]|针对|利用|依托)[^,;。:]{1,40},){0,3}"
OPENS = f"{NUMBERING}{SOFTENED}{FRAMES}{SOFTENED}"
"""From the start of a clause or heading to its first verb."""

FIGURE = (
    r"(?:(?<![\da-z第])\d+(?:[。,]\d+)*(?:[-~至]\d+(?:。\d+)*)?[多余几]?"
    r"(?:%|‰|[百千万亿]|[个家项名人户座套所条处辆倍元次张种台岁番成亩吨公平]|小时|分钟|天|[mg]bps|mb)|翻[一两]番|百分之|分之)"
)
"""A figure that measures something; years, names (5G) and ordinals do not."""

PAST = r"已(?!知)|截[至止]|(?<![为除明极])了(?!解|然|如)|目前|以来|曾|同期|去年|上年|业经|迄今"
