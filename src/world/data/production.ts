import { choice, day, flag, number, sample, table, text, whole, type SpecTold } from '#world/data/spec.ts'

const item = '{FG|CA|FO|FS|SE|PK}-{4 digits}-{3 digits}'

/** Production: bills of material, work centres and routings. */
export const production: SpecTold = {
  flow: 'MFG', consultant: 'dingyizhou', keyUser: 'wurong',
  tables: [
    table('master', 'BOM', ['物料清单（BOM）', 'Bills of material'], ['一台阀门由什么装成；试制 BOM 不录', 'What a valve is assembled from; trial bills are not entered'], [
      text('parent', ['父项编码', 'Parent'], ['成品或部件', 'The valve or assembly'], 'wurong', 'FG-0412-100', { must: true, unique: 'together', rule: item }),
      text('component', ['子项编码', 'Component'], ['直接用到的零件', 'A part used directly'], 'wurong', 'CA-0412-103', { must: true, unique: 'together', rule: item, checks: ['子项必须已在物料主数据里', 'The component is in the item master already'] }),
      number('quantity', ['每台用量', 'Quantity per piece'], ['基本单位；不含损耗', 'In the base unit, without waste'], 'wurong', '1', { must: true, decimals: 4, min: 0.0001, max: 1000 }),
      number('waste', ['损耗率（%）', 'Waste, %'], ['密封件 2，其他 0', '2 for seals, 0 for all else'], 'wurong', '0', { decimals: 1, min: 0, max: 20 }),
      whole('operation', ['用在哪道工序', 'Used at operation'], ['工序号；领料按它拆单', 'The operation’s number; issues are split by it'], 'wurong', '30', { must: true, min: 10, max: 990 }),
      text('substitute', ['允许替代', 'Substitute'], ['只有密封件可以，领料时提示', 'Only for seals; offered when material is drawn'], 'wurong', '', { rule: item, checks: ['承压件不许替代', 'Parts under pressure have no substitute'] }),
      day('valid_from', ['生效日期', 'Valid from'], ['图纸版本换新的那天', 'The day the drawing changed'], 'wurong', '2026-01-01', { must: true, unique: 'together' }),
    ]),
    table('master', 'WORK_CENTER', ['工作中心', 'Work centres'], ['能派工、能报工的线和工位', 'Lines and benches that get orders and report'], [
      text('center', ['工作中心编码', 'Work centre'], ['厂 - 车间 - 线号', 'Plant, shop, line'], 'mayongqiang', 'P1-ASM-L1', { must: true, unique: 'alone', rule: 'P{1|2}-{MAC|ASM|CAST}-{L|T}{1 digit}' }),
      text('name', ['名称', 'Name'], ['车间里的叫法', 'As it is called on the floor'], 'mayongqiang', '闸阀装配线', { must: true, length: 40 }),
      number('hours', ['每班工时', 'Hours a shift'], ['扣除吃饭和交接', 'Without meals and handing over'], 'mayongqiang', '7.5', { must: true, decimals: 1, min: 1, max: 12 }),
      whole('shifts', ['班次', 'Shifts'], ['每天几班', 'A day'], 'mayongqiang', '2', { must: true, min: 1, max: 3 }),
      number('rate', ['标准费率（元/时）', 'Rate, yuan an hour'], ['成本会计每年定', 'Set by the cost accountant every year'], 'tangxuefen', '86.50', { must: true, decimals: 2, min: 0 }),
    ]),
    table('master', 'ROUTING', ['工艺路线', 'Routings'], ['每个成品和部件按什么顺序、在哪里、要多久', 'In which order, where and how long every valve and assembly is made'], [
      text('item_no', ['物料编码', 'Item number'], ['成品或部件', 'The valve or assembly'], 'wurong', 'FG-0412-100', { must: true, unique: 'together', rule: item }),
      whole('operation', ['工序号', 'Operation'], ['10、20、30…，中间留号', '10, 20, 30, with room between'], 'wurong', '30', { must: true, unique: 'together', min: 10, max: 990 }),
      text('title', ['工序名称', 'What is done'], ['车间看得懂的叫法', 'In words the floor understands'], 'mayongqiang', '总装', { must: true, length: 40 }),
      text('center', ['工作中心', 'Work centre'], ['工作中心表里的编码；委外工序留空', 'As in the table of work centres; empty for outsourced operations'], 'mayongqiang', 'P1-ASM-L1', { refers: 'WORK_CENTER.center' }),
      choice('kind', ['工序类别', 'Kind'], ['委外的转采购', 'What is outsourced goes to purchasing'], 'wurong', 'OWN', { must: true, choices: [['OWN', '自制', 'Own'], ['OUT', '委外', 'Outsourced'], ['TEST', '试压', 'Pressure test']] }),
      number('minutes', ['单件工时（分）', 'Minutes a piece'], ['不含准备时间；最近三个月实测', 'Without setting up; measured in the last three months'], 'mayongqiang', '22', { must: true, decimals: 1, min: 0, max: 6000 }),
      flag('count', ['报工点', 'Reported'], ['“是”的工序必须扫码报工', 'Where it is yes the operation is reported by scanner'], 'mayongqiang', 'Y', { must: true }),
    ]),
  ],
  samples: [
    sample('mfg-bom', ['闸阀 Z41H DN100 的 BOM', 'The bill of a gate valve Z41H DN100'], ['铸件、螺柱和密封垫各在哪道工序领', 'At which operation casting, studs and seal are drawn'], 'BOM', 'parent component quantity waste operation substitute valid_from', [
      ['FG-0412-100', 'CA-0412-103', '1', '0', '10', '', '2026-01-01'], ['FG-0412-100', 'FS-1020-008', '8', '0', '30', '', '2026-01-01'], ['FG-0412-100', 'SE-0301-100', '1', '2', '30', 'SE-0302-100', '2026-01-01'],
    ], 'wurong'),
    sample('mfg-routing', ['带委外堆焊的工艺路线', 'A routing with hard facing outside'], ['委外工序不填工作中心，试压单列', 'An outsourced operation has no work centre; the pressure test stands by itself'], 'ROUTING', 'item_no operation title center kind minutes count', [
      ['FG-0412-100', '10', '阀体机加', 'P1-MAC-L1', 'OWN', '48', 'Y'], ['FG-0412-100', '20', '密封面堆焊', '', 'OUT', '0', 'N'], ['FG-0412-100', '30', '总装', 'P1-ASM-L1', 'OWN', '22', 'Y'], ['FG-0412-100', '40', '壳体与密封试压', 'P1-ASM-T1', 'TEST', '12', 'Y'],
    ], 'mayongqiang'),
  ],
}
