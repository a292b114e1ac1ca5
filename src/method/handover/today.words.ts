import type { Words } from '#kit/words.ts'

export const todayWords = {
  title: { zh: '今天', en: 'Today' },
  nothing: { zh: '今天没有事等您。', en: 'Nothing waits for you today.' },
  one: { zh: '今天有 1 件事等您。', en: 'One thing waits for you today.' },
  several: { zh: '今天有 {n} 件事等您。', en: '{n} things wait for you today.' },
  urgent: { zh: '{sentence}其中 {n} 件急。', en: '{sentence} {n} of them urgent.' },
  allUrgent: { zh: '{sentence}都急。', en: '{sentence} All are urgent.' },
  forMe: { zh: '等您办的事', en: 'Waiting for you' },
  showAll: { zh: '显示全部 {n} 件', en: 'Show all {n}' },
  showFive: { zh: '只看前五件', en: 'Show the first five' },
  urgentBadge: { zh: '急', en: 'urgent' },
  due: { zh: '{day} 前', en: 'by {day}' },
  overdue: { zh: '已过期（{day}）', en: 'overdue since {day}' },
  since: { zh: '自 {day}', en: 'since {day}' },
  runOf: { zh: '连续 {run}/{need}', en: '{run} of {need} in a row' },
  runLong: { zh: '连续 {run} 次', en: '{run} in a row' },
  attemptsToday: { zh: '今天的实操', en: 'attempts today' },
  handedOver: { zh: '已移交的能力', en: 'capabilities handed over' },
  share: { zh: '本周由客户承担', en: 'done by the customer this week' },
  record: { zh: '记一次', en: 'Record an attempt' },
  emptyTitle: { zh: '都办完了', en: 'All done' },
  emptyHint: { zh: '有人等您签字、示范或查原因时，会出现在这里。现在可以去看看能力墙。', en: 'When somebody waits for your signature, a demonstration or a cause, it appears here. Meanwhile, have a look at the wall.' },
  emptyStart: { zh: '还没有能力可以移交', en: 'There is no capability to hand over yet' },
  emptyStartHint: { zh: '先建好单位、业务流程和能力，再从第一次示范开始。', en: 'Set up units, flows and capabilities first; then it begins with the first demonstration.' },
  toList: { zh: '去能力清单', en: 'To the list of capabilities' },
  toWall: { zh: '看能力墙', en: 'See the wall' },
} as const satisfies Record<string, Words>

/** What a press on the card does, in the imperative. */
export const dutyActs = {
  sign: { zh: '去签字', en: 'Sign' },
  findCause: { zh: '填原因', en: 'State the cause' },
  review: { zh: '去复核', en: 'Review' },
  confirmVoid: { zh: '去答复', en: 'Answer' },
  decideCourse: { zh: '做决定', en: 'Decide' },
  showAgain: { zh: '记示范', en: 'Record it' },
  practise: { zh: '记一次', en: 'Record it' },
  restore: { zh: '记一次', en: 'Record it' },
  stuck: { zh: '看经过', en: 'Have a look' },
} as const satisfies Record<string, Words>
