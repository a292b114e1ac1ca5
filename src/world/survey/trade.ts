import type { FlowTold } from '#world/survey/flow.ts'
import { w } from '#world/text.ts'

/** Sales, purchasing, outsourcing and after-sales. */
export const trade: readonly FlowTold[] = [
  {
    flow: 'O2C', consultant: 'consultant', present: ['chenhongmei', 'liufang'],
    record: {
      way: w('客户传真或微信下单，内勤手抄进 Excel，评审单在三个部门间传纸质件，平均两天半', 'Orders come by fax or WeChat and are copied into a spreadsheet; the review slip travels on paper through three departments, two and a half days on average'),
      wanted: w('合同一到就录单，三方在系统里会签，当天给客户交期', 'The order is entered when the contract arrives, three departments sign in the system, and the customer has a date the same day'),
      pain: w('交期靠问车间，改一次口径就乱；发货序列号漏登，质保说不清', 'Delivery dates are asked on the shop floor and change with every call; serial numbers are missed at shipping, so warranty is disputed'),
      volume: w('每天约 35 单，月底 80 单；单笔 1 到 40 行', 'About 35 orders a day, 80 at the month’s end; 1 to 40 lines each'),
      people: w('销售内勤 3 人，技术、质量、计划各 1 人会签，成品库 2 人', 'Three at the order desk, one each of engineering, quality and planning to sign, two in the finished goods store'),
    },
    gaps: [{ key: 'o2c-discount', step: 2, kind: 'configure', words: w('折扣超 8 % 转销售经理，超 15 % 转总经理', 'A discount above 8 % goes to the sales manager, above 15 % to the general manager'), what: w('用两级审批流配置，权限表作附件', 'Two levels of approval are configured; the table of authority is attached'), by: 'lead' }],
    differs: [{ key: 'o2c-packing', step: 8, kind: 'develop', words: w('箱单要中英文同页，并印炉批号', 'The packing list wants both languages on one page, with heat numbers'), what: w('公司研发改打印模板，进 5.2 版', 'R&D changes the print form for release 5.2'), by: 'sponsor' }],
    questions: [
      { key: 'o2c-downpayment', step: 6, class: 'key', words: w('预付款没到账的订单能不能先排产？谁批？', 'May an order be planned before the down payment is there, and who approves it?'), by: 'chenhongmei', end: { answer: w('不能自动排产；总经理可单笔放行，系统留名', 'Not by itself; the general manager may release a single order, and the system keeps the name'), by: 'sponsor' } },
      { key: 'o2c-label', step: 8, class: 'detail', words: w('箱外标签用蓝色还是绿色', 'Blue or green labels on the boxes'), by: 'liufang', end: null },
    ],
  },
  {
    flow: 'P2P', consultant: 'consultant', present: ['xuzhiyuan', 'zhaomin'],
    record: {
      way: w('采购员看缺料表打电话询价，订单用 Word，到货凭送货单入库', 'Buyers read a shortage list and telephone for prices; orders are Word files, goods are received by the delivery note'),
      wanted: w('由采购建议生成订单，按金额审批，收货扫订单条码，发票三单匹配', 'Orders come from proposals, are approved by amount, received by barcode and matched three ways'),
      pain: w('重复下单；价格口头谈，发票来了才知道贵了', 'Double orders; prices are agreed on the telephone and found too high when the invoice comes'),
      volume: w('每月约 600 张订单，供应商 140 家', 'About 600 orders a month, 140 suppliers'),
      people: w('采购员 4 人，仓库 3 人，财务 2 人', 'Four buyers, three storekeepers, two accountants'),
    },
    gaps: [{ key: 'p2p-tolerance', step: 6, kind: 'configure', words: w('铸件毛坯按重量计价，收货允许 ±3 %', 'Raw castings are paid by weight; receipts may differ by 3 %'), what: w('物料类别上设收货允差', 'A tolerance is set on the class of parts'), by: 'xuzhiyuan' }],
    differs: [{ key: 'p2p-compare', step: 2, kind: 'changeProcess', words: w('5 万元以上才做书面比价，以前全凭口头', 'A written comparison above 50,000 yuan; until now nothing was written'), what: w('采购制度增加一条：比价表挂在订单上', 'Purchasing’s rules gain a line: the comparison is attached to the order'), by: 'lead' }],
    questions: [
      { key: 'p2p-price', step: 9, class: 'key', words: w('月底没到的发票按订单价还是上月价暂估？', 'Invoices not here at the month’s end: accrued at the order’s price or last month’s?'), by: 'xuzhiyuan', end: { answer: w('按订单价；价差在次月冲回', 'At the order’s price; differences are reversed next month'), by: 'tangxuefen' } },
      { key: 'p2p-portal', step: 4, class: 'detail', words: w('供应商门户要不要英文界面', 'Whether the supplier portal needs English'), by: 'zhaomin', end: { park: w('境外供应商只有 3 家，二期再定', 'Only three suppliers abroad; decided in phase 2') } },
    ],
  },
  {
    flow: 'OUT', consultant: 'consultant', present: ['zhaomin', 'xuzhiyuan'],
    record: {
      way: w('电镀、热处理外发凭手写单，收回时点数，加工费按月和加工商对账', 'Plating and heat treatment leave on handwritten slips, are counted when they return, and are paid monthly by reconciling with the processor'),
      wanted: w('委外订单挂在生产工单上，发出、收回、废品三个数对得上', 'The outsourcing order hangs on the production order; sent, returned and scrapped add up'),
      pain: w('外面有多少件没人说得清；废品算谁的常扯皮', 'Nobody can say how much is outside; who pays for scrap is disputed'),
      volume: w('每月约 220 张，加工商 9 家', 'About 220 orders a month, nine processors'),
      people: w('委外采购员 1 人，仓库 2 人，检验 1 人', 'One buyer, two storekeepers, one inspector'),
    },
    gaps: [{ key: 'out-wip', step: 3, kind: 'fit', words: w('加工商处的库存单独成一个库位', 'Stock at a processor is a location of its own'), what: w('标准功能，建 9 个外协库位', 'Standard; nine locations are set up'), by: 'consultant' }],
    differs: [{ key: 'out-scrap', step: 5, kind: 'changeProcess', words: w('收回时要分合格、返工、废品三种数量，现在只记合格', 'Good, rework and scrap are wanted when goods return; today only good pieces are written down'), what: w('收回单三栏必填，由仓库和检验一起签', 'Three fields are required, signed by store and inspection'), by: 'xuzhiyuan' }],
    questions: [{ key: 'out-fee', step: 7, class: 'key', words: w('加工商的废品超过 1 %，超出部分怎么扣？', 'Scrap above 1 %: how is the rest charged to the processor?'), by: 'zhaomin', end: { answer: w('按毛坯成本从当月加工费里扣，单价写进协议', 'At the cost of the raw part, from the month’s fee; the price stands in the agreement'), by: 'lead' } }],
  },
  {
    flow: 'SVC', consultant: 'consultant', present: ['gaofeng', 'chenhongmei'],
    record: {
      way: w('客户打电话报序列号，专员翻纸质档案查质保，备件另写出库单', 'Customers telephone a serial number, the clerk looks through paper files for the warranty, spare parts leave on a separate slip'),
      wanted: w('输序列号就看到出厂日期、质保和配件清单，一张单走到发货', 'The serial number shows the date of shipping, the warranty and the parts; one document leads to shipment'),
      pain: w('查一次质保半小时；过保的也免费发过', 'Half an hour for one warranty; parts have left free of charge after it ended'),
      volume: w('每天 6 到 10 单', '6 to 10 a day'),
      people: w('备件专员 1 人，销售内勤 1 人兼', 'One spare parts clerk, one of the order desk beside other work'),
    },
    gaps: [{ key: 'svc-old', step: 1, kind: 'configure', words: w('2015 年以前的阀门没有序列号档案', 'Valves from before 2015 have no serial records'), what: w('建“旧机”档案，按合同号登记', 'A class “old valve” is set up, recorded by contract number'), by: 'lead' }],
    differs: [{ key: 'svc-quote', step: 4, kind: 'fit', words: w('备件报价有最低收费 200 元', 'A quotation for spare parts has a minimum of 200 yuan'), what: w('标准功能：单据最低金额', 'Standard: minimum amount of a document'), by: 'consultant' }],
    questions: [{ key: 'svc-warranty', step: 2, class: 'key', words: w('质保从发货日还是安装验收日起算？', 'Does warranty count from shipping or from acceptance at the customer’s?'), by: 'gaofeng', end: { answer: w('从发货日起 18 个月，合同另有约定的从合同', 'From shipping, 18 months, unless the contract says otherwise'), by: 'sponsor' } }],
  },
]
