BEGIN TRANSACTION;
CREATE TABLE annotation (
	id TEXT(36) NOT NULL, 
	document_id TEXT(36) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	exact TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	suffix TEXT NOT NULL, 
	path TEXT NOT NULL, 
	passage INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	status TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	changed_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_annotation PRIMARY KEY (id), 
	CONSTRAINT uq_annotation_document_id_start_end_reviewer UNIQUE (document_id, start, "end", reviewer), 
	CONSTRAINT ck_annotation_status CHECK (status IN ('', 'pending', 'reviewed', 'doubtful')), 
	CONSTRAINT ck_annotation_range CHECK (start >= 0 AND "end" >= start), 
	CONSTRAINT fk_annotation_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-000000000023','00000000-0000-4000-8000-000000000002',29,171,'为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。','临澜市智慧城市建设“十四五”规划
澜政发〔2022〕9号
','规划期为2021年至2025年。
第一章 发展基础
一、建设现状','["临澜市智慧城市建设“十四五”规划"]',2,'','','审阅人甲',1700000009000,1700000021000,'35a5d967237ec2458943682a');
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-000000000026','00000000-0000-4000-8000-000000000002',171,187,'规划期为2021年至2025年。','数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。','
第一章 发展基础
一、建设现状
“十三五”期间，我市建成市级政','["临澜市智慧城市建设“十四五”规划"]',2,'核对数字，𠮷字在此。
第二行','','审阅人甲',1700000011000,1700000023000,'c584e6642d4dc15e4ccfcd70');
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-000000000029','00000000-0000-4000-8000-000000000002',204,271,'“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。','划期为2021年至2025年。
第一章 发展基础
一、建设现状
','全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家','["临澜市智慧城市建设“十四五”规划","第一章 发展基础","一、建设现状"]',5,'','','审阅人甲',1700000013000,1700000013000,'ea7e8086acf61df87945de6a');
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-00000000002c','00000000-0000-4000-8000-000000000002',271,313,'全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。','服务事项网上可办率由2015年的41%提高到2020年的83%。','市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78','["临澜市智慧城市建设“十四五”规划","第一章 发展基础","一、建设现状"]',5,'','','审阅人甲',1700000015000,1700000015000,'41bd7c8b0419ccbfa3ddaae9');
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-00000000002f','00000000-0000-4000-8000-000000000002',313,347,'市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。','6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。','主城区安装智能信号灯312处，公交准点率提高了9个百分点。202','["临澜市智慧城市建设“十四五”规划","第一章 发展基础","一、建设现状"]',5,'撤销又恢复','','审阅人甲',1700000017000,1700000054000,'91d0f3b19e36932cd98b5d20');
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-000000000032','00000000-0000-4000-8000-000000000002',347,376,'主城区安装智能信号灯312处，公交准点率提高了9个百分点。','民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。','2020年，数字经济核心产业增加值为118亿元，占地区生产总值的','["临澜市智慧城市建设“十四五”规划","第一章 发展基础","一、建设现状"]',5,'','','审阅人甲',1700000019000,1700000019000,'1fbb2cf9b2c9613b2c9ea328');
INSERT INTO "annotation" VALUES('00000000-0000-4000-8000-000000000038','00000000-0000-4000-8000-000000000002',204,271,'“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。','划期为2021年至2025年。
第一章 发展基础
一、建设现状
','全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家','["临澜市智慧城市建设“十四五”规划","第一章 发展基础","一、建设现状"]',5,'','doubtful','审阅人乙',1700000025000,1700000025000,'eb9b4867d5bbfa384e0143cd');
CREATE TABLE bayes_count (
	number INTEGER NOT NULL, 
	feature TEXT NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_bayes_count PRIMARY KEY (number, feature), 
	CONSTRAINT fk_bayes_count_number FOREIGN KEY(number) REFERENCES bayes_total (number)
)
 WITHOUT ROWID

;
INSERT INTO "bayes_count" VALUES(1,'02',1);
INSERT INTO "bayes_count" VALUES(1,'03',1);
INSERT INTO "bayes_count" VALUES(1,'14',1);
INSERT INTO "bayes_count" VALUES(1,'20',1);
INSERT INTO "bayes_count" VALUES(1,'21',1);
INSERT INTO "bayes_count" VALUES(1,'22',1);
INSERT INTO "bayes_count" VALUES(1,'29',1);
INSERT INTO "bayes_count" VALUES(1,'35',1);
INSERT INTO "bayes_count" VALUES(1,'4号',1);
INSERT INTO "bayes_count" VALUES(1,'5年',1);
INSERT INTO "bayes_count" VALUES(1,'9号',1);
INSERT INTO "bayes_count" VALUES(1,'个五',1);
INSERT INTO "bayes_count" VALUES(1,'中华',1);
INSERT INTO "bayes_count" VALUES(1,'为瞭',1);
INSERT INTO "bayes_count" VALUES(1,'于加',1);
INSERT INTO "bayes_count" VALUES(1,'于印',1);
INSERT INTO "bayes_count" VALUES(1,'五年',1);
INSERT INTO "bayes_count" VALUES(1,'人民',1);
INSERT INTO "bayes_count" VALUES(1,'会发',1);
INSERT INTO "bayes_count" VALUES(1,'依据',1);
INSERT INTO "bayes_count" VALUES(1,'共龢',1);
INSERT INTO "bayes_count" VALUES(1,'关于',1);
INSERT INTO "bayes_count" VALUES(1,'到城',1);
INSERT INTO "bayes_count" VALUES(1,'制定',1);
INSERT INTO "bayes_count" VALUES(1,'加强',1);
INSERT INTO "bayes_count" VALUES(1,'务院',1);
INSERT INTO "bayes_count" VALUES(1,'十四',1);
INSERT INTO "bayes_count" VALUES(1,'华人',1);
INSERT INTO "bayes_count" VALUES(1,'印发',1);
INSERT INTO "bayes_count" VALUES(1,'发展',1);
INSERT INTO "bayes_count" VALUES(1,'四个',1);
INSERT INTO "bayes_count" VALUES(1,'四五',1);
INSERT INTO "bayes_count" VALUES(1,'国务',1);
INSERT INTO "bayes_count" VALUES(1,'国发',1);
INSERT INTO "bayes_count" VALUES(1,'国国',1);
INSERT INTO "bayes_count" VALUES(1,'国民',1);
INSERT INTO "bayes_count" VALUES(1,'城市',1);
INSERT INTO "bayes_count" VALUES(1,'字技',1);
INSERT INTO "bayes_count" VALUES(1,'字政',1);
INSERT INTO "bayes_count" VALUES(1,'字经',1);
INSERT INTO "bayes_count" VALUES(1,'定本',1);
INSERT INTO "bayes_count" VALUES(1,'导意',1);
INSERT INTO "bayes_count" VALUES(1,'展第',1);
INSERT INTO "bayes_count" VALUES(1,'展规',1);
INSERT INTO "bayes_count" VALUES(1,'市民',1);
INSERT INTO "bayes_count" VALUES(1,'市治',1);
INSERT INTO "bayes_count" VALUES(1,'年规',1);
INSERT INTO "bayes_count" VALUES(1,'年远',1);
INSERT INTO "bayes_count" VALUES(1,'府建',1);
INSERT INTO "bayes_count" VALUES(1,'建设',1);
INSERT INTO "bayes_count" VALUES(1,'强数',1);
INSERT INTO "bayes_count" VALUES(1,'意见',1);
INSERT INTO "bayes_count" VALUES(1,'技术',1);
INSERT INTO "bayes_count" VALUES(1,'把数',1);
INSERT INTO "bayes_count" VALUES(1,'指导',1);
INSERT INTO "bayes_count" VALUES(1,'政府',1);
INSERT INTO "bayes_count" VALUES(1,'数字',1);
INSERT INTO "bayes_count" VALUES(1,'景目',1);
INSERT INTO "bayes_count" VALUES(1,'本规',1);
INSERT INTO "bayes_count" VALUES(1,'术用',1);
INSERT INTO "bayes_count" VALUES(1,'标纲',1);
INSERT INTO "bayes_count" VALUES(1,'民共',1);
INSERT INTO "bayes_count" VALUES(1,'民生',1);
INSERT INTO "bayes_count" VALUES(1,'民经',1);
INSERT INTO "bayes_count" VALUES(1,'治理',1);
INSERT INTO "bayes_count" VALUES(1,'活的',1);
INSERT INTO "bayes_count" VALUES(1,'济发',1);
INSERT INTO "bayes_count" VALUES(1,'济龢',1);
INSERT INTO "bayes_count" VALUES(1,'理龢',1);
INSERT INTO "bayes_count" VALUES(1,'生活',1);
INSERT INTO "bayes_count" VALUES(1,'用到',1);
INSERT INTO "bayes_count" VALUES(1,'画的',1);
INSERT INTO "bayes_count" VALUES(1,'画龢',1);
INSERT INTO "bayes_count" VALUES(1,'的指',1);
INSERT INTO "bayes_count" VALUES(1,'的细',1);
INSERT INTO "bayes_count" VALUES(1,'的通',1);
INSERT INTO "bayes_count" VALUES(1,'目标',1);
INSERT INTO "bayes_count" VALUES(1,'瞭把',1);
INSERT INTO "bayes_count" VALUES(1,'社会',1);
INSERT INTO "bayes_count" VALUES(1,'第十',1);
INSERT INTO "bayes_count" VALUES(1,'纲要',1);
INSERT INTO "bayes_count" VALUES(1,'细处',1);
INSERT INTO "bayes_count" VALUES(1,'经济',1);
INSERT INTO "bayes_count" VALUES(1,'规画',1);
INSERT INTO "bayes_count" VALUES(1,'设的',1);
INSERT INTO "bayes_count" VALUES(1,'远景',1);
INSERT INTO "bayes_count" VALUES(1,'通知',1);
INSERT INTO "bayes_count" VALUES(1,'院关',1);
INSERT INTO "bayes_count" VALUES(1,'龢2',1);
INSERT INTO "bayes_count" VALUES(1,'龢国',1);
INSERT INTO "bayes_count" VALUES(1,'龢市',1);
INSERT INTO "bayes_count" VALUES(1,'龢社',1);
INSERT INTO "bayes_count" VALUES(2,'02',1);
INSERT INTO "bayes_count" VALUES(2,'1年',1);
INSERT INTO "bayes_count" VALUES(2,'20',1);
INSERT INTO "bayes_count" VALUES(2,'21',1);
INSERT INTO "bayes_count" VALUES(2,'25',1);
INSERT INTO "bayes_count" VALUES(2,'5年',1);
INSERT INTO "bayes_count" VALUES(2,'为2',1);
INSERT INTO "bayes_count" VALUES(2,'年至',1);
INSERT INTO "bayes_count" VALUES(2,'期为',1);
INSERT INTO "bayes_count" VALUES(2,'画期',1);
INSERT INTO "bayes_count" VALUES(2,'至2',1);
INSERT INTO "bayes_count" VALUES(2,'规画',1);
INSERT INTO "bayes_count" VALUES(3,'01',1);
INSERT INTO "bayes_count" VALUES(3,'02',1);
INSERT INTO "bayes_count" VALUES(3,'0年',1);
INSERT INTO "bayes_count" VALUES(3,'15',1);
INSERT INTO "bayes_count" VALUES(3,'18',1);
INSERT INTO "bayes_count" VALUES(3,'1个',1);
INSERT INTO "bayes_count" VALUES(3,'20',1);
INSERT INTO "bayes_count" VALUES(3,'41',1);
INSERT INTO "bayes_count" VALUES(3,'5年',1);
INSERT INTO "bayes_count" VALUES(3,'6个',1);
INSERT INTO "bayes_count" VALUES(3,'83',1);
INSERT INTO "bayes_count" VALUES(3,'86',1);
INSERT INTO "bayes_count" VALUES(3,'三五',1);
INSERT INTO "bayes_count" VALUES(3,'上可',1);
INSERT INTO "bayes_count" VALUES(3,'业务',1);
INSERT INTO "bayes_count" VALUES(3,'事项',1);
INSERT INTO "bayes_count" VALUES(3,'云平',1);
INSERT INTO "bayes_count" VALUES(3,'到2',1);
INSERT INTO "bayes_count" VALUES(3,'办率',1);
INSERT INTO "bayes_count" VALUES(3,'务事',1);
INSERT INTO "bayes_count" VALUES(3,'务云',1);
INSERT INTO "bayes_count" VALUES(3,'务服',1);
INSERT INTO "bayes_count" VALUES(3,'务系',1);
INSERT INTO "bayes_count" VALUES(3,'十三',1);
INSERT INTO "bayes_count" VALUES(3,'可办',1);
INSERT INTO "bayes_count" VALUES(3,'台1',1);
INSERT INTO "bayes_count" VALUES(3,'市建',1);
INSERT INTO "bayes_count" VALUES(3,'市级',1);
INSERT INTO "bayes_count" VALUES(3,'平台',1);
INSERT INTO "bayes_count" VALUES(3,'年的',1);
INSERT INTO "bayes_count" VALUES(3,'建成',1);
INSERT INTO "bayes_count" VALUES(3,'成市',1);
INSERT INTO "bayes_count" VALUES(3,'我市',1);
INSERT INTO "bayes_count" VALUES(3,'承载',1);
INSERT INTO "bayes_count" VALUES(3,'提高',1);
INSERT INTO "bayes_count" VALUES(3,'政务',1);
INSERT INTO "bayes_count" VALUES(3,'服务',1);
INSERT INTO "bayes_count" VALUES(3,'期间',1);
INSERT INTO "bayes_count" VALUES(3,'率由',1);
INSERT INTO "bayes_count" VALUES(3,'由2',1);
INSERT INTO "bayes_count" VALUES(3,'的4',1);
INSERT INTO "bayes_count" VALUES(3,'的8',1);
INSERT INTO "bayes_count" VALUES(3,'系统',1);
INSERT INTO "bayes_count" VALUES(3,'级政',1);
INSERT INTO "bayes_count" VALUES(3,'统1',1);
INSERT INTO "bayes_count" VALUES(3,'网上',1);
INSERT INTO "bayes_count" VALUES(3,'载业',1);
INSERT INTO "bayes_count" VALUES(3,'项网',1);
INSERT INTO "bayes_count" VALUES(3,'高到',1);
INSERT INTO "bayes_count" VALUES(4,'02',1);
INSERT INTO "bayes_count" VALUES(4,'03',1);
INSERT INTO "bayes_count" VALUES(4,'0个',1);
INSERT INTO "bayes_count" VALUES(4,'14',2);
INSERT INTO "bayes_count" VALUES(4,'20',2);
INSERT INTO "bayes_count" VALUES(4,'21',1);
INSERT INTO "bayes_count" VALUES(4,'22',1);
INSERT INTO "bayes_count" VALUES(4,'29',1);
INSERT INTO "bayes_count" VALUES(4,'35',1);
INSERT INTO "bayes_count" VALUES(4,'42',1);
INSERT INTO "bayes_count" VALUES(4,'4号',1);
INSERT INTO "bayes_count" VALUES(4,'5g',1);
INSERT INTO "bayes_count" VALUES(4,'5年',1);
INSERT INTO "bayes_count" VALUES(4,'6万',1);
INSERT INTO "bayes_count" VALUES(4,'87',1);
INSERT INTO "bayes_count" VALUES(4,'9号',1);
INSERT INTO "bayes_count" VALUES(4,'g基',1);
INSERT INTO "bayes_count" VALUES(4,'万公',1);
INSERT INTO "bayes_count" VALUES(4,'个五',1);
INSERT INTO "bayes_count" VALUES(4,'中华',1);
INSERT INTO "bayes_count" VALUES(4,'为瞭',1);
INSERT INTO "bayes_count" VALUES(4,'于加',1);
INSERT INTO "bayes_count" VALUES(4,'于印',1);
INSERT INTO "bayes_count" VALUES(4,'五年',1);
INSERT INTO "bayes_count" VALUES(4,'人民',1);
INSERT INTO "bayes_count" VALUES(4,'会发',1);
INSERT INTO "bayes_count" VALUES(4,'依据',1);
INSERT INTO "bayes_count" VALUES(4,'光缆',1);
INSERT INTO "bayes_count" VALUES(4,'全市',1);
INSERT INTO "bayes_count" VALUES(4,'公里',1);
INSERT INTO "bayes_count" VALUES(4,'共龢',1);
INSERT INTO "bayes_count" VALUES(4,'关于',1);
INSERT INTO "bayes_count" VALUES(4,'到8',1);
INSERT INTO "bayes_count" VALUES(4,'到城',1);
INSERT INTO "bayes_count" VALUES(4,'制定',1);
INSERT INTO "bayes_count" VALUES(4,'加强',1);
INSERT INTO "bayes_count" VALUES(4,'务院',1);
INSERT INTO "bayes_count" VALUES(4,'十四',1);
INSERT INTO "bayes_count" VALUES(4,'华人',1);
INSERT INTO "bayes_count" VALUES(4,'印发',1);
INSERT INTO "bayes_count" VALUES(4,'及率',1);
INSERT INTO "bayes_count" VALUES(4,'发展',1);
INSERT INTO "bayes_count" VALUES(4,'四个',1);
INSERT INTO "bayes_count" VALUES(4,'四五',1);
INSERT INTO "bayes_count" VALUES(4,'固定',1);
INSERT INTO "bayes_count" VALUES(4,'国务',1);
INSERT INTO "bayes_count" VALUES(4,'国发',1);
INSERT INTO "bayes_count" VALUES(4,'国国',1);
INSERT INTO "bayes_count" VALUES(4,'国民',1);
INSERT INTO "bayes_count" VALUES(4,'城市',1);
INSERT INTO "bayes_count" VALUES(4,'基站',1);
INSERT INTO "bayes_count" VALUES(4,'字技',1);
INSERT INTO "bayes_count" VALUES(4,'字政',1);
INSERT INTO "bayes_count" VALUES(4,'字经',1);
INSERT INTO "bayes_count" VALUES(4,'定宽',1);
INSERT INTO "bayes_count" VALUES(4,'定本',1);
INSERT INTO "bayes_count" VALUES(4,'家庭',1);
INSERT INTO "bayes_count" VALUES(4,'宽带',1);
INSERT INTO "bayes_count" VALUES(4,'导意',1);
INSERT INTO "bayes_count" VALUES(4,'展第',1);
INSERT INTO "bayes_count" VALUES(4,'展规',1);
INSERT INTO "bayes_count" VALUES(4,'市民',1);
INSERT INTO "bayes_count" VALUES(4,'市治',1);
INSERT INTO "bayes_count" VALUES(4,'市累',1);
INSERT INTO "bayes_count" VALUES(4,'带家',1);
INSERT INTO "bayes_count" VALUES(4,'年规',1);
INSERT INTO "bayes_count" VALUES(4,'年远',1);
INSERT INTO "bayes_count" VALUES(4,'府建',1);
INSERT INTO "bayes_count" VALUES(4,'庭普',1);
INSERT INTO "bayes_count" VALUES(4,'建成',1);
INSERT INTO "bayes_count" VALUES(4,'建设',1);
INSERT INTO "bayes_count" VALUES(4,'强数',1);
INSERT INTO "bayes_count" VALUES(4,'意见',1);
INSERT INTO "bayes_count" VALUES(4,'成5',1);
INSERT INTO "bayes_count" VALUES(4,'技术',1);
INSERT INTO "bayes_count" VALUES(4,'把数',1);
INSERT INTO "bayes_count" VALUES(4,'指导',1);
INSERT INTO "bayes_count" VALUES(4,'政府',1);
INSERT INTO "bayes_count" VALUES(4,'数字',1);
INSERT INTO "bayes_count" VALUES(4,'普及',1);
INSERT INTO "bayes_count" VALUES(4,'景目',1);
INSERT INTO "bayes_count" VALUES(4,'本规',1);
INSERT INTO "bayes_count" VALUES(4,'术用',1);
INSERT INTO "bayes_count" VALUES(4,'标纲',1);
INSERT INTO "bayes_count" VALUES(4,'民共',1);
INSERT INTO "bayes_count" VALUES(4,'民生',1);
INSERT INTO "bayes_count" VALUES(4,'民经',1);
INSERT INTO "bayes_count" VALUES(4,'治理',1);
INSERT INTO "bayes_count" VALUES(4,'活的',1);
INSERT INTO "bayes_count" VALUES(4,'济发',1);
INSERT INTO "bayes_count" VALUES(4,'济龢',1);
INSERT INTO "bayes_count" VALUES(4,'率达',1);
INSERT INTO "bayes_count" VALUES(4,'理龢',1);
INSERT INTO "bayes_count" VALUES(4,'生活',1);
INSERT INTO "bayes_count" VALUES(4,'用到',1);
INSERT INTO "bayes_count" VALUES(4,'画的',1);
INSERT INTO "bayes_count" VALUES(4,'画龢',1);
INSERT INTO "bayes_count" VALUES(4,'的指',1);
INSERT INTO "bayes_count" VALUES(4,'的细',1);
INSERT INTO "bayes_count" VALUES(4,'的通',1);
INSERT INTO "bayes_count" VALUES(4,'目标',1);
INSERT INTO "bayes_count" VALUES(4,'瞭把',1);
INSERT INTO "bayes_count" VALUES(4,'社会',1);
INSERT INTO "bayes_count" VALUES(4,'站1',1);
INSERT INTO "bayes_count" VALUES(4,'第十',1);
INSERT INTO "bayes_count" VALUES(4,'累计',1);
INSERT INTO "bayes_count" VALUES(4,'纲要',1);
INSERT INTO "bayes_count" VALUES(4,'细处',1);
INSERT INTO "bayes_count" VALUES(4,'经济',1);
INSERT INTO "bayes_count" VALUES(4,'缆2',1);
INSERT INTO "bayes_count" VALUES(4,'规画',1);
INSERT INTO "bayes_count" VALUES(4,'计铺',1);
INSERT INTO "bayes_count" VALUES(4,'设光',1);
INSERT INTO "bayes_count" VALUES(4,'设的',1);
INSERT INTO "bayes_count" VALUES(4,'达到',1);
INSERT INTO "bayes_count" VALUES(4,'远景',1);
INSERT INTO "bayes_count" VALUES(4,'通知',1);
INSERT INTO "bayes_count" VALUES(4,'铺设',1);
INSERT INTO "bayes_count" VALUES(4,'院关',1);
INSERT INTO "bayes_count" VALUES(4,'龢2',1);
INSERT INTO "bayes_count" VALUES(4,'龢国',1);
INSERT INTO "bayes_count" VALUES(4,'龢市',1);
INSERT INTO "bayes_count" VALUES(4,'龢社',1);
INSERT INTO "bayes_count" VALUES(5,'12',1);
INSERT INTO "bayes_count" VALUES(5,'2处',1);
INSERT INTO "bayes_count" VALUES(5,'31',1);
INSERT INTO "bayes_count" VALUES(5,'6家',1);
INSERT INTO "bayes_count" VALUES(5,'78',1);
INSERT INTO "bayes_count" VALUES(5,'9个',1);
INSERT INTO "bayes_count" VALUES(5,'个百',1);
INSERT INTO "bayes_count" VALUES(5,'为7',1);
INSERT INTO "bayes_count" VALUES(5,'主城',1);
INSERT INTO "bayes_count" VALUES(5,'互认',1);
INSERT INTO "bayes_count" VALUES(5,'交准',1);
INSERT INTO "bayes_count" VALUES(5,'人民',1);
INSERT INTO "bayes_count" VALUES(5,'信号',1);
INSERT INTO "bayes_count" VALUES(5,'健康',1);
INSERT INTO "bayes_count" VALUES(5,'公交',1);
INSERT INTO "bayes_count" VALUES(5,'准点',1);
INSERT INTO "bayes_count" VALUES(5,'分点',1);
INSERT INTO "bayes_count" VALUES(5,'区安',1);
INSERT INTO "bayes_count" VALUES(5,'医院',1);
INSERT INTO "bayes_count" VALUES(5,'号灯',1);
INSERT INTO "bayes_count" VALUES(5,'城区',1);
INSERT INTO "bayes_count" VALUES(5,'子健',1);
INSERT INTO "bayes_count" VALUES(5,'安装',1);
INSERT INTO "bayes_count" VALUES(5,'实现',1);
INSERT INTO "bayes_count" VALUES(5,'家医',1);
INSERT INTO "bayes_count" VALUES(5,'市人',1);
INSERT INTO "bayes_count" VALUES(5,'康档',1);
INSERT INTO "bayes_count" VALUES(5,'建档',1);
INSERT INTO "bayes_count" VALUES(5,'提高',1);
INSERT INTO "bayes_count" VALUES(5,'智能',1);
INSERT INTO "bayes_count" VALUES(5,'果互',1);
INSERT INTO "bayes_count" VALUES(5,'查结',1);
INSERT INTO "bayes_count" VALUES(5,'案建',1);
INSERT INTO "bayes_count" VALUES(5,'档案',1);
INSERT INTO "bayes_count" VALUES(5,'档率',1);
INSERT INTO "bayes_count" VALUES(5,'检查',1);
INSERT INTO "bayes_count" VALUES(5,'民医',1);
INSERT INTO "bayes_count" VALUES(5,'灯3',1);
INSERT INTO "bayes_count" VALUES(5,'点率',1);
INSERT INTO "bayes_count" VALUES(5,'率为',1);
INSERT INTO "bayes_count" VALUES(5,'率提',1);
INSERT INTO "bayes_count" VALUES(5,'现瞭',1);
INSERT INTO "bayes_count" VALUES(5,'电子',1);
INSERT INTO "bayes_count" VALUES(5,'百分',1);
INSERT INTO "bayes_count" VALUES(5,'瞭9',1);
INSERT INTO "bayes_count" VALUES(5,'瞭检',1);
INSERT INTO "bayes_count" VALUES(5,'等6',1);
INSERT INTO "bayes_count" VALUES(5,'结果',1);
INSERT INTO "bayes_count" VALUES(5,'能信',1);
INSERT INTO "bayes_count" VALUES(5,'装智',1);
INSERT INTO "bayes_count" VALUES(5,'院实',1);
INSERT INTO "bayes_count" VALUES(5,'院等',1);
INSERT INTO "bayes_count" VALUES(5,'高瞭',1);
CREATE TABLE bayes_stamp (
	version INTEGER NOT NULL, 
	CONSTRAINT pk_bayes_stamp PRIMARY KEY (version)
);
INSERT INTO "bayes_stamp" VALUES(1);
CREATE TABLE bayes_total (
	number INTEGER NOT NULL, 
	tag_id TEXT(36) NOT NULL, 
	places INTEGER NOT NULL, 
	CONSTRAINT pk_bayes_total PRIMARY KEY (number), 
	CONSTRAINT uq_bayes_total_tag_id UNIQUE (tag_id)
);
INSERT INTO "bayes_total" VALUES(1,'00000000-0000-4000-8000-000000000005',1);
INSERT INTO "bayes_total" VALUES(2,'00000000-0000-4000-8000-000000000006',1);
INSERT INTO "bayes_total" VALUES(3,'00000000-0000-4000-8000-000000000007',1);
INSERT INTO "bayes_total" VALUES(4,'00000000-0000-4000-8000-000000000008',2);
INSERT INTO "bayes_total" VALUES(5,'00000000-0000-4000-8000-000000000009',2);
CREATE TABLE clause (
	stamp INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	passage INTEGER NOT NULL, 
	CONSTRAINT pk_clause PRIMARY KEY (stamp, ordinal), 
	CONSTRAINT fk_clause_stamp FOREIGN KEY(stamp) REFERENCES structure_stamp (number)
)
 WITHOUT ROWID

;
INSERT INTO "clause" VALUES(1,0,29,171,2);
INSERT INTO "clause" VALUES(1,1,171,187,2);
INSERT INTO "clause" VALUES(1,2,204,271,5);
INSERT INTO "clause" VALUES(1,3,271,313,5);
INSERT INTO "clause" VALUES(1,4,313,347,5);
INSERT INTO "clause" VALUES(1,5,347,376,5);
INSERT INTO "clause" VALUES(1,6,376,413,5);
INSERT INTO "clause" VALUES(1,7,421,446,7);
INSERT INTO "clause" VALUES(1,8,446,478,7);
INSERT INTO "clause" VALUES(1,9,478,507,7);
INSERT INTO "clause" VALUES(1,10,507,537,7);
INSERT INTO "clause" VALUES(1,11,537,578,7);
INSERT INTO "clause" VALUES(1,12,600,623,10);
INSERT INTO "clause" VALUES(1,13,629,653,11);
INSERT INTO "clause" VALUES(1,14,659,683,12);
INSERT INTO "clause" VALUES(1,15,691,734,14);
INSERT INTO "clause" VALUES(1,16,734,767,14);
INSERT INTO "clause" VALUES(1,17,767,826,14);
INSERT INTO "clause" VALUES(1,18,826,861,14);
INSERT INTO "clause" VALUES(1,19,1123,1157,26);
INSERT INTO "clause" VALUES(1,20,1157,1196,26);
INSERT INTO "clause" VALUES(1,21,1196,1231,26);
INSERT INTO "clause" VALUES(1,22,1242,1283,27);
INSERT INTO "clause" VALUES(1,23,1283,1307,27);
INSERT INTO "clause" VALUES(1,24,1307,1336,27);
INSERT INTO "clause" VALUES(1,25,1336,1347,27);
INSERT INTO "clause" VALUES(1,26,1358,1394,28);
INSERT INTO "clause" VALUES(1,27,1394,1422,28);
INSERT INTO "clause" VALUES(1,28,1422,1443,28);
INSERT INTO "clause" VALUES(1,29,1462,1546,30);
INSERT INTO "clause" VALUES(1,30,1546,1560,30);
INSERT INTO "clause" VALUES(1,31,1570,1646,31);
INSERT INTO "clause" VALUES(1,32,1646,1661,31);
INSERT INTO "clause" VALUES(1,33,1661,1675,31);
INSERT INTO "clause" VALUES(1,34,1685,1728,32);
INSERT INTO "clause" VALUES(1,35,1728,1738,32);
INSERT INTO "clause" VALUES(1,36,1747,1782,33);
INSERT INTO "clause" VALUES(1,37,1782,1813,33);
INSERT INTO "clause" VALUES(1,38,1813,1835,33);
INSERT INTO "clause" VALUES(1,39,1844,1875,34);
INSERT INTO "clause" VALUES(1,40,1875,1902,34);
INSERT INTO "clause" VALUES(1,41,1902,1917,34);
INSERT INTO "clause" VALUES(1,42,1926,1950,35);
INSERT INTO "clause" VALUES(1,43,1950,1974,35);
INSERT INTO "clause" VALUES(1,44,1974,1989,35);
INSERT INTO "clause" VALUES(1,45,2015,2043,39);
INSERT INTO "clause" VALUES(1,46,2043,2077,39);
INSERT INTO "clause" VALUES(1,47,2086,2118,41);
INSERT INTO "clause" VALUES(1,48,2118,2140,41);
INSERT INTO "clause" VALUES(1,49,2151,2190,42);
INSERT INTO "clause" VALUES(1,50,2190,2218,42);
INSERT INTO "clause" VALUES(1,51,2218,2230,42);
INSERT INTO "clause" VALUES(1,52,2240,2282,43);
INSERT INTO "clause" VALUES(1,53,2282,2299,43);
INSERT INTO "clause" VALUES(1,54,2299,2335,43);
INSERT INTO "clause" VALUES(1,55,2344,2366,44);
INSERT INTO "clause" VALUES(1,56,2366,2391,44);
INSERT INTO "clause" VALUES(1,57,2391,2401,44);
INSERT INTO "clause" VALUES(1,58,2411,2442,45);
INSERT INTO "clause" VALUES(1,59,2442,2466,45);
INSERT INTO "clause" VALUES(1,60,2466,2486,45);
INSERT INTO "clause" VALUES(1,61,2495,2536,46);
INSERT INTO "clause" VALUES(1,62,2536,2566,46);
INSERT INTO "clause" VALUES(1,63,2566,2578,46);
INSERT INTO "clause" VALUES(1,64,2596,2648,48);
INSERT INTO "clause" VALUES(1,65,2648,2662,48);
INSERT INTO "clause" VALUES(1,66,2671,2705,49);
INSERT INTO "clause" VALUES(1,67,2705,2726,49);
INSERT INTO "clause" VALUES(1,68,2726,2741,49);
INSERT INTO "clause" VALUES(1,69,2758,2800,51);
INSERT INTO "clause" VALUES(1,70,2808,2830,52);
INSERT INTO "clause" VALUES(1,71,2830,2866,52);
INSERT INTO "clause" VALUES(1,72,2866,2876,52);
INSERT INTO "clause" VALUES(1,73,2884,2922,53);
INSERT INTO "clause" VALUES(1,74,2922,2941,53);
INSERT INTO "clause" VALUES(1,75,2949,2985,54);
INSERT INTO "clause" VALUES(2,0,29,171,2);
INSERT INTO "clause" VALUES(2,1,171,187,2);
INSERT INTO "clause" VALUES(2,2,204,271,5);
INSERT INTO "clause" VALUES(2,3,271,313,5);
INSERT INTO "clause" VALUES(2,4,313,347,5);
INSERT INTO "clause" VALUES(2,5,347,376,5);
INSERT INTO "clause" VALUES(2,6,376,413,5);
INSERT INTO "clause" VALUES(2,7,421,446,7);
INSERT INTO "clause" VALUES(2,8,446,478,7);
INSERT INTO "clause" VALUES(2,9,478,507,7);
INSERT INTO "clause" VALUES(2,10,507,537,7);
INSERT INTO "clause" VALUES(2,11,537,578,7);
INSERT INTO "clause" VALUES(2,12,600,623,10);
INSERT INTO "clause" VALUES(2,13,629,653,11);
INSERT INTO "clause" VALUES(2,14,659,683,12);
INSERT INTO "clause" VALUES(2,15,691,734,14);
INSERT INTO "clause" VALUES(2,16,734,767,14);
INSERT INTO "clause" VALUES(2,17,767,826,14);
INSERT INTO "clause" VALUES(2,18,826,861,14);
INSERT INTO "clause" VALUES(2,19,1123,1157,26);
INSERT INTO "clause" VALUES(2,20,1157,1196,26);
INSERT INTO "clause" VALUES(2,21,1196,1231,26);
INSERT INTO "clause" VALUES(2,22,1242,1283,27);
INSERT INTO "clause" VALUES(2,23,1283,1307,27);
INSERT INTO "clause" VALUES(2,24,1307,1336,27);
INSERT INTO "clause" VALUES(2,25,1336,1348,27);
INSERT INTO "clause" VALUES(2,26,1359,1395,28);
INSERT INTO "clause" VALUES(2,27,1395,1423,28);
INSERT INTO "clause" VALUES(2,28,1423,1444,28);
INSERT INTO "clause" VALUES(2,29,1463,1547,30);
INSERT INTO "clause" VALUES(2,30,1547,1561,30);
INSERT INTO "clause" VALUES(2,31,1571,1647,31);
INSERT INTO "clause" VALUES(2,32,1647,1662,31);
INSERT INTO "clause" VALUES(2,33,1662,1676,31);
INSERT INTO "clause" VALUES(2,34,1686,1729,32);
INSERT INTO "clause" VALUES(2,35,1729,1739,32);
INSERT INTO "clause" VALUES(2,36,1748,1783,33);
INSERT INTO "clause" VALUES(2,37,1783,1799,33);
INSERT INTO "clause" VALUES(2,38,1799,1821,33);
INSERT INTO "clause" VALUES(2,39,1830,1861,34);
INSERT INTO "clause" VALUES(2,40,1861,1888,34);
INSERT INTO "clause" VALUES(2,41,1888,1903,34);
INSERT INTO "clause" VALUES(2,42,1912,1936,35);
INSERT INTO "clause" VALUES(2,43,1936,1960,35);
INSERT INTO "clause" VALUES(2,44,1960,1975,35);
INSERT INTO "clause" VALUES(2,45,2001,2029,39);
INSERT INTO "clause" VALUES(2,46,2029,2063,39);
INSERT INTO "clause" VALUES(2,47,2072,2104,41);
INSERT INTO "clause" VALUES(2,48,2104,2126,41);
INSERT INTO "clause" VALUES(2,49,2137,2176,42);
INSERT INTO "clause" VALUES(2,50,2176,2204,42);
INSERT INTO "clause" VALUES(2,51,2204,2216,42);
INSERT INTO "clause" VALUES(2,52,2226,2268,43);
INSERT INTO "clause" VALUES(2,53,2268,2285,43);
INSERT INTO "clause" VALUES(2,54,2285,2321,43);
INSERT INTO "clause" VALUES(2,55,2330,2352,44);
INSERT INTO "clause" VALUES(2,56,2352,2377,44);
INSERT INTO "clause" VALUES(2,57,2377,2387,44);
INSERT INTO "clause" VALUES(2,58,2397,2428,45);
INSERT INTO "clause" VALUES(2,59,2428,2452,45);
INSERT INTO "clause" VALUES(2,60,2452,2472,45);
INSERT INTO "clause" VALUES(2,61,2481,2522,46);
INSERT INTO "clause" VALUES(2,62,2522,2552,46);
INSERT INTO "clause" VALUES(2,63,2552,2564,46);
INSERT INTO "clause" VALUES(2,64,2582,2634,48);
INSERT INTO "clause" VALUES(2,65,2634,2648,48);
INSERT INTO "clause" VALUES(2,66,2657,2691,49);
INSERT INTO "clause" VALUES(2,67,2691,2712,49);
INSERT INTO "clause" VALUES(2,68,2712,2727,49);
INSERT INTO "clause" VALUES(2,69,2744,2786,51);
INSERT INTO "clause" VALUES(2,70,2794,2816,52);
INSERT INTO "clause" VALUES(2,71,2816,2852,52);
INSERT INTO "clause" VALUES(2,72,2852,2862,52);
INSERT INTO "clause" VALUES(2,73,2870,2908,53);
INSERT INTO "clause" VALUES(2,74,2908,2927,53);
INSERT INTO "clause" VALUES(2,75,2935,2971,54);
INSERT INTO "clause" VALUES(2,76,2971,2987,54);
INSERT INTO "clause" VALUES(3,0,18,51,2);
INSERT INTO "clause" VALUES(3,1,52,69,3);
INSERT INTO "clause" VALUES(3,2,78,92,5);
CREATE TABLE collection (
	id TEXT(36) NOT NULL, 
	name TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT uq_collection_name UNIQUE (name)
);
INSERT INTO "collection" VALUES('00000000-0000-4000-8000-00000000003d','重点条款',1,1700000029000,'6d6b15c240e0918ca140cabe');
CREATE TABLE collection_row (
	id TEXT(36) NOT NULL, 
	collection_id TEXT(36) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	document_id TEXT(36) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	exact TEXT NOT NULL, 
	annotation_id TEXT(36), 
	remark TEXT NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_collection_row PRIMARY KEY (id), 
	CONSTRAINT ck_collection_row_range CHECK (start >= 0 AND "end" >= start), 
	CONSTRAINT fk_collection_row_collection_id FOREIGN KEY(collection_id) REFERENCES collection (id) DEFERRABLE INITIALLY IMMEDIATE, 
	CONSTRAINT fk_collection_row_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "collection_row" VALUES('00000000-0000-4000-8000-00000000003e','00000000-0000-4000-8000-00000000003d',1,'00000000-0000-4000-8000-000000000002',29,171,'为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。','00000000-0000-4000-8000-000000000023','请会上讨论','cc6af01c1c0a1cc1b27387d2');
INSERT INTO "collection_row" VALUES('00000000-0000-4000-8000-00000000003f','00000000-0000-4000-8000-00000000003d',2,'00000000-0000-4000-8000-000000000002',171,187,'规划期为2021年至2025年。','00000000-0000-4000-8000-000000000026','','a9a3a5a9170ef4b904099dc5');
INSERT INTO "collection_row" VALUES('00000000-0000-4000-8000-000000000040','00000000-0000-4000-8000-00000000003d',3,'00000000-0000-4000-8000-000000000002',204,271,'“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。','00000000-0000-4000-8000-000000000029','','6047eb6ba933ead6203af7b2');
CREATE TABLE correction (
	id TEXT(36) NOT NULL, 
	document_id TEXT(36) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	exact TEXT NOT NULL, 
	replacement TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_correction PRIMARY KEY (id), 
	CONSTRAINT uq_correction_document_id_start UNIQUE (document_id, start), 
	CONSTRAINT ck_correction_range CHECK (start >= 0 AND "end" >= start), 
	CONSTRAINT fk_correction_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "correction" VALUES('00000000-0000-4000-8000-000000000046','00000000-0000-4000-8000-00000000001f',67,68,'詢','询','certain','审阅人甲',1700000035000,'b9177c280ea2a2f8fc83b958');
CREATE TABLE document (
	id TEXT(36) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	script TEXT NOT NULL, 
	region TEXT NOT NULL, 
	characters INTEGER NOT NULL, 
	text_sha256 TEXT(64) NOT NULL, 
	original_sha256 TEXT(64) NOT NULL, 
	original_size INTEGER NOT NULL, 
	file_name TEXT NOT NULL, 
	format TEXT NOT NULL, 
	encoding TEXT NOT NULL, 
	importer_version INTEGER NOT NULL, 
	layout_sha256 TEXT(64), 
	imported_at INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	issued_on TEXT NOT NULL, 
	place TEXT NOT NULL, 
	period TEXT NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_document PRIMARY KEY (id), 
	CONSTRAINT ck_document_script CHECK (script IN ('Hans', 'Hant')), 
	CONSTRAINT fk_document_text_sha256 FOREIGN KEY(text_sha256) REFERENCES text (sha256) DEFERRABLE INITIALLY IMMEDIATE, 
	CONSTRAINT fk_document_original_sha256 FOREIGN KEY(original_sha256) REFERENCES original (sha256) DEFERRABLE INITIALLY IMMEDIATE, 
	CONSTRAINT fk_document_layout_sha256 FOREIGN KEY(layout_sha256) REFERENCES layout (sha256) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "document" VALUES('00000000-0000-4000-8000-000000000002',1,'临澜市智慧城市建设“十四五”规划','Hans','',2986,'f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3','f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3',8022,'plan.hans.txt','txt','utf-8',1,NULL,1700000002000,'','','','','','19c0768eb37233eb98960f03');
INSERT INTO "document" VALUES('00000000-0000-4000-8000-00000000001f',3,'平安镇便民服务规划','Hans','',93,'799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69','799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69',249,'短文.txt','txt','utf-8',1,NULL,1700000005000,'平政〔2026〕1号','平安镇人民政府','2026-01-05','平安镇','2026-2028','b6a2894c46387a7671f8325d');
CREATE TABLE fact (
	id TEXT(36) NOT NULL, 
	document_id TEXT(36) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	exact TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	status TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_fact PRIMARY KEY (id), 
	CONSTRAINT uq_fact_document_id_kind_start_end UNIQUE (document_id, kind, start, "end"), 
	CONSTRAINT ck_fact_kind CHECK (kind IN ('indicator', 'deadline', 'agency', 'citation')), 
	CONSTRAINT ck_fact_status CHECK (status IN ('confirmed', 'edited', 'rejected')), 
	CONSTRAINT ck_fact_range CHECK (start >= 0 AND "end" >= start), 
	CONSTRAINT fk_fact_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "fact" VALUES('00000000-0000-4000-8000-000000000048','00000000-0000-4000-8000-00000000001f',18,24,'到2027年','deadline','{"type":"point","year":2027}','confirmed','审阅人甲',1700000037000,'fe60499b4cbd867f5fb0e302');
INSERT INTO "fact" VALUES('00000000-0000-4000-8000-00000000004a','00000000-0000-4000-8000-00000000001f',25,40,'便民服务点覆盖率达到90%以上','indicator','{"baseline":null,"change":null,"comparator":">=","forecast":false,"is_target":true,"name":"便民服务点覆盖率","place":null,"unit":"%","value":"90","value_max":null,"year":2027}','rejected','审阅人甲',1700000039000,'af8e70cc2905154ff12c8a85');
INSERT INTO "fact" VALUES('00000000-0000-4000-8000-00000000004c','00000000-0000-4000-8000-00000000001f',42,48,'县发展改革局','agency','{"name":"平安镇人民政府办公室"}','edited','审阅人乙',1700000041000,'cad3b93a8f95138658ab01ba');
CREATE TABLE heading (
	stamp INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	run_in INTEGER NOT NULL, 
	inline INTEGER NOT NULL, 
	title INTEGER NOT NULL, 
	CONSTRAINT pk_heading PRIMARY KEY (stamp, ordinal), 
	CONSTRAINT fk_heading_stamp FOREIGN KEY(stamp) REFERENCES structure_stamp (number)
)
 WITHOUT ROWID

;
INSERT INTO "heading" VALUES(1,0,0,16,1,0,0,1);
INSERT INTO "heading" VALUES(1,1,188,196,2,0,0,0);
INSERT INTO "heading" VALUES(1,2,197,203,3,0,0,0);
INSERT INTO "heading" VALUES(1,3,414,420,3,0,0,0);
INSERT INTO "heading" VALUES(1,4,579,587,2,0,0,0);
INSERT INTO "heading" VALUES(1,5,588,594,3,0,0,0);
INSERT INTO "heading" VALUES(1,6,595,599,4,1,0,0);
INSERT INTO "heading" VALUES(1,7,624,628,4,1,0,0);
INSERT INTO "heading" VALUES(1,8,654,658,4,1,0,0);
INSERT INTO "heading" VALUES(1,9,684,690,3,0,0,0);
INSERT INTO "heading" VALUES(1,10,1095,1103,2,0,0,0);
INSERT INTO "heading" VALUES(1,11,1104,1112,3,0,0,0);
INSERT INTO "heading" VALUES(1,12,1113,1122,4,1,0,0);
INSERT INTO "heading" VALUES(1,13,1232,1241,4,1,0,0);
INSERT INTO "heading" VALUES(1,14,1348,1357,4,1,0,0);
INSERT INTO "heading" VALUES(1,15,1444,1452,3,0,0,0);
INSERT INTO "heading" VALUES(1,16,1453,1461,4,1,0,0);
INSERT INTO "heading" VALUES(1,17,1561,1569,4,1,0,0);
INSERT INTO "heading" VALUES(1,18,1676,1684,4,1,0,0);
INSERT INTO "heading" VALUES(1,19,1739,1746,4,1,0,0);
INSERT INTO "heading" VALUES(1,20,1836,1843,4,1,0,0);
INSERT INTO "heading" VALUES(1,21,1918,1925,4,1,0,0);
INSERT INTO "heading" VALUES(1,22,1990,1998,3,0,0,0);
INSERT INTO "heading" VALUES(1,23,1999,2006,4,0,0,0);
INSERT INTO "heading" VALUES(1,24,2007,2014,5,0,0,0);
INSERT INTO "heading" VALUES(1,25,2078,2085,5,0,0,0);
INSERT INTO "heading" VALUES(1,26,2141,2150,4,1,0,0);
INSERT INTO "heading" VALUES(1,27,2231,2239,4,1,0,0);
INSERT INTO "heading" VALUES(1,28,2336,2343,4,1,0,0);
INSERT INTO "heading" VALUES(1,29,2402,2410,4,1,0,0);
INSERT INTO "heading" VALUES(1,30,2487,2494,4,1,0,0);
INSERT INTO "heading" VALUES(1,31,2579,2587,3,0,0,0);
INSERT INTO "heading" VALUES(1,32,2588,2595,4,1,0,0);
INSERT INTO "heading" VALUES(1,33,2663,2670,4,1,0,0);
INSERT INTO "heading" VALUES(1,34,2742,2750,2,0,0,0);
INSERT INTO "heading" VALUES(1,35,2751,2757,3,1,0,0);
INSERT INTO "heading" VALUES(1,36,2801,2807,3,1,0,0);
INSERT INTO "heading" VALUES(1,37,2877,2883,3,1,0,0);
INSERT INTO "heading" VALUES(1,38,2942,2948,3,1,0,0);
INSERT INTO "heading" VALUES(2,0,0,16,1,0,0,1);
INSERT INTO "heading" VALUES(2,1,188,196,2,0,0,0);
INSERT INTO "heading" VALUES(2,2,197,203,3,0,0,0);
INSERT INTO "heading" VALUES(2,3,414,420,3,0,0,0);
INSERT INTO "heading" VALUES(2,4,579,587,2,0,0,0);
INSERT INTO "heading" VALUES(2,5,588,594,3,0,0,0);
INSERT INTO "heading" VALUES(2,6,595,599,4,1,0,0);
INSERT INTO "heading" VALUES(2,7,624,628,4,1,0,0);
INSERT INTO "heading" VALUES(2,8,654,658,4,1,0,0);
INSERT INTO "heading" VALUES(2,9,684,690,3,0,0,0);
INSERT INTO "heading" VALUES(2,10,1095,1103,2,0,0,0);
INSERT INTO "heading" VALUES(2,11,1104,1112,3,0,0,0);
INSERT INTO "heading" VALUES(2,12,1113,1122,4,1,0,0);
INSERT INTO "heading" VALUES(2,13,1232,1241,4,1,0,0);
INSERT INTO "heading" VALUES(2,14,1349,1358,4,1,0,0);
INSERT INTO "heading" VALUES(2,15,1445,1453,3,0,0,0);
INSERT INTO "heading" VALUES(2,16,1454,1462,4,1,0,0);
INSERT INTO "heading" VALUES(2,17,1562,1570,4,1,0,0);
INSERT INTO "heading" VALUES(2,18,1677,1685,4,1,0,0);
INSERT INTO "heading" VALUES(2,19,1740,1747,4,1,0,0);
INSERT INTO "heading" VALUES(2,20,1822,1829,4,1,0,0);
INSERT INTO "heading" VALUES(2,21,1904,1911,4,1,0,0);
INSERT INTO "heading" VALUES(2,22,1976,1984,3,0,0,0);
INSERT INTO "heading" VALUES(2,23,1985,1992,4,0,0,0);
INSERT INTO "heading" VALUES(2,24,1993,2000,5,0,0,0);
INSERT INTO "heading" VALUES(2,25,2064,2071,5,0,0,0);
INSERT INTO "heading" VALUES(2,26,2127,2136,4,1,0,0);
INSERT INTO "heading" VALUES(2,27,2217,2225,4,1,0,0);
INSERT INTO "heading" VALUES(2,28,2322,2329,4,1,0,0);
INSERT INTO "heading" VALUES(2,29,2388,2396,4,1,0,0);
INSERT INTO "heading" VALUES(2,30,2473,2480,4,1,0,0);
INSERT INTO "heading" VALUES(2,31,2565,2573,3,0,0,0);
INSERT INTO "heading" VALUES(2,32,2574,2581,4,1,0,0);
INSERT INTO "heading" VALUES(2,33,2649,2656,4,1,0,0);
INSERT INTO "heading" VALUES(2,34,2728,2736,2,0,0,0);
INSERT INTO "heading" VALUES(2,35,2737,2743,3,1,0,0);
INSERT INTO "heading" VALUES(2,36,2787,2793,3,1,0,0);
INSERT INTO "heading" VALUES(2,37,2863,2869,3,1,0,0);
INSERT INTO "heading" VALUES(2,38,2928,2934,3,1,0,0);
INSERT INTO "heading" VALUES(3,0,0,9,1,0,0,1);
INSERT INTO "heading" VALUES(3,1,11,17,2,0,0,0);
INSERT INTO "heading" VALUES(3,2,71,77,2,0,0,0);
CREATE TABLE image (
	step_number INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	table_name TEXT NOT NULL, 
	row_id TEXT(36) NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_image PRIMARY KEY (step_number, ordinal), 
	CONSTRAINT fk_image_step_number FOREIGN KEY(step_number) REFERENCES step (number) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "image" VALUES(1,0,'tag','00000000-0000-4000-8000-000000000005',NULL,'{"colour":"#9f3f5c","definition":"统领全局的规划、战略与定位，领导机构、职责分工、协调机制、考核评估、试点示范和体制改革；某一行业措施里顺带提到的“规划”归该行业。","facet":"domain","id":"00000000-0000-4000-8000-000000000005","name":"顶层设计","ordinal":1,"parent_id":null,"shortcut":1}');
INSERT INTO "image" VALUES(1,1,'tag','00000000-0000-4000-8000-000000000006',NULL,'{"colour":"#0175bc","definition":"政府自身的电子政务、审批和一站式办理、政府网站与市民卡，以及不属于某一行业的基本公共服务；单一行业的服务归该行业。","facet":"domain","id":"00000000-0000-4000-8000-000000000006","name":"政务","ordinal":2,"parent_id":null,"shortcut":2}');
INSERT INTO "image" VALUES(1,2,'tag','00000000-0000-4000-8000-000000000007',NULL,'{"colour":"#8c82e6","definition":"数据的归集、共享、开放和治理，基础数据库、大数据与云平台、数据中心；只把大数据当作手段的，归所服务的领域。","facet":"domain","id":"00000000-0000-4000-8000-000000000007","name":"数据资源","ordinal":3,"parent_id":null,"shortcut":3}');
INSERT INTO "image" VALUES(1,3,'tag','00000000-0000-4000-8000-000000000008',NULL,'{"colour":"#378b8e","definition":"宽带、光纤、移动通信、无线局域网、物联感知网、资费与三网融合；数据中心归数据资源，物联网产业归产业经济。","facet":"domain","id":"00000000-0000-4000-8000-000000000008","name":"通信网络","ordinal":4,"parent_id":null,"shortcut":4}');
INSERT INTO "image" VALUES(1,4,'tag','00000000-0000-4000-8000-000000000009',NULL,'{"colour":"#6652ad","definition":"网络、信息与系统的安全防护，等级保护、容灾备份、自主可控；人身与财产的实体安全归公共安全。","facet":"domain","id":"00000000-0000-4000-8000-000000000009","name":"网络安全","ordinal":5,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,5,'tag','00000000-0000-4000-8000-00000000000a',NULL,'{"colour":"#ba4900","definition":"应急管理、防灾减灾、社会治安、消防、食品药品、生产安全与地质灾害；网络与信息的安全归网络安全。","facet":"domain","id":"00000000-0000-4000-8000-00000000000a","name":"公共安全","ordinal":6,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,6,'tag','00000000-0000-4000-8000-00000000000b',NULL,'{"colour":"#99705c","definition":"城市管理与网格、市政设施、地下管线、国土空间与用地管控、城市设计和更新；道路与停车归交通，水电气热归能源水务。","facet":"domain","id":"00000000-0000-4000-8000-00000000000b","name":"城管市政","ordinal":7,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,7,'tag','00000000-0000-4000-8000-00000000000c',NULL,'{"colour":"#ec7d6a","definition":"社区服务、基层与社会治理、居民自治、志愿与社会组织；政府部门之间的协调归顶层设计。","facet":"domain","id":"00000000-0000-4000-8000-00000000000c","name":"社区治理","ordinal":8,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,8,'tag','00000000-0000-4000-8000-00000000000d',NULL,'{"colour":"#c37902","definition":"道路、公共交通、物流通行、各类车辆与充电桩、停车、出行服务；车辆的制造归产业经济。","facet":"domain","id":"00000000-0000-4000-8000-00000000000d","name":"交通","ordinal":9,"parent_id":null,"shortcut":5}');
INSERT INTO "image" VALUES(1,9,'tag','00000000-0000-4000-8000-00000000000e',NULL,'{"colour":"#d0587a","definition":"医疗卫生机构与服务、健康档案、公共卫生、人口与家庭、人均预期寿命；只讲医保参保和待遇的归社保养老。","facet":"domain","id":"00000000-0000-4000-8000-00000000000e","name":"医疗","ordinal":10,"parent_id":null,"shortcut":6}');
INSERT INTO "image" VALUES(1,10,'tag','00000000-0000-4000-8000-00000000000f',NULL,'{"colour":"#728c25","definition":"各级各类学校、职业培训、数字化教学、人才培养与引进；企业的研发投入归产业经济。","facet":"domain","id":"00000000-0000-4000-8000-00000000000f","name":"教育","ordinal":11,"parent_id":null,"shortcut":7}');
INSERT INTO "image" VALUES(1,11,'tag','00000000-0000-4000-8000-000000000010',NULL,'{"colour":"#d67fc6","definition":"社会保险、医疗保险、养老与托育、就业与收入、救助帮扶、社会保障卡；通用的市民卡归政务。","facet":"domain","id":"00000000-0000-4000-8000-000000000010","name":"社保养老","ordinal":12,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,12,'tag','00000000-0000-4000-8000-000000000011',NULL,'{"colour":"#b2997c","definition":"保障性住房、房地产市场、住宅建筑与物业、老旧住宅改造；绿色建筑先归环保。","facet":"domain","id":"00000000-0000-4000-8000-000000000011","name":"住房","ordinal":13,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,13,'tag','00000000-0000-4000-8000-000000000012',NULL,'{"colour":"#1ca8da","definition":"电力、燃气、供热、能源结构、供水排水与水资源调度；碳排放与污染治理归环保。","facet":"domain","id":"00000000-0000-4000-8000-000000000012","name":"能源水务","ordinal":14,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,14,'tag','00000000-0000-4000-8000-000000000013',NULL,'{"colour":"#2dab75","definition":"生态保护、污染防治、减碳节能、绿色建筑、垃圾处理、耕地与自然资源保护；能源的供应归能源水务。","facet":"domain","id":"00000000-0000-4000-8000-000000000013","name":"环保","ordinal":15,"parent_id":null,"shortcut":8}');
INSERT INTO "image" VALUES(1,15,'tag','00000000-0000-4000-8000-000000000014',NULL,'{"colour":"#a7a11e","definition":"工业、商贸、消费、电子商务、农业、企业与创业、科技研发、经济增长；投资与筹资的方式归投融资。","facet":"domain","id":"00000000-0000-4000-8000-000000000014","name":"产业经济","ordinal":16,"parent_id":null,"shortcut":9}');
INSERT INTO "image" VALUES(1,16,'tag','00000000-0000-4000-8000-000000000015',NULL,'{"colour":"#726001","definition":"政府与社会投资、特许经营和政企合作、运营模式、采购、税收与金融工具；泛泛的“加大投入”不算。","facet":"domain","id":"00000000-0000-4000-8000-000000000015","name":"投融资","ordinal":17,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,17,'tag','00000000-0000-4000-8000-000000000016',NULL,'{"colour":"#a658b1","definition":"旅游、文化场馆与活动、文物与遗产、体育；文化产业的产值归产业经济。","facet":"domain","id":"00000000-0000-4000-8000-000000000016","name":"文旅","ordinal":18,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,18,'tag','00000000-0000-4000-8000-000000000017',NULL,'{"colour":"#615e6e","definition":"以法律、标准、规范或知识产权保护本身为对象的条款；只是印发一份通知或方案的，归其主题。","facet":"domain","id":"00000000-0000-4000-8000-000000000017","name":"法规标准","ordinal":19,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,19,'tag','00000000-0000-4000-8000-000000000018',NULL,'{"colour":"#016f4c","definition":"城市群、城镇化、城乡统筹、跨区域与国际合作；本市部门之间的协同归顶层设计。","facet":"domain","id":"00000000-0000-4000-8000-000000000018","name":"区域协同","ordinal":20,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,20,'tag','00000000-0000-4000-8000-000000000019',NULL,'{"colour":"#5b7495","definition":"已经做了什么、目前是什么样，包括某部门已印发某文件；带有日后才达到的数字或期限的是目标。","facet":"role","id":"00000000-0000-4000-8000-000000000019","name":"现状","ordinal":21,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,21,'tag','00000000-0000-4000-8000-00000000001a',NULL,'{"colour":"#ba7e88","definition":"不足、障碍、风险与挑战，包括在问题一节里用来说明不足的事实。","facet":"role","id":"00000000-0000-4000-8000-00000000001a","name":"问题","ordinal":22,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,22,'tag','00000000-0000-4000-8000-00000000001b',NULL,'{"colour":"#958a53","definition":"要达到的最终状态：带数字或期限，或在目标、愿景之下，或“建成……”一类的总体设想；优先于其他性质。","facet":"role","id":"00000000-0000-4000-8000-00000000001b","name":"目标","ordinal":23,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,23,'tag','00000000-0000-4000-8000-00000000001c',NULL,'{"colour":"#607656","definition":"要采取的行动：推进、建设、完善、应当……；单项的限值或补贴本身就是政策措施的也算。","facet":"role","id":"00000000-0000-4000-8000-00000000001c","name":"任务","ordinal":24,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,24,'tag','00000000-0000-4000-8000-00000000001d',NULL,'{"colour":"#8f7297","definition":"为规划落实提供的组织、职责、考核、资金、法规标准体系和宣传；行业里的具体措施归任务。","facet":"role","id":"00000000-0000-4000-8000-00000000001d","name":"保障","ordinal":25,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,25,'tag','00000000-0000-4000-8000-00000000001e',NULL,'{"colour":"#8c8c8c","definition":"定义、指导思想与原则、预测与议论、设问、引出下文的句子和公文程式。","facet":"role","id":"00000000-0000-4000-8000-00000000001e","name":"其他","ordinal":26,"parent_id":null,"shortcut":0}');
INSERT INTO "image" VALUES(1,26,'document','00000000-0000-4000-8000-000000000002',NULL,'{"characters":2986,"encoding":"utf-8","file_name":"plan.hans.txt","format":"txt","id":"00000000-0000-4000-8000-000000000002","imported_at":1700000002000,"importer_version":1,"issued_on":"","issuer":"","layout_sha256":null,"number":"","ordinal":1,"original_sha256":"f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3","original_size":8022,"period":"","place":"","region":"","script":"Hans","text_sha256":"f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3","title":"临澜市智慧城市建设“十四五”规划"}');
INSERT INTO "image" VALUES(1,27,'document','00000000-0000-4000-8000-000000000003',NULL,'{"characters":2988,"encoding":"utf-8","file_name":"plan.hant.txt","format":"txt","id":"00000000-0000-4000-8000-000000000003","imported_at":1700000003000,"importer_version":1,"issued_on":"","issuer":"","layout_sha256":null,"number":"","ordinal":2,"original_sha256":"2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54","original_size":8026,"period":"","place":"","region":"TW","script":"Hant","text_sha256":"2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54","title":"臨瀾市智慧城市建設“十四五”規劃"}');
INSERT INTO "image" VALUES(2,0,'document','00000000-0000-4000-8000-00000000001f',NULL,'{"characters":93,"encoding":"utf-8","file_name":"短文.txt","format":"txt","id":"00000000-0000-4000-8000-00000000001f","imported_at":1700000005000,"importer_version":1,"issued_on":"","issuer":"","layout_sha256":null,"number":"","ordinal":3,"original_sha256":"799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69","original_size":249,"period":"","place":"","region":"","script":"Hans","text_sha256":"799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69","title":"平安镇便民服务规划"}');
INSERT INTO "image" VALUES(3,0,'document','00000000-0000-4000-8000-00000000001f','{"characters":93,"encoding":"utf-8","file_name":"短文.txt","format":"txt","id":"00000000-0000-4000-8000-00000000001f","imported_at":1700000005000,"importer_version":1,"issued_on":"","issuer":"","layout_sha256":null,"number":"","ordinal":3,"original_sha256":"799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69","original_size":249,"period":"","place":"","region":"","script":"Hans","text_sha256":"799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69","title":"平安镇便民服务规划"}','{"characters":93,"encoding":"utf-8","file_name":"短文.txt","format":"txt","id":"00000000-0000-4000-8000-00000000001f","imported_at":1700000005000,"importer_version":1,"issued_on":"2026-01-05","issuer":"平安镇人民政府","layout_sha256":null,"number":"平政〔2026〕1号","ordinal":3,"original_sha256":"799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69","original_size":249,"period":"2026-2028","place":"平安镇","region":"","script":"Hans","text_sha256":"799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69","title":"平安镇便民服务规划"}');
INSERT INTO "image" VALUES(4,0,'annotation','00000000-0000-4000-8000-000000000023',NULL,'{"changed_at":1700000009000,"created_at":1700000009000,"document_id":"00000000-0000-4000-8000-000000000002","end":171,"exact":"为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","id":"00000000-0000-4000-8000-000000000023","note":"","passage":2,"path":"[\"临澜市智慧城市建设“十四五”规划\"]","prefix":"临澜市智慧城市建设“十四五”规划\n澜政发〔2022〕9号\n","reviewer":"审阅人甲","start":29,"status":"","suffix":"规划期为2021年至2025年。\n第一章 发展基础\n一、建设现状"}');
INSERT INTO "image" VALUES(4,1,'tagging','00000000-0000-4000-8000-000000000024',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000023","created_at":1700000009000,"id":"00000000-0000-4000-8000-000000000024","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000005"}');
INSERT INTO "image" VALUES(5,0,'annotation','00000000-0000-4000-8000-000000000026',NULL,'{"changed_at":1700000011000,"created_at":1700000011000,"document_id":"00000000-0000-4000-8000-000000000002","end":187,"exact":"规划期为2021年至2025年。","id":"00000000-0000-4000-8000-000000000026","note":"","passage":2,"path":"[\"临澜市智慧城市建设“十四五”规划\"]","prefix":"数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","reviewer":"审阅人甲","start":171,"status":"","suffix":"\n第一章 发展基础\n一、建设现状\n“十三五”期间，我市建成市级政"}');
INSERT INTO "image" VALUES(5,1,'tagging','00000000-0000-4000-8000-000000000027',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000026","created_at":1700000011000,"id":"00000000-0000-4000-8000-000000000027","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000006"}');
INSERT INTO "image" VALUES(6,0,'annotation','00000000-0000-4000-8000-000000000029',NULL,'{"changed_at":1700000013000,"created_at":1700000013000,"document_id":"00000000-0000-4000-8000-000000000002","end":271,"exact":"“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。","id":"00000000-0000-4000-8000-000000000029","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"划期为2021年至2025年。\n第一章 发展基础\n一、建设现状\n","reviewer":"审阅人甲","start":204,"status":"","suffix":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家"}');
INSERT INTO "image" VALUES(6,1,'tagging','00000000-0000-4000-8000-00000000002a',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000029","created_at":1700000013000,"id":"00000000-0000-4000-8000-00000000002a","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000007"}');
INSERT INTO "image" VALUES(7,0,'annotation','00000000-0000-4000-8000-00000000002c',NULL,'{"changed_at":1700000015000,"created_at":1700000015000,"document_id":"00000000-0000-4000-8000-000000000002","end":313,"exact":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","id":"00000000-0000-4000-8000-00000000002c","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"服务事项网上可办率由2015年的41%提高到2020年的83%。","reviewer":"审阅人甲","start":271,"status":"","suffix":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78"}');
INSERT INTO "image" VALUES(7,1,'tagging','00000000-0000-4000-8000-00000000002d',NULL,'{"annotation_id":"00000000-0000-4000-8000-00000000002c","created_at":1700000015000,"id":"00000000-0000-4000-8000-00000000002d","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000008"}');
INSERT INTO "image" VALUES(8,0,'annotation','00000000-0000-4000-8000-00000000002f',NULL,'{"changed_at":1700000017000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}');
INSERT INTO "image" VALUES(8,1,'tagging','00000000-0000-4000-8000-000000000030',NULL,'{"annotation_id":"00000000-0000-4000-8000-00000000002f","created_at":1700000017000,"id":"00000000-0000-4000-8000-000000000030","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000009"}');
INSERT INTO "image" VALUES(9,0,'annotation','00000000-0000-4000-8000-000000000032',NULL,'{"changed_at":1700000019000,"created_at":1700000019000,"document_id":"00000000-0000-4000-8000-000000000002","end":376,"exact":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。","id":"00000000-0000-4000-8000-000000000032","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","reviewer":"审阅人甲","start":347,"status":"","suffix":"2020年，数字经济核心产业增加值为118亿元，占地区生产总值的"}');
INSERT INTO "image" VALUES(9,1,'tagging','00000000-0000-4000-8000-000000000033',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000032","created_at":1700000019000,"id":"00000000-0000-4000-8000-000000000033","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-00000000000a"}');
INSERT INTO "image" VALUES(10,0,'annotation','00000000-0000-4000-8000-000000000023','{"changed_at":1700000009000,"created_at":1700000009000,"document_id":"00000000-0000-4000-8000-000000000002","end":171,"exact":"为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","id":"00000000-0000-4000-8000-000000000023","note":"","passage":2,"path":"[\"临澜市智慧城市建设“十四五”规划\"]","prefix":"临澜市智慧城市建设“十四五”规划\n澜政发〔2022〕9号\n","reviewer":"审阅人甲","start":29,"status":"","suffix":"规划期为2021年至2025年。\n第一章 发展基础\n一、建设现状"}','{"changed_at":1700000021000,"created_at":1700000009000,"document_id":"00000000-0000-4000-8000-000000000002","end":171,"exact":"为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","id":"00000000-0000-4000-8000-000000000023","note":"","passage":2,"path":"[\"临澜市智慧城市建设“十四五”规划\"]","prefix":"临澜市智慧城市建设“十四五”规划\n澜政发〔2022〕9号\n","reviewer":"审阅人甲","start":29,"status":"","suffix":"规划期为2021年至2025年。\n第一章 发展基础\n一、建设现状"}');
INSERT INTO "image" VALUES(10,1,'tagging','00000000-0000-4000-8000-000000000035',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000023","created_at":1700000021000,"id":"00000000-0000-4000-8000-000000000035","ordinal":1,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000008"}');
INSERT INTO "image" VALUES(11,0,'annotation','00000000-0000-4000-8000-000000000026','{"changed_at":1700000011000,"created_at":1700000011000,"document_id":"00000000-0000-4000-8000-000000000002","end":187,"exact":"规划期为2021年至2025年。","id":"00000000-0000-4000-8000-000000000026","note":"","passage":2,"path":"[\"临澜市智慧城市建设“十四五”规划\"]","prefix":"数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","reviewer":"审阅人甲","start":171,"status":"","suffix":"\n第一章 发展基础\n一、建设现状\n“十三五”期间，我市建成市级政"}','{"changed_at":1700000023000,"created_at":1700000011000,"document_id":"00000000-0000-4000-8000-000000000002","end":187,"exact":"规划期为2021年至2025年。","id":"00000000-0000-4000-8000-000000000026","note":"核对数字，𠮷字在此。\n第二行","passage":2,"path":"[\"临澜市智慧城市建设“十四五”规划\"]","prefix":"数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","reviewer":"审阅人甲","start":171,"status":"","suffix":"\n第一章 发展基础\n一、建设现状\n“十三五”期间，我市建成市级政"}');
INSERT INTO "image" VALUES(12,0,'annotation','00000000-0000-4000-8000-000000000038',NULL,'{"changed_at":1700000025000,"created_at":1700000025000,"document_id":"00000000-0000-4000-8000-000000000002","end":271,"exact":"“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。","id":"00000000-0000-4000-8000-000000000038","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"划期为2021年至2025年。\n第一章 发展基础\n一、建设现状\n","reviewer":"审阅人乙","start":204,"status":"doubtful","suffix":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家"}');
INSERT INTO "image" VALUES(13,0,'annotation','00000000-0000-4000-8000-00000000003a',NULL,'{"changed_at":1700000027000,"created_at":1700000027000,"document_id":"00000000-0000-4000-8000-000000000003","end":271,"exact":"“十三五”期間，我市建成市級政務雲平臺1個，承載業務系統186個，政務服務事項網上可辦率由2015年的41%提高到2020年的83%。","id":"00000000-0000-4000-8000-00000000003a","note":"","passage":5,"path":"[\"臨瀾市智慧城市建設“十四五”規劃\",\"第一章 發展基礎\",\"一、建設現狀\"]","prefix":"劃期為2021年至2025年。\n第一章 發展基礎\n一、建設現狀\n","reviewer":"审阅人乙","start":204,"status":"","suffix":"全市累計鋪設光纜2.6萬公里，建成5G基站1420個，固定寬帶家"}');
INSERT INTO "image" VALUES(13,1,'tagging','00000000-0000-4000-8000-00000000003b',NULL,'{"annotation_id":"00000000-0000-4000-8000-00000000003a","created_at":1700000027000,"id":"00000000-0000-4000-8000-00000000003b","ordinal":0,"origin":"manual","reviewer":"审阅人乙","tag_id":"00000000-0000-4000-8000-000000000006"}');
INSERT INTO "image" VALUES(14,0,'collection','00000000-0000-4000-8000-00000000003d',NULL,'{"created_at":1700000029000,"id":"00000000-0000-4000-8000-00000000003d","name":"重点条款","ordinal":1}');
INSERT INTO "image" VALUES(14,1,'collection_row','00000000-0000-4000-8000-00000000003e',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000023","collection_id":"00000000-0000-4000-8000-00000000003d","document_id":"00000000-0000-4000-8000-000000000002","end":171,"exact":"为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","id":"00000000-0000-4000-8000-00000000003e","ordinal":1,"remark":"","start":29}');
INSERT INTO "image" VALUES(14,2,'collection_row','00000000-0000-4000-8000-00000000003f',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000026","collection_id":"00000000-0000-4000-8000-00000000003d","document_id":"00000000-0000-4000-8000-000000000002","end":187,"exact":"规划期为2021年至2025年。","id":"00000000-0000-4000-8000-00000000003f","ordinal":2,"remark":"","start":171}');
INSERT INTO "image" VALUES(14,3,'collection_row','00000000-0000-4000-8000-000000000040',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000029","collection_id":"00000000-0000-4000-8000-00000000003d","document_id":"00000000-0000-4000-8000-000000000002","end":271,"exact":"“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。","id":"00000000-0000-4000-8000-000000000040","ordinal":3,"remark":"","start":204}');
INSERT INTO "image" VALUES(15,0,'collection_row','00000000-0000-4000-8000-00000000003e','{"annotation_id":"00000000-0000-4000-8000-000000000023","collection_id":"00000000-0000-4000-8000-00000000003d","document_id":"00000000-0000-4000-8000-000000000002","end":171,"exact":"为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","id":"00000000-0000-4000-8000-00000000003e","ordinal":1,"remark":"","start":29}','{"annotation_id":"00000000-0000-4000-8000-000000000023","collection_id":"00000000-0000-4000-8000-00000000003d","document_id":"00000000-0000-4000-8000-000000000002","end":171,"exact":"为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。","id":"00000000-0000-4000-8000-00000000003e","ordinal":1,"remark":"请会上讨论","start":29}');
INSERT INTO "image" VALUES(16,0,'correction','00000000-0000-4000-8000-000000000043',NULL,'{"created_at":1700000032000,"document_id":"00000000-0000-4000-8000-000000000003","end":1302,"exact":"云","id":"00000000-0000-4000-8000-000000000043","kind":"likely","replacement":"雲","reviewer":"审阅人甲","start":1301}');
INSERT INTO "image" VALUES(16,1,'correction','00000000-0000-4000-8000-000000000044',NULL,'{"created_at":1700000033000,"document_id":"00000000-0000-4000-8000-000000000003","end":1363,"exact":"统","id":"00000000-0000-4000-8000-000000000044","kind":"certain","replacement":"統","reviewer":"审阅人甲","start":1362}');
INSERT INTO "image" VALUES(17,0,'correction','00000000-0000-4000-8000-000000000046',NULL,'{"created_at":1700000035000,"document_id":"00000000-0000-4000-8000-00000000001f","end":68,"exact":"詢","id":"00000000-0000-4000-8000-000000000046","kind":"certain","replacement":"询","reviewer":"审阅人甲","start":67}');
INSERT INTO "image" VALUES(18,0,'fact','00000000-0000-4000-8000-000000000048',NULL,'{"created_at":1700000037000,"document_id":"00000000-0000-4000-8000-00000000001f","end":24,"exact":"到2027年","fields":"{\"type\":\"point\",\"year\":2027}","id":"00000000-0000-4000-8000-000000000048","kind":"deadline","reviewer":"审阅人甲","start":18,"status":"confirmed"}');
INSERT INTO "image" VALUES(19,0,'fact','00000000-0000-4000-8000-00000000004a',NULL,'{"created_at":1700000039000,"document_id":"00000000-0000-4000-8000-00000000001f","end":40,"exact":"便民服务点覆盖率达到90%以上","fields":"{\"baseline\":null,\"change\":null,\"comparator\":\">=\",\"forecast\":false,\"is_target\":true,\"name\":\"便民服务点覆盖率\",\"place\":null,\"unit\":\"%\",\"value\":\"90\",\"value_max\":null,\"year\":2027}","id":"00000000-0000-4000-8000-00000000004a","kind":"indicator","reviewer":"审阅人甲","start":25,"status":"rejected"}');
INSERT INTO "image" VALUES(20,0,'fact','00000000-0000-4000-8000-00000000004c',NULL,'{"created_at":1700000041000,"document_id":"00000000-0000-4000-8000-00000000001f","end":48,"exact":"县发展改革局","fields":"{\"name\":\"平安镇人民政府办公室\"}","id":"00000000-0000-4000-8000-00000000004c","kind":"agency","reviewer":"审阅人乙","start":42,"status":"edited"}');
INSERT INTO "image" VALUES(21,0,'lexicon_entry','00000000-0000-4000-8000-00000000004e',NULL,'{"created_at":1700000043000,"domain":"顶层设计","id":"00000000-0000-4000-8000-00000000004e","reviewer":"审阅人甲","weight":3,"word":"办事指南"}');
INSERT INTO "image" VALUES(21,1,'lexicon_entry','00000000-0000-4000-8000-00000000004f',NULL,'{"created_at":1700000044000,"domain":"政务","id":"00000000-0000-4000-8000-00000000004f","reviewer":"审阅人甲","weight":4,"word":"便民服务"}');
INSERT INTO "image" VALUES(22,0,'structure_edit','00000000-0000-4000-8000-000000000051',NULL,'{"created_at":1700000046000,"document_id":"00000000-0000-4000-8000-00000000001f","end":62,"exact":"","id":"00000000-0000-4000-8000-000000000051","kind":"split","level":0,"prefix":"革局负责。\n各村要公开办事指南，","reviewer":"审阅人甲","start":62,"suffix":"方便群众查詢。\n\n第二章　保障\n"}');
INSERT INTO "image" VALUES(23,0,'structure_edit','00000000-0000-4000-8000-000000000053',NULL,'{"created_at":1700000048000,"document_id":"00000000-0000-4000-8000-00000000001f","end":61,"exact":"各村要公开办事指南","id":"00000000-0000-4000-8000-000000000053","kind":"heading","level":2,"prefix":"0%以上，由县发展改革局负责。\n","reviewer":"审阅人乙","start":52,"suffix":"，方便群众查詢。\n\n第二章　保障"}');
INSERT INTO "image" VALUES(24,0,'tagging','00000000-0000-4000-8000-000000000033','{"annotation_id":"00000000-0000-4000-8000-000000000032","created_at":1700000019000,"id":"00000000-0000-4000-8000-000000000033","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-00000000000a"}',NULL);
INSERT INTO "image" VALUES(24,1,'tagging','00000000-0000-4000-8000-000000000055',NULL,'{"annotation_id":"00000000-0000-4000-8000-000000000032","created_at":1700000019000,"id":"00000000-0000-4000-8000-000000000055","ordinal":0,"origin":"manual","reviewer":"审阅人甲","tag_id":"00000000-0000-4000-8000-000000000009"}');
INSERT INTO "image" VALUES(24,2,'tag','00000000-0000-4000-8000-00000000000a','{"colour":"#ba4900","definition":"应急管理、防灾减灾、社会治安、消防、食品药品、生产安全与地质灾害；网络与信息的安全归网络安全。","facet":"domain","id":"00000000-0000-4000-8000-00000000000a","name":"公共安全","ordinal":6,"parent_id":null,"shortcut":0}',NULL);
INSERT INTO "image" VALUES(25,0,'annotation','00000000-0000-4000-8000-00000000002c','{"changed_at":1700000015000,"created_at":1700000015000,"document_id":"00000000-0000-4000-8000-000000000002","end":313,"exact":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","id":"00000000-0000-4000-8000-00000000002c","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"服务事项网上可办率由2015年的41%提高到2020年的83%。","reviewer":"审阅人甲","start":271,"status":"","suffix":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78"}','{"changed_at":1700000051000,"created_at":1700000015000,"document_id":"00000000-0000-4000-8000-000000000002","end":313,"exact":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","id":"00000000-0000-4000-8000-00000000002c","note":"多余的批注","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"服务事项网上可办率由2015年的41%提高到2020年的83%。","reviewer":"审阅人甲","start":271,"status":"","suffix":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78"}');
INSERT INTO "image" VALUES(26,0,'annotation','00000000-0000-4000-8000-00000000002c','{"changed_at":1700000051000,"created_at":1700000015000,"document_id":"00000000-0000-4000-8000-000000000002","end":313,"exact":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","id":"00000000-0000-4000-8000-00000000002c","note":"多余的批注","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"服务事项网上可办率由2015年的41%提高到2020年的83%。","reviewer":"审阅人甲","start":271,"status":"","suffix":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78"}','{"changed_at":1700000015000,"created_at":1700000015000,"document_id":"00000000-0000-4000-8000-000000000002","end":313,"exact":"全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","id":"00000000-0000-4000-8000-00000000002c","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"服务事项网上可办率由2015年的41%提高到2020年的83%。","reviewer":"审阅人甲","start":271,"status":"","suffix":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78"}');
INSERT INTO "image" VALUES(27,0,'annotation','00000000-0000-4000-8000-00000000002f','{"changed_at":1700000017000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}','{"changed_at":1700000054000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"撤销又恢复","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}');
INSERT INTO "image" VALUES(28,0,'annotation','00000000-0000-4000-8000-00000000002f','{"changed_at":1700000054000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"撤销又恢复","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}','{"changed_at":1700000017000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}');
INSERT INTO "image" VALUES(29,0,'annotation','00000000-0000-4000-8000-00000000002f','{"changed_at":1700000017000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}','{"changed_at":1700000054000,"created_at":1700000017000,"document_id":"00000000-0000-4000-8000-000000000002","end":347,"exact":"市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。","id":"00000000-0000-4000-8000-00000000002f","note":"撤销又恢复","passage":5,"path":"[\"临澜市智慧城市建设“十四五”规划\",\"第一章 发展基础\",\"一、建设现状\"]","prefix":"6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。","reviewer":"审阅人甲","start":313,"status":"","suffix":"主城区安装智能信号灯312处，公交准点率提高了9个百分点。202"}');
INSERT INTO "image" VALUES(30,0,'tagging','00000000-0000-4000-8000-00000000003b','{"annotation_id":"00000000-0000-4000-8000-00000000003a","created_at":1700000027000,"id":"00000000-0000-4000-8000-00000000003b","ordinal":0,"origin":"manual","reviewer":"审阅人乙","tag_id":"00000000-0000-4000-8000-000000000006"}',NULL);
INSERT INTO "image" VALUES(30,1,'annotation','00000000-0000-4000-8000-00000000003a','{"changed_at":1700000027000,"created_at":1700000027000,"document_id":"00000000-0000-4000-8000-000000000003","end":271,"exact":"“十三五”期間，我市建成市級政務雲平臺1個，承載業務系統186個，政務服務事項網上可辦率由2015年的41%提高到2020年的83%。","id":"00000000-0000-4000-8000-00000000003a","note":"","passage":5,"path":"[\"臨瀾市智慧城市建設“十四五”規劃\",\"第一章 發展基礎\",\"一、建設現狀\"]","prefix":"劃期為2021年至2025年。\n第一章 發展基礎\n一、建設現狀\n","reviewer":"审阅人乙","start":204,"status":"","suffix":"全市累計鋪設光纜2.6萬公里，建成5G基站1420個，固定寬帶家"}',NULL);
INSERT INTO "image" VALUES(30,2,'correction','00000000-0000-4000-8000-000000000043','{"created_at":1700000032000,"document_id":"00000000-0000-4000-8000-000000000003","end":1302,"exact":"云","id":"00000000-0000-4000-8000-000000000043","kind":"likely","replacement":"雲","reviewer":"审阅人甲","start":1301}',NULL);
INSERT INTO "image" VALUES(30,3,'correction','00000000-0000-4000-8000-000000000044','{"created_at":1700000033000,"document_id":"00000000-0000-4000-8000-000000000003","end":1363,"exact":"统","id":"00000000-0000-4000-8000-000000000044","kind":"certain","replacement":"統","reviewer":"审阅人甲","start":1362}',NULL);
INSERT INTO "image" VALUES(30,4,'document','00000000-0000-4000-8000-000000000003','{"characters":2988,"encoding":"utf-8","file_name":"plan.hant.txt","format":"txt","id":"00000000-0000-4000-8000-000000000003","imported_at":1700000003000,"importer_version":1,"issued_on":"","issuer":"","layout_sha256":null,"number":"","ordinal":2,"original_sha256":"2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54","original_size":8026,"period":"","place":"","region":"TW","script":"Hant","text_sha256":"2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54","title":"臨瀾市智慧城市建設“十四五”規劃"}',NULL);
CREATE TABLE layout (
	sha256 TEXT(64) NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_layout PRIMARY KEY (sha256)
);
CREATE TABLE lexicon_entry (
	id TEXT(36) NOT NULL, 
	domain TEXT NOT NULL, 
	word TEXT NOT NULL, 
	weight INTEGER NOT NULL, 
	reviewer TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_lexicon_entry PRIMARY KEY (id), 
	CONSTRAINT uq_lexicon_entry_domain_word UNIQUE (domain, word), 
	CONSTRAINT ck_lexicon_entry_weight CHECK (weight BETWEEN 0 AND 4)
);
INSERT INTO "lexicon_entry" VALUES('00000000-0000-4000-8000-00000000004e','顶层设计','办事指南',3,'审阅人甲',1700000043000,'ccba1de230f59f5288f8e8ee');
INSERT INTO "lexicon_entry" VALUES('00000000-0000-4000-8000-00000000004f','政务','便民服务',4,'审阅人甲',1700000044000,'141b5b9e155324dcd5611f5c');
CREATE TABLE library (
	uid TEXT(36) NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_library PRIMARY KEY (uid)
);
INSERT INTO "library" VALUES('00000000-0000-4000-8000-000000000001',1700000001000,'e6b5eee59cf417809f65498a');
CREATE TABLE original (
	sha256 TEXT(64) NOT NULL, 
	size INTEGER NOT NULL, 
	CONSTRAINT pk_original PRIMARY KEY (sha256)
);
INSERT INTO "original" VALUES('f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3',8022);
INSERT INTO "original" VALUES('2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54',8026);
INSERT INTO "original" VALUES('799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69',249);
CREATE TABLE original_piece (
	original_sha256 TEXT(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_original_piece PRIMARY KEY (original_sha256, ordinal), 
	CONSTRAINT fk_original_piece_original_sha256 FOREIGN KEY(original_sha256) REFERENCES original (sha256) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "original_piece" VALUES('f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3',0,X'789C9D59D95622C9167DC6AFE8175F6B010EAD5F707F2B019349C6124405459CC0522645854C867FB9951191F9D4BF70F78913225A5477AFBB96CB956466449C719F7D4E7AE3919C37C4382E4F1D69B745B3806BE13A7E6FFE5FAB21F23151AF7B4EE5BFD6B9DF3E10E9EF1B785B5616A258FE6955A2E168F4A755DD17C5B70D6FEC784E5266B3B23A10DD9ACC5AB2D157958E480F7853F9E4AA52527CCFD1F5A0AC2A4D3972D5D9817293E2E6E0AF69CE9B9FCB7CEFA795F5C65D912F788E83D7843DA425F519FE68955B942F05DC5137736F7A0631C4B0AA1E1F8DA0E31F90554C462C2B5E8B86B776E8F7A2214FFBAADE939729E53CF977B19FD6E14F0BFFB3B475B6159C5E09FBD9730A223FC0A65F546795CCD9FA483E00D207D6996ADE62B7BFA669DAEADD2E11D8254A86F96B9A811C6B0ECA5E8AA9638C05833A0DB63AF694B994E84FE541D16FC77EDD992C1ED9E69D6135917E15BD33D97864917E5A71BE908D265C429290FEA9675C9125F07C03F6F2C6967AB8FC8395114D47B52C78D082498C148581CABE6EB01DBC71C6D8A1D10C6A231C2AD3650E13992EE142396D5221DBF29CB2983C8BE2200257D07B99853F9B79E3333C53CFAE729B91BD5DF3482F908DBC5E7618B4266A56F6C65951EC8BEC852AA45465180D47486698643BB2298BA5E0E104E1044DC27C776F6B13FA08BB43328CFA7EAF151C91F4C2CEA86932FA0D47A584FD18A47264282DEDCE7F48DB87D3C87634CC8288BA03038ADE4C8CEF44EF55385D79DA13C52C44F0E7739CB7F7A73E651C37119973E144D5CDECD2DBFA87E841E00185FFB5259BB7CA3D92170DCFF9EEF76E7080AABC886E49C46E85F3265BD7B29526515AD738001EFA738F76F7C62E65490EA264FC6B1BC9E82766DEA20537AB587F2B12E51481329E73235249159F60399B04E7EE4315750A61E901B633262233AF84AEBC1C8B45C273DAE490AB0B8A406B0A1122913DCF59083B4127E42F45630041909F78535A2EDE81A977BF4548CE0DCF412C23225CE45050EB0557271B3802792B9C2A2EBC715E8E6D4A66372F1B99AD3F292557DC2F9FE0F28C2CDC0A1B7F43CF79E0782103370BDEA48520506E43BCF5FCB773795290277352A25197CE0F515888E110A2F98B136CB2B387BDFDD40F75F02ACFCBBCB1EA3CC397042A6D57643B6C404A092B266B6D31289285630D7F76179CCD29D86D1BDEC13569DE80F487AAD752B005C54115CA20B6E851D296AFE730ADAC8E0063D2BD10A502B695B52B998AB37EA298C6B581BDB3038A954C1E3BF8AFCFD8C15F94943B821BFCD1444D1D51BC96FD2205B17317DD0E87759C26B0A351BF97C1C1FEE8DA735DBF3443789128E98137CB632F93D3323BA358836BB6C9FBDABC404E582142E1C006113DE46A09C18A14F516E7327B235F0EFDFEC13B0C3839820178D99B1DC1A372187F8781A6034C1185A6489F6E6067D59DC842C75FD43915B09D3ECE7A479D18FF04BE223AC9647056CE21B1937951BC43C48B524E0DDDA5BB37BCF902D9E44D4F849DD6599CA6BC9FDF78D39AB8B9C75F104B41676DCB43326162261A1D03127813F761DDDE3D2FF1DFCABEBDA07DD97880115968D3BE6CCBDE5C1E03880A080919EBB3B52091ECDE2E35E09F8C7FCB9FDE6C8122F611F9A6E2E84AB2C160B46332ED9F008DD1647F6FD3736F719FD3194960F2676AC9CA9CAF837A922C07EB38857D8A8E1FA4883E6C0B872134B178E73F1C2CFE5D52D58FA16390E82081826A4AA77142D8490635C82FD36F486CD9AFF8AFB6BF486D8537971BEEFC4B9CF81D3060D320955F827324BC29DEEE44F1590B5145C4FEBA0A9EF4AD1A161A9842DA05A7F9C8B6166A5845B69BB24D726541073445D17E413003B00003723052F53128037C82E4F25B398A76A748E0E4808920C56AAA9E250135B1F126870018F2A3DFEA44FEF85AE07F213F8C70A8C4DACF4E113812E25F21562B64840F191B86C4F0425AED8D48E81F0321B419DADB0AEDEF8590FDF2BC49ABA2A1BF8985100220148D8443888550707580324C6BB642EFC54CBF40152DB4BBF7E995ED10EBC4644B0E5B309B0EAEAEACBCE28285D9DD0EFDB92ACC4E88C0091154CA0338C94100B3C35B32B0EDD21D274B0610D3CBD05634B4BDB372E06EE8FF0B248E2292E55B24145955413E0381CFD8F4E47A5DEC819F627EC058484E6053813190AE6E1344400C2DC4A437AF2F094F86908EDD0A58856FDE91EEA60F8065B19159C2696F8071E11931B73CE8621B1C0FB0C1D9C6C5D564A1C8E4E5F10001F3EE88E86ED8B00AC635939B6FB764807A174AD381CC19BEE74049F59DB8E84F96254E0770593C3DE01AD16B2A5E8BE005658E243D9E11BF010D480F90D7B23209AC4B3A11AC7950F4A6313A4B27BEFF72807283D4F26685C88E811D2A3299177133E230866DC99E2CE1F71CC3A3C81DC37E7F4DEB819D17A5F4F2CDA590CC8498B6AE0AFCF97E5C1BD201F9CAC861CA8F9DB19B2096744A6CC8E8D2905CA974E25E634BF95CC53559AB3140DB60E4D2025253A1B93EF3D677FA7144546B7A4C7C98636425A180D76256254BEBE436897ED3E6A764B945429B1055EA00381AD43AA69EE918827E0829D5AB2D4507F028BBFDBB5EC588A42B0F14D11C3E07277FCA7170359443FC4729C5E6A5E47ACFBC0B0987BC5B749CA1D0ECA5BD59D1143BA70AD282C7C82184B7A15A9A6080F9A38E005000AC11F9D8921537387992D38A72139C3FDB44437E2108CB7A1509EB62C1A9BCB435ECA81E0EC5344EEE89CDC1A0C44DCA73671C87F2B84B785B2A6C85A160F0BD49042A76256EF20CD5EB356D57082741D9B217BF869E7128D4653B986A9CBD10B733D34D6AC0FDC85DD3918C2DCF7D050C130BD4546A7D2BB678607AB30ADE4C66900CA0087E2E810B701691BEC7C5BFEAD276964DDA67C8287444CA31890AC7642F28DE8F07D0411C2CF0081770C8362109301A59C1E2500C813D9DA7A88A9492B2F68A664C140ED5F47E47FBE8579BAE6AC341B612463A314D5B024EAE3B13F2742EC3A1FD61255819B62FD87FD322737BCEBBFDB639C63E9FBAD8C84717CB79897479DFC464BCA68B1F81FA8E15DC6FE5286835AA99A64C775AAA668B4292BB0BF2FAA2A13A08E9AC3AAE0984C2744C238915BA24F20FB03896AF0F4BFD946542888AF289373DFB94897E7F2E2EE3D0953B9825CA30A990972D20BFBA712882BA77F8B91396198B086DEF1EAF13A8A32FE9DE819C9A16B094A745256412E0C5C2DE3881A8904E68D19CF8BDAEAC9E8A717A2B8C7203E8796CADF77EF5D48F3F7D781CCE2271116C7077C6D2E429CE8314A47E700687B64C991EA0EAB8FEA8EBE7FBBA4DA2B6D39B9CA07112D926F81B7B448F567489DBDFDFA462351E0393DE313CCEB511074029C3B0347F30F18826FCBD0757878F6268FB9ABBA1F72250D57DB01A811FDC8AF254141F283E6E526B15A555D93A83F3723664541AEA1AAF474E940D2BE15F8131202E1B03C7B3E3006B7433BD50EDA6FF1253F53212671986A0A3916F7BD4AEDDD6F80070147ED3AC729ED1DA72F158C23AD7363038EA58575A514A11541A9A46C510BBF28A2A9C7C4D03A1B961E13900F086ABFC7AE5F5B9547874F8994CFA70BADD25303C4EC99A2DDF5C31BB27CF30DBC91D07A9142026B84BFAB522DE5199FB6DA230EEEB726062A25853953DF886D4995A14EDDAA6288DD43AC69FB0C7B2A3E13BA2E1E026671A672CF56FCE02DC0E5C737DC41EA7887B4C1694C93005441E8FDF117F9C219C2C9640CA789648A6C9D657109F99BE7303E93622DFFE50C74571F90237A9AABDC1166483FA6F7D44E8F65ED80C1EC7684B9F82D811B530CF0300ABECBD30D4D2A4C06A727713896E9AA0BEBA603D7994209F890E47BF451116BA55336305D9022E87C3F272A20D436630830FDD3FF3E28F7E38FAED0F93679A3A6EC0CA2895349A2246430F603B48BE1B96E7AD8FFC833CD088025FBF435BEA4E0F0D24689F6E20D7D706B61315E4F9D15AB6F7B5E47ED40C4D9F28C089123711E66497D39E6CDEAE0E51B6A2E1F0C7F44D970ED8181A901B5BB7F28AC21E3F15133B7098BAAEAB559BF2B6D1892249E00BE20EA339A482B3D4ACA71BD7EFA015A6B3D1390641E4E534BAB76BF004504933117D97B4BA494580AADEF8C88FE5F82E707C3DDCAFECFA9572212DC17564ED1E11EC77298221A57C7A962F31F9B4104F634AC2C6C01F75F09AE83D07672519BF56F189182768A65A2F13B7D2301641640042202AEFC5D52E803DE6732EECA8EAAAD945A9DA610A853A074BD099BA8804D74D1486D5A8A23B473126847454A1BD8CAD356A3A1500EB52CDB5CEE7D9DA1255CD4CFD1D4FE9AFE1103C9E5F7F3517171A067E22BC4F2E0508FB44DF246B3C1C224650E2FC5E0FF40CEC82A264680353FC3EFA85F8164D8192B6EA56C01BF57C700250E1F58CF0CA3D506E0A4510B0444E7FEE88644E2C6AF260E15BB6A1AF3A2BA9935807376B6B028D1690BDF5111AF6E09C4017D7327FC5D881A77EABB3AD4776C51F1F7988368116F6A84F94D3A2CC3769400B27207B1B9DFDCDA5FF9867C2DC38042616D90E208F74E7AC9AD709FBF4C91F33A3FD6FFB3BBF6178831131D2A55778A00FE804DC9DDF7F252C5C0CD4559BB4383A8785F5384F47E73D5A980A62374815C5BC272E0E395EB9ABE5B432AA2A37195CD5D4D377940B6224E729F972249CBB5F263AE1CD250BA0CADA2D9B78CDB4816CCA5DF89927BEBF1C1BF2A0425C2444632EEA17B2F20AEDD0F02D4DB1F51B3BD04214D1425F5C258C4311856494EB1EF750CBA9C44A7BAF438AE713D4D4E96F47F012DFF7677D6A1D344F8F2E830CE43DDB415344BFB96DE637C00C38B5291BD320A765F5D0E7B62FB83B06452336879B6707FCBE724F3D272D1B162A4BD40C80FDD6ADC8DEFFFB0EFD332A23D79A4D3F56817CFA8B42813ED50D4680264A34E846783E84C159E12F049B153364C27E54ED7E902A132FF9C20F75CB47E59FDA1650812A9A201AF636E9AB9CE1B3F690668EDAE4CC63746B7E4FA487398A1EEFAFD7F36F0298BEF3D5EB7A8CC3D4ABF0037B9B310E83417095843C1475E912218C9E0805D585E7A2253EC0C57220B83AECE355100FEF18A2DDBD4640FB8304FE53DB6C26917A6EC46C4E266C917C61BAA71B933BDF4AA04BFE684E819C30A1CC56F1C632BAA4E5E20E1E8102EDED7E7C76B189F4FAA32BE011AFDB8AF243EAEAA94CA7CC47C2777A4BB8DC7804647B333D82191F05AD89B01C911EEB59FD0FDA7276CA9B99F1B4D3E0B3692459EF196686120F3E974A81EDAFF5080BF599843DD307504EDAAF0331F4AF08A84FC317AE0ED90B2C5B7EB04410C9E3096F11D98140F4447F12E5B4F3CB352826CF133C94F84DAC8CB1E53F57240602BF8FCC1BF0E315A1F564447F3769F21B1F38B73A9882DF947BB47CC36CA63FF48952D97C8D86D26372D8C6FF006C975A67');
INSERT INTO "original_piece" VALUES('2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54',0,X'789C9D59D972E2C8127DC65F312F7EED006C3CF617DCDF12D8987DB10DB859DC8057BCB06390C5F62FB75555D2D3FCC23D592964BA9B9E99B8110E87D052CACA3C79F264CA497494B112664C562D197F12CD3C8EC5DC723ADDFF1A0D918B8A7ADDB64AFF356E9CC782489FEEE16E595AABEAE2BB510A07C3E1EF46F9C4A936F754CCB2AD73994ECBB229BAD7326D38ED2B55EA88E4801795A3B92A9E8BCB2C1D0F2E54A9292773553B539381532DFFB5C8DAAB1B7955FB6EA46DB3EB14FAB665E136111FD2238D0CFEE8A9E9955C377146DDAF64E31466886159BDBDB1A1C2C8C056F131615B715B387810C16F37DA92D5BEAAF764A7AAA643E731FADDC87C37F03F4D4B67AA6EF5D6BD6EC8CA42E40658F4A7ADF396F8DDFC4A7E01AC778D9A6A3E60B5BF16492CE5FB2504BF84C9317F2D52B063C78BD22DB19879CE2AAD85D560AF634D994D88415E9E159CC7CCAF2B93C74387BC32BC269253D1ABC9C61B9BF4DD88F1816C341112B284FC9118E3883C81EB7BF0976D1AEAB5F5076F46342D759FDFC339B8C4B3A2B05219638FFD609B29CF0F8DA65BB9C24B65F282612293451CA8498DB680DDD547E263EC24AC9020BBB332B5761629F9D0C535359EABF761E8F8C8BBA41F908D1CFEDB56C66DC5D574649B6951E83BAB47954FA8D2301C0C91CD70C961685F168AEEEB57C0093B09F2D9E3837DEC47C43BDA86BED349BA9917582FE2296535C25F8E9CE29B88BFB9892C394A5B1BF90FEDF6B51A3AC422DA1051B7E040D17F13263C39155657567BA29086096EB484F71DFFA9DF62C61891EEF92B82A8BAA923DCCD3F44FF110E23F8BFDCCAE6837A2FCA6F0DDBBA745E7278815B9F8B6E51441F8435932F25D94E92292F25DA63CCFAF39856B7CD396549CE10BD9473778364744E97F6BA8D30AB44F22014E614C1666CEB5E5A1577FE0D8FB34BF0DE136C45555722798E0B58CE7311B9790BBAB2658AF5A92ADD52406EBF11028D054C08858EC5D999889F52122E4BA2318021C84FDCA9CC25DD533B3BFA12223BF76C0B580622E6C821512EB8EDEC1E5E81BC15561907B69993669CD699E7642375F0270CDB0EBF1C5DE2B4CC3F8838FE86B6F5CA78210737F3EE590A2050EF6D31EB39B31BF935EFB6FBB489465D5A2FCABC13C3214C7363675824728CB59DC48B3A9BCA9B0B5E583D3F2396442A4F739129B30329258CA8934C8B41813C1C6D38F3B45BBF23B0C7E3880E8EC9B78D816D6654AFAD66358D833236036C69B73FC95502AE95E509684CCEFB620537C4E4F5AD4CC4787FA290A463A6BDDA19612595C30ACE744C188866D4B48B303860C185250A77B25F20104FCEC287C1A0C629E5AEB7FD5E0A2F76466FF67CEE1497801799921CD84BC29397D332BD24AC213487147DED5E3027BC102238B043440FB95A045891A2F6FAC6E9CEA4F9E63C9737346065350D984BF7B58488CA616C43034D0B9C22F24D914AEC616535CCCA7CC735469C0A584EBFCED8B04E947F825F814E1849C1CA1964F6794E141E817851CCBAED6F7EB8F7ECD59AF8FDEC45C4933A8B9394F7AB7BD55889FB67FCB9D104F6AC7D49798A84108D0E9304DD89F3F06EEF8A1F7166174E7C4DEBB2F3402332FF44EBB22F3B5D59593AC9042021A37DF6162C92DD077F07FC93F9CFFF692FD728629FC8F72A8EAE247B4C46112FD3FE89D0984D4E8EF7EDF903CE733A2309387FDC4A469656DE71FD9C3C37B8409D3889104FD146F4CB0EF03240130F47FEC360711ECF9DAB0CF6E89E7690406EBE472BE74E45FC9C490DF6CBE414892DFB25671A77A3F983E0BEBF60E45FF2C4EF88018BBA899C4FCEA1E0BE983D8A02815E547A40ECAF4F21928E718D073D9A42DAB9D55CE8501B352C23DBBDB24D76A5D30E4B141D170273CC020DC8C144D54D4806C404C9E5B4B38476AB40E464418920C5AE553D4D066A61637F6440301447A7DD09FDF17381FF45FC30C3A112EB385B05F048807F05785B01CFF880E7C38018BE49E3692F14F8472004F603C7078193E300B25FDE34E9A970E06FB010000002E1503070120C06DC561165989E39086C8A99BE812A5AE0E8F8875B0E03BC27165B725885DB34B8BAB234C5011B737418F873DB984880C809082AE6409C142090D955140E76EFD374C64A9303C4E23D70100E1C46B65E7814F8FF80C428225BBE8402A1ED2DC83118B8C6AEA7D0EB620FFE14AB0BE6420A02BB0A8A81F6FA3E841010430398B457755FF0A488E938ACA055C466C374F77D102C9B8DCC12D6D31E1417AE9172CB25C074D0784E278D203AB33E17D743CE4291CAC9CA0080D904227C14DCA80ACD6B5E6ECE1EC8018D4B6C9AE0CA9AE1320B49AACFC4C420E79738BA012A6AF48A63A0972B1EC1BBB44699234B2B4BAD6F2AC836E4B52C7DB8468B2AAED94581B317517A974E7C679C40B9416AD9CB7C28E2D10E1599D4D26D7519C6F02DF9932DBCCC323D8A6C05FEFB6B5177E339514CFA77FA46B21262D9BA6DF08FE763DA9156961C99ED3BD11A87096649ABC88E0CFB8EE44AA513977C20C7651C53781A03B40D9E5DDA406A2AB4D667DDBA911FAF5475661DD2C38C91AD84025FBBD933F2B44E6E2FD1EF9FF82A796E4DE287F0553C231EAD185E3DD318B2AD0B404AF5AE7DD3413C2AFEF4BB5EC53349571E6CE43B236290DB3689B41ACA61F29C4A294447F17C6764B65D86986C9C6AA6C8A9BDA4BD2C78F5CE2A43B7E032D20808A702376FB2C680F8472901A7805B43F2AD2D4B73F7EB482E4A6A36E1142238FFAA11FC92150AEA7AC1D9ECBB1BAE54AF19551E5084A24B882811ABDAF3254351566644B945D41ADA69F12B69A8E8AD583D335BEF86E15389A812AA6DF5F82BFABC9862BBEC072EC8B8553C2CBD865273EE67FA3213E3D89E4FC1C42404B59ADADD8DAD5F59E16CF337EB19E4035482EA9FE100B245249F71F0AF1AB588DFA77DD66E628D7C47242CCE5504067B20C85706D883885FE212716337754864029A4662B03904A38FB1B8495021299ECB6A0CFD98B8BB52662FA263B403405BBB619C6DC18873933B13C872DD9C50A4B32946B7EF25F2327C3F1FFF4D97CC1D3AAFF6BBFE98ECFEA1910D7D36B29C9AC898CD225ED26BC5F809548F2EBC962B4BA0D5C4C6B4CACD96BA8ECBEE8C1B0CCA89684B75324EC7525530C0D45E983495D8524C4EBB0E8FE3F19D2EE4AB6C13202AAEDAB271FA43263A2F23D18A61AFDCC4F844C3BA42B6DA207F756F1182BA267E4682326590A6ED5DE176E275B4265D13FAD4EB028B397AA8884C02C318581B6F2035A4135A343F9CCE952C5785F97A100C06897DDEDABFA18FAA131B7D461CC122730D2AE63041EBA718CF5290FA6E0D016D7B957A3084479DF1C2B97ED09D12759EF6C757F44E22DD8484E38844F4B485AADCC9C93ED52BD304276D683CC6E5112FC0A6D8192C213C3CA20F0F7BF2F657DB699174DDA3BECDC4C7B372A82BB71E2411C0B7105DC2FE6001EF4F0CE31C0B30159D4CAED553D3199FAAFA1D72C147164466E8CB3135610FD7FC02280FBED37B6A02EE7EE092E09335572CE832EA43B71A4C423DEA07CD985019E7F296EA969C2641BADC8670770F0AE1DABD7BF3FABD544E34A2BCE4F88C63BC4BFC564948207D3617CB6772366B986CC54D24C01AEE7DC7B92EE01E957A3E84300109FA63100F985A801CA3DBA524A96408C0DAA728E8D410C64658C3EF53F88C684D709293879390BAB2590D8A0D0A7237082B095214F33B4A4EB8E21A3D487A43E2668AA8AF5084D4E20921B9265DDF2271D6EFD63DACDB0B7DF943550AA2F58E30C9DAED1E7B901D0A7506D01D1E07BD71A239171F1F6EF48A1A93F1005C297BEF1E7BA2FF379ADCB384C2FB1E4E017BBD4F1E10C83189DCF09730C1420F0B7958203BD108724EB63EB463C80DDE384377C5FCF067971BFEF207A70E0BC23D62FB7656F46ACEDD922FC077B0FC28286F6F3E530AF66047047C7D0F96E4FE0D6D21C49C6DE54F7E43F7EC27AAB120B95D1AEEE72AFA5906B4282280535B3904CCC92FD59E6C3E6C8F460EC290B8FE4C2D3E862DF0B156C651F99C91B7047BFC548924C935AB0C6AA052598E53DE363A61240962417260B2825508965AF6289DD2A7500A5EBFA2730C86C8D6227C7CE4696A623F23C3676957B16A0844290649273AE3B3A0E6DDC2626BD59F5514D212F2455E3F03C14EF7912C6974E4682CDFA372B41623536BBA81337EC16DA237766B4319BB73E7DFEC659226A5F53B924B484E980364804268DEA3D7E202E652875AE25A8D42AD9A5D549F08AB22942E11D7630A5D17DCBB26B87E1B5574E62ACA1A8F5E957FF2B1B523D11229693CF8DBDC197C9E98F9ACEA4DCA377C4A7FAD09D1E3CDDDCFEEE2DAC15C4E3276342780704CF449F20614E1AC46139AEE008A0B828150328C83539CCE440E630734DB893FA96E0955434FFD3E402AFCBC37D37F3F531F25D435D01295C8CE5C9CA7C5FADA6D7F758CB8A748292B757FB0CB0B3B6B82EE7CE7B23E411BEEDE10E9E25816EACC1D74353B3DA4419C5B9B7FE621C43F4D1AE009E06B5190C51C8D5D110474198DCEC9BE1F3F968E70375E02178B4C1994477BE7AC5AD589FBF49B3F2741275F4E22BF116D830989CC4D54BC313DA8137477F3FCB306E162A06E9FF098739D8387A94361743EA331B90376DD4441AC7AE25B86F1CABD2AA795B7553519B8ED7335BA44B92091719390EB53613DFE32A709EEFB859D2A6B3FE51583E60CCCA6A62D2735E2F39FC3403D7E10DF4E456325EADF64698ADDA18DF35D71F01B3FD083F18CBA04399F7A01050AC929777D6EDFFC59C356D3CE90D253077284FE222468BC43E79D7913858CA577780332D2E39932FA1CFACDCD30DF41E3279DDA948DC901EAA27AED7333E73E56A0BA4878E264ED8CEF57EF8FB695940D039525EC8D759DBB86483FFFFBBEFB475646AE359B0EAE6568680B85481FE006135013251AF6467C3E2487EB0DFFA49979639E9888BFA9E79C9BB8A031E68F928FBB389A73AC34012ECAE86B68840BF45E663D891A1FD22451BB9C758C1EF3F648F4B046D143FBDD71FC1B00D3D7BB7A5D0F67587AE55FB0B6379C6132705B5F610FA12E592486D1731EB73CB3E773DC80037FCCB73DC2E3A7601EEEF1AA472E4D72F5650D585327CCD28FA741ACE6E4695C8EA32CF774AFF1E818A7687CB7FACD71022E94E932EEF0D1A5CC25CEE01224D0F191FF3145C4A7341F18A1E55EF3730761BE487A8BCA74DEFBF4B791B7C4CB8D3750B6BDA4C10A6A9BDB8A8BD8BB489A7A020F0D3175EFBFF262DED0D96AF0BB69D058EF79C9880A5DC9C87C1B027E774FA38DFA51848DE9B326272D4F673E1B56B4A400D40F23155D1D80173CE67F86048864E58397084560105DD11F3A9176D09FCEC5353626DFD23C67D89D1305134BFE73456222709ECBF662C0973F8DE66187FE1AD2E43B3E796E7BDC84B8A9F7A27F87B798FE7C278A171C1252604BFD8542E3012C4F336A8D13120A6F68232607B291F4D6DDDCBDF73F3DF148B3');
INSERT INTO "original_piece" VALUES('799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69',0,X'789C4DCFC16E82401405D0FDFC47F7C64DD3BF1BAD8A52B462501305D1526D4C099194260EA5F031CE7D33ACFA0B1D74E3FE9EFBEE83F84232AAE7962C2B3AB9E48F61EFF4470FC319632A8EE599ABCFED8573B54E686B310C4FED56FB1122FB2B9C7BA3BA421F066ABD50134B97A5C93DB51EE4CF5E9E6D93545E8A49855717E99C3C510747A45C67A1CEA20BEF324C7B14B8FAD0413F46C1616F64FE428E85F1D2605A08734995EFB25852B8D7C7B7C65CD7E5CE6D9DAC827AE533F307791572DF34346DC98AFC9022DEA8E92F920D3DF731F86EF83FD140A806');
CREATE TABLE passage (
	stamp INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	level INTEGER NOT NULL, 
	CONSTRAINT pk_passage PRIMARY KEY (stamp, ordinal), 
	CONSTRAINT fk_passage_stamp FOREIGN KEY(stamp) REFERENCES structure_stamp (number)
)
 WITHOUT ROWID

;
INSERT INTO "passage" VALUES(1,0,0,16,'title',1);
INSERT INTO "passage" VALUES(1,1,17,28,'note',0);
INSERT INTO "passage" VALUES(1,2,29,187,'paragraph',0);
INSERT INTO "passage" VALUES(1,3,188,196,'heading',2);
INSERT INTO "passage" VALUES(1,4,197,203,'heading',3);
INSERT INTO "passage" VALUES(1,5,204,413,'paragraph',0);
INSERT INTO "passage" VALUES(1,6,414,420,'heading',3);
INSERT INTO "passage" VALUES(1,7,421,578,'paragraph',0);
INSERT INTO "passage" VALUES(1,8,579,587,'heading',2);
INSERT INTO "passage" VALUES(1,9,588,594,'heading',3);
INSERT INTO "passage" VALUES(1,10,595,623,'paragraph',0);
INSERT INTO "passage" VALUES(1,11,624,653,'paragraph',0);
INSERT INTO "passage" VALUES(1,12,654,683,'paragraph',0);
INSERT INTO "passage" VALUES(1,13,684,690,'heading',3);
INSERT INTO "passage" VALUES(1,14,691,861,'paragraph',0);
INSERT INTO "passage" VALUES(1,15,862,880,'caption',0);
INSERT INTO "passage" VALUES(1,16,881,904,'table_row',0);
INSERT INTO "passage" VALUES(1,17,905,930,'table_row',0);
INSERT INTO "passage" VALUES(1,18,931,956,'table_row',0);
INSERT INTO "passage" VALUES(1,19,957,979,'table_row',0);
INSERT INTO "passage" VALUES(1,20,980,1005,'table_row',0);
INSERT INTO "passage" VALUES(1,21,1006,1032,'table_row',0);
INSERT INTO "passage" VALUES(1,22,1033,1068,'table_row',0);
INSERT INTO "passage" VALUES(1,23,1069,1094,'note',0);
INSERT INTO "passage" VALUES(1,24,1095,1103,'heading',2);
INSERT INTO "passage" VALUES(1,25,1104,1112,'heading',3);
INSERT INTO "passage" VALUES(1,26,1113,1231,'paragraph',0);
INSERT INTO "passage" VALUES(1,27,1232,1347,'paragraph',0);
INSERT INTO "passage" VALUES(1,28,1348,1443,'paragraph',0);
INSERT INTO "passage" VALUES(1,29,1444,1452,'heading',3);
INSERT INTO "passage" VALUES(1,30,1453,1560,'paragraph',0);
INSERT INTO "passage" VALUES(1,31,1561,1675,'paragraph',0);
INSERT INTO "passage" VALUES(1,32,1676,1738,'paragraph',0);
INSERT INTO "passage" VALUES(1,33,1739,1835,'paragraph',0);
INSERT INTO "passage" VALUES(1,34,1836,1917,'paragraph',0);
INSERT INTO "passage" VALUES(1,35,1918,1989,'paragraph',0);
INSERT INTO "passage" VALUES(1,36,1990,1998,'heading',3);
INSERT INTO "passage" VALUES(1,37,1999,2006,'heading',4);
INSERT INTO "passage" VALUES(1,38,2007,2014,'heading',5);
INSERT INTO "passage" VALUES(1,39,2015,2077,'paragraph',0);
INSERT INTO "passage" VALUES(1,40,2078,2085,'heading',5);
INSERT INTO "passage" VALUES(1,41,2086,2140,'paragraph',0);
INSERT INTO "passage" VALUES(1,42,2141,2230,'paragraph',0);
INSERT INTO "passage" VALUES(1,43,2231,2335,'paragraph',0);
INSERT INTO "passage" VALUES(1,44,2336,2401,'paragraph',0);
INSERT INTO "passage" VALUES(1,45,2402,2486,'paragraph',0);
INSERT INTO "passage" VALUES(1,46,2487,2578,'paragraph',0);
INSERT INTO "passage" VALUES(1,47,2579,2587,'heading',3);
INSERT INTO "passage" VALUES(1,48,2588,2662,'paragraph',0);
INSERT INTO "passage" VALUES(1,49,2663,2741,'paragraph',0);
INSERT INTO "passage" VALUES(1,50,2742,2750,'heading',2);
INSERT INTO "passage" VALUES(1,51,2751,2800,'paragraph',0);
INSERT INTO "passage" VALUES(1,52,2801,2876,'paragraph',0);
INSERT INTO "passage" VALUES(1,53,2877,2941,'paragraph',0);
INSERT INTO "passage" VALUES(1,54,2942,2985,'paragraph',0);
INSERT INTO "passage" VALUES(2,0,0,16,'title',1);
INSERT INTO "passage" VALUES(2,1,17,28,'note',0);
INSERT INTO "passage" VALUES(2,2,29,187,'paragraph',0);
INSERT INTO "passage" VALUES(2,3,188,196,'heading',2);
INSERT INTO "passage" VALUES(2,4,197,203,'heading',3);
INSERT INTO "passage" VALUES(2,5,204,413,'paragraph',0);
INSERT INTO "passage" VALUES(2,6,414,420,'heading',3);
INSERT INTO "passage" VALUES(2,7,421,578,'paragraph',0);
INSERT INTO "passage" VALUES(2,8,579,587,'heading',2);
INSERT INTO "passage" VALUES(2,9,588,594,'heading',3);
INSERT INTO "passage" VALUES(2,10,595,623,'paragraph',0);
INSERT INTO "passage" VALUES(2,11,624,653,'paragraph',0);
INSERT INTO "passage" VALUES(2,12,654,683,'paragraph',0);
INSERT INTO "passage" VALUES(2,13,684,690,'heading',3);
INSERT INTO "passage" VALUES(2,14,691,861,'paragraph',0);
INSERT INTO "passage" VALUES(2,15,862,880,'caption',0);
INSERT INTO "passage" VALUES(2,16,881,904,'table_row',0);
INSERT INTO "passage" VALUES(2,17,905,930,'table_row',0);
INSERT INTO "passage" VALUES(2,18,931,956,'table_row',0);
INSERT INTO "passage" VALUES(2,19,957,979,'table_row',0);
INSERT INTO "passage" VALUES(2,20,980,1005,'table_row',0);
INSERT INTO "passage" VALUES(2,21,1006,1032,'table_row',0);
INSERT INTO "passage" VALUES(2,22,1033,1068,'table_row',0);
INSERT INTO "passage" VALUES(2,23,1069,1094,'note',0);
INSERT INTO "passage" VALUES(2,24,1095,1103,'heading',2);
INSERT INTO "passage" VALUES(2,25,1104,1112,'heading',3);
INSERT INTO "passage" VALUES(2,26,1113,1231,'paragraph',0);
INSERT INTO "passage" VALUES(2,27,1232,1348,'paragraph',0);
INSERT INTO "passage" VALUES(2,28,1349,1444,'paragraph',0);
INSERT INTO "passage" VALUES(2,29,1445,1453,'heading',3);
INSERT INTO "passage" VALUES(2,30,1454,1561,'paragraph',0);
INSERT INTO "passage" VALUES(2,31,1562,1676,'paragraph',0);
INSERT INTO "passage" VALUES(2,32,1677,1739,'paragraph',0);
INSERT INTO "passage" VALUES(2,33,1740,1821,'paragraph',0);
INSERT INTO "passage" VALUES(2,34,1822,1903,'paragraph',0);
INSERT INTO "passage" VALUES(2,35,1904,1975,'paragraph',0);
INSERT INTO "passage" VALUES(2,36,1976,1984,'heading',3);
INSERT INTO "passage" VALUES(2,37,1985,1992,'heading',4);
INSERT INTO "passage" VALUES(2,38,1993,2000,'heading',5);
INSERT INTO "passage" VALUES(2,39,2001,2063,'paragraph',0);
INSERT INTO "passage" VALUES(2,40,2064,2071,'heading',5);
INSERT INTO "passage" VALUES(2,41,2072,2126,'paragraph',0);
INSERT INTO "passage" VALUES(2,42,2127,2216,'paragraph',0);
INSERT INTO "passage" VALUES(2,43,2217,2321,'paragraph',0);
INSERT INTO "passage" VALUES(2,44,2322,2387,'paragraph',0);
INSERT INTO "passage" VALUES(2,45,2388,2472,'paragraph',0);
INSERT INTO "passage" VALUES(2,46,2473,2564,'paragraph',0);
INSERT INTO "passage" VALUES(2,47,2565,2573,'heading',3);
INSERT INTO "passage" VALUES(2,48,2574,2648,'paragraph',0);
INSERT INTO "passage" VALUES(2,49,2649,2727,'paragraph',0);
INSERT INTO "passage" VALUES(2,50,2728,2736,'heading',2);
INSERT INTO "passage" VALUES(2,51,2737,2786,'paragraph',0);
INSERT INTO "passage" VALUES(2,52,2787,2862,'paragraph',0);
INSERT INTO "passage" VALUES(2,53,2863,2927,'paragraph',0);
INSERT INTO "passage" VALUES(2,54,2928,2987,'paragraph',0);
INSERT INTO "passage" VALUES(3,0,0,9,'title',1);
INSERT INTO "passage" VALUES(3,1,11,17,'heading',2);
INSERT INTO "passage" VALUES(3,2,18,51,'paragraph',0);
INSERT INTO "passage" VALUES(3,3,52,69,'paragraph',0);
INSERT INTO "passage" VALUES(3,4,71,77,'heading',2);
INSERT INTO "passage" VALUES(3,5,78,92,'paragraph',0);
CREATE TABLE step (
	number INTEGER NOT NULL, 
	id TEXT(36) NOT NULL, 
	kind TEXT NOT NULL, 
	arguments TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	act TEXT NOT NULL, 
	concerns INTEGER, 
	schema_version INTEGER NOT NULL, 
	content TEXT(24) NOT NULL, 
	previous TEXT(24) NOT NULL, 
	hash TEXT(24) NOT NULL, 
	CONSTRAINT pk_step PRIMARY KEY (number), 
	CONSTRAINT uq_step_id UNIQUE (id), 
	CONSTRAINT ck_step_act CHECK (act IN ('do', 'undo', 'redo'))
);
INSERT INTO "step" VALUES(1,'00000000-0000-4000-8000-000000000004','create_library','{}','',1700000004000,'do',NULL,1,'05b81c410cfed957f9d24617','','0492f32afaae1f25d9c86180');
INSERT INTO "step" VALUES(2,'00000000-0000-4000-8000-000000000020','import_document','{"title":"平安镇便民服务规划"}','审阅人甲',1700000006000,'do',NULL,1,'14a930434938409a407dcfb3','0492f32afaae1f25d9c86180','8c0acc9d3e7edeeb90335e47');
INSERT INTO "step" VALUES(3,'00000000-0000-4000-8000-000000000021','describe_document','{"title":"平安镇便民服务规划"}','审阅人甲',1700000007000,'do',NULL,1,'85c32341f7f5edee9c2039c9','8c0acc9d3e7edeeb90335e47','328a6c7836fb1b41249a26e8');
INSERT INTO "step" VALUES(4,'00000000-0000-4000-8000-000000000022','tag_words','{"tag":"顶层设计"}','审阅人甲',1700000008000,'do',NULL,1,'7b5cae8e4c2e4950ed3c68e6','328a6c7836fb1b41249a26e8','ab2f821c2a6b3b7ceff8578f');
INSERT INTO "step" VALUES(5,'00000000-0000-4000-8000-000000000025','tag_words','{"tag":"政务"}','审阅人甲',1700000010000,'do',NULL,1,'f42af6d0d1af8c35f3c548dc','ab2f821c2a6b3b7ceff8578f','376e923b01f796c2f4581b44');
INSERT INTO "step" VALUES(6,'00000000-0000-4000-8000-000000000028','tag_words','{"tag":"数据资源"}','审阅人甲',1700000012000,'do',NULL,1,'b9429f84398ce8fa3dbe0825','376e923b01f796c2f4581b44','492fb0664a83aaa439df33dc');
INSERT INTO "step" VALUES(7,'00000000-0000-4000-8000-00000000002b','tag_words','{"tag":"通信网络"}','审阅人甲',1700000014000,'do',NULL,1,'3011602ee8cd64dba9d3e484','492fb0664a83aaa439df33dc','25918fdd032a676c87909752');
INSERT INTO "step" VALUES(8,'00000000-0000-4000-8000-00000000002e','tag_words','{"tag":"网络安全"}','审阅人甲',1700000016000,'do',NULL,1,'aa72d1857b6efb501406716a','25918fdd032a676c87909752','dcbb6205630efdf98263ce4d');
INSERT INTO "step" VALUES(9,'00000000-0000-4000-8000-000000000031','tag_words','{"tag":"公共安全"}','审阅人甲',1700000018000,'do',NULL,1,'aa70db68a0ca1c7af9f8c979','dcbb6205630efdf98263ce4d','edb83696283a7116b6465299');
INSERT INTO "step" VALUES(10,'00000000-0000-4000-8000-000000000034','tag_words','{"tag":"通信网络"}','审阅人甲',1700000020000,'do',NULL,1,'7c31d7a3958cf6b5d1227938','edb83696283a7116b6465299','48f26c177349da581e14103b');
INSERT INTO "step" VALUES(11,'00000000-0000-4000-8000-000000000036','write_note','{"words":"规划期为2021年至2…"}','审阅人甲',1700000022000,'do',NULL,1,'9182ff072068f298008ec6d7','48f26c177349da581e14103b','de76f8011031d6ba7fb24ba9');
INSERT INTO "step" VALUES(12,'00000000-0000-4000-8000-000000000037','set_status','{"count":1,"status":"doubtful"}','审阅人乙',1700000024000,'do',NULL,1,'48c0755372a4ddda8a0061b1','de76f8011031d6ba7fb24ba9','e309dc8fae101011d408a791');
INSERT INTO "step" VALUES(13,'00000000-0000-4000-8000-000000000039','tag_words','{"tag":"政务"}','审阅人乙',1700000026000,'do',NULL,1,'db94e91c068d31520daf63a0','e309dc8fae101011d408a791','f0078f8d4daaaf26ad394f09');
INSERT INTO "step" VALUES(14,'00000000-0000-4000-8000-00000000003c','collect','{"count":3,"name":"重点条款"}','审阅人甲',1700000028000,'do',NULL,1,'95f6e7218837091ee849ba52','f0078f8d4daaaf26ad394f09','67555b148b9f2df2f9f496ca');
INSERT INTO "step" VALUES(15,'00000000-0000-4000-8000-000000000041','change_remark','{}','审阅人甲',1700000030000,'do',NULL,1,'a6a1939260b4bc8a9af55083','67555b148b9f2df2f9f496ca','afcfe028a9ccbf66f059bcc9');
INSERT INTO "step" VALUES(16,'00000000-0000-4000-8000-000000000042','accept_correction','{"count":2}','审阅人甲',1700000031000,'do',NULL,1,'2ce4f6b370dd3f7144993ce5','afcfe028a9ccbf66f059bcc9','514716d90faf54b1f86789aa');
INSERT INTO "step" VALUES(17,'00000000-0000-4000-8000-000000000045','accept_correction','{"count":1}','审阅人甲',1700000034000,'do',NULL,1,'7401adf3f8c20a6fa107a6cc','514716d90faf54b1f86789aa','9407afd77bc0def76f12f4f2');
INSERT INTO "step" VALUES(18,'00000000-0000-4000-8000-000000000047','confirm_fact','{"count":1,"words":"到2027年"}','审阅人甲',1700000036000,'do',NULL,1,'4967759bb184e6aafb893bca','9407afd77bc0def76f12f4f2','362fcc6bb00a2352686825c5');
INSERT INTO "step" VALUES(19,'00000000-0000-4000-8000-000000000049','reject_fact','{"count":1,"words":"便民服务点覆盖率达到9…"}','审阅人甲',1700000038000,'do',NULL,1,'474af9900d80fe4b4fbb575b','362fcc6bb00a2352686825c5','c51ede005ce1af0e815642c2');
INSERT INTO "step" VALUES(20,'00000000-0000-4000-8000-00000000004b','edit_fact','{"count":1,"words":"县发展改革局"}','审阅人乙',1700000040000,'do',NULL,1,'8e76a97a2d57df4d3ade20f0','c51ede005ce1af0e815642c2','37fecad5f9b2153958bf997d');
INSERT INTO "step" VALUES(21,'00000000-0000-4000-8000-00000000004d','change_lexicon','{"count":2}','审阅人甲',1700000042000,'do',NULL,1,'23787d77fb25748d0d7797cc','37fecad5f9b2153958bf997d','c4e9918440346555a7a2fd4f');
INSERT INTO "step" VALUES(22,'00000000-0000-4000-8000-000000000050','split_clause','{"words":"各村要公开办事指南，方…"}','审阅人甲',1700000045000,'do',NULL,1,'52b0059698e962cebfb95929','c4e9918440346555a7a2fd4f','032d51b99e21405eb5848045');
INSERT INTO "step" VALUES(23,'00000000-0000-4000-8000-000000000052','set_heading','{"words":"各村要公开办事指南"}','审阅人乙',1700000047000,'do',NULL,1,'a48b8cc68bd7d208a5fa3921','032d51b99e21405eb5848045','2f79ce72d016380b350303ce');
INSERT INTO "step" VALUES(24,'00000000-0000-4000-8000-000000000054','merge_tag','{"into":"网络安全","tag":"公共安全"}','审阅人甲',1700000049000,'do',NULL,1,'c88ac647413a29ce957e2da8','2f79ce72d016380b350303ce','cc5cac46018b8ca4305796e4');
INSERT INTO "step" VALUES(25,'00000000-0000-4000-8000-000000000056','write_note','{"words":"全市累计铺设光缆2.6…"}','审阅人甲',1700000050000,'do',NULL,1,'d51becb4cf3396e48fba2a09','cc5cac46018b8ca4305796e4','7eeb2526c11227679ff514d2');
INSERT INTO "step" VALUES(26,'00000000-0000-4000-8000-000000000057','write_note','{"words":"全市累计铺设光缆2.6…"}','审阅人甲',1700000052000,'undo',25,1,'59c50358b6eeed45fc6136d8','7eeb2526c11227679ff514d2','0b9a4486837110a49de5490a');
INSERT INTO "step" VALUES(27,'00000000-0000-4000-8000-000000000058','write_note','{"words":"市人民医院等6家医院实…"}','审阅人甲',1700000053000,'do',NULL,1,'32df188f9bf955ea8b018a21','0b9a4486837110a49de5490a','6f47999dfdb873a02e343844');
INSERT INTO "step" VALUES(28,'00000000-0000-4000-8000-000000000059','write_note','{"words":"市人民医院等6家医院实…"}','审阅人甲',1700000055000,'undo',27,1,'a19b40e6efe7e77ec07c3c5e','6f47999dfdb873a02e343844','dfeb8f4ffad82eddc4f82efa');
INSERT INTO "step" VALUES(29,'00000000-0000-4000-8000-00000000005a','write_note','{"words":"市人民医院等6家医院实…"}','审阅人甲',1700000056000,'redo',27,1,'32df188f9bf955ea8b018a21','dfeb8f4ffad82eddc4f82efa','5f550cd8e31a9d8a2a2bc59b');
INSERT INTO "step" VALUES(30,'00000000-0000-4000-8000-00000000005b','delete_document','{"title":"臨瀾市智慧城市建設“十四五”規劃"}','审阅人甲',1700000057000,'do',NULL,1,'6499fae3b2024f15e42475e1','5f550cd8e31a9d8a2a2bc59b','1632e9cec208edbc6770177e');
CREATE TABLE structure_edit (
	id TEXT(36) NOT NULL, 
	document_id TEXT(36) NOT NULL, 
	kind TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	exact TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	suffix TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_structure_edit PRIMARY KEY (id), 
	CONSTRAINT ck_structure_edit_kind CHECK (kind IN ('split', 'join', 'heading', 'plain')), 
	CONSTRAINT ck_structure_edit_range CHECK (start >= 0 AND "end" >= start), 
	CONSTRAINT fk_structure_edit_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "structure_edit" VALUES('00000000-0000-4000-8000-000000000051','00000000-0000-4000-8000-00000000001f','split',62,62,0,'','革局负责。
各村要公开办事指南，','方便群众查詢。

第二章　保障
','审阅人甲',1700000046000,'8792c90935b9c5e9e46d3a6f');
INSERT INTO "structure_edit" VALUES('00000000-0000-4000-8000-000000000053','00000000-0000-4000-8000-00000000001f','heading',52,61,2,'各村要公开办事指南','0%以上，由县发展改革局负责。
','，方便群众查詢。

第二章　保障','审阅人乙',1700000048000,'03ffae8fdd0316661d95d5b1');
CREATE TABLE structure_stamp (
	number INTEGER NOT NULL, 
	document_id TEXT(36) NOT NULL, 
	text_sha256 TEXT(64) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_structure_stamp PRIMARY KEY (number), 
	CONSTRAINT uq_structure_stamp_document_id UNIQUE (document_id)
);
INSERT INTO "structure_stamp" VALUES(1,'00000000-0000-4000-8000-000000000002','f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3',1);
INSERT INTO "structure_stamp" VALUES(2,'00000000-0000-4000-8000-000000000003','2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54',1);
INSERT INTO "structure_stamp" VALUES(3,'00000000-0000-4000-8000-00000000001f','799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69',1);
CREATE TABLE tag (
	id TEXT(36) NOT NULL, 
	facet TEXT NOT NULL, 
	name TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	colour TEXT NOT NULL, 
	shortcut INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	parent_id TEXT(36), 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_tag PRIMARY KEY (id), 
	CONSTRAINT ck_tag_facet CHECK (facet IN ('domain', 'role', 'own')), 
	CONSTRAINT ck_tag_shortcut CHECK (shortcut BETWEEN 0 AND 9), 
	CONSTRAINT fk_tag_parent_id FOREIGN KEY(parent_id) REFERENCES tag (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000005','domain','顶层设计','统领全局的规划、战略与定位，领导机构、职责分工、协调机制、考核评估、试点示范和体制改革；某一行业措施里顺带提到的“规划”归该行业。','#9f3f5c',1,1,NULL,'a3b4fc6ac684c39facf88a33');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000006','domain','政务','政府自身的电子政务、审批和一站式办理、政府网站与市民卡，以及不属于某一行业的基本公共服务；单一行业的服务归该行业。','#0175bc',2,2,NULL,'abdc782328ded01ccf1a34d1');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000007','domain','数据资源','数据的归集、共享、开放和治理，基础数据库、大数据与云平台、数据中心；只把大数据当作手段的，归所服务的领域。','#8c82e6',3,3,NULL,'0069010e5d565e8132ad28b0');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000008','domain','通信网络','宽带、光纤、移动通信、无线局域网、物联感知网、资费与三网融合；数据中心归数据资源，物联网产业归产业经济。','#378b8e',4,4,NULL,'9eed88074c21c68f407bd719');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000009','domain','网络安全','网络、信息与系统的安全防护，等级保护、容灾备份、自主可控；人身与财产的实体安全归公共安全。','#6652ad',0,5,NULL,'c8ba3b2f610a00cdf5490f6b');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000000b','domain','城管市政','城市管理与网格、市政设施、地下管线、国土空间与用地管控、城市设计和更新；道路与停车归交通，水电气热归能源水务。','#99705c',0,7,NULL,'d1bedebeb7fbd3f61a587100');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000000c','domain','社区治理','社区服务、基层与社会治理、居民自治、志愿与社会组织；政府部门之间的协调归顶层设计。','#ec7d6a',0,8,NULL,'c4ab4a71ce25433ff91d1608');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000000d','domain','交通','道路、公共交通、物流通行、各类车辆与充电桩、停车、出行服务；车辆的制造归产业经济。','#c37902',5,9,NULL,'1d7131f86c94a804e6d65356');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000000e','domain','医疗','医疗卫生机构与服务、健康档案、公共卫生、人口与家庭、人均预期寿命；只讲医保参保和待遇的归社保养老。','#d0587a',6,10,NULL,'2c5474cac16feeffac6f2b80');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000000f','domain','教育','各级各类学校、职业培训、数字化教学、人才培养与引进；企业的研发投入归产业经济。','#728c25',7,11,NULL,'4f75fd98c7a82d96940c6048');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000010','domain','社保养老','社会保险、医疗保险、养老与托育、就业与收入、救助帮扶、社会保障卡；通用的市民卡归政务。','#d67fc6',0,12,NULL,'8298f2c4cdcb092cd705e827');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000011','domain','住房','保障性住房、房地产市场、住宅建筑与物业、老旧住宅改造；绿色建筑先归环保。','#b2997c',0,13,NULL,'28449f6a10b14840f39535d0');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000012','domain','能源水务','电力、燃气、供热、能源结构、供水排水与水资源调度；碳排放与污染治理归环保。','#1ca8da',0,14,NULL,'9337edc233af515ec3719d96');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000013','domain','环保','生态保护、污染防治、减碳节能、绿色建筑、垃圾处理、耕地与自然资源保护；能源的供应归能源水务。','#2dab75',8,15,NULL,'570e22f289c7657f1d120ea6');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000014','domain','产业经济','工业、商贸、消费、电子商务、农业、企业与创业、科技研发、经济增长；投资与筹资的方式归投融资。','#a7a11e',9,16,NULL,'7e4e2ec457f50f0aed642a08');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000015','domain','投融资','政府与社会投资、特许经营和政企合作、运营模式、采购、税收与金融工具；泛泛的“加大投入”不算。','#726001',0,17,NULL,'3be2d3243dc107d05887c470');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000016','domain','文旅','旅游、文化场馆与活动、文物与遗产、体育；文化产业的产值归产业经济。','#a658b1',0,18,NULL,'b348b9040bfce2c0b038848b');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000017','domain','法规标准','以法律、标准、规范或知识产权保护本身为对象的条款；只是印发一份通知或方案的，归其主题。','#615e6e',0,19,NULL,'df079fbe74a9eff4ecf813b1');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000018','domain','区域协同','城市群、城镇化、城乡统筹、跨区域与国际合作；本市部门之间的协同归顶层设计。','#016f4c',0,20,NULL,'50495baa779d60b522e3f789');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000019','role','现状','已经做了什么、目前是什么样，包括某部门已印发某文件；带有日后才达到的数字或期限的是目标。','#5b7495',0,21,NULL,'3652d7d5f28b327c1e971977');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000001a','role','问题','不足、障碍、风险与挑战，包括在问题一节里用来说明不足的事实。','#ba7e88',0,22,NULL,'d6bf8902527d55851ff331f2');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000001b','role','目标','要达到的最终状态：带数字或期限，或在目标、愿景之下，或“建成……”一类的总体设想；优先于其他性质。','#958a53',0,23,NULL,'ad2e59cd2db277578003a8f2');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000001c','role','任务','要采取的行动：推进、建设、完善、应当……；单项的限值或补贴本身就是政策措施的也算。','#607656',0,24,NULL,'93f18a5b950a5b17ffc4420f');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000001d','role','保障','为规划落实提供的组织、职责、考核、资金、法规标准体系和宣传；行业里的具体措施归任务。','#8f7297',0,25,NULL,'6a106c1d5399260f058df4d4');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-00000000001e','role','其他','定义、指导思想与原则、预测与议论、设问、引出下文的句子和公文程式。','#8c8c8c',0,26,NULL,'654e36fbfe6220918ba6cfb8');
CREATE TABLE tagging (
	id TEXT(36) NOT NULL, 
	annotation_id TEXT(36) NOT NULL, 
	tag_id TEXT(36) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	origin TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	checksum TEXT(24) NOT NULL, 
	CONSTRAINT pk_tagging PRIMARY KEY (id), 
	CONSTRAINT uq_tagging_annotation_id_tag_id UNIQUE (annotation_id, tag_id), 
	CONSTRAINT ck_tagging_origin CHECK (origin IN ('manual', 'accepted', 'imported')), 
	CONSTRAINT fk_tagging_annotation_id FOREIGN KEY(annotation_id) REFERENCES annotation (id) DEFERRABLE INITIALLY IMMEDIATE, 
	CONSTRAINT fk_tagging_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id) DEFERRABLE INITIALLY IMMEDIATE
);
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000024','00000000-0000-4000-8000-000000000023','00000000-0000-4000-8000-000000000005',0,'manual','审阅人甲',1700000009000,'4b473945280c0b461ee44be1');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000027','00000000-0000-4000-8000-000000000026','00000000-0000-4000-8000-000000000006',0,'manual','审阅人甲',1700000011000,'3696ed547492587a998f41ea');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-00000000002a','00000000-0000-4000-8000-000000000029','00000000-0000-4000-8000-000000000007',0,'manual','审阅人甲',1700000013000,'05346d7d2427fae09b8d9a28');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-00000000002d','00000000-0000-4000-8000-00000000002c','00000000-0000-4000-8000-000000000008',0,'manual','审阅人甲',1700000015000,'af76b7beada5512461f1ab9a');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000030','00000000-0000-4000-8000-00000000002f','00000000-0000-4000-8000-000000000009',0,'manual','审阅人甲',1700000017000,'b1332dc8e94a42e269ea23f4');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000035','00000000-0000-4000-8000-000000000023','00000000-0000-4000-8000-000000000008',1,'manual','审阅人甲',1700000021000,'61f219e40b9012b6cf63d0ec');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000055','00000000-0000-4000-8000-000000000032','00000000-0000-4000-8000-000000000009',0,'manual','审阅人甲',1700000019000,'9c782b7868bcf8c20ed8688b');
CREATE TABLE text (
	sha256 TEXT(64) NOT NULL, 
	characters INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_text PRIMARY KEY (sha256)
);
INSERT INTO "text" VALUES('f0fa106e6b2e2f0b9611d78d1fc917686d796ac3003b0345064539c5da4210f3',2986,'临澜市智慧城市建设“十四五”规划
澜政发〔2022〕9号
为了把数字技术用到城市治理和市民生活的细处，依据《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》、《国务院关于印发“十四五”数字经济发展规划的通知》（国发〔2021〕29号）和《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），制定本规划。规划期为2021年至2025年。
第一章 发展基础
一、建设现状
“十三五”期间，我市建成市级政务云平台1个，承载业务系统186个，政务服务事项网上可办率由2015年的41%提高到2020年的83%。全市累计铺设光缆2.6万公里，建成5G基站1420个，固定宽带家庭普及率达到87%。市人民医院等6家医院实现了检查结果互认，电子健康档案建档率为78%。主城区安装智能信号灯312处，公交准点率提高了9个百分点。2020年，数字经济核心产业增加值为118亿元，占地区生产总值的6.1%。
二、主要问题
数据底数不清，仍有37个业务系统没有接入共享平台。城乡网络差距明显，望溪县山区还有58个自然村没有稳定的移动信号。老旧小区停车难、充电难，地下管线家底不全，内涝点整治滞后。既懂业务又懂技术的人才不足，运维经费缺口每年约2400万元。网络安全责任落实不到位，2021年抽查的64个系统中有19个没有完成等级保护测评。
第二章 总体要求
一、基本原则
统筹推进。市级统一规划、统一标准，县区不再另建同类平台。
便民优先。先办群众天天遇到的事，能在网上办的不让群众跑腿。
安全可控。安全设施与信息系统同步规划、同步建设、同步使用。
二、发展目标
到2025年，政务服务事项网上可办率达到98%以上，公共数据开放数据集不少于900个。到2023年底，5G网络覆盖全部乡镇，千兆宽带用户占比超过30%。到2025年，数字经济核心产业增加值占地区生产总值的比重提高到10%左右，单位地区生产总值能耗比2020年下降14%。展望2035年，把临澜建设成为山水相依、运行有序、人人受益的智慧之城。
表1 “十四五”智慧城市建设主要指标
序号	指标	单位	2020年	2025年	属性
1	政务服务事项网上可办率	%	83	98	约束性
2	公共数据开放数据集	个	210	900	预期性
3	5G基站	个	1420	6800	预期性
4	城市生活污水集中收集率	%	64	78	约束性
5	每千名老年人拥有养老床位	张	32	45	预期性
6	数字经济核心产业增加值占地区生产总值比重	%	6.1	10	预期性
注：指标为全市口径，2020年数据由市统计局提供。
第三章 主要任务
一、夯实数字底座
（一）升级通信网络。2023年底前新建5G基站2600个，优先覆盖工业园区、医院和景区。对望溪县、云岫县的山区行政村实施光纤到户改造，中小企业宽带资费降低15%以上。牵头单位：市工业和信息化局；配合单位：望溪县人民政府、云岫县人民政府。
（二）汇聚数据资源。2022年底前完成人口、法人、地理信息和信用四个基础数据库，编制全市公共数据目录。建设城市大数据中心，为各部门统一提供云计算资源。依照《中华人民共和国数据安全法》，对公共数据分类分级管理。牵头单位：市大数据局。
（三）守住安全底线。重要系统每年至少开展1次攻防演练，2024年等级保护测评率达到100%。核心数据库建立异地灾难备份，中断之后30分钟内恢复运行。牵头单位：市委网信办；配合单位：市公安局。
二、办好民生服务
（一）政务一件事。落实《国务院关于加快推进政务服务标准化规范化便利化的指导意见》（国发〔2022〕5号），2023年底前推出企业开办、新生儿出生等40个集成服务，平均办理时间压缩50%。牵头单位：市政务服务管理局。
（二）健康有档案。按照《国务院办公厅关于印发“十四五”国民健康规划的通知》（国办发〔2022〕11号），建设全民健康信息平台，2024年底前实现二级以上医院电子病历共享。远程诊疗延伸到全部乡镇卫生院。牵头单位：市卫生健康委员会。
（三）课堂通城乡。建设智慧校园示范学校50所，让乡村小学与城区名校同上一堂课，每年培训教师3000人次。牵头单位：市教育局。
（四）老有所依。社会保障卡增加就医购药、公交乘车功能，2025年覆盖99%的常住人口。新建社区智慧养老服务站120个，独居老人家中安装紧急呼叫设备。牵头单位：市人力资源和社会保障局、市民政局。
（五）住有所居。建立住房租赁监管平台，把1.8万套保障性租赁住房纳入统一管理。完成210个老旧小区的门禁、电梯和消防设施智能化改造。牵头单位：市住房和城乡建设局。
（六）文旅添彩。数字化采集馆藏文物4600件，建成智慧景区8家。开通市民云体育馆，公共体育场馆全部实现在线预约。牵头单位：市文化广电和旅游局。
三、提升治理能力
（一）智慧交通
1. 疏堵保畅
改造智能路口480处，主干道高峰时段平均车速提高12%。新增公共停车泊位2.2万个、充电桩5000根，全部接入市级停车平台。
2. 公交优先
开行定制公交线路60条，2025年新能源公交车占比不低于90%。牵头单位：市交通运输局；配合单位：市公安局。
（二）城市一网统管。普查地下管线3200公里，关于道路、桥梁、路灯和井盖的故障在2小时内派单处置。划分城市管理网格2860个，每个网格配备1名专职网格员。牵头单位：市城市管理局。
（三）防灾早预警。在河流沿岸和地质灾害隐患点布设监测设备1500套，预警信息送达时间缩短到5分钟以内。学校食堂全部接入食品安全监控平台。牵头单位：市应急管理局；配合单位：市自然资源和规划局、市市场监督管理局。
（四）社区共治。每个社区设立线上议事厅，居民诉求3天内答复。培育社区社会组织300家，注册志愿者达到12万人。牵头单位：市民政局。
（五）水电更可靠。更换智能水表40万只，2025年供水管网漏损率控制在9%以内。推进配电自动化，城市供电可靠率达到99.95%。牵头单位：市水利局、市发展和改革委员会。
（六）碧水蓝天。布设空气质量微型监测站260个，2025年细颗粒物年均浓度比2020年下降10%。新建建筑全部执行绿色建筑标准，生活垃圾回收利用率达到35%。牵头单位：市生态环境局。
四、壮大数字经济
（一）培育产业。五年内培育软件企业200家，推动1000家工业企业把设备接到云端，对首次上云的企业给予最高20万元补助。牵头单位：市工业和信息化局。
（二）区域联动。与澜水沿线五市共建产业信息平台，推动住房公积金、社会保障卡异地通办。引导县城和乡村共用数字设施，缩小城乡差距。牵头单位：市发展和改革委员会。
第四章 保障措施
一、组织领导。成立由市长任组长的智慧城市建设领导小组，每季度调度1次，把任务完成情况纳入年度考核。
二、资金投入。五年总投资约86亿元，其中财政资金32亿元。通过政府和社会资本合作、专项债券筹措其余资金，政府投资项目全部公开采购。牵头单位：市财政局。
三、法规标准。2023年底前出台公共数据管理办法，制定地方标准15项，加强软件著作权保护。牵头单位：市司法局、市市场监督管理局。
四、评估监督。2023年开展中期评估，2025年底前完成总结评估，评估结果向社会公布。
');
INSERT INTO "text" VALUES('2184b9ca7247f47fe74fef91e7f370a04be1eca81f3238dab0d11a93bc5fea54',2988,'臨瀾市智慧城市建設“十四五”規劃
瀾政發〔2022〕9號
為了把數字技術用到城市治理和市民生活的細處，依據《中華人民共和國國民經濟和社會發展第十四個五年規劃和2035年遠景目標綱要》、《國務院關於印發“十四五”數字經濟發展規劃的通知》（國發〔2021〕29號）和《國務院關於加強數字政府建設的指導意見》（國發〔2022〕14號），制定本規劃。規劃期為2021年至2025年。
第一章 發展基礎
一、建設現狀
“十三五”期間，我市建成市級政務雲平臺1個，承載業務系統186個，政務服務事項網上可辦率由2015年的41%提高到2020年的83%。全市累計鋪設光纜2.6萬公里，建成5G基站1420個，固定寬帶家庭普及率達到87%。市人民醫院等6家醫院實現了檢查結果互認，電子健康檔案建檔率為78%。主城區安裝智能信號燈312處，公交準點率提高了9個百分點。2020年，數字經濟核心產業增加值為118億元，佔地區生產總值的6.1%。
二、主要問題
數據底數不清，仍有37個業務系統沒有接入共享平臺。城鄉網絡差距明顯，望溪縣山區還有58個自然村沒有穩定的移動信號。老舊小區停車難、充電難，地下管線家底不全，內澇點整治滯後。既懂業務又懂技術的人才不足，運維經費缺口每年約2400萬元。網絡安全責任落實不到位，2021年抽查的64個系統中有19個沒有完成等級保護測評。
第二章 總體要求
一、基本原則
統籌推進。市級統一規劃、統一標準，縣區不再另建同類平臺。
便民優先。先辦群眾天天遇到的事，能在網上辦的不讓群眾跑腿。
安全可控。安全設施與信息系統同步規劃、同步建設、同步使用。
二、發展目標
到2025年，政務服務事項網上可辦率達到98%以上，公共數據開放數據集不少於950個。到2023年底，5G網絡覆蓋全部鄉鎮，千兆寬帶用戶佔比超過30%。到2025年，數字經濟核心產業增加值佔地區生產總值的比重提高到10%左右，單位地區生產總值能耗比2020年下降14%。展望2035年，把臨瀾建設成為山水相依、運行有序、人人受益的智慧之城。
表1 “十四五”智慧城市建設主要指標
序號	指標	單位	2020年	2025年	屬性
1	政務服務事項網上可辦率	%	83	98	約束性
2	公共數據開放數據集	個	210	900	預期性
3	5G基站	個	1420	6800	預期性
4	城市生活汙水集中收集率	%	64	78	約束性
5	每千名老年人擁有養老床位	張	32	45	預期性
6	數字經濟核心產業增加值佔地區生產總值比重	%	6.1	10	預期性
注：指標為全市口徑，2020年數據由市統計局提供。
第三章 主要任務
一、夯實數字底座
（一）升級通訊網路。2024年底前新建5G基站2600個，優先覆蓋工業園區、醫院和景區。對望溪縣、雲岫縣的山區行政村實施光纖到戶改造，中小企業寬帶資費降低15%以上。牽頭單位：市工業和信息化局；配合單位：望溪縣人民政府、雲岫縣人民政府。
（二）匯聚數據資源。2022年底前完成人口、法人、地理信息和信用四個基礎數據庫，編制全市公共數據目錄。建設城市大數據中心，為各部門統一提供云計算資源。依照《中華人民共和國數據安全法》，對公共數據分類分級管理。牽頭單位：市數據資源局。
（三）守住安全底線。重要系统每年至少開展1次攻防演練，2024年等級保護測評率達到100%。核心數據庫建立異地災難備份，中斷之后30分鐘內恢復運行。牽頭單位：市委網信辦；配合單位：市公安局。
二、辦好民生服務
（一）政務一件事。落實《國務院關於加快推進政務服務標準化規範化便利化的指導意見》（國發〔2022〕5號），2023年底前推出企業開辦、新生兒出生等40個集成服務，平均辦理時間壓縮50%。牽頭單位：市政務服務管理局。
（二）健康有檔案。按照《國務院辦公廳關於印發“十四五”國民健康規劃的通知》（國辦發〔2022〕11號），建設全民健康信息平臺，2024年底前實現二級以上醫院電子病歷共享。遠程診療延伸到全部鄉鎮衛生院。牽頭單位：市衛生健康委員會。
（三）課堂通城鄉。建設智慧校園示範學校50所，讓鄉村小學與城區名校同上一堂課，每年培訓教師3000人次。牽頭單位：市教育局。
（四）老有所依。社會保障卡增加就醫購藥、公交乘車功能，2025年覆蓋99%的常住人口。新建社區智慧養老服務站120個。牽頭單位：市人力資源和社會保障局、市民政局。
（五）住有所居。建立住房租賃監管平臺，把1.8萬套保障性租賃住房納入統一管理。完成210個老舊小區的門禁、電梯和消防設施智能化改造。牽頭單位：市住房和城鄉建設局。
（六）文旅添彩。數字化采集館藏文物4600件，建成智慧景區8家。開通市民雲體育館，公共體育場館全部實現在線預約。牽頭單位：市文化廣電和旅遊局。
三、提升治理能力
（一）智慧交通
1. 疏堵保暢
改造智能路口480處，主幹道高峰時段平均車速提高12%。新增公共停車泊位2.2萬個、充電樁5000根，全部接入市級停車平臺。
2. 公交優先
開行定製公交線路60條，2025年新能源公交車佔比不低于90%。牽頭單位：市交通運輸局；配合單位：市公安局。
（二）城市一網統管。普查地下管線3200公里，关于道路、橋梁、路燈和井蓋的故障在2小時內派單處置。劃分城市管理網格2860個，每個網格配備1名專職網格員。牽頭單位：市城市管理局。
（三）防災早預警。在河流沿岸和地質災害隱患點佈設監測設備1500套，預警信息送達時間縮短到5分鐘以內。學校食堂全部接入食品安全監控平臺。牽頭單位：市應急管理局；配合單位：市自然資源和規劃局、市市場監督管理局。
（四）社區共治。每個社區設立線上議事廳，居民訴求3天內答覆。培育社區社會組織300家，註冊志願者達到12萬人。牽頭單位：市民政局。
（五）水電更可靠。更換智能水錶40萬隻，2025年供水管網漏損率控制在9%以內。推進配電自動化，城市供電可靠率達到99.95%。牽頭單位：市水利局、市發展和改革委員會。
（六）碧水藍天。佈設空氣質量微型監測站260個，2025年細顆粒物年均濃度比2020年下降10%。新建建築全部執行綠色建築標準，生活垃圾回收利用率達到35%。牽頭單位：市生態環境局。
四、壯大數字經濟
（一）培育產業。五年內培育軟體企業200家，推動1000家工業企業把設備接到雲端，對首次上雲的企業給予最高20萬元補助。牽頭單位：市工業和信息化局。
（二）區域聯動。與瀾水沿線五市共建產業信息平臺，推動住房公積金、社會保障卡異地通辦。引導縣城和鄉村共用數字設施，縮小城鄉差距。牽頭單位：市發展和改革委員會。
第四章 保障措施
一、組織領導。成立由市長任組長的智慧城市建設領導小組，每半年調度1次，把任務完成情況納入年度考核。
二、資金投入。五年總投資約86億元，其中財政資金32億元。通過政府和社會資本合作、專項債券籌措其餘資金，政府投資項目全部公開採購。牽頭單位：市財政局。
三、法規標準。2023年底前出臺公共數據管理辦法，制定地方標準15項，加強軟件著作權保護。牽頭單位：市司法局、市市場監督管理局。
四、評估監督。2023年開展中期評估，2025年底前完成總結評估，評估結果向社會公佈。年度進展情況在次年3月底前公佈。
');
INSERT INTO "text" VALUES('799dc7f10d6acf84ab9cf851384b1f6641f15c4c619e3d09e7ea4cbb73199e69',93,'平安镇便民服务规划

第一章　目标
到2027年，便民服务点覆盖率达到90%以上，由县发展改革局负责。
各村要公开办事指南，方便群众查詢。

第二章　保障
镇政府办要定期检查落实情况。
');
CREATE INDEX ix_tag_parent_id ON tag (parent_id);
CREATE INDEX ix_document_original_sha256 ON document (original_sha256);
CREATE INDEX ix_collection_row_collection_id ON collection_row (collection_id);
CREATE INDEX ix_collection_row_document_id ON collection_row (document_id);
CREATE INDEX ix_structure_edit_document_id ON structure_edit (document_id);
CREATE INDEX ix_tagging_tag_id ON tagging (tag_id);
COMMIT;
