import { choice, flag, number, sample, table, text, whole, day, type SpecTold } from '#world/data/spec.ts'

/** Warehouse: the item master of the whole house, shelves, and what lies on them on the day of the cutover. */
export const stock: SpecTold = {
  flow: 'WHS', consultant: 'consultant', keyUser: 'keyuser',
  tables: [
    table('master', 'ITEM', ['物料主数据', 'Item master'], ['两个厂共用的物料：成品阀、铸件、锻件、紧固件、密封件、包装', 'Items of both plants: valves, castings, forgings, fasteners, seals, packing'], [
      text('item_no', ['物料编码', 'Item number'], ['类别（FG 成品、CA 铸件、FO 锻件、FS 紧固件、SE 密封件、PK 包装）- 四位品种 - 三位规格', 'Class (FG valves, CA castings, FO forgings, FS fasteners, SE seals, PK packing), four digits for the sort, three for the size'], 'wurong', 'CA-0412-103', { must: true, unique: 'alone', rule: '{FG|CA|FO|FS|SE|PK}-{4 digits}-{3 digits}', checks: ['新编码先按图号和规格查重，一物只有一码', 'Look for the drawing and size first: one thing, one number'] }),
      text('name', ['物料名称', 'Name'], ['品名加规格，不写供应商', 'What it is and its size, without the supplier'], 'wurong', '阀体毛坯 DN100 WCB', { must: true, length: 60 }),
      text('drawing', ['图号', 'Drawing'], ['自制件和铸锻件必填，版本号写在末尾', 'For own parts, castings and forgings; the version stands at the end'], 'wurong', 'LH-Z41H-100-01-B', { length: 30 }),
      choice('material', ['材质牌号', 'Material'], ['铸件和锻件的牌号，与材质证明一致', 'The grade of castings and forgings, as on the certificate'], 'jiangkun', 'WCB', { choices: [['WCB', '碳钢 WCB', 'Carbon steel WCB'], ['CF8', '不锈钢 304', 'Stainless steel 304'], ['CF8M', '不锈钢 316', 'Stainless steel 316'], ['LCB', '低温钢 LCB', 'Low-temperature steel LCB'], ['A105', '锻钢 A105', 'Forged steel A105']] }),
      choice('unit', ['基本单位', 'Base unit'], ['库存按它记账', 'Stock is kept in it'], 'wurong', 'PC', { must: true, choices: [['PC', '件', 'Piece'], ['KG', '公斤', 'Kilogram'], ['SET', '套', 'Set'], ['M', '米', 'Metre']] }),
      number('weight', ['单重（公斤）', 'Weight, kg'], ['铸锻件必填，收货核重用', 'For castings and forgings; the receipt compares it'], 'mayongqiang', '18.6', { decimals: 3, min: 0, max: 5000 }),
      choice('abc', ['ABC 分类', 'ABC class'], ['循环盘点：A 每月、B 每季、C 每半年', 'Counted in cycles: A monthly, B quarterly, C half-yearly'], 'keyuser', 'A', { must: true, choices: [['A', '每月盘', 'Counted monthly'], ['B', '每季盘', 'Counted quarterly'], ['C', '半年盘', 'Counted half-yearly']] }),
      flag('batch', ['按炉批管理', 'Kept by heat'], ['承压件为“是”：收发都要炉批号', 'Yes for parts under pressure: every movement names the heat'], 'jiangkun', 'Y', { must: true }),
      whole('safety', ['安全库存', 'Safety stock'], ['低于它 MRP 出建议', 'Below it MRP suggests to buy'], 'wurong', '40', { min: 0 }),
    ]),
    table('master', 'LOCATION', ['货位', 'Shelves'], ['两厂共 312 个货位，每个有责任人', '312 shelves in both plants, each with somebody who answers for it'], [
      text('location', ['货位编码', 'Shelf'], ['厂（1、2）+ 库（R 原料、F 成品、S 备件）- 排 - 列 - 层', 'Plant (1, 2) and store (R raw, F finished, S spares), row, column, level'], 'keyuser', '1R-03-12-2', { must: true, unique: 'alone', rule: '{1|2}{R|F|S}-{2 digits}-{2 digits}-{1 digit}' }),
      choice('store', ['仓库', 'Store'], ['货位属于哪个库', 'Which store it belongs to'], 'keyuser', 'P1-RAW', { must: true, choices: [['P1-RAW', '一厂原材料库', 'Plant 1 raw material'], ['P1-FG', '一厂成品库', 'Plant 1 finished goods'], ['P2-RAW', '二厂原材料库', 'Plant 2 raw material'], ['P2-FG', '二厂成品库', 'Plant 2 finished goods']] }),
      text('owner', ['责任人', 'Answers for it'], ['保管员姓名；换班交接要扫货位牌', 'The storekeeper’s name; the plate is scanned when the shift changes'], 'keyuser', '王秀兰', { must: true, length: 20 }),
      number('limit', ['限重（公斤）', 'Load limit, kg'], ['货架铭牌上的数', 'As on the shelf’s plate'], 'keyuser', '800', { must: true, decimals: 0, min: 50, max: 5000 }),
      choice('use', ['用途', 'Use'], ['待检区的货不能发', 'What waits for inspection cannot be issued'], 'keyuser', 'STORE', { must: true, choices: [['STORE', '存放', 'Storage'], ['INSP', '待检', 'Awaiting inspection'], ['REJ', '不合格', 'Rejected'], ['OUT', '外协', 'At a processor']] }),
    ]),
    table('opening', 'OPENING', ['期初库存', 'Opening stock'], ['切换日盘点后的实物数，双方签字', 'What was counted on the day of the cutover, signed by both sides'], [
      text('location', ['货位编码', 'Shelf'], ['货位表里的编码', 'As in the table of shelves'], 'wangxiulan', '1R-03-12-2', { must: true, unique: 'together', refers: 'LOCATION.location' }),
      text('item_no', ['物料编码', 'Item number'], ['物料主数据里的编码', 'As in the item master'], 'wangxiulan', 'CA-0412-103', { must: true, unique: 'together', refers: 'ITEM.item_no' }),
      text('heat', ['炉批号', 'Heat'], ['按炉批管理的必填，年月 + 炉号', 'For what is kept by heat: year, month and number'], 'wangxiulan', '2601-H017', { unique: 'together', rule: '{YYMM}-H{3 digits}' }),
      number('quantity', ['数量', 'Quantity'], ['基本单位；盲盘数，不抄账面', 'In the base unit; counted blind, not copied from the books'], 'wangxiulan', '126', { must: true, decimals: 3, min: 0, checks: ['差异超过 2 % 的行换人复盘', 'Lines that differ by more than 2 % are counted by somebody else'] }),
      number('value', ['金额（元）', 'Value, yuan'], ['财务按切换日单价算', 'Finance counts it at the price of that day'], 'tangxuefen', '31878.00', { must: true, decimals: 2, min: 0 }),
      day('counted_on', ['盘点日期', 'Counted on'], ['实物盘点那天', 'The day on which it was counted'], 'wangxiulan', '2026-02-28', { must: true }),
    ]),
  ],
  samples: [
    sample('whs-items', ['铸件、紧固件、密封件各一', 'A casting, a fastener and a seal'], ['哪些要图号、单重和炉批，哪些不要', 'Which of them want a drawing, a weight and a heat, and which do not'], 'ITEM', 'item_no name drawing material unit weight abc batch safety', [
      ['CA-0412-103', '阀体毛坯 DN100 WCB', 'LH-Z41H-100-01-B', 'WCB', 'PC', '18.6', 'A', 'Y', '40'],
      ['FS-1020-008', '双头螺柱 M16×90', '', '', 'PC', '', 'C', 'N', '2000'],
      ['SE-0301-100', '石墨缠绕垫 DN100', '', '', 'PC', '', 'B', 'N', '150'],
    ], 'keyuser'),
    sample('whs-shelves', ['一排货位', 'One row of shelves'], ['编码、限重和待检区怎么写', 'How code, limit and the inspection area are written'], 'LOCATION', 'location store owner limit use', [
      ['1R-03-11-1', 'P1-RAW', '王秀兰', '800', 'STORE'], ['1R-03-12-2', 'P1-RAW', '王秀兰', '800', 'STORE'], ['1R-00-01-1', 'P1-RAW', '王秀兰', '2000', 'INSP'],
    ], 'keyuser'),
    sample('whs-opening', ['盘好的三行', 'Three lines counted'], ['同一物料两个炉批分两行', 'The same item in two heats takes two lines'], 'OPENING', 'location item_no heat quantity value counted_on', [
      ['1R-03-12-2', 'CA-0412-103', '2601-H017', '126', '31878.00', '2026-02-28'], ['1R-03-12-2', 'CA-0412-103', '2602-H003', '40', '10120.00', '2026-02-28'], ['1R-03-11-1', 'FS-1020-008', '', '3400', '2924.00', '2026-02-28'],
    ], 'wangxiulan'),
  ],
}
