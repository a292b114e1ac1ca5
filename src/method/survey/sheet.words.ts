import type { Words } from '#kit/words.ts'

/** The survey's lists in Excel. */
export const sheetWords = {
  overview: { zh: '调研总览', en: 'Survey' },
  questions: { zh: '待定问题', en: 'Questions' },
  gaps: { zh: '差异清单', en: 'Gaps' },
  meetings: { zh: '方案讲解会', en: 'Solution walkthroughs' },
} as const satisfies Record<string, Words>

export const column = {
  code: { zh: '编码', en: 'Code' }, flow: { zh: '业务流程', en: 'Flow' }, version: { zh: '版本', en: 'Version' }, steps: { zh: '步数', en: 'Steps' }, works: { zh: '可行', en: 'Works' }, differs: { zh: '有差异', en: 'Differs' },
  openSteps: { zh: '走查待定', en: 'Open steps' }, left: { zh: '未走查', en: 'Not walked' }, keyOpen: { zh: '关键问题', en: 'Key questions open' }, detailOpen: { zh: '细节问题', en: 'Details open' }, parked: { zh: '已暂放', en: 'Parked' },
  meetings: { zh: '讲解会次数', en: 'Meetings' }, team: { zh: '客户项目组同意', en: 'Team agreed' }, sponsor: { zh: '项目发起人同意', en: 'Sponsor agreed' }, manual: { zh: '操作手册', en: 'Manual' }, data: { zh: '数据规范', en: 'Data specification' }, samples: { zh: '样例（就绪/全部）', en: 'Samples (ready/all)' }, missing: { zh: '还缺', en: 'Missing' },
  step: { zh: '步骤', en: 'Step' }, class: { zh: '级别', en: 'Class' }, state: { zh: '状态', en: 'State' }, words: { zh: '内容', en: 'What' }, raisedOn: { zh: '提出日期', en: 'Raised on' }, raisedBy: { zh: '提出人', en: 'Raised by' },
  openDays: { zh: '未解答天数', en: 'Days open' }, answer: { zh: '解答', en: 'Answer' }, answeredBy: { zh: '解答人', en: 'Answered by' }, answeredOn: { zh: '解答日期', en: 'Answered on' }, parkedFor: { zh: '暂放理由', en: 'Parked because' },
  reclassified: { zh: '级别变更', en: 'Reclassified' }, outgrown: { zh: '比它占会更少的关键问题', en: 'Has outgrown the key question' },
  meeting: { zh: '会议', en: 'Meeting' }, day: { zh: '日期', en: 'Day' }, flows: { zh: '讲的流程', en: 'Flows' }, vendorHere: { zh: '实施方出席', en: 'Present of the vendor' }, customerHere: { zh: '客户方出席', en: 'Present of the customer' },
  points: { zh: '议程项数', en: 'Points' }, settled: { zh: '有结果', en: 'Settled' }, unsettled: { zh: '未定', en: 'Left open' }, results: { zh: '定下的事', en: 'What was settled' }, leftOpen: { zh: '还没定的事', en: 'What was left open' },
  followUpsOpen: { zh: '没做完的跟进', en: 'Follow-ups to do' }, followUps: { zh: '跟进事项（没做完的）', en: 'Follow-ups: who, by when' }, minutes: { zh: '会议纪要', en: 'Minutes' }, plannedBy: { zh: '安排人', en: 'Planned by' }, cancelled: { zh: '取消原因', en: 'Cancelled because' },
  kind: { zh: '类别', en: 'Kind' }, decision: { zh: '决定', en: 'Decision' }, decidedBy: { zh: '决定人', en: 'Decided by' }, decidedOn: { zh: '决定日期', en: 'Decided on' },
} as const satisfies Record<string, Words>

/** A decided or undecided count of one kind of gap, as a column: "二次开发（未定）". */
export const countedWords = { open: { zh: '（未定）', en: ' (open)' }, decided: { zh: '（已定）', en: ' (decided)' } } as const satisfies Record<string, Words>

/** A step in a cell. */
export const stepCell = (number: number, title: Words): Words => ({ zh: `${number} ${title.zh}`, en: `${number} ${title.en}` })

/** Who agreed, and when, in a cell. */
export const agreedCell = (name: string, day: string): Words => ({ zh: `${name} ${day}`, en: `${name} ${day}` })

/** Which edition of the data specification, and when, in a cell. */
export const dataCell = (edition: number, day: string): Words => ({ zh: `第 ${edition} 版 ${day}`, en: `edition ${edition}, ${day}` })

/** A point of the agenda with what was said of it, and a follow-up: one line of a cell each. */
export const pointLine = (title: Words, note: string): Words => ({ zh: note ? `${title.zh}：${note}` : title.zh, en: note ? `${title.en}: ${note}` : title.en })
export const followUpLine = (what: string, name: string, due: string): Words => ({ zh: `${what}（${name}，${due} 前）`, en: `${what} (${name}, by ${due})` })
