/** What people added to the operation manuals: an introduction, tips on some steps, pictures of two flows' screens; and when the manuals were issued. */
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'
import type { Screen } from '#world/manual/pictures.ts'

export type TipTold = { readonly step: number; readonly by: string; readonly words: Words }
export type PictureTold = { readonly key: string; readonly step: number; readonly by: string; readonly screen: Screen; readonly caption: Words }
export type EditionTold = { readonly when: string; readonly note: Words | null; readonly signed: string }

export type ManualTold = {
  readonly flow: string; readonly consultant: string; readonly keyUser: string; readonly introduction: Words; readonly written: string
  readonly tips: readonly TipTold[]; readonly pictures: readonly PictureTold[]; readonly editions: readonly EditionTold[]
  /** Added since the first edition. */
  readonly later?: { readonly when: string; readonly tips: readonly TipTold[] }
}

const tip = (step: number, by: string, zh: string, en: string): TipTold => ({ step, by, words: w(zh, en) })
const picture = (key: string, step: number, by: string, screen: Screen, zh: string, en: string): PictureTold => ({ key, step, by, screen, caption: w(zh, en) })
const first = (when: string, signed: string): EditionTold => ({ when, note: null, signed })

export const manuals: readonly ManualTold[] = [
  {
    flow: 'O2C', consultant: 'consultant', keyUser: 'chenhongmei', written: 'p10',
    introduction: w('从客户来函到收齐货款，销售、计划、成品库和财务接力做完一张订单。每一步只做自己的单据，上一步没做完，下一步点不开。', 'From the customer’s letter to the last payment, sales, planning, the store and finance hand one order on. Everybody makes only their own document; a step opens when the one before it is done.'),
    tips: [
      tip(1, 'chenhongmei', '先填带星号的八项，其余在报价时带出', 'Fill in the eight fields with a star; the rest comes with the quotation'),
      tip(3, 'consultant', '多行合同先导入 Excel 行，再逐行核对金额，比手录快一半', 'Import the lines of a long contract from a spreadsheet and compare the amounts line by line; it takes half the time'),
      tip(5, 'consultant', '试算结果只保留当天，改了数量要重新试算', 'A simulation holds for the day; run it again when a quantity changed'),
    ],
    pictures: [
      picture('o2c-order', 3, 'consultant', { fields: 6, rows: 4, here: { row: 1 } }, '订单行：数量和金额与合同逐行对', 'The order’s lines: compare quantity and amount with the contract'),
      picture('o2c-issue', 8, 'consultant', { fields: 4, rows: 6, here: { field: 3 } }, '光标停在这里再扫序列号', 'Put the cursor here before scanning serial numbers'),
    ],
    later: { when: '5.4', tips: [tip(8, 'chenhongmei', '超过 30 台先保存一次，换一张出库单接着扫', 'After 30 valves save, and go on with a second issue'), tip(9, 'chenhongmei', '开红字前先看原发票的税率', 'Look at the invoice’s tax rate before making a credit note')] },
    editions: [first('p11', 'p12'), { when: '5.5', note: w('拣货和开票各加一条提示；补上前五周常犯的错', 'A tip each for picking and invoicing; the mistakes of the first five weeks are in'), signed: '6.1' }],
  },
  {
    flow: 'P2P', consultant: 'consultant', keyUser: 'xuzhiyuan', written: 'p10',
    introduction: w('从采购建议到付款。没有订单不收货，没有收货不付款。', 'From the suggestion to the payment. Nothing is received without an order, and nothing is paid without a receipt.'),
    tips: [tip(2, 'xuzhiyuan', '5 万元以上要挂比价表，图纸别放进同一个附件', 'Above 50,000 yuan the comparison is attached, without the drawings'), tip(6, 'keyuser', '一车两个炉号就分两张收货单', 'A lorry with two heats takes two receipts'), tip(9, 'zhouting', '差异在 1 % 以内自动过，别为几毛钱退回', 'Up to 1 % passes by itself; do not send back a few cents')],
    pictures: [], editions: [first('p11', 'p12')],
  },
  {
    flow: 'IQC', consultant: 'dingyizhou', keyUser: 'jiangkun', written: 'p10',
    introduction: w('货到先检，合格才上架。急料也走这条线，只是判定后补证书。', 'Goods are inspected first and put away when they are good. Urgent parts take the same way and get their certificate afterwards.'),
    tips: [tip(2, 'jiangkun', '炉批号看证书右上角，别抄送货单', 'The heat number stands at the top right of the certificate, not on the delivery note'), tip(4, 'xuwei', '12 个元素里只录 C、Mn、Cr 三个，其余由工程师复核', 'Enter C, Mn and Cr of the twelve elements; the engineer checks the others')],
    pictures: [], editions: [first('p11', 'p12')],
  },
  {
    flow: 'MFG', consultant: 'dingyizhou', keyUser: 'wurong', written: 'p12',
    introduction: w('夜里跑 MRP，早上下工单，车间扫码报工，试压合格才入库。', 'MRP runs at night, orders are released in the morning, the floor reports by scanner, and only what passed the pressure test is received.'),
    tips: [tip(1, 'wurong', '急单用“单张模拟”，不要白天重跑全厂', 'Simulate a rush order by itself; do not run everything during the day'), tip(6, 'mayongqiang', '废品必须选原因，选“其他”要写一句', 'Scrap needs a reason; “other” needs a sentence'), tip(7, 'mayongqiang', '先扫序列号再加压，曲线才挂得上', 'Scan the serial number before the pressure is raised, or the curve is lost')],
    pictures: [], editions: [first('p14', 'p15')],
  },
  {
    flow: 'OUT', consultant: 'consultant', keyUser: 'xuzhiyuan', written: 'p12',
    introduction: w('件发出去还是我们的：发出、收回、报废三个数必须对得上。', 'What is sent out is still ours: sent, returned and scrapped must add up.'),
    tips: [tip(2, 'xuzhiyuan', '保存前看“原工单”一栏，空着就不要存', 'Look at the field “production order” before saving; do not save while it is empty'), tip(5, 'zhaomin', '合格、返工、废品三栏都要填，没有填 0', 'Good, rework and scrap are all filled in; nothing is 0')],
    pictures: [], editions: [first('p14', 'p15')],
  },
  {
    flow: 'WHS', consultant: 'consultant', keyUser: 'keyuser', written: 'p12',
    introduction: w('收发当场扫，货位有人管，盘点不看账。', 'Every movement is scanned on the spot, every shelf has somebody who answers for it, and nobody sees the books while counting.'),
    tips: [tip(1, 'keyuser', '先扫原货位，再扫目标货位，顺序反了系统不认', 'Scan the old shelf first, then the new one; the other way round is not taken'), tip(2, 'zhuhaiyan', '封条号在发车时录，不要等到对方来问', 'Enter the seal when the lorry leaves, not when the other plant asks'), tip(6, 'keyuser', '一个货位没盘完不要跳，跳了要从头扫货位牌', 'Finish a shelf before the next; after a jump its plate is scanned again'), tip(7, 'keyuser', '复盘的人不能是初盘的人', 'Whoever counts again is not who counted first')],
    pictures: [
      picture('whs-move', 1, 'keyuser', { fields: 6, rows: 3, here: { field: 2 } }, '第三格扫目标货位', 'The third field takes the new shelf'),
      picture('whs-count', 6, 'keyuser', { fields: 2, rows: 8, here: { row: 2 } }, '正在盘的货位是框出来的一行，账面数不显示', 'The shelf being counted is the framed line; the book quantity is not shown'),
      picture('whs-again', 7, 'consultant', { fields: 2, rows: 7, here: { button: true } }, '换人登录后再提交复盘', 'Somebody else signs in before submitting the second count'),
    ],
    editions: [first('p14', 'p15')],
  },
  {
    flow: 'SVC', consultant: 'consultant', keyUser: 'chenhongmei', written: 'p11',
    introduction: w('客户报一个序列号，从质保到发货一张单走完。', 'The customer says one serial number, and one document leads from the warranty to the shipment.'),
    tips: [tip(1, 'gaofeng', '2015 年以前的阀门选“旧机”，用合同号登记', 'For valves from before 2015 choose “old valve” and the contract’s number'), tip(3, 'gaofeng', '图号对不上先问质量，不要凭经验发', 'When the drawing does not agree ask quality; do not ship by experience')],
    pictures: [], editions: [first('p12', 'p13')],
  },
  {
    flow: 'MEC', consultant: 'luojing', keyUser: 'tangxuefen', written: '7.1',
    introduction: w('每月 1 日到 6 日按这个顺序关账；上一步有未审核单据，下一步不能开始。', 'The month is closed from the 1st to the 6th in this order; while a slip waits for approval the next step does not begin.'),
    tips: [tip(1, 'tangxuefen', '先看委外未结清单，它最容易漏', 'Look at the unsettled outsourcing first; it is what is forgotten'), tip(5, 'zhouting', '电费按炉次分，炉次由铸造车间 2 日前报', 'Power is spread by melts; the foundry reports them by the 2nd')],
    pictures: [], editions: [],
  },
]
