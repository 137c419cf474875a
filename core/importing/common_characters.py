"""What the bytes of a Chinese official text most often turn out to be; the encoding detector's yardstick.

Chosen by hand from the vocabulary of plans, notices and reports: who, does what, to what, by when, how much.
Only membership counts. `TRADITIONAL` holds the other forms of characters in `SIMPLIFIED`.
"""

from __future__ import annotations

SIMPLIFIED = (
    "的一二三四五六七八九十百千万亿年月日是在了和与或及等为以于对由从到向中上下前后内外大小多少高低新第各全每其这此该不要"
    "有可应能将须得并也更加进行作用发展建设改革开放创协调绿色共享深化推动坚持促提升强优支引导扩培育完善健体系制机度服务企"
    "业产经济社会城乡农村区域生态环境保护资源节约碳污染治理安风险防范急监督管责任单位牵头配合部门政府人民群众党委国院办公"
    "厅通知印意见方案规划工目标措施障组织实估考核测统计指比重增长率元里平米左右预期性编省市县镇街道居医疗卫养老教就住房文"
    "旅游科技才数据信息网络智台基础交铁路场港口水利电力项投贸易金融财税收法律准条例章附件主题季底面积极稳妥序贯彻落结构本"
    "点量质领特别关成立者家地事战略现代世界际学活时间起来自出入分明确定相解决问同步接联程过去使之所如果但因而取效总先模式"
    "试验示广研究首个只两些次类型种样形已再还最很较按照根需求供给必运营输送流商品消费价格央军海洋土林草气候粮食"
)
TRADITIONAL = (
    "萬億為與於對從後內應將須並進發開創協調綠強優導擴業產經濟會鄉農區環護資節約風險範監責單牽頭門眾黨國辦廳見規劃標組織實"
    "評測統計長裏裡預編縣鎮醫療衛養遊數據訊網絡礎鐵機場電項貿財稅條題積極穩貫徹結構領關現戰動間來確問聯係過時總設試驗廣樣"
    "種類還較術體製復質務氣糧輸營運銷費價軍觀點學際決處個兩這無說話義難"
)
