import { step } from '#world/flows/step.ts'

const cost = ['成本会计', 'Cost accountant'] as const
const ledger = ['总账会计', 'General ledger accountant'] as const
const keeper = ['仓库主管', 'Warehouse supervisor'] as const
const clerk = ['车间统计员', 'Shop clerk'] as const

/** Month-end close and costing. */
export const closing = [
  step(['关账前检查', 'Check before closing'], cost, ['财务 › 月结 › 检查清单', 'Finance › Close › Checklist'],
    ['当月未审核单据', 'This month’s slips not yet approved'],
    ['未审核单据为零，或每张有责任人', 'None is left, or each has a name beside it']),
  step(['仓库截止', 'Close the warehouse'], keeper, ['仓库 › 期间关闭', 'Warehouse › Close period'],
    ['最后一天收发', 'The last day’s movements'],
    ['上月单据不能再改', 'Last month’s slips can no longer change']),
  step(['在制盘点', 'Count the work in progress'], clerk, ['生产 › 在制盘点', 'Production › Count work in progress'],
    ['现场在制数', 'What lies on the lines'],
    ['在制账面与现场差异在 1 % 以内', 'Books and floor differ by at most 1 %']),
  step(['暂估入账', 'Accrue what is not invoiced'], ledger, ['财务 › 应付 › 暂估', 'Finance › Payables › Accruals'],
    ['已收货未到票清单', 'Receipts without an invoice'],
    ['暂估凭证自动生成，下月初红冲', 'The vouchers are made and reversed next month']),
  step(['工时与费用归集', 'Collect hours and expenses'], cost, ['财务 › 成本 › 费用归集', 'Finance › Costing › Collect'],
    ['报工工时、电费、折旧', 'Hours reported, power, depreciation'],
    ['费用全部分到成本中心，未分配为零', 'Everything lies in a cost centre; nothing is left over']),
  step(['成本计算', 'Calculate the cost'], cost, ['财务 › 成本 › 计算', 'Finance › Costing › Calculate'],
    ['领料、报工、委外费、费用', 'Material, hours, outsourcing, expenses'],
    ['计算无错误，异常单位成本逐条核对', 'No errors; strange unit costs are checked one by one']),
  step(['差异分析', 'Explain the variances'], cost, ['财务 › 成本 › 差异分析', 'Finance › Costing › Variances'],
    ['标准成本、实际成本', 'Standard cost, actual cost'],
    ['前十大差异有原因和责任部门', 'The ten largest have a cause and a department']),
  step(['结转入账', 'Post it'], ledger, ['财务 › 总账 › 期末结转', 'Finance › General ledger › Period end'],
    ['成本结果', 'The result of costing'],
    ['存货总账等于仓库金额', 'The ledger’s stock equals the warehouse’s value']),
  step(['出具报表', 'Publish the reports'], ledger, ['财务 › 报表', 'Finance › Reports'],
    ['已关账期间', 'The closed period'],
    ['每月 6 日前出三张报表和毛利表', 'Three statements and the margin table by the 6th']),
]
