/** What was found, and what became of it. `in` names the run it was found in; without one it was raised by itself. */
import type { Words } from '#kit/words.ts'
import type { Class, Kind } from '#method/validation/validation.ts'
import { w } from '#world/text.ts'

export type WorldTriage = { readonly when: string; readonly by: string; readonly class: Class; readonly say?: Words; readonly release?: string; readonly workaround?: Words; readonly reason?: Words }

export type WorldFinding = {
  readonly key: string; readonly flow: string; readonly step: number; readonly kind: Kind; readonly words: Words
  readonly in?: string
  readonly raised?: { readonly when: string; readonly by: string }
  readonly triage?: readonly WorldTriage[]
  readonly answered?: { readonly when: string; readonly by: string; readonly words: Words; readonly accepted: boolean }
  readonly resolved?: { readonly when: string; readonly by: string; readonly how: Words }
  readonly shared?: { readonly when: string; readonly by: string; readonly words: Words; readonly workaround: Words | null }
}

export const findings: readonly WorldFinding[] = [
  {
    key: 'o2c-fields', flow: 'O2C', step: 1, kind: 'usability', in: 'o2c', words: w('询价单有 23 个字段，顺序和客户来函不一样', 'The enquiry has 23 fields, in another order than the customer’s letter'),
    triage: [{ when: 'p2', by: 'consultant', class: 'communicate', say: w('先填带星号的 8 个，其余由报价单带出，以后慢慢补', 'Fill in the eight with a star first; the rest comes with the quotation and can wait') }],
    answered: { when: '1.2', by: 'consultant', words: w('陈红梅：可以，来函照着星号抄就行', '陈红梅: fine, the letter can be copied along the stars'), accepted: true },
  },
  {
    key: 'o2c-slow', flow: 'O2C', step: 8, kind: 'performance', in: 'o2c', words: w('一次扫 60 台以上的序列号，保存要等 40 秒', 'With more than 60 serial numbers in one issue, saving takes 40 seconds'),
    triage: [{ when: 'p8', by: 'manager', class: 'tolerable', release: '6.4.2', workaround: w('每扫 30 台保存一次，分两张出库单', 'Save after every 30 valves, in two issues') }],
    shared: {
      when: 'p12', by: 'consultant', words: w('一次出库超过 60 台时，保存约需 40 秒，请不要关闭页面', 'When more than 60 valves leave in one issue, saving takes about 40 seconds; please keep the page open'),
      workaround: w('建议每 30 台保存一次', 'Better save after every 30 valves'),
    },
  },
  {
    key: 'o2c-tax', flow: 'O2C', step: 9, kind: 'function', in: 'o2c', words: w('红字发票带出的税率是旧的，要手工改', 'A credit note brings up the old tax rate, which has to be changed by hand'),
    triage: [{ when: 'p8', by: 'manager', class: 'blocker', release: '6.4.0' }], resolved: { when: 'p14', by: 'office', how: w('红字发票取原发票的税率，已用三张发票核对', 'A credit note takes the invoice’s rate; checked with three invoices') },
  },
  {
    key: 'p2p-large', flow: 'P2P', step: 2, kind: 'function', in: 'p2p', words: w('比价表带图纸超过 5 MB，上传失败', 'A comparison with drawings above 5 MB is not taken'),
    triage: [{ when: 'p8', by: 'manager', class: 'tolerable', release: '6.4.1', workaround: w('图纸另存，先传不带图的比价表', 'Keep the drawings elsewhere and attach the comparison without them') }],
    resolved: { when: '5.3', by: 'tanzhe', how: w('附件上限改为 50 MB，许志远已试过', 'Attachments may have 50 MB now; tried by 许志远') },
  },
  {
    key: 'iqc-heat', flow: 'IQC', step: 2, kind: 'usability', in: 'iqc', words: w('炉批号和送货单号两个框挨着，容易填反', 'The fields for heat number and delivery note stand side by side and are easily mixed up'),
    triage: [{ when: 'p4', by: 'dingyizhou', class: 'communicate', say: w('炉批号看证书右上角；工位上贴一张样张', 'The heat number stands at the top right of the certificate; a sample hangs at the desk') }],
    answered: { when: '2.3', by: 'dingyizhou', words: w('徐伟：有样张就不会填反', '徐伟: with the sample there it will not be mixed up'), accepted: true },
  },
  {
    key: 'iqc-spectro', flow: 'IQC', step: 4, kind: 'function', in: 'iqc', words: w('光谱仪结果没有接口，要手工抄 12 个元素', 'There is no interface to the spectrometer; twelve elements are copied by hand'),
    triage: [{ when: 'p9', by: 'manager', class: 'tolerable', release: '6.5', workaround: w('检验员录入，质量工程师当天复核', 'The inspector enters them, the quality engineer checks them the same day') }],
  },
  {
    key: 'mfg-mrp', flow: 'MFG', step: 1, kind: 'performance', in: 'mfg', words: w('全厂 MRP 一次要跑 50 分钟', 'MRP for both plants takes 50 minutes'),
    triage: [
      { when: 'p6', by: 'dingyizhou', class: 'communicate', say: w('安排在夜里 22 点自动跑，早上看结果', 'It runs by itself at ten in the evening; the result is there in the morning') },
      { when: '2.3', by: 'manager', class: 'tolerable', release: '6.5', workaround: w('急单当天用单张工单模拟，夜里再跑全厂', 'Simulate a rush order by itself during the day, and run everything at night'), reason: w('主计划员说白天插单等不到第二天', 'The master planner says a rush order cannot wait for the next day') },
    ],
    answered: { when: '2.2', by: 'dingyizhou', words: w('吴镕：平时可以，急单不行', '吴镕: fine on ordinary days, not for rush orders'), accepted: false },
  },
  {
    key: 'mfg-scan', flow: 'MFG', step: 4, kind: 'function', raised: { when: '4.4', by: 'consultant' }, words: w('扫码枪驱动重复读码，领料数量翻倍', 'The scanner’s driver reads codes twice and doubles the quantity issued'),
    triage: [{ when: '4.5', by: 'manager', class: 'tolerable', release: '6.4.1', workaround: w('提交前看一眼数量，重复的行删掉', 'Look at the quantity before submitting, and delete the doubled line') }],
    resolved: { when: '5.3', by: 'office', how: w('驱动改为 300 毫秒内只认一次，原材料库两把枪已换', 'The driver takes a code once within 300 ms; both scanners of the raw material store are changed') },
  },
  {
    key: 'out-order', flow: 'OUT', step: 2, kind: 'function', in: 'out', words: w('委外订单不挂原工单也能保存', 'An outsourcing order can be saved without its production order'),
    triage: [{ when: 'p9', by: 'manager', class: 'tolerable', release: '6.4.2', workaround: w('保存前看“原工单”一栏；采购主管每天下班前查一次未挂清单', 'Look at the field “production order” before saving; the purchasing supervisor checks the list of loose ones every evening') }],
  },
  {
    key: 'whs-blind', flow: 'WHS', step: 5, kind: 'function', in: 'whs', words: w('盘点表印出了账面数，做不成盲盘', 'The count sheets print the book quantity, so the count is not blind'),
    triage: [{ when: 'p8', by: 'manager', class: 'blocker', release: '6.4.0' }], resolved: { when: 'p14', by: 'office', how: w('盘点表不再打印账面数，样张已发顾问核对', 'The sheets do not print it any more; a sample was checked by the consultant') },
  },
  {
    key: 'whs-sort', flow: 'WHS', step: 1, kind: 'usability', in: 'whs-office', words: w('货位列表不记得上次的排序', 'The list of shelves forgets how it was sorted'),
    triage: [{ when: 'p7', by: 'consultant', class: 'communicate', say: w('点列头就能重排，扫码进来的不受影响', 'A tap on the column sorts it again; scanning is not affected') }],
  },
  {
    key: 'mec-slow', flow: 'MEC', step: 6, kind: 'performance', in: 'mec', words: w('成本计算一次 35 分钟，期间不能录单', 'The cost calculation takes 35 minutes, and nothing can be entered meanwhile'),
    triage: [{ when: 'p9', by: 'manager', class: 'tolerable', release: '6.5', workaround: w('中午或下班后算，算之前在群里说一声', 'Run it at noon or after work, and say so in the group before') }],
  },
  {
    key: 'mec-report', flow: 'MEC', step: 9, kind: 'function', in: 'mec', words: w('成本差异表缺委外加工费一列', 'The variance report lacks the column of outsourcing fees'),
    triage: [{ when: 'p8', by: 'manager', class: 'blocker', release: '6.4.2' }],
  },
  { key: 'svc-urgent', flow: 'SVC', step: 4, kind: 'function', in: 'svc-again', words: w('加急系数没有从价格表带出，要手工乘', 'The factor for urgency does not come from the price list and is multiplied by hand') },
  { key: 'p2p-message', flow: 'P2P', step: 5, kind: 'usability', raised: { when: '8.2', by: 'luojing' }, words: w('催货短信里没有订单号，供应商看不懂是哪一单', 'The reminder to the supplier does not name the order') },
]
