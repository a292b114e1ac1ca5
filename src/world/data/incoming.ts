import { choice, flag, number, sample, table, text, whole, type SpecTold } from '#world/data/spec.ts'

/** Incoming inspection: what is inspected, and how many of a lot. */
export const incoming: SpecTold = {
  flow: 'IQC', consultant: 'dingyizhou', keyUser: 'jiangkun',
  tables: [
    table('master', 'PLAN', ['抽样方案', 'Sampling plans'], ['多大一批抽几件，按供应商等级放宽或加严', 'How many of a lot, looser or tighter by the supplier’s grade'], [
      text('plan', ['方案编码', 'Plan'], ['S 加两位号', 'S and two digits'], 'jiangkun', 'S02', { must: true, unique: 'together', rule: 'S{2 digits}' }),
      choice('grade', ['供应商等级', 'Supplier grade'], ['与供应商主数据一致', 'As in the supplier master'], 'jiangkun', 'B', { must: true, unique: 'together', choices: [['A', '优选', 'Preferred'], ['B', '合格', 'Approved'], ['C', '限用', 'Restricted']] }),
      whole('lot_to', ['批量上限', 'Lot up to'], ['含本数；更大的批用下一行', 'Inclusive; a larger lot takes the next line'], 'jiangkun', '90', { must: true, unique: 'together', min: 1, max: 100_000 }),
      whole('pieces', ['抽样数', 'Sample'], ['0 为免检，只核对证书', '0 means only the certificate is checked'], 'jiangkun', '5', { must: true, min: 0, max: 500 }),
      whole('reject', ['拒收数', 'Reject at'], ['不合格达到这个数整批不合格', 'So many bad pieces reject the lot'], 'jiangkun', '1', { must: true, min: 1, max: 50 }),
    ]),
    table('master', 'ITEM_CHECK', ['检验项目', 'Inspection items'], ['每种来料查什么、合格在哪个范围', 'What is inspected of every part, and within which limits it is good'], [
      text('class', ['物料品种', 'Sort'], ['物料编码前两段', 'The first two parts of the item number'], 'jiangkun', 'CA-0412', { must: true, unique: 'together', rule: '{CA|FO|FS|SE|PK}-{4 digits}' }),
      whole('line', ['序号', 'Line'], ['检验单上的顺序', 'The order on the report'], 'jiangkun', '3', { must: true, unique: 'together', min: 1, max: 60 }),
      text('title', ['检验项目', 'Item'], ['检验员看得懂的叫法', 'In words an inspector understands'], 'xuwei', '碳含量 C', { must: true, length: 40 }),
      choice('kind', ['类别', 'Kind'], ['成分项由光谱仪读数', 'Alloy is read from the spectrometer'], 'jiangkun', 'ALLOY', { must: true, choices: [['CERT', '证书', 'Certificate'], ['SIZE', '尺寸', 'Dimension'], ['ALLOY', '成分', 'Alloy'], ['LOOK', '外观', 'Appearance']] }),
      number('least', ['下限', 'From'], ['空为没有下限', 'Empty: no lower limit'], 'jiangkun', '', { decimals: 4 }),
      number('most', ['上限', 'To'], ['空为没有上限；WCB 碳含量 0.30', 'Empty: no upper limit; carbon of WCB 0.30'], 'jiangkun', '0.30', { decimals: 4, checks: ['与图纸或材料标准逐项核对', 'Compared with drawing or standard, item by item'] }),
      text('gauge', ['量具', 'Gauge'], ['量具台账编号', 'The gauge’s number'], 'xuwei', 'GP-001', { rule: '{DG|KC|GP|YG}-{3 digits}' }),
      flag('pressure', ['承压关键项', 'Under pressure'], ['“是”的项不许让步接收', 'Where it is yes no concession is given'], 'jiangkun', 'Y', { must: true }),
      text('plan', ['抽样方案', 'Plan'], ['抽样方案表里的编码', 'As in the table of plans'], 'jiangkun', 'S02', { must: true, rule: 'S{2 digits}' }),
    ]),
  ],
  samples: [
    sample('iqc-casting', ['WCB 阀体铸件的检验项目', 'The items of a WCB body casting'], ['证书、尺寸、成分三类怎么排', 'How certificate, dimensions and alloy are put in order'], 'ITEM_CHECK', 'class line title kind least most gauge pressure plan', [
      ['CA-0412', '1', '材质证明与炉号', 'CERT', '', '', '', 'Y', 'S01'], ['CA-0412', '2', '法兰厚度', 'SIZE', '22', '24.5', 'KC-012', 'N', 'S02'], ['CA-0412', '3', '碳含量 C', 'ALLOY', '', '0.30', 'GP-001', 'Y', 'S02'],
    ], 'jiangkun'),
    sample('iqc-plan', ['B 级供应商的抽样方案', 'The plan for suppliers of grade B'], ['批量分三段', 'A lot in three ranges'], 'PLAN', 'plan grade lot_to pieces reject', [['S02', 'B', '15', '3', '1'], ['S02', 'B', '90', '5', '1'], ['S02', 'B', '500', '13', '2']], 'xuwei'),
  ],
}
