import { step } from '#world/flows/step.ts'

const keeper = ['保管员', 'Storekeeper'] as const
const head = ['仓库主管', 'Warehouse supervisor'] as const
const cost = ['成本会计', 'Cost accountant'] as const

/** Warehouse movements and the stock count. */
export const stock = [
  step(['货位移动', 'Move between shelves'], keeper, ['仓库 › 货位移动 › 扫码', 'Warehouse › Move › Scan'],
    ['原货位、目标货位条码', 'The barcodes of both shelves'],
    ['两个货位的数量同时变化', 'Both shelves change at once']),
  step(['厂际调拨', 'Transfer between the plants'], keeper, ['仓库 › 调拨单', 'Warehouse › Transfers'],
    ['调拨申请、车牌、封条号', 'The request, the lorry, the seal'],
    ['发出后在途，对方扫码后入账', 'On its way once sent; booked when the other side scans it']),
  step(['其他出入库', 'Other receipts and issues'], keeper, ['仓库 › 其他出入库', 'Warehouse › Other movements'],
    ['批准的单据、用途', 'The approved slip, the purpose'],
    ['每笔都有部门和成本科目', 'Every movement has a department and an account']),
  step(['制定盘点计划', 'Plan the count'], head, ['仓库 › 盘点 › 计划', 'Warehouse › Count › Plan'],
    ['货位清单、ABC 分类', 'The shelves, the ABC classes'],
    ['盘点范围冻结，当天不收发', 'The range is frozen; nothing moves that day']),
  step(['打印盘点表', 'Print the sheets'], head, ['仓库 › 盘点 › 盘点表', 'Warehouse › Count › Sheets'],
    ['盘点计划', 'The plan'],
    ['盘点表不显示账面数（盲盘）', 'The sheets do not show the book quantity (a blind count)']),
  step(['初盘', 'Count'], keeper, ['仓库 › 盘点 › 录入 › 扫码', 'Warehouse › Count › Enter › Scan'],
    ['盘点表、实物', 'The sheets, the goods'],
    ['每个货位有数量、日期、盘点人', 'Every shelf has a quantity, a date and a name']),
  step(['复盘', 'Count again'], head, ['仓库 › 盘点 › 复盘', 'Warehouse › Count › Second count'],
    ['差异超过 2 % 或 500 元的行', 'Lines that differ by more than 2 % or 500 yuan'],
    ['复盘人与初盘人不同', 'Somebody else has counted them']),
  step(['差异分析', 'Explain the differences'], head, ['仓库 › 盘点 › 差异', 'Warehouse › Count › Differences'],
    ['盘点结果、近期单据', 'The result, the newest slips'],
    ['每行差异有原因，单据错的先改单据', 'Every difference has a cause; a wrong slip is mended first']),
  step(['盘盈盘亏审批', 'Approve the adjustment'], cost, ['财务 › 盘点审批', 'Finance › Count approval'],
    ['差异表、金额', 'The table of differences, the amount'],
    ['超过 5,000 元由总经理签字，账面更新', 'Above 5,000 yuan the general manager signs; the books follow']),
]
