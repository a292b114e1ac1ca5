/** The office's releases around the rollout. A day is `p3`, the third working day of the preparation, `5.2`, week and day of the story, or `+12`, days from today. */
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type Planned = {
  readonly key: string; readonly name: Words; readonly contents: Words; readonly said: string; readonly planned: string
  readonly out?: string
  readonly slips?: readonly { readonly said: string; readonly to: string; readonly reason: Words }[]
}

export const plan: readonly Planned[] = [
  {
    key: '6.4.0', name: w('启衡 ERP 6.4.0', 'Qiheng ERP 6.4.0'), said: 'p7', planned: 'p13', out: 'p13',
    contents: w('红字发票税率、盲盘盘点表', 'Tax rate of credit notes, blind count sheets'),
  },
  {
    key: '6.4.1', name: w('启衡 ERP 6.4.1', 'Qiheng ERP 6.4.1'), said: 'p7', planned: '5.2', out: '5.2',
    contents: w('大附件上传、扫码枪驱动', 'Large attachments, the scanner’s driver'),
  },
  {
    key: '6.4.2', name: w('启衡 ERP 6.4.2', 'Qiheng ERP 6.4.2'), said: 'p8', planned: '7.4',
    contents: w('批量序列号出库提速、委外订单挂工单检查、成本差异表委外列', 'Faster issue of many serial numbers, outsourcing orders checked for their production order, the outsourcing column of the variance report'),
    slips: [{ said: '7.3', to: '+12', reason: w('批量出库的锁表问题没有解决，回归测试要重做', 'The locking of large issues is not solved; the regression tests have to be repeated') }],
  },
  {
    key: '6.5', name: w('启衡 ERP 6.5', 'Qiheng ERP 6.5'), said: 'p9', planned: '+45',
    contents: w('光谱仪接口、分厂 MRP、成本计算并行', 'Spectrometer interface, MRP by plant, parallel cost calculation'),
  },
]
