/** What Lihong Valve will do without the vendor: some thirty capabilities, from putting a client on a PC to closing the month. */
import type { Class, Kind } from '#ground/capabilities/capabilities.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type WorldCapability = {
  readonly code: string
  readonly name: Words
  readonly kind: Kind
  readonly class: Class
  readonly flow: string | null
  /** The units where it is wanted, and how many persons of each must have it. */
  readonly units: readonly string[]
  readonly persons: number
  readonly per: 'unit' | 'person'
  /** How the cases begin that people try it on: `SO` for a sales order, `PC-` for a machine. */
  readonly cases: string
  /** Kinds of cases; where the class wants several there are as many. */
  readonly variants: readonly Words[]
}

const plain: readonly Words[] = []
const installed = [w('新电脑', 'a new PC'), w('车间旧电脑', 'an old shop-floor PC'), w('共用电脑', 'a shared PC')]

const cap = (code: string, kind: Kind, c: Class, flow: string | null, units: string, persons: number, cases: string, name: Words, variants: readonly Words[] = plain, per: 'unit' | 'person' = 'unit'): WorldCapability =>
  ({ code, name, kind, class: c, flow, units: units.split(' '), persons, per, cases, variants })

export const capabilities: readonly WorldCapability[] = [
  cap('INST-CLIENT', 'install', 'B', null, 'P1-IT P1-SAL P1-WH P1-ASM P1-SVC P2-WH P2-PLN', 1, 'PC-', w('安装客户端', 'Install the client'), installed),
  cap('INST-SCAN', 'install', 'B', null, 'P1-WH P1-MAC P1-ASM P2-WH P2-CAST', 1, 'PDA-', w('配置手持扫码枪', 'Set up a handheld scanner')),
  cap('INST-PRINT', 'install', 'A', null, 'P1-IT P1-WH P1-ASM P2-WH', 1, 'PRN-', w('安装标签打印机', 'Install a label printer')),

  cap('O2C-ORDER', 'operate', 'B', 'O2C', 'P1-SAL', 2, 'SO', w('录入销售订单', 'Enter a sales order')),
  cap('O2C-REVIEW', 'operate', 'C', 'O2C', 'P1-SAL', 1, 'SO', w('订单评审', 'Review an order'), [w('常规订单', 'an ordinary order'), w('带技术协议', 'with a technical agreement'), w('出口订单', 'an export order')]),
  cap('O2C-SHIP', 'operate', 'B', 'O2C', 'P1-WH P2-WH', 2, 'DN', w('按序列号拣货出库', 'Pick and issue by serial number')),
  cap('O2C-INVOICE', 'operate', 'B', 'O2C', 'P1-FIN', 1, 'SI', w('销售开票与核销', 'Invoice and match receivables')),

  cap('P2P-ORDER', 'operate', 'B', 'P2P', 'P1-PUR', 2, 'PO', w('采购订单与审批', 'Make a purchase order')),
  cap('P2P-RECEIVE', 'operate', 'B', 'P2P', 'P1-WH P2-WH', 2, 'GR', w('采购收货与上架', 'Receive and put away')),
  cap('P2P-MATCH', 'operate', 'B', 'P2P', 'P1-FIN', 2, 'PI', w('三单匹配', 'Three-way match')),

  cap('IQC-INSPECT', 'operate', 'B', 'IQC', 'P1-QC P2-QC', 1, 'QI', w('来料检验与判定', 'Inspect incoming goods')),
  cap('IQC-NCR', 'operate', 'C', 'IQC', 'P1-QC P2-QC', 1, 'NC', w('不合格品评审', 'Review a non-conformity'), [w('证书缺失', 'certificate missing'), w('成分不符', 'wrong alloy'), w('尺寸超差', 'out of tolerance')]),

  cap('MFG-MRP', 'operate', 'D', 'MFG', 'P1-PLN P2-PLN', 1, 'MRP', w('运行 MRP', 'Run MRP'), [w('周计划', 'the weekly plan'), w('插单', 'a rush order'), w('BOM 变更后', 'after a change of the BOM'), w('停工检修', 'with a shutdown')]),
  cap('MFG-RELEASE', 'operate', 'C', 'MFG', 'P1-PLN P2-PLN', 1, 'MO', w('下达生产工单', 'Release production orders'), [w('齐套', 'all parts there'), w('缺料替代', 'with a substitute part'), w('返工工单', 'a rework order')]),
  cap('MFG-ISSUE', 'operate', 'B', 'MFG', 'P1-WH P2-WH P2-CAST', 1, 'MI', w('生产领料', 'Issue material to production')),
  cap('MFG-REPORT', 'operate', 'B', 'MFG', 'P1-MAC P1-ASM P2-CAST P2-ASM', 1, 'MO', w('工序报工', 'Report an operation'), plain, 'person'),
  cap('MFG-TEST', 'operate', 'B', 'MFG', 'P1-ASM P2-ASM', 1, 'PT', w('试压记录', 'Record a pressure test')),

  cap('OUT-ORDER', 'operate', 'B', 'OUT', 'P1-PUR', 1, 'OS', w('委外订单全过程', 'Run an outsourcing order')),
  cap('OUT-SETTLE', 'operate', 'B', 'OUT', 'P1-FIN', 1, 'OF', w('委外加工费结算', 'Settle the outsourcing fee')),

  cap('WHS-MOVE', 'operate', 'A', 'WHS', 'P1-WH P2-WH', 2, 'MV', w('货位移动与调拨', 'Move and transfer stock')),
  cap('WHS-COUNT', 'operate', 'D', 'WHS', 'P1-WH P2-WH', 1, 'CT', w('组织盘点', 'Run a stock count'), [w('循环盘点', 'a cycle count'), w('按货位抽盘', 'a spot check by shelf'), w('整库盘点', 'the whole store')]),

  cap('SVC-ORDER', 'operate', 'B', 'SVC', 'P1-SVC', 1, 'SV', w('备件从请求到发货', 'Spare parts from request to shipment')),

  cap('MEC-CLOSE', 'operate', 'D', 'MEC', 'P1-FIN', 1, 'MC', w('月末结账', 'Close the month'), [w('普通月', 'an ordinary month'), w('有盘点差异', 'with count differences'), w('有跨月暂估', 'with accruals over the month')]),
  cap('MEC-COST', 'operate', 'D', 'MEC', 'P1-FIN', 1, 'CC', w('成本计算与差异分析', 'Calculate cost and explain variances'), [w('机加工', 'machining'), w('铸造', 'the foundry'), w('含委外', 'with outsourcing')]),

  cap('SYS-BACKUP', 'install', 'D', null, 'P1-IT', 1, 'BK', w('备份与恢复', 'Back up and restore'), [w('全量备份', 'a full backup'), w('恢复到测试库', 'restore to the test system'), w('单表恢复', 'restore one table')]),
  cap('SYS-RIGHTS', 'install', 'C', null, 'P1-IT', 1, 'RQ', w('开通用户与权限', 'Set up users and rights'), [w('新员工', 'a new employee'), w('岗位调动', 'a change of post'), w('离职', 'somebody leaving')]),
  cap('SYS-MASTER', 'operate', 'C', 'MFG', 'P1-PLN P2-PLN', 1, 'EC', w('物料与 BOM 变更', 'Change parts and BOMs'), [w('新物料', 'a new part'), w('材质替代', 'another material'), w('版本升级', 'a new version')]),
  cap('VIEW-REPORT', 'operate', 'A', 'O2C', 'P1-SAL P1-PUR P1-FIN P1-IT P2-WH P2-PLN', 1, 'SO', w('查询订单进度与打印', 'Look up an order and print'), plain, 'person'),

  cap('TEACH-WHS', 'teach', 'B', 'WHS', 'P1-WH P2-WH', 1, 'TR-WHS-', w('讲授仓库业务', 'Teach the warehouse flow')),
  cap('TEACH-MFG', 'teach', 'B', 'MFG', 'P1-ASM', 1, 'TR-MFG-', w('讲授报工业务', 'Teach production reporting')),
  cap('ORG-TRAIN', 'organise', 'B', null, 'P1-IT', 1, 'TP', w('组织培训', 'Organise training')),
  cap('ANS-WHS', 'answer', 'B', 'WHS', 'P1-WH P2-WH', 1, 'Q-WHS-', w('解答仓库日常问题', 'Answer everyday warehouse questions')),
  cap('ANS-MFG', 'answer', 'B', 'MFG', 'P1-ASM', 1, 'Q-MFG-', w('解答车间日常问题', 'Answer everyday shop-floor questions')),
]

export const capabilityCoded = (code: string): WorldCapability => {
  const found = capabilities.find((c) => c.code === code)
  if (!found) throw new Error(`there is no capability ${code}`)
  return found
}
