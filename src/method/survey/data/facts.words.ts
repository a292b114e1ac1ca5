/** The sentence of each fact, for the activity page. Who did it is put in front. */
import { fillFact } from '#ground/ledger/sentence.words.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { signingPlaceWords } from '../edition.words.ts'
import { fieldWords } from './data.words.ts'
import { isDataFact, type DataFactType } from './facts.ts'

export const dataFacts = {
  dataTableAdded: { zh: '给「{flow}」新增了数据表「{name}」', en: 'added the data table “{name}” to “{flow}”' },
  dataTableChanged: { zh: '修改了「{flow}」的数据表「{name}」', en: 'changed the data table “{name}” of “{flow}”' },
  dataTableArchived: { zh: '停用了「{flow}」的数据表「{name}」', en: 'archived the data table “{name}” of “{flow}”' },
  dataTableRestored: { zh: '恢复了「{flow}」的数据表「{name}」', en: 'restored the data table “{name}” of “{flow}”' },
  dataFieldAdded: { zh: '给「{flow}」的数据表新增了字段「{name}」', en: 'added the field “{name}” to a data table of “{flow}”' },
  dataFieldChanged: { zh: '修改了「{flow}」的字段「{name}」：{places}', en: 'changed the field “{name}” of “{flow}”: {places}' },
  dataFieldArchived: { zh: '停用了「{flow}」的字段「{name}」', en: 'archived the field “{name}” of “{flow}”' },
  dataFieldRestored: { zh: '恢复了「{flow}」的字段「{name}」', en: 'restored the field “{name}” of “{flow}”' },
  dataFieldsArranged: { zh: '调整了「{flow}」一张数据表的字段顺序', en: 'put the fields of a data table of “{flow}” into another order' },
  dataIssued: { zh: '发布了「{flow}」的数据规范第 {number} 版', en: 'issued edition {number} of the data specification of “{flow}”' },
  dataSigned: { zh: '在「{flow}」的数据规范第 {number} 版上签字：{place}', en: 'signed edition {number} of the data specification of “{flow}”: {place}' },
  dataChecked: { zh: '按「{flow}」的数据规范检查了文件“{file}”：{rows} 行，{errors} 处错误', en: 'checked the file “{file}” against the data specification of “{flow}” (rows: {rows}, errors: {errors})' },
  sampleAdded: { zh: '给「{flow}」新增了样例「{name}」', en: 'added the sample “{name}” to “{flow}”' },
  sampleChanged: { zh: '修改了「{flow}」的样例「{name}」', en: 'changed the sample “{name}” of “{flow}”' },
  sampleReady: { zh: '确认「{flow}」的样例「{name}」就绪', en: 'said that the sample “{name}” of “{flow}” is ready' },
  sampleNotReady: { zh: '撤回了「{flow}」的样例「{name}」的就绪确认', en: 'took back that the sample “{name}” of “{flow}” is ready' },
  sampleArchived: { zh: '停用了「{flow}」的样例「{name}」', en: 'archived the sample “{name}” of “{flow}”' },
  sampleRestored: { zh: '恢复了「{flow}」的样例「{name}」', en: 'restored the sample “{name}” of “{flow}”' },
} satisfies Record<DataFactType, Words>

type AnyFact = Fact<string, Record<string, unknown>>

/** Names that stand deeper in a fact's detail, places that were changed, and sums. */
function placesOf({ type, detail }: AnyFact): Record<string, unknown> {
  const within = (key: string) => (detail[key] as { name: Words }).name
  switch (type) {
    case 'dataTableAdded': return { name: within('table') }
    case 'dataFieldAdded': return { name: within('field') }
    case 'dataFieldChanged': return { places: Object.keys(detail['fields'] as object).map((k) => fieldWords[k as keyof typeof fieldWords]) }
    case 'sampleAdded': return { name: within('sample') }
    case 'dataChecked': {
      const tables = detail['tables'] as readonly { rows: number; errors: number }[]
      return { rows: tables.reduce((n, t) => n + t.rows, 0), errors: tables.reduce((n, t) => n + t.errors, 0) }
    }
    default: return {}
  }
}

/** Null for a fact that is not of this part. */
export const dataSentence = (fact: AnyFact, nameOf: (id: Id) => Words): Words | null =>
  isDataFact(fact) ? fillFact(dataFacts[fact.type], { ...fact, detail: { ...(fact.detail as Record<string, unknown>), ...placesOf(fact) } }, nameOf, { place: signingPlaceWords }) : null
