/** The words of the list of gates, its matrix and the planning of go-lives. */
import type { Words } from '#kit/words.ts'
import type { DecisionState, Verdict } from './readiness.ts'

export const listWords = {
  title: { zh: '推广就绪', en: 'Readiness' },
  lead: { zh: '每个流程在每个单位上线前，还差什么、谁负责、哪天办好。', en: 'What each flow still lacks in each unit before it goes live, whose it is, and by when.' },
  sentence: { zh: '计划上线 {n} 项：可以上线 {go} 项，有条件上线 {exceptions} 项，还不能上线 {noGo} 项', en: 'Of {n} planned go-lives {go} may go, {exceptions} with named exceptions, {noGo} not yet' },
  sentenceFiltered: { zh: '筛选出 {n} 项：可以上线 {go} 项，有条件上线 {exceptions} 项，还不能上线 {noGo} 项', en: 'Of the {n} go-lives that match {go} may go, {exceptions} with named exceptions, {noGo} not yet' },
  reopenedOne: { zh: '；有 1 项上线决定已重新打开', en: '; 1 go has reopened' },
  reopenedMany: { zh: '；有 {n} 项上线决定已重新打开', en: '; reopened: {n}' },
  live: { zh: '；已上线 {n} 项', en: '; live already: {n}' },
  end: { zh: '。', en: '.' },
  view: { zh: '查看方式', en: 'View' },
  asList: { zh: '清单', en: 'List' },
  asMatrix: { zh: '矩阵', en: 'Matrix' },
  plan: { zh: '计划上线', en: 'Plan go-lives' },
  excel: { zh: '导出 Excel', en: 'Excel' },
  more: { zh: '更多', en: 'More' },
  print: { zh: '打印清单', en: 'Print the list' },
  conditions: { zh: '推广条件设置', en: 'Conditions and weights' },
  emptyTitle: { zh: '还没有计划上线', en: 'No go-live is planned yet' },
  emptyHint: {
    zh: '流程要在一个单位上线，先过推广条件这一关。选好流程、单位和日期，这里就会列出还差什么、谁来办。',
    en: 'A flow goes live in a unit only through a gate. Choose flows, units and a day, and this page says what is missing and whose it is.',
  },
  emptyAction: { zh: '计划第一次上线', en: 'Plan the first go-live' },
  emptyOthers: { zh: '项目经理、实施顾问或客户方项目经理列入计划后，这里会显示。', en: 'It fills when the project manager, a consultant or the customer lead has planned one.' },
  every: { zh: '全部', en: 'All' },
  verdicts: { zh: '能不能上线', en: 'May it go live' },
  flow: { zh: '流程', en: 'Flow' },
  unit: { zh: '单位', en: 'Unit' },
  allUnits: { zh: '全部单位', en: 'All units' },
  decision: { zh: '上线决定', en: 'Decision' },
  allDecisions: { zh: '不论是否签署', en: 'Any decision' },
  missing: { zh: '缺哪个条件', en: 'Missing condition' },
  anyMissing: { zh: '不论缺哪个条件', en: 'Any condition' },
  lacks: { zh: '缺「{short}」', en: 'Lacks “{short}”' },
  mine: { zh: '我要办的', en: 'Mine' },
  before: { zh: '计划上线不晚于', en: 'Planned by' },
  search: { zh: '查流程、单位', en: 'Find a flow or unit' },
  sort: { zh: '排序', en: 'Sort' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  none: { zh: '没有符合条件的上线项', en: 'No go-live matches' },
  noneHint: { zh: '换个条件，或清除筛选。', en: 'Choose otherwise, or clear the filters.' },
  noNo: { zh: '没有不能上线的', en: 'Nothing is a no' },
  noNoHint: { zh: '计划里的都可以上线或有条件上线。', en: 'Everything on the plan may go, or goes with named exceptions.' },
  others: { zh: '看其他 {n} 项', en: 'Show the other {n}' },
  count: { zh: '共 {n} 项', en: '{n} go-lives' },
  where: { zh: '单位', en: 'Unit' },
  may: { zh: '能在这里上线吗？', en: 'May go live here?' },
  flowGates: { zh: '{n} 个单位', en: 'units: {n}' },
  on: { zh: '计划 {day}', en: 'planned {day}' },
  noDay: { zh: '日期未定', en: 'no day yet' },
  overdue: { zh: '计划 {day}，已过', en: 'planned {day}, passed' },
  liveOn: { zh: '{day} 上线', en: 'live since {day}' },
  owes: { zh: '{who}，{day} 前', en: '{who}, by {day}' },
  owesNoDay: { zh: '{who}', en: '{who}' },
  owesLate: { zh: '{who}，{day} 前，已逾期', en: '{who}, by {day}, overdue' },
  or: { zh: '或', en: ' or ' },
  reason: { zh: '{short}：{says}', en: '{short}: {says}' },
  waived: { zh: '豁免到 {day}：{short}', en: 'waived until {day}: {short}' },
  advised: { zh: '应当具备而没有：{short}', en: 'should hold and does not: {short}' },
  moreMissing: { zh: '还有 {n} 项', en: '{n} more' },
  cell: { zh: '{title}：{state}。{says}', en: '{title}: {state}. {says}' },
  until: { zh: '至 {day}', en: 'to {day}' },
  inside: { zh: '仅实施方可见', en: 'vendor only' },
  legend: { zh: '图例', en: 'Signs' },
} as const satisfies Record<string, Words>

export const sortWords = {
  flow: { zh: '按流程', en: 'By flow' }, unit: { zh: '按单位', en: 'By unit' }, day: { zh: '按日期', en: 'By day' }, missing: { zh: '按缺项多少', en: 'By what is missing' },
} as const satisfies Record<string, Words>

/** One sign for each state of a condition. */
export const cellLetters = {
  met: { zh: '✔', en: '✔' }, unmet: { zh: '缺', en: '✕' }, should: { zh: '缺', en: '✕' }, waived: { zh: '豁', en: 'W' }, unanswered: { zh: '？', en: '?' },
} as const satisfies Record<string, Words>

export const cellStates = {
  met: { zh: '已具备', en: 'holds' }, unmet: { zh: '必须，未具备', en: 'a must, does not hold' }, should: { zh: '应当，未具备', en: 'a should, does not hold' }, waived: { zh: '已豁免', en: 'waived' }, unanswered: { zh: '还没有人回答', en: 'not answered' },
} as const satisfies Record<string, Words>

export type Sign = Verdict | Extract<DecisionState, 'reopened' | 'live'>

export const signLetters: Record<Sign, Words> = {
  go: { zh: '可', en: 'Y' }, exceptions: { zh: '例', en: 'E' }, noGo: { zh: '否', en: 'N' }, reopened: { zh: '重', en: 'R' }, live: { zh: '线', en: 'L' },
}

export const signWords: Record<Sign, Words> = {
  go: { zh: '可以上线', en: 'may go' }, exceptions: { zh: '有条件上线', en: 'go with exceptions' }, noGo: { zh: '不能上线', en: 'no go' }, reopened: { zh: '决定已重新打开', en: 'decision reopened' }, live: { zh: '已上线', en: 'live' },
}

export const matrixWords = {
  title: { zh: '流程 × 单位', en: 'Flows × units' },
  corner: { zh: '流程', en: 'Flow' },
  lacks: { zh: '缺 {n}', en: '{n} short' },
  with: { zh: '例外 {n}', en: '{n} exc.' },
  signed: { zh: '双签', en: 'signed' },
  says: { zh: '{flow}，{unit}：{sign}', en: '{flow}, {unit}: {sign}' },
  saysMissing: { zh: '缺 {n} 项必须的条件', en: 'conditions missing: {n}' },
  saysExceptions: { zh: '{n} 项例外', en: 'exceptions: {n}' },
  none: { zh: '没有符合筛选的', en: 'Nothing matches the filters' },
} as const satisfies Record<string, Words>

export const planWords = {
  title: { zh: '计划上线', en: 'Plan go-lives' },
  lead: { zh: '选流程和单位，每个流程在每个所选单位各是一项。只选真的要在那里上线的。', en: 'Each chosen flow goes live in each chosen unit. Choose only what really goes live there.' },
  flows: { zh: '流程', en: 'Flows' },
  units: { zh: '单位', en: 'Units' },
  allFlows: { zh: '选全部流程（{n}）', en: 'All flows ({n})' },
  allUnits: { zh: '选全部单位（{n}）', en: 'All units ({n})' },
  on: { zh: '计划上线日期', en: 'Planned day' },
  onHint: { zh: '没定可以不填；未指定人的条件，就以这一天为限。', en: 'Leave it empty when it is not known. What has nobody by name is due on this day.' },
  fresh: { zh: '新列入 {n} 项。', en: 'New on the plan: {n}.' },
  moved: { zh: '{n} 项已在计划里，日期改成这一天。', en: 'On the plan already: {n}; they get this day.' },
  live: { zh: '{n} 项已上线，不动。', en: 'Live already: {n}; they stay as they are.' },
  nothing: { zh: '请至少选一个流程和一个单位。', en: 'Choose at least one flow and one unit.' },
  save: { zh: '列入计划', en: 'Plan them' },
  saved: { zh: '已列入上线计划：{n} 项', en: 'On the plan: {n}' },
  noFlows: { zh: '还没有业务流程或推广单位。请先建立。', en: 'There are no flows or no units yet. Add them first.' },
  toFlows: { zh: '去业务流程', en: 'Go to the flows' },
  toUnits: { zh: '去推广单位', en: 'Go to the units' },
} as const satisfies Record<string, Words>
