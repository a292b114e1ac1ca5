/** Eight business flows as the survey wrote them down: each step says who, where in the software, from which data and with which result. */
import type { Step } from '#ground/flows/steps.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'
import { closing } from '#world/flows/closing.ts'
import { incoming } from '#world/flows/incoming.ts'
import { orders } from '#world/flows/orders.ts'
import { outsourcing } from '#world/flows/outsourcing.ts'
import { procurement } from '#world/flows/procurement.ts'
import { production } from '#world/flows/production.ts'
import { spares } from '#world/flows/spares.ts'
import { stock } from '#world/flows/stock.ts'

export type WorldFlow = { readonly code: string; readonly name: Words; readonly steps: readonly Step[] }

export const flows: readonly WorldFlow[] = [
  { code: 'O2C', name: w('订单到收款', 'Order to cash'), steps: orders },
  { code: 'P2P', name: w('采购到付款', 'Procurement'), steps: procurement },
  { code: 'IQC', name: w('来料检验', 'Incoming inspection'), steps: incoming },
  { code: 'MFG', name: w('生产工单与报工', 'Production orders and reporting'), steps: production },
  { code: 'OUT', name: w('委外加工', 'Outsourced processing'), steps: outsourcing },
  { code: 'WHS', name: w('仓库收发与盘点', 'Warehouse and stock count'), steps: stock },
  { code: 'SVC', name: w('售后备件', 'After-sales spare parts'), steps: spares },
  { code: 'MEC', name: w('月结与成本', 'Month-end close and costing'), steps: closing },
]
