import type { FlowTold } from '#world/survey/flow.ts'
import { w } from '#world/text.ts'

/** Quality, production and the warehouses. */
export const plant: readonly FlowTold[] = [
  {
    flow: 'IQC', consultant: 'dingyizhou', present: ['jiangkun', 'xuwei'],
    record: {
      way: w('送货单放在检验台上排队，结果写在纸质记录，判退打电话给采购', 'Delivery notes queue on the bench, results are written on paper, rejections are telephoned to purchasing'),
      wanted: w('收货自动产生检验任务，结果录进系统，不合格走评审', 'A receipt makes the task, results are entered, non-conformities go to review'),
      pain: w('急料先用后检，出了问题追不到炉批', 'Urgent parts are used before they are inspected, and the heat cannot be traced'),
      volume: w('每天 25 批，二厂 10 批', '25 lots a day, 10 at plant 2'),
      people: w('检验员 3 人，质量工程师 1 人', 'Three inspectors, one quality engineer'),
    },
    gaps: [{ key: 'iqc-skip', step: 1, kind: 'configure', words: w('连续 10 批合格的供应商可抽检', 'Suppliers with ten good lots in a row are sampled'), what: w('抽检方案按供应商等级配置', 'Sampling is configured by class of supplier'), by: 'jiangkun' }],
    differs: [{ key: 'iqc-spectro', step: 4, kind: 'develop', words: w('光谱仪结果要自动带入，不再手抄', 'The spectrometer’s result is wanted in the system without copying'), what: w('二期接设备接口；本期录关键三个元素', 'An interface in phase 2; for now the three elements that matter are entered'), by: 'lead' }],
    questions: [
      { key: 'iqc-urgent', step: 5, class: 'key', words: w('紧急放行谁有权，事后多久补检？', 'Who may release urgently, and how soon is it inspected afterwards?'), by: 'jiangkun', end: { answer: w('质量经理签字，24 小时内补检，系统锁住该批的发货', 'Quality’s manager signs, inspected within 24 hours, and the lot cannot be shipped until then'), by: 'sponsor' } },
      { key: 'iqc-scan', step: 2, class: 'key', words: w('材质证明原件要不要扫描存档', 'Whether certificates are scanned and kept'), by: 'xuwei', detailBecause: w('质保书里已有炉批和成分，扫描只图方便', 'Heat and alloy stand in the quality certificate; a scan is only convenient'), end: { answer: w('先拍照挂在收货单上', 'A photo is attached to the receipt for now'), by: 'jiangkun' } },
    ],
  },
  {
    flow: 'MFG', consultant: 'dingyizhou', present: ['wurong', 'mayongqiang'],
    record: {
      way: w('计划员用 Excel 排一周，工票手写，统计员第二天录工时', 'Planners keep a week in a spreadsheet, tickets are handwritten, clerks enter hours the next day'),
      wanted: w('MRP 每晚跑，工单按齐套下达，工序扫码报工', 'MRP runs every night, orders are released when all parts are there, operations are reported by scanner'),
      pain: w('开工才发现缺料；在制数每月盘一次都对不上', 'Shortages are found when work begins; work in progress never agrees at the monthly count'),
      volume: w('每周约 300 张工单，1200 道工序', 'About 300 orders a week, 1,200 operations'),
      people: w('计划 2 人，统计 3 人，班组长 11 人', 'Two planners, three clerks, eleven foremen'),
    },
    gaps: [{ key: 'mfg-substitute', step: 4, kind: 'configure', words: w('密封件允许指定替代料', 'Seals may be replaced by named substitutes'), what: w('替代关系维护在 BOM 上，领料时提示', 'Substitutes stand in the BOM and are offered at issue'), by: 'wurong' }],
    differs: [{ key: 'mfg-pressure', step: 7, kind: 'develop', words: w('试压要记压力、时长和操作人，按台打印', 'A pressure test records pressure, time and hand, printed for every valve'), what: w('公司研发做试压记录单，随 5.2 版', 'R&D builds the test record with release 5.2'), by: 'manager' }],
    questions: [
      { key: 'mfg-release', step: 2, class: 'key', words: w('缺一种小件时工单能不能先下达？', 'May an order be released when one small part is missing?'), by: 'wurong', end: { answer: w('紧固件可以，承压件不行；由计划主管放行', 'For fasteners yes, for pressure parts no; the master planner releases it'), by: 'wurong' } },
      { key: 'mfg-traveller', step: 3, class: 'detail', words: w('流转卡用 A5 还是 A6', 'A5 or A6 for the traveller card'), by: 'mayongqiang', end: { answer: w('A5，戴手套也好翻', 'A5; it can be turned with gloves on'), by: 'mayongqiang' } },
    ],
  },
  {
    flow: 'WHS', consultant: 'consultant', present: ['keyuser', 'wangxiulan', 'zhuhaiyan'],
    record: {
      way: w('收发记在台账本上，下班前补录旧系统，年中和年底各盘一次', 'Movements stand in a book and are entered at the end of the shift; stock is counted twice a year'),
      wanted: w('收发当场扫码，货位到人，循环盘点', 'Every movement is scanned on the spot, shelves have an owner, stock is counted in cycles'),
      pain: w('账物不符约 8 %；两厂调拨在途没人管', 'Books and shelves differ by about 8 %; nobody owns what is on the road between the plants'),
      volume: w('每天 180 笔收发，1.1 万个物料', '180 movements a day, 11,000 parts'),
      people: w('一厂 5 人，二厂 3 人', 'Five at plant 1, three at plant 2'),
    },
    gaps: [{ key: 'whs-transit', step: 2, kind: 'fit', words: w('厂际调拨有在途库存', 'Transfers between plants have stock in transit'), what: w('标准两步调拨', 'Standard two-step transfer'), by: 'keyuser' }],
    differs: [{ key: 'whs-sheet', step: 5, kind: 'changeProcess', words: w('盘点表不再印账面数，先盲盘', 'Count sheets no longer print the book quantity'), what: w('盘点制度改为盲盘，财务监盘', 'The rule for counting becomes blind counting, watched by finance'), by: 'lead' }],
    questions: [
      { key: 'whs-owner', step: 1, class: 'key', words: w('货位由谁负责，换班怎么交接？', 'Who answers for a shelf, and how is it handed over between shifts?'), by: 'keyuser', end: { answer: w('货位到人，交接班扫货位牌签名', 'A shelf has a name; it is scanned and signed when the shift changes'), by: 'keyuser' } },
      { key: 'whs-print', step: 5, class: 'detail', words: w('盘点表按货位还是按物料排序', 'Count sheets sorted by shelf or by part'), by: 'zhuhaiyan', end: { answer: w('按货位，走一遍就盘完', 'By shelf: one walk and it is counted'), by: 'keyuser' } },
    ],
  },
]
