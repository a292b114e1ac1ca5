import type { Words } from '#kit/words.ts'

export const qualificationsPage = {
  title: { zh: '业务合格', en: 'Qualifications' },
  lead: { zh: '亲手走完现行版每一步的人，才能带着流程去现场；流程有了新版本，就要再走一遍。', en: 'Whoever ran every step of the version in force by hand may take the flow on site; with a new version it is to be run again.' },
  flow: { zh: '流程', en: 'Flow' },
  allFlows: { zh: '全部流程', en: 'All flows' },
  person: { zh: '谁', en: 'Person' },
  allPeople: { zh: '所有人', en: 'Everybody' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  grid: { zh: '人 × 流程', en: 'People × flows' },
  qualified: { zh: '合格', en: 'qualified' },
  lapsed: { zh: '第 {n} 版，已失效', en: 'version {n}, lapsed' },
  none: { zh: '没走过', en: 'not run' },
  of: { zh: '{person}，{flow}：', en: '{person}, {flow}: ' },
  count: { zh: '{n} 人合格', en: '{n} qualified' },
  empty: { zh: '还没有可以看的', en: 'Nothing to see yet' },
  emptyHint: { zh: '项目里有去现场的人和写好步骤的流程后，这里显示谁对什么合格。', en: 'Once the project has people who go on site and flows with steps, this shows who is qualified for what.' },
  toMatrix: { zh: '验证矩阵', en: 'The matrix' },
} as const satisfies Record<string, Words>
