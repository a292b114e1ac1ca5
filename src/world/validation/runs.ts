/** Who ran which flow by hand, when, with which case, and in which step something was found (by the keys of findings.ts). */
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type WorldRun = {
  readonly key: string; readonly flow: string; readonly by: string; readonly when: string; readonly case: string; readonly data: Words
  /** How many of the steps were run; all of them when left out. */
  readonly until?: number
  readonly abandoned?: Words
}

const run = (key: string, flow: string, by: string, when: string, case_: string, data: Words, more: Pick<WorldRun, 'until' | 'abandoned'> = {}): WorldRun => ({ key, flow, by, when, case: case_, data, ...more })

export const runs: readonly WorldRun[] = [
  run('o2c', 'O2C', 'consultant', 'p1', 'SO260001', w('闸阀 Z41H-16C DN100，72 台，含技术协议', 'Gate valve Z41H-16C DN100, 72 pieces, with a technical agreement')),
  run('iqc', 'IQC', 'dingyizhou', 'p2', 'QI260003', w('阀体铸件 WCB，一炉 40 件，缺一份材质证明', 'Valve body castings WCB, a heat of 40, one certificate missing')),
  run('p2p', 'P2P', 'consultant', 'p3', 'PO260007', w('密封件三家比价，比价表带图纸', 'Seals with three offers, the comparison with its drawings')),
  run('mfg-broken', 'MFG', 'dingyizhou', 'p3', 'MO260010', w('截止阀 J41H，试制 BOM', 'Globe valve J41H, a trial bill of material'), { until: 2, abandoned: w('测试库的 BOM 没有升级，从 MRP 起就不对，换环境重走', 'The test system’s bills of material were not upgraded; wrong from MRP on. Run again in another environment') }),
  run('mec', 'MEC', 'luojing', 'p4', 'MC-2026-01', w('上月账套，含委外和跨月暂估', 'Last month’s books, with outsourcing and accruals')),
  run('whs-office', 'WHS', 'office', 'p4', 'CT260001', w('测试数据，20 个货位', 'Test data, 20 shelves')),
  run('mfg', 'MFG', 'dingyizhou', 'p5', 'MO260012', w('闸阀 Z41H DN100，30 台，齐套', 'Gate valve Z41H DN100, 30 pieces, all parts there')),
  run('whs', 'WHS', 'consultant', 'p6', 'CT260004', w('原材料库 60 个货位，三处差异', '60 shelves of the raw material store, three differences')),
  run('out', 'OUT', 'consultant', 'p8', 'OS260002', w('阀杆镀铬，50 件，含 2 件报废', 'Chrome plating of stems, 50 pieces, 2 of them scrap')),
  run('o2c-manager', 'O2C', 'manager', 'p9', 'SO260015', w('常规订单，2 行', 'An ordinary order of two lines')),
  run('svc', 'SVC', 'consultant', 'p10', 'SV260001', w('质保外备件，客户加急', 'A spare part outside the warranty, urgent')),
  // the flow has a second version since week 6: the run by hand is under way again
  run('svc-again', 'SVC', 'consultant', '8.3', 'SV260031', w('加急报价，两小时内', 'An urgent quotation, within two hours'), { until: 4 }),
]
