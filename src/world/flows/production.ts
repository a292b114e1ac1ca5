import { step } from '#world/flows/step.ts'

const planner = ['主计划员', 'Master planner'] as const
const clerk = ['车间统计员', 'Shop clerk'] as const
const foreman = ['班长', 'Foreman'] as const
const store = ['原材料库保管员', 'Raw material storekeeper'] as const
const tester = ['试压员', 'Pressure tester'] as const

/** Production orders and reporting. */
export const production = [
  step(['运行 MRP', 'Run MRP'], planner, ['生产计划 › MRP › 运行', 'Planning › MRP › Run'],
    ['已放行订单、库存、在途、BOM', 'Released orders, stock, what is on its way, bills of material'],
    ['三十分钟内跑完，异常消息不超过二十条', 'Done within thirty minutes with at most twenty exceptions']),
  step(['下达工单', 'Release the production order'], planner, ['生产计划 › 计划工单 › 下达', 'Planning › Planned orders › Release'],
    ['计划工单、齐套检查', 'The planned order, the check of completeness'],
    ['工单号 MO 开头，工序和用料已带出', 'An order number beginning with MO with its operations and parts']),
  step(['打印流转卡', 'Print the traveller'], clerk, ['生产 › 工单 › 打印流转卡', 'Production › Orders › Print traveller'],
    ['工单、工位标签打印机', 'The order, the label printer of the bench'],
    ['流转卡条码能扫，工序顺序正确', 'The barcode can be scanned and the operations are in order']),
  step(['配料领料', 'Draw the material'], store, ['仓库 › 生产领料 › 扫码', 'Warehouse › Production issue › Scan'],
    ['领料单、炉批号', 'The picking list, the heat number'],
    ['按批次发料，缺料的行有处理人', 'Issued by batch; what is missing has a name beside it']),
  step(['开工扫码', 'Start by scanning'], foreman, ['生产 › 报工 › 开工', 'Production › Reporting › Start'],
    ['流转卡、工牌', 'The traveller, the badge'],
    ['工序状态“进行中”，开始时间已记', 'The operation is “running” and its start is kept']),
  step(['工序报工', 'Report the operation'], foreman, ['生产 › 报工 › 完工数量', 'Production › Reporting › Quantity'],
    ['合格数、废品数、工时', 'Good pieces, scrap, hours'],
    ['数量不超过上道工序，废品必须选原因', 'Not more than the operation before; scrap needs a reason']),
  step(['试压记录', 'Record the pressure test'], tester, ['质量 › 试压 › 扫序列号', 'Quality › Pressure test › Scan serial number'],
    ['阀门序列号、壳体和密封压力、保压时间', 'The serial number, shell and seat pressure, holding time'],
    ['每台阀门有试压曲线和结论', 'Every valve has its curve and its result']),
  step(['完工入库', 'Receive into stock'], clerk, ['生产 › 完工入库', 'Production › Completion'],
    ['流转卡、成品货位', 'The traveller, the shelf'],
    ['成品库存增加，序列号可查到工单', 'The stock has grown; a serial number leads to its order']),
  step(['关闭工单', 'Close the order'], planner, ['生产计划 › 工单 › 关闭', 'Planning › Orders › Close'],
    ['完工数、剩余用料', 'The quantity done, the material left'],
    ['退料完成，差异有说明，工单“已关闭”', 'Material is returned, differences explained, the order “closed”']),
]
