import { choice, day, flag, number, sample, table, text, whole, type SpecTold } from '#world/data/spec.ts'

/** Procurement: suppliers and what was agreed with them. */
export const procurement: SpecTold = {
  flow: 'P2P', consultant: 'consultant', keyUser: 'xuzhiyuan',
  tables: [
    table('master', 'SUPPLIER', ['供应商', 'Suppliers'], ['可以下单的供应商；潜在供应商不录', 'Suppliers that may be ordered from; candidates are not entered'], [
      text('supplier_no', ['供应商编码', 'Supplier number'], ['V 加类别字母（铸件 C、锻件 F、标准件 S、委外 O）加四位流水号', 'V, a letter for the class (C castings, F forgings, S standard parts, O outsourcing) and four digits'], 'xuzhiyuan', 'VC0017', { must: true, unique: 'alone', rule: 'V{C|F|S|O}{4 digits}' }),
      text('name', ['供应商全称', 'Full name'], ['与发票抬头一致', 'As on their invoices'], 'xuzhiyuan', '常州精铸阀体铸造有限公司', { must: true, length: 80, unique: 'alone' }),
      text('tax_no', ['税号', 'Tax number'], ['统一社会信用代码，18 位', 'The unified social credit code, 18 characters'], 'zhouting', '91320400608XXXX52A', { must: true, length: 18, unique: 'alone', rule: '{18 letters or digits}' }),
      choice('grade', ['供应商等级', 'Grade'], ['质量部每季评一次；A 级可抽检，D 级停止下单', 'Quality grades every quarter; A is sampled, D gets no more orders'], 'jiangkun', 'B', { must: true, choices: [['A', '优选', 'Preferred'], ['B', '合格', 'Approved'], ['C', '限用', 'Restricted'], ['D', '停用', 'Stopped']], checks: ['与最近一季评分表一致', 'As in the newest quarter’s table'] }),
      text('bank', ['开户行与账号', 'Bank and account'], ['付款用；改动必须有盖章的变更函', 'For payments; changed only with a stamped letter'], 'zhouting', '中国银行常州新北支行 5105 0000 1234 567', { must: true, length: 80, checks: ['两人核对，一人录入一人复核', 'Two people compare it: one enters, one checks'] }),
      whole('terms', ['账期（天）', 'Terms, days'], ['从收票日起算', 'From the day the invoice arrives'], 'zhouting', '90', { must: true, min: 0, max: 180 }),
      choice('tax_rate', ['税率', 'Tax rate'], ['开票税率', 'The rate on their invoices'], 'zhouting', '13', { must: true, choices: [['13', '13 %，一般纳税人', '13 %, general taxpayer'], ['3', '3 %，小规模', '3 %, small taxpayer'], ['0', '境外', 'Abroad']] }),
      text('contact', ['联系人与手机', 'Contact'], ['催货短信发到这个手机', 'Reminders are sent to this number'], 'zhaomin', '徐经理 139 0000 1234', { must: true, length: 40 }),
    ]),
    table('master', 'BUY_PRICE', ['采购协议价', 'Agreed purchase prices'], ['有协议的物料的单价、允差和最小量；没有协议的走询比价', 'Price, tolerance and least quantity of parts under agreement; all others are compared'], [
      text('supplier_no', ['供应商编码', 'Supplier number'], ['供应商表里的编码', 'As in the table of suppliers'], 'zhaomin', 'VC0017', { must: true, unique: 'together', refers: 'SUPPLIER.supplier_no' }),
      text('item_no', ['物料编码', 'Item number'], ['仓库物料主数据里的编码', 'As in the warehouse’s item master'], 'zhaomin', 'CA-0412-103', { must: true, unique: 'together', rule: '{FG|CA|FO|FS|SE|PK}-{4 digits}-{3 digits}' }),
      choice('unit', ['计价单位', 'Priced by'], ['铸件按重量计价，标准件按件', 'Castings are paid by weight, standard parts by piece'], 'zhaomin', 'KG', { must: true, choices: [['KG', '公斤', 'Kilogram'], ['PC', '件', 'Piece'], ['SET', '套', 'Set']] }),
      number('price', ['不含税单价（元）', 'Price without tax, yuan'], ['到厂价', 'Delivered to the plant'], 'zhaomin', '13.6', { must: true, decimals: 4, min: 0.0001 }),
      number('tolerance', ['收货允差（%）', 'Tolerance at receipt, %'], ['铸件毛坯 3，其他 0', '3 for raw castings, 0 for all else'], 'xuzhiyuan', '3', { must: true, decimals: 1, min: 0, max: 5 }),
      whole('least', ['最小订货量', 'Least quantity'], ['按计价单位', 'In the unit it is priced by'], 'zhaomin', '200', { min: 1 }),
      flag('certificate', ['要材质证明', 'Certificate wanted'], ['承压件必须为“是”', 'Always yes for parts under pressure'], 'jiangkun', 'Y', { must: true }),
      day('valid_to', ['有效期至', 'Valid to'], ['过期后下单要重新比价', 'After it prices are compared again'], 'xuzhiyuan', '2026-12-31', { must: true }),
    ]),
  ],
  samples: [
    sample('p2p-suppliers', ['铸件厂和紧固件商', 'A foundry and a seller of fasteners'], ['编码字母、等级和账期的写法', 'How number, grade and terms are written'], 'SUPPLIER', 'supplier_no name tax_no grade bank terms tax_rate contact', [
      ['VC0017', '常州精铸阀体铸造有限公司', '91320400608XXXX52A', 'B', '中国银行常州新北支行 5105 0000 1234 567', '90', '13', '徐经理 139 0000 1234'],
      ['VS0042', '温州标准紧固件厂', '91330300145XXXX08D', 'A', '工商银行温州永强支行 1203 0000 7654 321', '30', '13', '林小姐 137 0000 4321'],
    ], 'xuzhiyuan'),
    sample('p2p-castings', ['按重量计价的阀体毛坯', 'Valve body castings paid by weight'], ['公斤计价、3 % 允差、要材质证明', 'By the kilogram, 3 % tolerance, with a certificate'], 'BUY_PRICE', 'supplier_no item_no unit price tolerance least certificate valid_to',
      [['VC0017', 'CA-0412-103', 'KG', '13.6', '3', '200', 'Y', '2026-12-31'], ['VC0017', 'CA-0415-103', 'KG', '13.9', '3', '200', 'Y', '2026-12-31'], ['VS0042', 'FS-1020-008', 'PC', '0.86', '0', '1000', 'N', '2026-06-30']], 'zhaomin'),
  ],
}
