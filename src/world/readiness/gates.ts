/** Where the flows go live, when, and what was done for it. Days as `when.ts` says them; a place is a flow and a unit, `O2C P1`. */
import type { OwnDraft } from '#method/readiness/facts.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

/** Asked of every place besides what the method asks. */
export const own: OwnDraft = {
  title: w('期初数据双方盘点核对并签字', 'Opening data counted, reconciled and signed by both sides'), short: w('期初核对', 'Opening'), scope: 'place', owes: ['consultant', 'keyUser'], weight: 'must',
}

export type ConfirmedTold = { readonly when: string; readonly by: string; readonly note: Words }

export type GateTold = {
  readonly place: string
  readonly planned: { readonly when: string; readonly by: string; readonly on: string | null }
  /** The day was moved, or nobody knows it any more. */
  readonly moved?: { readonly when: string; readonly by: string; readonly on: string | null }
  readonly off?: { readonly when: string; readonly by: string; readonly reason: Words }
  readonly policy?: ConfirmedTold
  readonly goals?: ConfirmedTold
  readonly opening?: ConfirmedTold
  /** Who signed, in this order. */
  readonly signed?: { readonly when: string; readonly by: readonly string[] }
  readonly live?: { readonly when: string; readonly by: string }
}

const by = (who: string) => (when: string, zh: string, en: string): ConfirmedTold => ({ when, by: who, note: w(zh, en) })
const [lead, manager, gu, ding] = [by('lead'), by('manager'), by('consultant'), by('dingyizhou')]

export const gates: readonly GateTold[] = [
  {
    place: 'O2C P1', planned: { when: 'p14', by: 'manager', on: '7.1' },
    policy: lead('5.3', '《销售订单评审制度》总经理已签发', 'The rule for reviewing orders is signed by the general manager'), goals: manager('6.1', '跟三天：录单、拣货、开票各独立走完一单', 'Three days: one order entered, picked and invoiced without us'),
    opening: gu('6.3', '未完订单 214 行，与销售、财务逐行核过', '214 open order lines, compared one by one with sales and finance'),
    signed: { when: '6.4', by: ['manager', 'lead'] }, live: { when: '7.1', by: 'consultant' },
  },
  {
    place: 'P2P P1', planned: { when: 'p14', by: 'manager', on: '6.1' },
    policy: lead('4.5', '《采购比价与审批制度》新版已执行', 'The rule for comparing and approving is in force'), goals: manager('5.2', '收货、三单匹配当天清零', 'Receipts and matching done the same day'), opening: gu('5.4', '在途订单 86 张，应付余额与供应商对过账', '86 orders on their way; payables reconciled with the suppliers'),
    signed: { when: '5.5', by: ['manager', 'lead'] }, live: { when: '6.1', by: 'consultant' },
  },
  {
    place: 'WHS P1-WH', planned: { when: '6.5', by: 'consultant', on: '8.1' }, moved: { when: '7.5', by: 'lead', on: '+5' },
    policy: lead('7.3', '《盲盘管理办法》已发文，财务监盘', 'The rule for blind counting is issued; finance watches the count'), goals: manager('8.2', '原材料库整库盘一次，差异当天关掉', 'The raw material store counted once, differences closed the same day'),
    opening: gu('8.3', '两边共同盘点，312 个货位，差异 0.4 %，三方签字', 'Counted together: 312 shelves, a difference of 0.4 %, signed by three'), signed: { when: '8.4', by: ['manager', 'lead'] },
  },
  {
    place: 'P2P P2-WH', planned: { when: '7.2', by: 'consultant', on: '+7' },
    policy: lead('7.4', '与一厂同一份采购制度', 'The same rule as in plant 1'), goals: manager('8.2', '二厂自己收一天货，我们只看', 'Plant 2 receives for a day by itself, we only watch'), opening: gu('8.3', '二厂待收订单 19 张，已核对', '19 orders to be received in plant 2, reconciled'), signed: { when: '8.5', by: ['lead'] },
  },
  {
    place: 'OUT P1-PUR', planned: { when: '7.1', by: 'consultant', on: '+10' },
    goals: manager('8.2', '九家加工商的在外件各走一单', 'One order with each of the nine processors'), opening: gu('8.3', '九家对账单都已盖章收回', 'All nine stamped statements are back'),
  },
  {
    place: 'MFG P1-PLN', planned: { when: '7.2', by: 'dingyizhou', on: '+7' },
    policy: lead('7.4', '《工单下达与缺料放行规定》已执行', 'The rule for releasing orders and for missing parts is in force'), goals: manager('8.2', '一周计划由主计划员自己排', 'A week planned by the master planner herself'), opening: ding('8.4', '未完工单 143 张，工序进度已核', '143 open orders, progress of operations checked'), signed: { when: '8.5', by: ['manager'] },
  },
  {
    place: 'MFG P1-ASM', planned: { when: '6.4', by: 'dingyizhou', on: '+7' },
    policy: lead('7.4', '《报工与废品登记规定》已执行', 'The rule for reporting and scrap is in force'), goals: manager('8.2', '两条线连续三天当班报完工', 'Both lines report within the shift, three days in a row'), opening: ding('8.4', '在制 2,310 件，现场与账面相差 0.7 %', '2,310 pieces in work; floor and books differ by 0.7 %'),
  },
  {
    place: 'MFG P1-MAC', planned: { when: '7.2', by: 'dingyizhou', on: '+7' },
    policy: lead('7.4', '与装配车间同一规定', 'The same rule as in assembly'), goals: manager('8.2', '阀体线用扫码枪报完一周', 'The valve body line reports by scanner for a week'), opening: ding('8.4', '在制 860 件，已盘', '860 pieces in work, counted'),
  },
  {
    place: 'IQC P1-QC', planned: { when: '7.3', by: 'dingyizhou', on: '+7' },
    goals: manager('8.2', '来料检验全部当天判定', 'Everything that arrives is decided the same day'), opening: ding('8.4', '待检 31 批，已逐批登记', '31 lots waiting, entered one by one'),
  },
  {
    place: 'SVC P1-SVC', planned: { when: '4.1', by: 'consultant', on: '7.1' }, moved: { when: '7.1', by: 'lead', on: null },
    policy: lead('5.3', '质保起算日按合同，已写进售后规定', 'Warranty counts as the contract says; it stands in the rule'), goals: manager('6.1', '备件从请求到发货走完十单', 'Ten spare parts from request to shipment'), opening: gu('6.2', '近五年序列号 8,420 个已导入并抽查 50 个', '8,420 serial numbers of five years are in; 50 were checked'), signed: { when: '6.3', by: ['manager', 'lead'] },
  },
  { place: 'MEC P1-FIN', planned: { when: '7.2', by: 'luojing', on: null } },
  { place: 'OUT P1-FIN', planned: { when: '7.2', by: 'luojing', on: null } },
  { place: 'O2C P2-WH', planned: { when: '7.4', by: 'manager', on: '+27' }, policy: lead('8.1', '与一厂同一份发货制度', 'The same rule for shipping as in plant 1') },
  { place: 'WHS P2-WH', planned: { when: '7.4', by: 'manager', on: '+27' }, policy: lead('8.1', '盲盘办法两厂通用', 'Blind counting is the rule in both plants') },
  { place: 'MFG P2-CAST', planned: { when: '7.4', by: 'manager', on: '+27' } },
  { place: 'MFG P2-PLN', planned: { when: '7.4', by: 'manager', on: null } },
  { place: 'MFG P2-ASM', planned: { when: '7.4', by: 'manager', on: null } },
  { place: 'IQC P2-QC', planned: { when: '7.4', by: 'manager', on: null } },
  { place: 'MEC P2-CAST', planned: { when: '7.4', by: 'manager', on: null }, off: { when: '8.1', by: 'manager', reason: w('铸造车间的成本由财务部统一核算，不单独上线', 'Finance costs the foundry too; it does not go live by itself') } },
]

/** The sponsor heard of it: per flow. */
export const informed: readonly (ConfirmedTold & { readonly flows: readonly string[] })[] = [
  { flows: ['O2C', 'P2P'], ...manager('p14', '启动汇报会上已向钱总说明范围和日期', 'Range and dates were explained to the sponsor in the kick-off report') },
  { flows: ['SVC'], ...manager('5.1', '第五周例会口头汇报，钱总同意', 'Told in the meeting of the fifth week; the sponsor agreed') },
  { flows: ['WHS', 'MFG', 'OUT', 'IQC', 'MEC'], ...manager('7.1', '第七周书面汇报，附上线计划表', 'Reported in writing in the seventh week, with the plan') },
]

/** Clients, scanners and printers are installed: per unit. */
export const installed: readonly (ConfirmedTold & { readonly units: readonly string[] })[] = [
  { units: ['P1'], ...gu('5.2', '总部各部门客户端、仓库扫码枪、标签打印机已装好', 'Clients of the offices, scanners and label printers of the store are there') },
  { units: ['P1-WH', 'P1-SVC', 'P1-PUR'], ...gu('5.2', '客户端和打印机已装，扫码试过', 'Client and printer are installed, scanning was tried') },
  { units: ['P1-PLN', 'P1-QC'], ...ding('7.2', '客户端已装，权限按岗位开通', 'Clients are installed, rights given by post') },
  { units: ['P2-WH'], ...gu('7.3', '两把扫码枪、一台打印机，无线已覆盖', 'Two scanners and a printer; the wireless network reaches everywhere') },
]

export type OwedTold = { readonly code: string; readonly place: string; readonly scope: 'flow' | 'unit' | 'place'; readonly when: string; readonly by: string; readonly person: string; readonly due: string; readonly inside?: true }

export const owed: readonly OwedTold[] = [
  // due last week, and not done
  { code: 'readiness.environment', place: 'MFG P1-ASM', scope: 'unit', when: '7.2', by: 'dingyizhou', person: 'hejun', due: '8.2' },
  { code: 'readiness.environment', place: 'MFG P1-MAC', scope: 'unit', when: '8.3', by: 'dingyizhou', person: 'hejun', due: '+5' },
  { code: 'readiness.environment', place: 'MFG P2-CAST', scope: 'unit', when: '8.3', by: 'dingyizhou', person: 'hejun', due: '+20' },
  { code: 'readiness.policy', place: 'IQC P1-QC', scope: 'place', when: '8.3', by: 'lead', person: 'sponsor', due: '+5' },
  { code: 'readiness.policy', place: 'MFG P2-CAST', scope: 'place', when: '8.3', by: 'lead', person: 'sponsor', due: '+20' },
  { code: 'handover.fluent', place: 'WHS P2-WH', scope: 'place', when: '8.3', by: 'lead', person: 'keyuser', due: '+20' },
  { code: 'handover.fluent', place: 'O2C P2-WH', scope: 'place', when: '8.3', by: 'lead', person: 'zhuhaiyan', due: '+20' },
  { code: 'handover.fluent', place: 'MFG P2-CAST', scope: 'place', when: '8.3', by: 'lead', person: 'xiedongsheng', due: '+20' },
  { code: 'survey.data', place: 'MEC P1-FIN', scope: 'flow', when: '7.3', by: 'manager', person: 'luojing', due: '+10' },
  { code: 'validation.noBlocker', place: 'MEC P1-FIN', scope: 'flow', when: '7.4', by: 'manager', person: 'office', due: '+12', inside: true },
]

export type WaivedTold = { readonly place: string; readonly code: string; readonly when: string; readonly by: string; readonly until: string; readonly why: Words; readonly inside?: true }

export const waived: readonly WaivedTold[] = [
  // over since last week
  { place: 'MFG P1-ASM', code: 'readiness.environment', when: '7.3', by: 'lead', until: '8.3', why: w('截止阀线的工控机要等到货，先用闸阀线那台报工', 'The globe valve line’s computer has not arrived; it reports at the gate valve line’s until then') },
  { place: 'OUT P1-PUR', code: 'readiness.policy', when: '8.2', by: 'lead', until: '=2', why: w('废品扣款办法钱总出差回来就签，先按协议单价执行', 'The rule for charging scrap is signed when the sponsor is back; until then the agreed prices hold') },
  { place: 'MEC P1-FIN', code: 'validation.upgradeData', when: '8.1', by: 'manager', until: '+30', why: w('差异表的升级数据随 6.4.2 一起给，月结前由公司补导', 'The upgrade data of the variance report comes with 6.4.2; the office loads it before the month-end'), inside: true },
]
