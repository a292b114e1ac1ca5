import { step } from '#world/flows/step.ts'

const buyer = ['采购员', 'Buyer'] as const
const head = ['采购主管', 'Purchasing supervisor'] as const
const planner = ['主计划员', 'Master planner'] as const
const store = ['原材料库保管员', 'Raw material storekeeper'] as const
const inspector = ['来料检验员', 'Incoming inspector'] as const
const ledger = ['总账会计', 'General ledger accountant'] as const

/** Procurement, from the need to the payment. */
export const procurement = [
  step(['下达采购建议', 'Release the suggestions'], planner, ['生产计划 › MRP 结果 › 采购建议', 'Planning › MRP result › Suggestions to buy'],
    ['当天 MRP 结果', 'Today’s MRP result'],
    ['建议按供应商和需求日期合并成请购单', 'Suggestions become requisitions by supplier and date']),
  step(['询比价', 'Compare the offers'], buyer, ['采购管理 › 询价比价', 'Purchasing › Compare offers'],
    ['不少于三家报价、上次成交价', 'At least three offers, the last price paid'],
    ['选定供应商，偏高的写明理由', 'A supplier is chosen; a higher price has its reason']),
  step(['生成采购订单', 'Make the purchase order'], buyer, ['采购管理 › 采购订单 › 由请购单生成', 'Purchasing › Orders › From requisition'],
    ['请购单、材质证明要求（WCB、CF8M）', 'The requisition, the material certificates wanted (WCB, CF8M)'],
    ['订单号 PO 开头，含税单价与比价表一致', 'An order number beginning with PO; the price equals the comparison']),
  step(['审批并发给供应商', 'Approve and send'], head, ['采购管理 › 订单审批', 'Purchasing › Approval'],
    ['采购订单，5 万元以上附比价表', 'The order; above 50,000 yuan with the comparison'],
    ['订单“已发出”，供应商确认交期', 'The order is “sent” and the supplier has confirmed the date']),
  step(['跟催到货', 'Follow up the delivery'], buyer, ['采购管理 › 到货看板', 'Purchasing › Arrivals'],
    ['三天内到期的订单行', 'Lines due within three days'],
    ['每行都有新的交期或“按期”', 'Every line has a new date or “on time”']),
  step(['收货登记', 'Book the arrival'], store, ['仓库 › 采购收货 › 扫码', 'Warehouse › Goods receipt › Scan'],
    ['送货单、炉批号、重量', 'The delivery note, the heat number, the weight'],
    ['收货单已保存，货放待检区，系统通知检验', 'The receipt is saved, the goods lie in the inspection area, quality is told']),
  step(['检验放行', 'Release after inspection'], inspector, ['质量 › 来料检验', 'Quality › Incoming inspection'],
    ['收货单、检验标准', 'The receipt, the inspection standard'],
    ['合格数量可以入库', 'The accepted quantity may be put away']),
  step(['上架入库', 'Put away'], store, ['仓库 › 上架', 'Warehouse › Put away'],
    ['检验合格单、货位条码', 'The release, the barcode of the shelf'],
    ['账面数量、货位、批次与实物一致', 'Quantity, shelf and batch on the books equal the goods']),
  step(['三单匹配', 'Match order, receipt and invoice'], ledger, ['财务 › 采购发票 › 三单匹配', 'Finance › Purchase invoices › Three-way match'],
    ['供应商发票、收货单、采购订单', 'The supplier’s invoice, the receipt, the order'],
    ['差异在 1 % 以内自动通过，超过的退回采购', 'Up to 1 % passes by itself; more goes back to purchasing']),
  step(['付款', 'Pay'], ledger, ['财务 › 付款申请 › 付款单', 'Finance › Payment requests › Payments'],
    ['到期应付、资金计划', 'Payables due, the cash plan'],
    ['应付核销，供应商对账单一致', 'The payable is cleared and the supplier’s statement agrees']),
]
