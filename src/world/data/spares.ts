import { choice, day, number, sample, table, text, type SpecTold } from '#world/data/spec.ts'

const item = '{CA|FO|FS|SE}-{4 digits}-{3 digits}'

/** After-sales: spare parts and the serial numbers in the field. */
export const spares: SpecTold = {
  flow: 'SVC', consultant: 'consultant', keyUser: 'chenhongmei',
  tables: [
    table('master', 'SPARE', ['备件', 'Spare parts'], ['可以单卖的零件和价格', 'Parts that are sold by themselves, and their prices'], [
      text('item_no', ['物料编码', 'Item number'], ['仓库物料主数据里的编码', 'As in the warehouse’s item master'], 'gaofeng', 'SE-0301-100', { must: true, unique: 'alone', rule: item }),
      text('drawing', ['图号', 'Drawing'], ['与出厂时的版本一致', 'The version the valve was built with'], 'gaofeng', 'LH-Z41H-100-07-A', { must: true, length: 30 }),
      text('models', ['适用型号', 'Fits'], ['用顿号分开', 'Several with commas'], 'gaofeng', 'Z41H-16C、Z41H-25C', { must: true, length: 120 }),
      number('price', ['含税单价（元）', 'Price with tax, yuan'], ['质保外的价格', 'Outside the warranty'], 'gaofeng', '186.00', { must: true, decimals: 2, min: 1 }),
      number('urgent', ['加急系数', 'Factor for urgency'], ['24 小时内发货乘它', 'The price is multiplied by it when it leaves within 24 hours'], 'gaofeng', '1.3', { must: true, decimals: 2, min: 1, max: 3 }),
      choice('stocked', ['备货方式', 'Kept'], ['决定接单时答复多久', 'Decides what is answered when it is ordered'], 'gaofeng', 'STOCK', { must: true, choices: [['STOCK', '有库存', 'In stock'], ['ORDER', '接单生产', 'Made to order']] }),
    ]),
    table('opening', 'SERIAL', ['出厂序列号', 'Serial numbers'], ['近五年出厂、还在质保或常修的阀门', 'Valves of the last five years that are within warranty or often repaired'], [
      text('serial', ['序列号', 'Serial number'], ['铭牌上的号：LH + 年月 + 五位', 'As on the plate: LH, year and month, five digits'], 'gaofeng', 'LH240300512', { must: true, unique: 'alone', rule: 'LH{YYMM}{5 digits}' }),
      text('model', ['阀门型号', 'Valve model'], ['与价格表同一写法', 'Written as in the price list'], 'gaofeng', 'Z41H-16C', { must: true, length: 20 }),
      text('order_no', ['订单号', 'Order'], ['出厂订单；查不到的填合同号', 'The order it left with; the contract when it cannot be found'], 'liufang', 'SO24020117', { must: true, length: 30 }),
      day('shipped_on', ['发货日期', 'Shipped on'], ['质保从这天起 18 个月', 'Warranty runs 18 months from this day'], 'liufang', '2024-03-18', { must: true, checks: ['与运单日期一致', 'As on the waybill'] }),
      day('warranty_to', ['质保到期', 'Warranty to'], ['合同另有约定的从合同', 'As the contract says when it says otherwise'], 'gaofeng', '2025-09-18', { must: true }),
      text('heat', ['阀体炉批号', 'Heat of the body'], ['质保书上的炉批号', 'As on the quality certificate'], 'jiangkun', '2402-H009', { rule: '{YYMM}-H{3 digits}' }),
    ]),
  ],
  samples: [
    sample('svc-spares', ['垫片和阀杆', 'A seal and a stem'], ['有库存和接单生产各一', 'One in stock, one made to order'], 'SPARE', 'item_no drawing models price urgent stocked',
      [['SE-0301-100', 'LH-Z41H-100-07-A', 'Z41H-16C、Z41H-25C', '186.00', '1.3', 'STOCK'], ['FO-0220-032', 'LH-Z41H-100-03-C', 'Z41H-16C', '640.00', '1.5', 'ORDER']], 'gaofeng'),
    sample('svc-serials', ['两台在质保内外的阀门', 'One valve within warranty, one outside'], ['质保到期怎么从发货日算', 'How the end of warranty follows from the shipping date'], 'SERIAL', 'serial model order_no shipped_on warranty_to heat',
      [['LH240300512', 'Z41H-16C', 'SO24020117', '2024-03-18', '2025-09-18', '2402-H009'], ['LH250900077', 'J41H-16C', 'SO25080033', '2025-09-05', '2027-03-05', '2508-H021']], 'gaofeng'),
  ],
}

/** Since its second version: what an urgent quotation looks like. Nobody has said yet that it is right. */
export const urgent = sample('svc-urgent', ['加急报价的一行', 'A line for an urgent quotation'], ['加急系数乘在哪里，两小时内怎么答复', 'Where the factor for urgency goes, and what is answered within two hours'], 'SPARE', 'item_no drawing models price urgent stocked', [['SE-0301-150', 'LH-Z41H-150-07-A', 'Z41H-16C', '264.00', '1.3', 'STOCK']], null)
