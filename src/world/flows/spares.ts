import { step } from '#world/flows/step.ts'

const clerk = ['备件专员', 'Spare parts clerk'] as const
const store = ['成品库保管员', 'Finished goods storekeeper'] as const
const engineer = ['质量工程师', 'Quality engineer'] as const
const ledger = ['总账会计', 'General ledger accountant'] as const

/** After-sales spare parts. */
export const spares = [
  step(['登记服务请求', 'Record the request'], clerk, ['售后 › 服务请求', 'Service › Requests'],
    ['客户来电、阀门序列号', 'The customer’s call, the valve’s serial number'],
    ['按序列号带出订单、材质、质保期', 'The number brings up the order, the material and the warranty']),
  step(['判断质保', 'Decide on the warranty'], engineer, ['售后 › 服务请求 › 质保', 'Service › Requests › Warranty'],
    ['质保期、现场照片', 'The warranty period, photos from the site'],
    ['质保内免费，质保外报价', 'Free within the warranty, quoted outside it']),
  step(['确定备件', 'Find the part'], clerk, ['售后 › 备件清单 › 按序列号', 'Service › Spare parts › By serial number'],
    ['装配 BOM 版本', 'The version of the assembly’s bill of material'],
    ['备件图号与出厂时的版本一致', 'The part’s drawing is the one the valve was built with']),
  step(['备件报价', 'Quote the part'], clerk, ['售后 › 备件报价', 'Service › Quotations'],
    ['备件价格表、加急系数', 'The price list, the factor for urgency'],
    ['报价当天发出', 'The quotation leaves the same day']),
  step(['备件订单', 'Order the part'], clerk, ['售后 › 备件订单', 'Service › Orders'],
    ['客户确认', 'The customer’s confirmation'],
    ['有库存的当天预留，没有的转生产', 'Reserved the same day, or passed on to production']),
  step(['发货', 'Ship'], store, ['仓库 › 备件出库 › 扫码', 'Warehouse › Spares issue › Scan'],
    ['备件订单条码、快递单号', 'The barcode of the order, the courier’s number'],
    ['客户收到运单号短信', 'The customer gets the number by text message']),
  step(['回访', 'Call back'], clerk, ['售后 › 回访', 'Service › Call back'],
    ['收货后三天', 'Three days after the delivery'],
    ['问题关闭，或转质量改进', 'The case is closed or goes on to quality']),
  step(['结算', 'Settle'], ledger, ['财务 › 售后结算', 'Finance › Service settlement'],
    ['质保外订单、质保费用', 'Orders outside the warranty, cost within it'],
    ['收入和质保费用分开入账', 'Income and warranty cost are booked apart']),
]
