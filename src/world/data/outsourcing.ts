import { choice, day, number, sample, table, text, whole, type SpecTold } from '#world/data/spec.ts'

/** Outsourced processing: agreed prices, and what lies at the processors on the day of the cutover. */
export const outsourcing: SpecTold = {
  flow: 'OUT', consultant: 'consultant', keyUser: 'xuzhiyuan',
  tables: [
    table('master', 'FEE', ['委外单价', 'Processing fees'], ['九家加工商的协议单价和允许废品率', 'The agreed price and allowed scrap of nine processors'], [
      text('processor', ['加工商编码', 'Processor'], ['供应商表里 VO 开头的编码', 'The supplier number that begins with VO'], 'zhaomin', 'VO0003', { must: true, unique: 'together', rule: 'VO{4 digits}' }),
      choice('process', ['加工内容', 'Process'], ['与工艺路线的委外工序一致', 'As the outsourced operation of the routing'], 'zhaomin', 'HF', { must: true, unique: 'together', choices: [['HF', '密封面堆焊', 'Hard facing'], ['NI', '化学镀镍', 'Nickel plating'], ['CR', '阀杆镀铬', 'Chrome plating of stems'], ['HT', '热处理', 'Heat treatment'], ['FO', '锻造', 'Forging']] }),
      whole('dn_from', ['口径起', 'Size from'], ['DN，毫米', 'DN in millimetres'], 'zhaomin', '50', { must: true, unique: 'together', min: 15, max: 1200 }),
      whole('dn_to', ['口径止', 'Size to'], ['含本数', 'Inclusive'], 'zhaomin', '150', { must: true, min: 15, max: 1200, checks: ['同一加工商的口径段不重叠', 'The ranges of one processor do not overlap'] }),
      number('fee', ['单价（元/件）', 'Fee, yuan a piece'], ['不含税，含来回运费', 'Without tax, freight both ways included'], 'xuzhiyuan', '38.00', { must: true, decimals: 2, min: 0.01 }),
      number('scrap', ['允许废品率（%）', 'Scrap allowed, %'], ['超出部分按毛坯成本从加工费扣', 'What exceeds it is charged at the cost of the raw part'], 'xuzhiyuan', '1', { must: true, decimals: 1, min: 0, max: 5 }),
      day('valid_to', ['协议到期', 'Valid to'], ['到期前一个月提醒续签', 'A month before, the buyer is reminded'], 'xuzhiyuan', '2026-12-31', { must: true }),
    ]),
    table('opening', 'AT_PROCESSOR', ['在外期初', 'Opening stock outside'], ['切换日还在加工商那里的件，双方对过账', 'Pieces at the processors on the day of the cutover, reconciled with them'], [
      text('processor', ['加工商编码', 'Processor'], ['供应商表里 VO 开头的编码', 'The supplier number that begins with VO'], 'zhaomin', 'VO0003', { must: true, unique: 'together', rule: 'VO{4 digits}' }),
      text('order_no', ['委外单号', 'Order'], ['旧系统的手写单号前加 OS', 'The number of the slip with OS before it'], 'zhaomin', 'OS26010087', { must: true, unique: 'together', rule: 'OS{YYMM}{4 digits}' }),
      text('item_no', ['物料编码', 'Item number'], ['发出时的编码', 'As it was sent'], 'zhaomin', 'CA-0412-103', { must: true, unique: 'together', rule: '{CA|FO}-{4 digits}-{3 digits}' }),
      text('heat', ['炉批号', 'Heat'], ['年月 + 炉号', 'Year, month and number'], 'wangxiulan', '2601-H017', { must: true, unique: 'together', rule: '{YYMM}-H{3 digits}' }),
      whole('pieces', ['在外件数', 'Pieces outside'], ['发出减收回减报废', 'Sent less returned less scrapped'], 'zhaomin', '60', { must: true, min: 1, checks: ['与加工商盖章对账单一致', 'As in the processor’s stamped statement'] }),
      day('due', ['应回日期', 'Due back'], ['加工商答应的日期', 'The date the processor promised'], 'zhaomin', '2026-03-10', { must: true }),
    ]),
  ],
  samples: [
    sample('out-fees', ['堆焊和镀铬的单价', 'Fees for hard facing and chrome plating'], ['口径分段和废品率怎么写', 'How ranges of size and scrap are written'], 'FEE', 'processor process dn_from dn_to fee scrap valid_to',
      [['VO0003', 'HF', '50', '150', '38.00', '1', '2026-12-31'], ['VO0003', 'HF', '200', '300', '96.00', '1', '2026-12-31'], ['VO0006', 'CR', '15', '100', '22.50', '0.5', '2026-12-31']], 'zhaomin'),
    sample('out-outside', ['在外的两单', 'Two orders outside'], ['收回一部分后在外件数怎么算', 'How the pieces outside are counted when some are back'], 'AT_PROCESSOR', 'processor order_no item_no heat pieces due',
      [['VO0003', 'OS26010087', 'CA-0412-103', '2601-H017', '60', '2026-03-10'], ['VO0006', 'OS26020015', 'FO-0220-032', '2602-H001', '48', '2026-03-06']], 'xuzhiyuan'),
  ],
}
