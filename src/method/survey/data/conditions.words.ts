import { dayWords, fill, join, type Words } from '#kit/words.ts'
import type { DataCondition, DataFound } from './conditions.ts'

export const dataConditionTitles: Readonly<Record<DataCondition, { readonly title: Words; readonly short: Words }>> = {
  'survey.data': { title: { zh: '数据规范手册已发布', en: 'The data specification manual is issued' }, short: { zh: '数据规范', en: 'Data' } },
  'survey.samples': { title: { zh: '样例齐备，并都已确认就绪', en: 'There are samples, and every one was said to be ready' }, short: { zh: '样例', en: 'Samples' } },
}

const words = {
  issued: { zh: '第 {n} 版，{day} 发布', en: 'edition {n}, issued on {day}' },
  changed: { zh: '之后有改动未发布：{what}', en: 'changed since and not issued: {what}' },
  more: { zh: '等 {n} 处', en: ' and others ({n} in all)' },
  noTables: { zh: '还没有写数据表', en: 'no data table is written yet' },
  notIssued: { zh: '写了 {n} 张数据表，还没有发布', en: 'tables written: {n}; no edition issued yet' },
  noSamples: { zh: '还没有样例', en: 'there is no sample yet' },
  some: { zh: '{all} 个样例里，{ready} 个已确认就绪', en: 'samples: {all}, of which ready: {ready}' },
  ready: { zh: '{all} 个样例都已就绪', en: 'all samples are ready ({all})' },
} as const satisfies Record<string, Words>

const most = 3

export function dataSays(found: DataFound): Words {
  if (found.code === 'survey.samples') return fill(found.samples === 0 ? words.noSamples : found.met ? words.ready : words.some, { all: found.samples, ready: found.ready })
  if (!found.edition) return fill(found.tables === 0 ? words.noTables : words.notIssued, { n: found.tables })
  const issued = fill(words.issued, { n: found.edition.number, day: dayWords(found.edition.day) })
  if (found.changed.length === 0) return issued
  const names = found.changed.slice(0, most).map((c) => c.what)
  const rest = found.changed.length > most ? fill(words.more, { n: found.changed.length }) : { zh: '', en: '' }
  return join([issued, { zh: words.changed.zh.replace('{what}', () => `${names.join('、')}${rest.zh}`), en: words.changed.en.replace('{what}', () => `${names.join(', ')}${rest.en}`) }])
}

export const dataDutyWords = {
  data: { zh: '{n} 个方案已同意的流程还没有发布数据规范', en: 'Agreed flows without an issued data specification: {n}' },
  samples: { zh: '{n} 个方案已同意的流程还没有就绪的样例', en: 'Agreed flows without ready samples: {n}' },
  toData: { zh: '去写数据规范', en: 'Write the data specification' },
  toSamples: { zh: '去做样例', en: 'Make the samples' },
} as const satisfies Record<string, Words>
