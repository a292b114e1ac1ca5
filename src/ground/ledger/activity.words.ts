import type { Words } from '#kit/words.ts'

/** How the parts of ground are called beside the chapters of the method. */
export const partWords: Readonly<Record<string, Words>> = {
  people: { zh: '人员', en: 'People' },
  projects: { zh: '项目', en: 'Project' },
  calendar: { zh: '工作日历', en: 'Working calendar' },
  units: { zh: '推广单位', en: 'Units' },
  flows: { zh: '业务流程', en: 'Business flows' },
  capabilities: { zh: '能力清单', en: 'Capabilities' },
  releases: { zh: '版本发布计划', en: 'Releases' },
  documents: { zh: '附件', en: 'Files' },
}

export const unnamed: Words = { zh: '（未命名）', en: '(unnamed)' }

/** The activity as a list in Excel. */
export const sheetWords = {
  name: { zh: '动态', en: 'Activity' },
  number: { zh: '编号', en: 'Number' },
  at: { zh: '发生时间', en: 'Happened' },
  recorded: { zh: '记录时间', en: 'Recorded' },
  chapter: { zh: '章节', en: 'Chapter' },
  by: { zh: '记录人', en: 'By' },
  says: { zh: '事实', en: 'Fact' },
} as const satisfies Record<string, Words>
