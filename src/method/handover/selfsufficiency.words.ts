import { fill, type Words } from '#kit/words.ts'
import type { Condition, ConditionCode, Verdict } from './selfsufficiency.ts'

export const selfSufficiencyWords = {
  title: { zh: '自主运转', en: 'Runs by itself' },
  lead: { zh: '没有我们，哪些业务流程在哪些单位也能转起来，凭什么这么说。', en: 'Which flows would go on without us, unit by unit, and what that rests on.' },
  running: { zh: '{all} 个业务流程中，{yes} 个已能自己运转', en: '{yes} of {all} flows run by themselves so far' },
  waiting: { zh: '{n} 个客户已接手，只等还没有人记录的数据', en: '{n} held by the customer, waiting for figures nobody records yet' },
  lacking: { zh: '{n} 个还没达到', en: '{n} not there yet' },
  sentence: { zh: '{parts}。', en: '{parts}.' },
  siteRuns: { zh: '整个现场已能自己运转。', en: 'The site runs by itself.' },

  site: { zh: '整个现场', en: 'The site' },
  siteLead: { zh: '五项都达到，现场才算能自己运转。这里始终按整个项目判断，不受筛选影响。', en: 'The site runs by itself when all five hold. Judged over the whole project, whatever is filtered.' },
  noTeacher: { zh: '还没有讲师：', en: 'Without a teacher yet:' },
  teacherIs: { zh: '讲师：教出来的人也会了，或讲授这项业务流程的能力已移交给他。', en: 'A teacher: somebody whose learners can do it too, or who was handed the teaching of the flow.' },
  seeFlows: { zh: '看还没达到的', en: 'See those not there yet' },

  table: { zh: '业务流程 × 单位', en: 'Flows × units' },
  flow: { zh: '业务流程', en: 'Flow' },
  allFlows: { zh: '全部流程', en: 'All flows' },
  unit: { zh: '单位', en: 'Unit' },
  allUnits: { zh: '全部单位', en: 'All units' },
  verdict: { zh: '判断', en: 'Verdict' },
  allVerdicts: { zh: '全部判断', en: 'Every verdict' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  excel: { zh: 'Excel', en: 'Excel' },
  cellSays: { zh: '{flow}，{unit}：{verdict}，{held}', en: '{flow}, {unit}: {verdict}, {held}' },
  notHere: { zh: '这里不需要', en: 'not wanted here' },
  everywhere: { zh: '各单位合计', en: 'In all its units' },
  legend: { zh: '图例', en: 'Key' },
  legendCount: { zh: '数字：达到要求人数的能力 / 这个单位需要的能力', en: 'numbers: capabilities held by the persons required / capabilities the unit wants' },
  notWanted: { zh: '没有哪个单位需要这些业务流程的能力，所以不作判断：{flows}。', en: 'No unit wants a capability of these flows, so they are not judged: {flows}.' },
  toList: { zh: '去能力清单', en: 'To the list of capabilities' },

  held: { zh: '{held} / {all} 项', en: '{held} of {all}' },
  persons: { zh: '需要 {of} 人，已有 {n} 人', en: '{of} required, {n} hold it' },
  lack: { zh: '还差 {n} 人', en: '{n} more wanted' },
  enough: { zh: '人数够了', en: 'enough persons' },
  onWall: { zh: '在能力墙上看', en: 'See it on the wall' },
  conditions: { zh: '凭什么这么说', en: 'What it rests on' },
  capabilities: { zh: '这个单位需要的能力', en: 'Capabilities the unit wants' },
  gone: { zh: '已停用的能力', en: 'an archived capability' },

  emptyTitle: { zh: '还没有可判断的业务流程', en: 'No flow to judge yet' },
  emptyHint: { zh: '先在能力清单里说明：哪个单位需要哪个业务流程的能力。之后这里会说，哪些已经能自己运转，哪些还差什么。', en: 'Say in the list of capabilities which units want which capabilities of a flow. Then this page says what runs by itself, and what is missing where it does not.' },
  noMatch: { zh: '没有符合筛选的业务流程', en: 'No flow matches the filters' },
  noMatchHint: { zh: '换个筛选，或者清除筛选。', en: 'Try another filter, or clear them.' },
} as const satisfies Record<string, Words>

/** A flow's verdict, in a unit or over all of them. */
export const fieldVerdictWords = {
  yes: { zh: '能自己运转', en: 'runs by itself' },
  unknown: { zh: '已接手，待数据', en: 'held, waits for figures' },
  no: { zh: '还没达到', en: 'not there yet' },
} as const satisfies Record<Verdict, Words>

/** Who will answer what is not known yet. */
export const whoAnswersWords = {
  capabilitiesHeld: { zh: '说明哪些单位需要哪些能力之后就知道', en: 'Known once it is said which units want which capabilities' },
  usersFluent: { zh: '「培训」一章记录实地观察后才知道', en: 'Known once the chapter Training records what is observed' },
  questionsSolved: { zh: '「问题响应」一章记录问题后才知道', en: 'Known once the chapter Support records the questions' },
  noBlocker: { zh: '「问题响应」一章记录阻断问题后才知道', en: 'Known once the chapter Support records blockers' },
  flowsRunThemselves: { zh: '各业务流程的数据齐了才知道', en: 'Known once every flow has its figures' },
  everyGroupHasTeacher: { zh: '有单位需要业务流程的能力之后就知道', en: 'Known once a unit wants the capabilities of a flow' },
  ladderUsed: { zh: '「问题响应」一章记录逐级求助后才知道', en: 'Known once the chapter Support records how help was sought' },
  nothingOverdue: { zh: '「承诺」一章记录双方的承诺后才知道', en: 'Known once the chapter Commitments records what was promised' },
  sponsorSigned: { zh: '「高管支持」一章记录签字后才知道', en: 'Known once the chapter Sponsorship records the signature' },
} as const satisfies Record<ConditionCode, Words>

const numbers: Partial<Record<ConditionCode, Words>> = {
  capabilitiesHeld: { zh: '{held} / {all} 项能力达到要求的人数', en: '{held} of {all} capabilities have the persons required' },
  usersFluent: { zh: '{fluent} / {named} 位用户操作熟练', en: '{fluent} of {named} named users are fluent' },
  questionsSolved: { zh: '近四周 {asked} 个问题中，客户自己解决 {solvedByCustomer} 个；到实施方的紧急问题 {criticalToVendor} 个', en: 'in four weeks the customer solved {solvedByCustomer} of {asked} questions; critical cases that reached the vendor: {criticalToVendor}' },
  noBlocker: { zh: '未解决的阻断问题：{n} 个', en: 'open blockers: {n}' },
  flowsRunThemselves: { zh: '{yes} / {all} 个业务流程能自己运转', en: '{yes} of {all} flows run by themselves' },
  everyGroupHasTeacher: { zh: '{with} / {all} 个业务流程有讲师', en: '{with} of {all} flows have a teacher' },
  nothingOverdue: { zh: '实施方逾期未办：{n} 件', en: 'overdue on the vendor’s side: {n}' },
}

/** The numbers behind a condition; for one that nobody has answered, who will. Null where there is nothing to count. */
export function behind({ code, verdict, values }: Condition): Words | null {
  const says = numbers[code]
  return says && Object.keys(values).length > 0 ? fill(says, values) : verdict === 'unknown' ? whoAnswersWords[code] : null
}

export const sheetColumnWords = {
  code: { zh: '流程编码', en: 'Flow code' }, missing: { zh: '还缺的人', en: 'Persons missing' }, condition: { zh: '条件', en: 'Condition' }, numbers: { zh: '依据', en: 'Rests on' },
} as const satisfies Record<string, Words>
