/** The matrix, the findings and the report on paper and in Excel. */
import type { Words } from '#kit/words.ts'

export const sheetWords = {
  matrix: { zh: '验证矩阵', en: 'Validation matrix' },
  findings: { zh: '问题清单', en: 'Findings' },
  code: { zh: '流程编码', en: 'Flow code' },
  flow: { zh: '业务流程', en: 'Business flow' },
  version: { zh: '版本', en: 'Version' },
  steps: { zh: '步骤数', en: 'Steps' },
  passed: { zh: '已通过', en: 'Passed' },
  qualified: { zh: '业务合格的人', en: 'Qualified' },
  lapsed: { zh: '合格已失效', en: 'Lapsed' },
  lastRun: { zh: '最近一次验证', en: 'Last run' },
  slipped: { zh: '版本推迟', en: 'Release slipped' },
  shared: { zh: '已告知客户', en: 'Shared' },
  step: { zh: '步骤', en: 'Step' },
  kind: { zh: '性质', en: 'Kind' },
  class: { zh: '类别', en: 'Class' },
  words: { zh: '问题', en: 'What happened' },
  countermeasure: { zh: '对策', en: 'Countermeasure' },
  release: { zh: '计划版本', en: 'Planned release' },
  planned: { zh: '计划日期', en: 'Planned day' },
  answer: { zh: '用户的回答', en: 'What the user answered' },
  state: { zh: '状态', en: 'State' },
  by: { zh: '提出人', en: 'Raised by' },
  day: { zh: '提出日期', en: 'Raised on' },
  resolved: { zh: '怎么解决的', en: 'How it was resolved' },
} as const satisfies Record<string, Words>

export const stateWords = {
  open: { zh: '未解决', en: 'Open' },
  resolved: { zh: '已解决', en: 'Resolved' },
} as const satisfies Record<string, Words>

export const acceptedWords = {
  yes: { zh: '可以接受', en: 'can live with it' },
  no: { zh: '不能接受', en: 'cannot live with it' },
} as const satisfies Record<string, Words>

export const reportWords = {
  title: { zh: '内部业务验证报告', en: 'Internal validation report' },
  subtitle: { zh: '{project} · {customer} · {day} · 仅供实施方内部使用', en: '{project} · {customer} · {day} · for the vendor only' },
  overview: { zh: '总览', en: 'Overview' },
  flow: { zh: '{code} {name}（第 {version} 版）', en: '{code} {name} (version {version})' },
  steps: { zh: '步骤', en: 'Steps' },
  number: { zh: '序号', en: 'No.' },
  result: { zh: '结果', en: 'Result' },
  who: { zh: '谁走的', en: 'Run by' },
  when: { zh: '日期', en: 'Day' },
  findings: { zh: '问题和对策', en: 'Findings and countermeasures' },
  noFindings: { zh: '没有发现问题。', en: 'Nothing was found.' },
  runs: { zh: '验证记录', en: 'Runs' },
  noRuns: { zh: '还没有人走过。', en: 'Nobody has run it yet.' },
  case: { zh: '案例', en: 'Case' },
  counts: { zh: '算数', en: 'Counts' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  nobody: { zh: '还没有人', en: 'nobody yet' },
  qualified: { zh: '业务合格：{names}', en: 'Qualified: {names}' },
  material: { zh: '培训资料：{state}', en: 'Training material: {state}' },
  upgradeData: { zh: '升级数据：{state}', en: 'Upgrade data: {state}' },
  say: { zh: '准备这样说：{say}', en: 'It will be said: {say}' },
  mended: { zh: '在版本 {release}（{planned}）解决', en: 'Mended in release {release} ({planned})' },
  workaround: { zh: '在那之前：{workaround}', en: 'Until then: {workaround}' },
  slip: { zh: '版本已从 {from} 推迟到 {to}：{reason}', en: 'The release slipped from {from} to {to}: {reason}' },
  dropped: { zh: '版本已取消：{reason}', en: 'The release was dropped: {reason}' },
  answer: { zh: '用户回答（{verdict}）：{words}', en: 'The user answered ({verdict}): {words}' },
  resolved: { zh: '已解决：{how}', en: 'Resolved: {how}' },
  whole: { zh: '整个流程', en: 'the flow as a whole' },
} as const satisfies Record<string, Words>
