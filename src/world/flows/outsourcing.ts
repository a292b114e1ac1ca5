import { step } from '#world/flows/step.ts'

const buyer = ['采购员（委外）', 'Buyer, outsourcing'] as const
const planner = ['主计划员', 'Master planner'] as const
const store = ['原材料库保管员', 'Raw material storekeeper'] as const
const inspector = ['来料检验员', 'Incoming inspector'] as const
const cost = ['成本会计', 'Cost accountant'] as const

/** Outsourced processing: hard facing, nickel plating, forging. */
export const outsourcing = [
  step(['识别委外工序', 'See which operations go out'], planner, ['生产计划 › 工序计划 › 委外', 'Planning › Operations › Outsourced'],
    ['工单工艺路线（堆焊、镀镍）', 'The routing of the order (hard facing, nickel plating)'],
    ['委外工序列入清单，带需求日期', 'The operations are listed with the date they are needed']),
  step(['下委外订单', 'Order it'], buyer, ['采购管理 › 委外订单', 'Purchasing › Outsourcing orders'],
    ['委外清单、加工单价协议', 'The list, the agreed price per piece'],
    ['委外订单挂到原工单，加工费按协议带出', 'The order hangs on the production order; the price comes from the agreement']),
  step(['发料给加工商', 'Issue the material'], store, ['仓库 › 委外发料 › 扫码', 'Warehouse › Outsourcing issue › Scan'],
    ['委外订单条码、炉批号', 'The barcode of the order, the heat number'],
    ['库存转到加工商虚拟库，账实一致', 'The stock moves to the processor’s virtual store']),
  step(['跟踪进度', 'Follow it'], buyer, ['采购管理 › 委外看板', 'Purchasing › Outsourcing board'],
    ['加工商回复', 'What the processor answers'],
    ['超过承诺日期的行变红并有新日期', 'A line past its date turns red and has a new date']),
  step(['收回登记', 'Book the return'], store, ['仓库 › 委外收货', 'Warehouse › Outsourcing receipt'],
    ['送货单、废品数', 'The delivery note, the pieces scrapped'],
    ['收回数 + 废品数 = 发出数', 'Pieces back plus scrap equal pieces sent']),
  step(['委外检验', 'Inspect'], inspector, ['质量 › 委外检验', 'Quality › Outsourcing inspection'],
    ['硬度、镀层厚度', 'Hardness, thickness of the plating'],
    ['合格数回到下一道工序', 'The good pieces go on to the next operation']),
  step(['加工费结算', 'Settle the fee'], cost, ['财务 › 委外结算', 'Finance › Outsourcing settlement'],
    ['收回合格数、加工单价、废品扣款', 'Good pieces, price, deduction for scrap'],
    ['加工费进入工单成本，应付已生成', 'The fee is in the cost of the order and the payable exists']),
]
