import { step } from '#world/flows/step.ts'

const desk = ['销售内勤', 'Order desk clerk'] as const
const head = ['销售内勤主管', 'Head of the order desk'] as const
const planner = ['主计划员', 'Master planner'] as const
const store = ['成品库保管员', 'Finished goods storekeeper'] as const
const ledger = ['总账会计', 'General ledger accountant'] as const

/** Order to cash. */
export const orders = [
  step(['登记询价', 'Record the enquiry'], desk, ['销售管理 › 询价单 › 新增', 'Sales › Enquiries › New'],
    ['客户询价函：型号、口径、压力等级、数量、交期', 'The customer’s letter: type, size, pressure class, quantity, wanted date'],
    ['询价单已保存，状态“待报价”', 'The enquiry is saved as “to be quoted”']),
  step(['报价并审批', 'Quote and have it approved'], desk, ['销售管理 › 报价单 › 由询价单生成', 'Sales › Quotations › From enquiry'],
    ['价格表 2026 版、折扣权限表', 'Price list 2026, table of discount authority'],
    ['报价单打印成中英文；折扣超过 8 % 的自动转销售经理审批', 'The quotation prints in both languages; a discount above 8 % goes to the sales manager']),
  step(['录入销售订单', 'Enter the sales order'], desk, ['销售管理 › 销售订单 › 由报价单生成', 'Sales › Orders › From quotation'],
    ['客户盖章合同、技术协议编号', 'The stamped contract, the number of the technical agreement'],
    ['订单号 SO 开头，行数和金额与合同一致', 'An order number beginning with SO; lines and amount equal the contract']),
  step(['订单评审', 'Review the order'], head, ['销售管理 › 订单评审', 'Sales › Order review'],
    ['材质、压力等级、特殊检验要求', 'Material, pressure class, special inspection'],
    ['技术、质量、计划三方会签，订单变为“已评审”', 'Engineering, quality and planning have signed; the order is “reviewed”']),
  step(['确认交期', 'Confirm the delivery date'], planner, ['生产计划 › 交期试算', 'Planning › Delivery simulation'],
    ['已评审订单、当前产能', 'The reviewed order, today’s capacity'],
    ['承诺交期写回订单行，客户收到确认函', 'The promised date stands on every line; the customer gets a confirmation']),
  step(['收预付款', 'Receive the down payment'], ledger, ['财务 › 收款单', 'Finance › Receipts'],
    ['银行回单、合同付款条款（30 %）', 'The bank slip, the contract’s terms (30 %)'],
    ['收款核销到订单，订单放行排产', 'The receipt is matched and the order released for planning']),
  step(['发货通知', 'Send the delivery note'], desk, ['销售管理 › 发货通知 › 由订单生成', 'Sales › Delivery notes › From order'],
    ['完工入库数量、收货地址、箱单要求', 'Quantity in stock, address, packing list'],
    ['发货通知到达成品库，库存已预留', 'The note has reached the store and the stock is reserved']),
  step(['拣货出库', 'Pick and issue'], store, ['仓库 › 销售出库 › 扫码', 'Warehouse › Sales issue › Scan'],
    ['发货通知条码、阀门序列号', 'The barcode of the note, the valves’ serial numbers'],
    ['序列号逐台出库，箱单和质保书随货打印', 'Every valve leaves by its serial number; packing list and certificate are printed']),
  step(['开票', 'Invoice'], ledger, ['财务 › 销售发票 › 由出库单生成', 'Finance › Sales invoices › From issue'],
    ['出库单、客户开票资料', 'The issue, the customer’s tax data'],
    ['发票金额等于出库金额，应收自动入账', 'The invoice equals the issue; the receivable is posted']),
  step(['收款核销', 'Match the payment'], ledger, ['财务 › 应收核销', 'Finance › Match receivables'],
    ['银行流水', 'The bank statement'],
    ['应收余额为零或只剩 5 % 质保金', 'Nothing is open, or only the 5 % retention']),
]
