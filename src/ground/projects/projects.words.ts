import type { Words } from '#kit/words.ts'

export const refusals = {
  stale: { zh: '有人先改过了。请看现在的内容，再决定是否还要改。', en: 'Someone changed this first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  endsBeforeItStarts: { zh: '计划结束日期要晚于开始日期。', en: 'The planned end must be after the start.' },
  tooLong: { zh: '一个项目最长计划十年。', en: 'A project is planned for ten years at most.' },
  unknownZone: { zh: '没有这个时区，例如 Asia/Shanghai。', en: 'There is no such time zone; an example is Asia/Shanghai.' },
  notFound: { zh: '没有这个项目。', en: 'There is no such project.' },
} satisfies Record<string, Words>

export const facts = {
  created: { zh: '建立了项目', en: 'created the project' },
  changed: { zh: '修改了项目的基本信息', en: 'changed the project’s basics' },
  dayRateSet: { zh: '设定了人天单价', en: 'set the day rate' },
} satisfies Record<string, Words>
