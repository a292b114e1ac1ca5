import type { FlowTold } from '#world/survey/flow.ts'
import { w } from '#world/text.ts'

/** Month-end close: the flow that is surveyed last, because its last steps want a real month. */
export const office: FlowTold = {
  flow: 'MEC', consultant: 'luojing', present: ['tangxuefen', 'zhouting'],
  record: {
    way: w('成本用 Excel 按品种分摊，材料按计划价，每月 15 日后才出毛利', 'Cost is spread by product in a spreadsheet, material at planned prices; margins are out after the 15th'),
    wanted: w('每月 6 日前出报表，成本按工单归集，差异有人认', 'Reports by the 6th, cost collected by order, every variance has an owner'),
    pain: w('二厂铸造返工算不清，毛利一年一个口径', 'Rework of the foundry cannot be told apart; margins are counted differently every year'),
    volume: w('每月一次，约 1200 张工单参与成本计算', 'Once a month, about 1,200 orders are costed'),
    people: w('成本会计 1 人，总账 1 人，两厂统计各 1 人', 'One cost accountant, one for the ledger, one clerk in each plant'),
  },
  gaps: [{ key: 'mec-accrual', step: 4, kind: 'fit', words: w('暂估次月自动红冲', 'Accruals are reversed next month by themselves'), what: w('标准功能', 'Standard'), by: 'tangxuefen' }],
  differs: [{ key: 'mec-power', step: 5, kind: 'configure', words: w('电费按炉次分摊，不按工时', 'Power is spread by melts, not by hours'), what: w('设“熔炼电费”分摊动因，数据由铸造车间报', 'A driver “melting power” is set up; the foundry reports the figures'), by: 'lead' }],
  questions: [
    { key: 'mec-cutoff', step: 2, class: 'key', words: w('月底最后一天夜班的收发算哪个月？', 'To which month does the last night shift belong?'), by: 'zhouting', end: { answer: w('按班次开始的日期', 'To the day on which the shift began'), by: 'sponsor' } },
  ],
}

/** Found when the first real month was walked: it keeps the flow from being agreed. */
export const rework = w('铸件返工的成本记在原工单、返工工单，还是当月损失？三种算法毛利差 2 个百分点', 'Is rework of castings charged to the first order, to the rework order or to the month’s loss? The three differ by two points of margin')
/** From this step on a real month was wanted. */
export const realMonthFrom = 6
/** The step at which it came up. */
export const reworkStep = 7
