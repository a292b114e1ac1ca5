/** Three solution walkthroughs: two before anybody goes on site, one about the flow that is not agreed yet. */
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type FollowUpTold = { readonly key: string; readonly what: Words; readonly person: string; /** Days from the meeting until it is due. */ readonly days: number; readonly done: { readonly after: number; readonly note: Words } | null; readonly about: string | null }

export type MeetingTold = {
  readonly key: string
  readonly title: Words
  readonly flows: readonly string[]
  readonly present: readonly string[]
  /** Spoken about and left open, with what was said; everything else that was open is settled. */
  readonly carried: Readonly<Record<string, Words>>
  readonly minutes: Words
  readonly followUps: readonly FollowUpTold[]
}

export const meetings = {
  first: {
    key: 'meeting-1', title: w('第一次方案讲解会：销售、采购、来料检验、售后', 'First solution walkthrough: sales, purchasing, incoming inspection, after-sales'), flows: ['O2C', 'P2P', 'IQC', 'SVC'],
    present: ['manager', 'consultant', 'dingyizhou', 'lead', 'sponsor', 'chenhongmei', 'xuzhiyuan', 'jiangkun', 'gaofeng'],
    carried: {
      'o2c-label': w('销售要蓝色，成品库要绿色，谈了二十分钟没定', 'Sales wants blue, the store wants green; twenty minutes and no decision'),
      'p2p-portal': w('境外供应商只有三家，看要不要放一放', 'Only three suppliers abroad; it may have to wait'),
    },
    minutes: w('四个流程逐步讲了一遍。预付款放行、紧急放行和质保起算三件大事由钱总当场定了。箱单模板改动请研发排进 5.2 版。', 'Four flows were gone through step by step. The sponsor decided on release without down payment, urgent release and the start of warranty on the spot. R&D is asked to put the packing list into release 5.2.'),
    followUps: [{ key: 'fu-authority', what: w('把折扣权限表盖章版发给实施方', 'Send the stamped table of discount authority'), person: 'chenhongmei', days: 3, done: { after: 2, note: w('已发邮件，附件在报价单上', 'Sent by mail; attached to the quotation') }, about: 'o2c-discount' }],
  },
  second: {
    key: 'meeting-2', title: w('第二次方案讲解会：生产、委外、仓库、月结（前半）', 'Second solution walkthrough: production, outsourcing, warehouse, first half of the month-end'), flows: ['MFG', 'OUT', 'WHS', 'O2C', 'MEC'],
    present: ['consultant', 'dingyizhou', 'luojing', 'lead', 'sponsor', 'wurong', 'mayongqiang', 'keyuser', 'xuzhiyuan', 'tangxuefen'],
    carried: { 'o2c-label': w('还是没定，请销售和仓库会后自己商量', 'Still not decided; sales and the store talk it over by themselves') },
    minutes: w('生产、委外、仓库三个流程定稿。月结前五步没有异议，后四步等第一个真实月份再走。标签颜色不再占会。', 'Production, outsourcing and warehouse are final. The first five steps of the month-end stand; the other four wait for the first real month. The colour of labels takes no more of a meeting.'),
    followUps: [{ key: 'fu-shelves', what: w('货位牌编号规则和责任人清单', 'The numbering of shelves and who answers for each'), person: 'keyuser', days: 5, done: { after: 4, note: w('两厂共 312 个货位，清单已发', '312 shelves in both plants; the list is sent') }, about: 'whs-owner' }],
  },
  third: {
    key: 'meeting-3', title: w('第三次方案讲解会：月结与成本', 'Third solution walkthrough: month-end and costing'), flows: ['MEC'], present: ['manager', 'luojing', 'lead', 'tangxuefen', 'zhouting'],
    carried: { 'mec-rework': w('三种算法都试算过，财务倾向返工工单，还要请钱总定', 'All three were tried; finance leans towards the rework order, the sponsor has to decide') },
    minutes: w('用第一个真实月份走完后四步，只剩铸件返工成本的口径没定。这是关键问题，定了才能同意。', 'The last four steps were walked on the first real month; only rework of castings is open. It is a key question: without it there is no agreement.'),
    followUps: [
      { key: 'fu-three-ways', what: w('用上月数据把三种算法各算一遍', 'Calculate all three ways on last month’s figures'), person: 'tangxuefen', days: 3, done: { after: 2, note: w('已算，毛利相差 2.1 个百分点', 'Done; margins differ by 2.1 points') }, about: 'mec-rework' },
      { key: 'fu-sponsor', what: w('请钱总定返工成本的口径', 'Have the sponsor decide how rework is costed'), person: 'lead', days: 8, done: null, about: 'mec-rework' },
      { key: 'fu-expert', what: w('请公司成本专家写一页对比', 'Have the office’s costing expert write one page of comparison'), person: 'luojing', days: 18, done: null, about: 'mec-rework' },
    ],
  },
} as const satisfies Record<string, MeetingTold>

/** What the vendor noted for itself. */
export const innerNotes: Readonly<Record<string, { readonly by: string; readonly words: Words }>> = {
  'o2c-packing': { by: 'manager', words: w('研发排期紧，5.2 版若延期，先用 Excel 箱单顶一个月', 'R&D is short of time; if 5.2 slips, a spreadsheet packing list does for a month') },
  'mec-rework': { by: 'luojing', words: w('两位会计意见不一，别让她们在会上表态，先单独谈', 'The two accountants disagree; talk to each alone before a meeting') },
}
