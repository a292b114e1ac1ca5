import type { Words } from '#kit/words.ts'

export const activityPage = {
  title: { zh: '动态', en: 'Activity' },
  lead: { zh: '项目台账：每件事写一次，不再改动。新的在前。', en: 'The project’s ledger: everything is written once and never changed. Newest first.' },
  says: { zh: '发生了什么', en: 'What happened' },
  at: { zh: '时间', en: 'When' },
  late: { zh: '{at} 才记录', en: 'recorded {at}' },
  chapter: { zh: '章节', en: 'Chapter' },
  anyChapter: { zh: '所有章节', en: 'All chapters' },
  person: { zh: '人员', en: 'Person' },
  anyPerson: { zh: '所有人', en: 'Everybody' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  number: { zh: '编号', en: 'No.' },
  subject: { zh: '只看与「{name}」有关的', en: 'Only what is about “{name}”' },
  about: { zh: '只看这一个', en: 'Only this one' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  more: { zh: '符合条件的多于 {n} 条，请缩小范围。', en: 'More than {n} facts fit; narrow it down.' },
  export: { zh: '导出 Excel', en: 'Export to Excel' },
  empty: { zh: '没有符合条件的动态', en: 'Nothing of the kind has happened' },
  emptyHint: { zh: '换个条件看看。', en: 'Try other filters.' },
} as const satisfies Record<string, Words>
