"""Sentences for error codes, import warnings and steps, in simplified Chinese.

One table each. The command line and the exports print them directly (traditional by conversion); `ui` passes the
same sentences through its translator, so that a catalogue of translations is made from these tables.
Placeholders are named as the arguments of the error, warning or step.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from core.model.changes import Step, StepKind

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.store import Upgrade

ERRORS: Mapping[str, str] = {
    "agency_alias.long": "“{words}”超过 {limit} 字，不像机关的名称，对照没有改动。请写得更短些。",
    "agency_alias.short": "“{words}”不足两个字，会在文中到处误认，对照没有改动。请写得更完整些。",
    "annotation.outside_text": "所选范围不在文件正文之内，没有标注。请重新选择。",
    "annotation.unknown": "这处标注已不存在，可能刚被删除。其他内容没有改动。",
    "collection.name_empty": "请给条款集起一个名称。",
    "collection.name_taken": "已有名为“{name}”的条款集，请换一个名称。",
    "collection.row_unknown": "这一条已不在条款集中，可能刚被移出。",
    "collection.unknown": "没有名为“{reference}”的条款集。",
    "conversion.unknown": "没有“{config}”这种转换。可以选择：{known}。",
    "correction.outside_text": "所校订的文字与文件正文不符，没有校订。请重新体检。",
    "correction.unknown": "这处校订已不存在，可能刚被取消。其他内容没有改动。",
    "document.ambiguous": "“{reference}”对应 {count} 份文件，请写出更长的编号或完整标题。",
    "document.title_empty": "标题不能为空，原标题保留。",
    "document.unknown": "文库中没有“{reference}”这份文件。",
    "export.disk_full": "“{folder}”所在的磁盘已满，没有导出，原有文件未动。请腾出空间，或换一个位置。",
    "export.exists": "“{name}”已经存在，没有导出，原有文件未动。请换一个文件名，或选择替换。",
    "export.failed": "无法写入“{folder}”（{reason}），没有导出，原有文件未动。请检查该位置是否可用，或换一个位置。",
    "export.folder_missing": "找不到文件夹“{folder}”，没有导出。请先建好文件夹，或换一个位置。",
    "export.folder_read_only": "没有在“{folder}”中写入的权限，没有导出，原有文件未动。请换一个位置。",
    "export.in_use": "“{name}”正被其他程序占用，没有替换。新内容存为同一文件夹中的“{kept}”，关闭该程序后可改名。",
    "export.name_refused": "系统不接受“{name}”这个文件名，没有导出。请换一个较短、不含特殊符号的名称。",
    "export.no_corrections": "这份文件还没有接受任何校订，没有写入文件。请先在“体检”中接受，或连同待定的建议一起导出。",
    "export.no_documents": "文库中还没有文件，没有导出。请先导入。",
    "export.no_facts": "没有可以导出的要素，没有写入文件。请放宽筛选条件。",
    "export.no_findings": "这份文件没有发现问题，没有写入文件。",
    "export.no_rows": "没有可以列入{form}的内容，没有写入文件。请换一份文件或条款集。",
    "export.no_tags": "文库中没有标签，没有导出。请先新建标签。",
    "export.not_a_file": "“{name}”不是普通文件（可能是文件夹），没有导出。请给出文件名。",
    "export.not_equal": "写好后重新读出核对，与清单不一致，已放弃这次导出，原有文件未动。请再试一次，或换一个磁盘。",
    "export.nothing": "没有可以导出的条款，没有写入文件。请先标注条款或加入条款集。",
    "export.read_only": "“{name}”是只读文件，没有替换。请换一个文件名，或取消它的只读属性。",
    "export.unknown_format": "没有“{format}”这种导出格式。可以选择：{known}。",
    "fact.no_words": "没有选中文字，没有添加要素。请先选中写明要素的字词。",
    "fact.outside_text": "要素的文字与文件正文不符，没有判定。请重新打开这份文件。",
    "fact.unknown": "这处判定已不存在，可能刚被取消。其他内容没有改动。",
    "find.no_child": "无法启动查找程序（{reason}），没有查找。请稍候再试，或改用普通查找。",
    "find.pattern.escape": "正则表达式第 {place} 个字处的“\\”后面不能这样写。要找“\\”本身，请写两个。",
    "find.pattern.group_close": "正则表达式第 {place} 个字处的“)”没有对应的“(”。要找括号本身，请写“\\)”。",
    "find.pattern.group_open": "正则表达式第 {place} 个字处的“(”没有对应的“)”。要找括号本身，请写“\\(”。",
    "find.pattern.invalid": "正则表达式第 {place} 个字处看不懂，没有查找。请核对写法。",
    "find.pattern.look_behind": "正则表达式中，“(?<=…)”里的内容须有固定的长度，没有查找。",
    "find.pattern.reference": "正则表达式第 {place} 个字处提到的分组并不存在，没有查找。",
    "find.pattern.repeat": "正则表达式第 {place} 个字处前面没有可以重复的内容。要找这个符号本身，请在前面加“\\”。",
    "find.pattern.set": "正则表达式第 {place} 个字处的“[”没有对应的“]”。要找方括号本身，请写“\\[”。",
    "find.pattern.span": "正则表达式第 {place} 个字处的范围前后颠倒，没有查找。",
    "find.too_large": "这个正则表达式需要的内存过多，已停止查找。请写得更简单、更具体些。",
    "find.too_slow": "这个正则表达式太慢，已停止查找。请写得更具体些，例如不要在重复之中再套重复。",
    "history.nothing_to_redo": "没有可以重做的操作。",
    "history.nothing_to_undo": "没有可以撤销的操作。",
    "history.rows_changed": "相关内容已与这一步之后的样子不同，无法撤销或重做。文库没有改动。",
    "import.binary": "这个文件不是文本（含大量无法识别的字节），没有导入。请确认选对了文件。",
    "import.changed": "读取过程中文件发生了变化，没有导入。请等写入它的程序结束后再试。",
    "import.crashed": "读取这个文件时意外中止，没有导入，文库不受影响。请用 Word 或 WPS 另存一份再试。",
    "import.damaged": "文件已损坏或不完整，没有导入。请重新取得文件，或用 Word、WPS 打开后另存一份再试。",
    "import.doctype": "文件内含有文档类型声明（DOCTYPE），可能不安全，没有导入。请用 Word 或 WPS 另存一份再试。",
    "import.empty": "文件中没有文字，没有导入。",
    "import.encrypted": "文件已加密，没有导入。请用 Word 或 WPS 去掉密码、另存后再试。",
    "import.is_folder": "“{file}”是文件夹，请选择其中的文件。",
    "import.is_library": "这是一个对读文库，请用“打开文库”打开它。",
    "import.missing": "找不到文件“{file}”，可能已被移动、改名或删除。",
    "import.nested_too_deep": "文件的结构嵌套过深，没有导入。请用 Word 或 WPS 另存一份再试。",
    "import.no_child": "无法启动读取程序（{reason}），没有导入。请检查磁盘空间和临时文件夹后再试。",
    "import.no_permission": "没有读取“{file}”的权限。请检查文件权限，或把它复制到自己的文件夹后再试。",
    "import.not_a_file": "“{file}”不是普通文件，不能导入。",
    "import.not_docx": "内容不是 .docx，而像是{seems}，没有导入。可以读取的格式：{read}。",
    "import.out_of_memory": "读取这个文件需要的内存过多，没有导入。请拆分后再试。",
    "import.package_unsafe": "文件包内部结构异常（{reason}），可能不安全，没有导入。请用 Word 或 WPS 另存一份再试。",
    "import.stacked_marks": "文中有一个字符叠加了超过 {limit} 个附加符号，没有导入。",
    "import.too_large": "文件超过 {limit} MB，没有导入。请拆分后再试。",
    "import.too_long": "文字超过 {limit} 字，没有导入。请拆分后再试。",
    "import.too_many_paragraphs": "段落超过 {limit} 个，没有导入。请拆分后再试。",
    "import.too_slow": "读取这个文件用时过长，已停止，没有导入。请拆分后，或用 Word、WPS 另存一份再试。",
    "import.unknown_encoding": "不认识“{encoding}”这种文字编码，没有导入。请在列表中选择一种。",
    "import.unreadable": "无法读取“{file}”（{reason}），没有导入。",
    "import.unsupported": "这个文件像是{seems}，目前还不能读取，没有导入。请另存为能读取的格式：{read}。",
    "lexicon.domain_twice": "领域词表第 {line} 行：[{domain}] 已在前面出现过，没有采用这份词表。请把两处合在一起。",
    "lexicon.domain_unknown": "领域词表第 {line} 行：没有“{domain}”这个领域，没有采用这份词表。请核对名称。",
    "lexicon.exception_without_word": "领域词表第 {line} 行：本领域没有“{word}”这个词，没有采用这份词表。请先列出它。",
    "lexicon.line_unreadable": "领域词表第 {line} 行看不懂，没有采用这份词表。请按词表开头的说明书写。",
    "lexicon.word_short": "领域词表第 {line} 行：“{word}”不足两个字，没有采用这份词表。请写得更具体些。",
    "lexicon.word_twice": "领域词表第 {line} 行：“{word}”已经列过，没有采用这份词表。请保留一处。",
    "lexicon_entry.word_long": "“{word}”超过 {limit} 字，不适合作建议词，词表没有改动。请写得更短些。",
    "lexicon_entry.word_short": "“{word}”不足两个字，词表没有改动。请写得更具体些。",
    "library.altered": "“{name}”的内部结构与对读的文库不符，可能被其他程序改动过，没有打开，文件未动。请从备份恢复。",
    "library.backup_failed": (
        "没有写成“{name}”的备份（{reason}）。文库本身不受影响，原有备份仍在。请检查系统盘的剩余空间。"
    ),
    "library.backup_unreadable": "备份“{name}”已损坏，没有使用，文库未动。请选择另一个备份。",
    "library.busy": "另一个程序正占用“{name}”，这一步没有保存，文库未动。请稍候再试。",
    "library.cannot_read": "无法读取“{name}”（{reason}），没有打开。请检查文件权限。",
    "library.cannot_write": "无法在“{name}”的位置写入（{reason}），没有保存，原有文件未动。请检查权限，或换一个位置。",
    "library.damaged": "“{name}”已损坏，没有打开或写入，文件未动。请从备份恢复。",
    "library.disk_full": "磁盘已满，“{name}”的这一步没有保存，此前保存的内容不受影响。请腾出空间后再试。",
    "library.empty": "“{name}”是空文件，不是文库，没有打开，文件未动。如果它原是文库，请从备份恢复。",
    "library.engine": "本机的数据库组件不接受所需的设置（{setting}），没有打开文库，文件未动。请更新对读。",
    "library.exists": "“{name}”已经存在，没有写入，原有文件未动。请换一个文件名。",
    "library.foreign": "“{name}”是其他程序的数据文件，不是对读的文库，没有打开，文件未动。",
    "library.io_error": (
        "读写“{name}”时出错，这一步没有保存，此前保存的内容不受影响。请检查磁盘或连接，再试一次或另存到别处。"
    ),
    "library.journal_in_the_way": "“{name}”旁留有另一个文库未完成的“{file}”，没有写入，原有文件未动。请换一个文件名。",
    "library.locked": (
        "“{name}”正由计算机“{computer}”上的程序（{app}，进程号 {pid}）打开，没有打开第二次。"
        "可以只读打开，或先关闭那边。"
    ),
    "library.locked_by_unknown": (
        "“{name}”旁有不认识的锁文件“{lock}”，无法确定是否有人正在使用，没有打开。"
        "可以只读打开；确认没有别人后也可仍然打开。"
    ),
    "library.missing": "找不到文库“{name}”，可能已被移动、改名或删除。可以从备份恢复。",
    "library.moved": "“{name}”已被移动、删除或替换，这一步没有保存。此前的内容还在：请立即另存为新文库，再继续工作。",
    "library.newer": (
        "“{name}”由较新版本的对读保存（版本 {version}，本程序认识到 {known}），没有打开，文件未动。请更新对读。"
    ),
    "library.not_a_library": "“{name}”不是文库，没有打开，文件未动。",
    "library.not_shrunk": (
        "要清理的内容已从“{name}”中移除，但文件未能压缩整理。请腾出与文库相当的磁盘空间后，再执行一次彻底清理。"
    ),
    "library.not_upgraded": (
        "“{name}”是旧版文库，没能转换成现在的版本，没有打开，文件未动。请保留文件，仍用原来的版本打开。"
    ),
    "library.overwritten": (
        "“{name}”的内容被其他程序（例如同步工具）改写，这一步没有保存。请关闭文库，核对后重新打开，或从备份恢复。"
    ),
    "library.problem.history": "操作历史不连贯，或被改动过。",
    "library.problem.identity": "文库的标识缺失或不符。",
    "library.problem.layouts": "版式信息与其校验值不符。",
    "library.problem.links": "有的内容指向并不存在的内容。",
    "library.problem.originals": "原始文件与其校验值不符。",
    "library.problem.rows": "有的标注、标签或条款与其校验值或操作历史不符。",
    "library.problem.schema": "内部结构与对读的文库不符。",
    "library.problem.structure": "文件结构损坏。",
    "library.problem.texts": "文件正文与其校验值不符。",
    "library.problem.types": "有的内容类型不符。",
    "library.read_only": "“{name}”只能读取，这一步没有保存。要修改，请另存为新文库。",
    "library.unfinished": (
        "“{name}”上次没有正常关闭，需要先恢复，而这里不能写入，没有打开。"
        "请连同旁边的“-journal”文件一起复制到可写的位置再打开。"
    ),
    "library.wal": (
        "“{name}”被其他程序改成了不安全的保存方式（WAL），没有打开，文件未动。请从备份恢复，或使用它的另一份副本。"
    ),
    "listing.damaged": "清单“{file}”不完整，或被改动过，没有读入，文库未动。请重新导出一份。",
    "listing.document_missing": (
        "清单引用的《{title}》不在这个文库中（共 {count} 行对不上），没有读入，文库未动。请先导入同一份文件。"
    ),
    "listing.not_ours": "“{file}”不是对读导出的 JSON 清单，文库未动。请选择用“导出”得到的 .json 文件。",
    "listing.nothing": "清单中没有内容，文库未动。",
    "listing.version": (
        "清单“{file}”由较新版本的对读导出（版本 {version}，本程序认识到 {known}），没有读入，文库未动。请更新对读。"
    ),
    "listing.words_differ": "清单中有 {count} 行与文库中的原文不符，没有读入，文库未动。请用 verify 命令查看是哪几行。",
    "pair.known": "这两份文件已经是一组对照，没有再次建立。",
    "pair.no_passage": "没有选中要配对的段落，没有改动。请在左右两侧各选一段。",
    "pair.nothing_said": "这里的配对是自动得出的，没有可以恢复的内容。",
    "pair.same_document": "一份文件不能与自身对照。请选择两份不同的文件。",
    "pair.unknown": "这组对照已不存在，可能刚被取消。文件没有改动。",
    "saved_search.name_empty": "请给检索起一个名称。",
    "saved_search.name_taken": "已有名为“{name}”的检索，请换一个名称。",
    "saved_search.unknown": "没有名为“{reference}”的检索。",
    "search.document_unknown": "没有标题中含有“{value}”的文件，没有检索。请核对“文件：”后面的字词。",
    "search.filter_empty": "“{key}：”后面缺少内容，没有检索。例如：领域:交通，标注:是。",
    "search.filter_not_yes_or_no": "“{key}：”后面只能是“是”或“否”，没有检索。",
    "search.index_broken": "检索索引已损坏，文库内容不受影响。索引会自动重建，其间检索较慢。",
    "search.no_words": "请写出要找的字词，或已用过的标签，例如：领域:交通。只有要排除的内容时无法检索。",
    "search.tag_unknown": "没有名称含有“{value}”的标签，没有检索。请核对标签的名称。",
    "search.too_long": "检索内容超过 {limit} 字，没有检索。请写得更短些。",
    "search.too_many_words": "检索的字词超过 {limit} 个，没有检索。请减少一些。",
    "structure.heading_across": "所选文字分属几段，没有改动。请在一段之内选取，再设为标题。",
    "structure.heading_between": "这几条之间有标题，没有合并。请先取消那个标题。",
    "structure.join_across": "所选条款不在同一段中，没有合并。只能合并同一段中相邻的条款。",
    "structure.no_clause": "光标处没有条款（可能是标题、表格、图题或注释），没有改动。请把光标放到正文的一条之中。",
    "structure.no_heading": "光标处没有标题，没有改动。请把光标放到要取消的标题上。",
    "structure.no_heading_words": "光标处没有可以设为标题的文字，没有改动。请把光标放到一段文字之中。",
    "structure.nothing_to_join": "这一条是本段的最后一条，后面没有可以合并的条款。",
    "structure.nothing_to_split": "光标在一条的开头或末尾，这里没有可以拆分的内容。请把光标放到要拆开的地方。",
    "structure.so_already": "这里已经是这一级标题，没有改动。",
    "structure.split_heading": "光标在标题上，没有拆分。要把标题中的文字拆开，请先取消标题。",
    "structure.table_row": "表格中的一行不能设为标题，没有改动。",
    "structure.title_among_text": "文件标题须独占一段，没有改动。请选取整段，或设为一级标题。",
    "tag.merge_itself": "标签不能并入自身。",
    "tag.name_empty": "标签需要一个名称。",
    "tag.name_taken": "已有名为“{tag}”的标签，请换一个名称，或将两者合并。",
    "tag.nested_too_deep": "标签只分两层：“{tag}”不能再作上级标签。",
    "tag.unknown": "没有“{reference}”这个标签。",
    "work.cancelled": "已取消。没有写入任何内容。",
}

WARNINGS: Mapping[str, str] = {
    "import.comments_left": "有 {count} 条批注没有导入。",
    "import.controls_dropped": "去掉了 {count} 个看不见的控制字符。",
    "import.cut_off": "文件末尾停在半个字上，可能没有复制完整，请与原件核对。",
    "import.embedded_left": "有 {count} 处嵌入的其他文件没有导入。",
    "import.encoding_guessed": "文字编码是推测的（{encoding}），请核对；如有乱码，可另选编码重新导入。",
    "import.extension_differs": "扩展名与内容不符，已按内容当作{seems}读取。",
    "import.external_ignored": "文件引用了 {count} 处外部内容，没有读取。",
    "import.hidden_dropped": "去掉了 {count} 字的隐藏文字。",
    "import.invisible_characters": "文中有 {count} 个看不见的字符（改变书写方向或零宽度），已保留，可能影响查找。",
    "import.notes_moved": "{count} 条脚注、尾注移到了所在段落之后。",
    "import.pictures_left": "有 {count} 幅图片或图形没有导入。",
    "import.revisions_accepted": "文件带有修订，已按接受全部修订读取（共 {count} 处）。",
    "import.symbols_replaced": "有 {count} 个符号字体的符号无法对应，以“□”代替。",
    "import.text_boxes_moved": "{count} 个文本框的文字移到了所在段落之后。",
    "import.unreadable_replaced": "有 {count} 处字节无法识别，以“\ufffd”代替。",
}

UPGRADED = "“{name}”是版本 {version} 的文库，已转换为版本 {known}，内容和历史照旧。转换前的备份：{backup}"
READ_AS_COPY = "“{name}”是版本 {version} 的文库。现在读的是转换为版本 {known} 的临时副本，文件本身未动。"

FINDINGS: Mapping[str, str] = {
    "bracket_alone": "括号不成对",
    "brackets_differ": "一对括号全角半角不一",
    "certain": "混入另一种字体的字",
    "decimal_point": "小数点写成了句号",
    "document_number": "发文字号写法不规范",
    "likely": "可能是简繁转换漏改的字",
    "narrow_sign": "中文里用了英文标点",
    "quote_alone": "引号不成对",
    "repeated_line": "标题重复",
    "straight_quote": "中文里用了英文引号",
    "variant": "疑似用错的繁体字",
    "wide_digits": "数字全角半角混用",
}
"""What 文本体检 calls its findings, by kind."""


FACT_WORDS: Mapping[str, str] = {
    "": "待定",
    "<": "低于",
    "<=": "不超过",
    "=": "",
    ">": "超过",
    ">=": "不低于",
    "actual": "现状",
    "agency": "责任单位",
    "citation": "引用文件",
    "confirmed": "已确认",
    "deadline": "时限",
    "decrease": "下降",
    "edited": "已修改",
    "forecast": "预测",
    "increase": "增长",
    "indicator": "指标",
    "law": "法律法规",
    "period": "时期",
    "point": "时点",
    "range": "区间",
    "rejected": "已排除",
    "relative": "相对",
    "report": "报告",
    "target": "目标",
    "~": "约",
}
"""What tables of facts say of kinds, comparators, types and decisions, by their stored value."""


STEPS: Mapping[StepKind, str] = {
    StepKind.CREATE_LIBRARY: "新建文库",
    StepKind.IMPORT_DOCUMENT: "导入《{title}》",
    StepKind.RENAME_DOCUMENT: "改名为《{title}》",
    StepKind.DESCRIBE_DOCUMENT: "填写《{title}》的文件信息",
    StepKind.DELETE_DOCUMENT: "删除《{title}》",
    StepKind.TAG_WORDS: "标注“{tag}”",
    StepKind.UNTAG_WORDS: "取消标注“{tag}”",
    StepKind.TAG_CLAUSES: "标注 {count} 处“{tag}”",
    StepKind.ACCEPT_SUGGESTIONS: "采纳 {count} 处标签建议",
    StepKind.WRITE_NOTE: "批注“{words}”",
    StepKind.SET_STATUS: "设定 {count} 处审阅状态",
    StepKind.DELETE_ANNOTATION: "删除 {count} 处标注",
    StepKind.ADD_TAG: "新增标签“{tag}”",
    StepKind.CHANGE_TAG: "修改标签“{tag}”",
    StepKind.MERGE_TAG: "将标签“{tag}”并入“{into}”",
    StepKind.MOVE_TAG: "调整标签顺序",
    StepKind.DELETE_TAG: "删除标签“{tag}”",
    StepKind.CREATE_COLLECTION: "新建条款集“{name}”",
    StepKind.RENAME_COLLECTION: "条款集改名为“{name}”",
    StepKind.DELETE_COLLECTION: "删除条款集“{name}”",
    StepKind.COLLECT: "将 {count} 条收入“{name}”",
    StepKind.CHANGE_REMARK: "填写备注",
    StepKind.MOVE_COLLECTION_ROW: "调整条款顺序",
    StepKind.REMOVE_COLLECTION_ROW: "移出 {count} 条",
    StepKind.ACCEPT_CORRECTION: "接受 {count} 处校订",
    StepKind.DROP_CORRECTION: "取消 {count} 处校订",
    StepKind.CHANGE_LEXICON: "修改建议词表（{count} 个词）",
    StepKind.CHANGE_AGENCIES: "修改机关名称对照（{count} 个名称）",
    StepKind.SPLIT_CLAUSE: "拆分条款“{words}”",
    StepKind.JOIN_CLAUSES: "合并条款“{words}”",
    StepKind.SET_HEADING: "设为标题“{words}”",
    StepKind.CLEAR_HEADING: "取消标题“{words}”",
    StepKind.ADD_FACT: "添加要素“{words}”",
    StepKind.CONFIRM_FACT: "确认 {count} 处要素",
    StepKind.EDIT_FACT: "修改要素“{words}”",
    StepKind.REJECT_FACT: "排除 {count} 处要素",
    StepKind.REOPEN_FACT: "取消 {count} 处要素的判定",
    StepKind.SAVE_SEARCH: "保存检索“{name}”",
    StepKind.RENAME_SEARCH: "检索改名为“{name}”",
    StepKind.DELETE_SEARCH: "删除检索“{name}”",
    StepKind.TAKE_IN_LIST: "读入清单“{name}”（{count} 行）",
    StepKind.MAKE_PAIR: "对照《{old}》与《{new}》",
    StepKind.TURN_PAIR: "对换新旧：《{old}》在前，《{new}》在后",
    StepKind.REMOVE_PAIR: "取消《{old}》与《{new}》的对照",
    StepKind.PUT_TOGETHER: "配对“{words}”",
    StepKind.TAKE_APART: "拆开“{words}”",
    StepKind.DROP_PAIR_EDIT: "恢复自动配对“{words}”",
    StepKind.FORGET: "彻底清理",
}


def sentence(error: DuiduError) -> str:
    """What the user reads for an error. A code without a sentence is shown as it is: never a traceback."""
    return render(ERRORS.get(error.code, error.code), error.arguments)


def notice_sentence(code: str, arguments: Mapping[str, object]) -> str:
    """What the user reads for a warning of an import."""
    return render(WARNINGS.get(code, code), arguments)


def upgrade_sentence(upgrade: Upgrade, name: str) -> str:
    """What the user reads when a library of an older version was opened."""
    template = READ_AS_COPY if upgrade.backup is None else UPGRADED
    return render(template, upgrade_arguments(upgrade, name))


def upgrade_arguments(upgrade: Upgrade, name: str) -> dict[str, object]:
    return {"name": name, "version": upgrade.version, "known": upgrade.known, "backup": upgrade.backup or ""}


def step_label(step: Step) -> str:
    """The name of a step, as in 撤销：标注“政务”."""
    return render(STEPS[step.kind], step.arguments)


def render(template: str, arguments: Mapping[str, object]) -> str:
    """The template with its named places filled; a missing argument stays visible as its name."""
    text = template
    for name, value in arguments.items():
        text = text.replace("{" + name + "}", f"{value:,}" if isinstance(value, int) else str(value))
    return text
