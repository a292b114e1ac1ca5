import { choice, day, number, sample, table, text, whole, type SpecTold } from '#world/data/spec.ts'

/** Order to cash: customers, prices, and the orders that are open on the day of the cutover. */
export const orders: SpecTold = {
  flow: 'O2C', consultant: 'consultant', keyUser: 'chenhongmei',
  tables: [
    table('master', 'CUSTOMER', ['客户', 'Customers'], ['谁向我们买、开票给谁、货发到哪里', 'Who buys from us, who is invoiced, and where the goods go'], [
      text('customer_no', ['客户编码', 'Customer number'], ['C 加六位流水号，按开户先后编，停用不回收', 'C and six digits in the order of opening; a number is never used again'], 'chenhongmei', 'C000218', { must: true, unique: 'alone', rule: 'C{6 digits}' }),
      text('name', ['客户全称', 'Full name'], ['营业执照上的全称，不写简称', 'As on the business licence, not shortened'], 'chenhongmei', '中石化工建设（宁波）有限公司', { must: true, length: 80, unique: 'alone', checks: ['与合同章核对', 'Compare with the stamp on the contract'] }),
      text('tax_no', ['税号', 'Tax number'], ['统一社会信用代码，18 位；境外客户留空', 'The unified social credit code of 18 characters; empty for customers abroad'], 'zhouting', '91330200MA2AXXXX1K', { length: 18, rule: '{18 letters or digits}' }),
      choice('kind', ['客户类别', 'Kind'], ['决定价格表和信用规则', 'Decides the price list and the rules of credit'], 'chenhongmei', 'END', { must: true, choices: [['END', '最终用户', 'End customer'], ['EPC', '工程公司', 'Contractor'], ['DIST', '经销商', 'Distributor'], ['EXP', '出口', 'Export']] }),
      number('credit', ['信用额度（元）', 'Credit limit, yuan'], ['未收款和已发未开票合计的上限；0 为款到发货', 'Upper limit of what is unpaid and not yet invoiced; 0 means paid before shipping'], 'zhouting', '500000', { must: true, decimals: 2, min: 0, max: 20_000_000, checks: ['100 万元以上附总经理批件', 'Above one million with the general manager’s approval'] }),
      whole('down_payment', ['预付款比例（%）', 'Down payment, %'], ['合同常用比例，订单上可改', 'The usual share; it may be changed in the order'], 'chenhongmei', '30', { must: true, min: 0, max: 100 }),
      whole('terms', ['账期（天）', 'Terms, days'], ['从开票日起算', 'Counted from the invoice'], 'zhouting', '60', { must: true, min: 0, max: 180 }),
      text('ship_to', ['收货地址', 'Delivery address'], ['默认收货地址和收货人电话', 'The usual address with the receiver’s telephone'], 'liufang', '宁波市镇海区石化路 88 号 仓库 周师傅 0574-8888 0000', { must: true, length: 120 }),
      choice('label_lang', ['箱单语言', 'Language of the packing list'], ['箱单和质保书打印成哪种语言', 'In which language packing list and certificate are printed'], 'liufang', 'ZH', { must: true, choices: [['ZH', '中文', 'Chinese'], ['EN', '英文', 'English'], ['BOTH', '中英文', 'Both']] }),
    ]),
    table('master', 'PRICE', ['价格表', 'Price list'], ['2026 版含税单价，折扣在报价时另算', 'List prices of 2026 with tax; discounts are given in the quotation'], [
      text('model', ['阀门型号', 'Valve model'], ['按 JB/T 308 编：类型、驱动、连接、结构、密封面、压力、阀体材料', 'By JB/T 308: type, drive, connection, design, seat, pressure, body'], 'chenhongmei', 'Z41H-16C', { must: true, unique: 'together', length: 20, rule: '{Z|J|Q|H|D}{2-3 digits}{1 capital}-{2-3 digits}{C|P|R|I}' }),
      whole('dn', ['公称通径', 'Nominal size'], ['DN，毫米', 'DN in millimetres'], 'chenhongmei', '100', { must: true, unique: 'together', min: 15, max: 1200 }),
      number('price', ['含税单价（元）', 'Price with tax, yuan'], ['不含运费和第三方检验费', 'Without freight and third-party inspection'], 'chenhongmei', '1680.00', { must: true, decimals: 2, min: 1, max: 2_000_000, checks: ['与 2025 版相差超过 15 % 的逐行说明', 'Lines that differ from 2025 by more than 15 % are explained'] }),
      day('valid_from', ['生效日期', 'Valid from'], ['新价从哪天起用于报价', 'The first day on which quotations use it'], 'chenhongmei', '2026-01-01', { must: true, unique: 'together' }),
      whole('lead_time', ['标准交期（天）', 'Lead time, days'], ['合同生效到出厂', 'From the contract to leaving the plant'], 'wurong', '35', { must: true, min: 1, max: 240 }),
    ]),
    table('opening', 'OPEN_ORDER', ['未完订单', 'Open orders'], ['切换日还没发完的订单行，上线后在新系统里接着发', 'Order lines not fully shipped on the day of the cutover; they go on in the new system'], [
      text('order_no', ['订单号', 'Order number'], ['旧系统订单号前加 SO', 'The old number with SO before it'], 'liufang', 'SO26010412', { must: true, unique: 'together', rule: 'SO{YYMM}{4 digits}' }),
      whole('line', ['行号', 'Line'], ['从 1 起，与合同行一致', 'From 1, as in the contract'], 'liufang', '1', { must: true, unique: 'together', min: 1, max: 200 }),
      text('customer_no', ['客户编码', 'Customer number'], ['客户表里的编码', 'As in the table of customers'], 'liufang', 'C000218', { must: true, refers: 'CUSTOMER.customer_no' }),
      text('model', ['阀门型号', 'Valve model'], ['与价格表同一写法', 'Written as in the price list'], 'liufang', 'Z41H-16C', { must: true, length: 20 }),
      whole('open_qty', ['未发数量', 'Quantity not shipped'], ['合同数减已发数，台', 'Ordered less shipped, pieces'], 'zhangguoqiang', '24', { must: true, min: 1, max: 5000, checks: ['与成品库预留数逐行对过', 'Compared line by line with what the store has reserved'] }),
      number('received', ['已收款（元）', 'Received, yuan'], ['这一行已核销的收款', 'Payments matched to this line'], 'zhouting', '12096.00', { must: true, decimals: 2, min: 0 }),
      day('promised', ['承诺交期', 'Promised date'], ['给客户的最新承诺', 'The newest date the customer was given'], 'wurong', '2026-03-20', { must: true }),
    ]),
  ],
  samples: [
    sample('o2c-customers', ['三类客户各一家', 'One customer of each kind'], ['工程公司、经销商和出口客户怎么填，尤其是税号和账期', 'How a contractor, a distributor and a customer abroad are filled in, above all tax number and terms'], 'CUSTOMER',
      'customer_no name tax_no kind credit down_payment terms ship_to label_lang', [
        ['C000218', '中石化工建设（宁波）有限公司', '91330200MA2AXXXX1K', 'EPC', '500000', '30', '60', '宁波市镇海区石化路 88 号', 'ZH'],
        ['C000305', '苏州恒达阀门经营部', '92320500MA1TXXXX0Q', 'DIST', '80000', '0', '30', '苏州市相城区永方路 6 号', 'ZH'],
        ['C000412', 'Nordic Flow AS', '', 'EXP', '0', '100', '0', 'Havnegata 3, Stavanger', 'BOTH'],
      ], 'chenhongmei'),
    sample('o2c-open', ['一张分两次发货的订单', 'An order shipped in two parts'], ['已发 48 台、还差 24 台时未完数量怎么算', 'How the open quantity is counted when 48 are shipped and 24 are not'], 'OPEN_ORDER',
      'order_no line customer_no model open_qty received promised', [['SO26010412', '1', 'C000218', 'Z41H-16C', '24', '12096.00', '2026-03-20'], ['SO26010412', '2', 'C000218', 'J41H-16C', '6', '0', '2026-03-20']], 'liufang'),
  ],
}
