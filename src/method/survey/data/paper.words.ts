/** The data specification manual as plain blocks: per table a chapter with its fields, their rules as sentences, who keeps them and an example; places to sign at the end. */
import type { Block, Document, Picture } from '#ground/documents/paper.ts'
import { fill, type Lang, type Words } from '#kit/words.ts'
import type { DataTable } from './data.ts'
import { fieldWords, natureWords, placeWords } from './data.words.ts'
import { choiceWords, dutyWords, ruleWords, shapeWords } from './describe.words.ts'
import type { Place, Signature } from './issue.ts'
import { places } from './issue.ts'

const words = {
  title: { zh: '数据规范手册', en: 'Data specification manual' },
  number: { zh: '文件编号', en: 'Document number' }, customer: { zh: '客户', en: 'Customer' }, project: { zh: '项目', en: 'Project' }, flow: { zh: '业务流程', en: 'Flow' }, edition: { zh: '版次', en: 'Edition' }, day: { zh: '日期', en: 'Day' }, issuedBy: { zh: '发布人', en: 'Issued by' },
  note: { zh: '本版说明', en: 'About this edition' },
  editionOf: { zh: '第 {n} 版', en: 'Edition {n}' }, draft: { zh: '草稿，尚未发布', en: 'Draft, not issued' },
  overview: { zh: '数据表一览', en: 'The tables' }, table: { zh: '数据表', en: 'Table' }, nature: { zh: '性质', en: 'Kind of data' }, purpose: { zh: '用途', en: 'What it is for' }, fields: { zh: '字段', en: 'Fields' },
  field: { zh: '字段', en: 'Field' }, what: { zh: '含义和要求', en: 'Meaning and rules' }, keeper: { zh: '维护岗位', en: 'Kept by' }, example: { zh: '例子', en: 'Example' },
  rule: { zh: '编码规则：{text}', en: 'Coding rule: {text}' }, choices: { zh: '可选值：{text}', en: 'Choices: {text}' }, checks: { zh: '人工核对：{text}', en: 'Checked by people: {text}' },
  signatures: { zh: '确认签字', en: 'Signatures' }, signed: { zh: '{name}，{day} 在系统中签字', en: 'signed in the system by {name} on {day}' },
} as const satisfies Record<string, Words>

export type Manual = {
  readonly lang: Lang
  readonly project: Words
  readonly customer: Words
  readonly logo: Picture | null
  readonly flow: { readonly code: string; readonly name: Words }
  /** Null for what stands and was not issued. */
  readonly edition: { readonly number: number; readonly note: string; readonly day: string; readonly by: string; readonly signatures: readonly Signature[] } | null
  readonly today: string
  readonly tables: readonly DataTable[]
  readonly nameOf: (person: string) => string
}

/** `O2C-DS-02`: the flow, that it is a data specification, which edition; a draft has 00. */
export const documentNumber = (flow: string, edition: number): string => `${flow}-DS-${String(edition).padStart(2, '0')}`

export function manual(m: Manual): Document {
  const { lang, edition } = m
  const w = (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}): string => fill(words[key], values)[lang]
  const which = edition ? w('editionOf', { n: edition.number }) : w('draft')
  const number = documentNumber(m.flow.code, edition?.number ?? 0)
  return {
    lang, title: `${m.flow.name[lang]} ${w('title')}`, subtitle: `${number} · ${which}`, logo: m.logo, footer: `${m.project[lang]} · ${number} · ${which}`, landscape: true,
    blocks: [
      { kind: 'facts', rows: [
        [w('customer'), m.customer[lang]], [w('project'), m.project[lang]], [w('flow'), `${m.flow.code} ${m.flow.name[lang]}`], [w('number'), number], [w('edition'), which], [w('day'), edition?.day ?? m.today],
        ...(edition ? [[w('issuedBy'), edition.by] as const] : []), ...(edition && edition.note !== '' ? [[w('note'), edition.note] as const] : []),
      ] },
      { kind: 'heading', level: 2, text: w('overview') },
      { kind: 'table', head: [w('table'), w('nature'), w('purpose'), w('fields')], widths: [3, 2, 6, 1], rows: m.tables.map((t) => [`${t.code} ${t.name[lang]}`, natureWords[t.nature][lang], t.purpose[lang], String(t.fields.length)]) },
      ...m.tables.flatMap((t, i) => chapterOf(t, i, m, w)),
      { kind: 'heading', level: 1, text: w('signatures') },
      { kind: 'signatures', places: places.map((place) => placeOf(place, m, w)) },
    ],
  }
}

type Say = (key: keyof typeof words, values?: Readonly<Record<string, string | number>>) => string

function placeOf(place: Place, { lang, edition, nameOf }: Manual, w: Say) {
  const by = edition?.signatures.find((s) => s.place === place)
  return { title: placeWords[place][lang], ...(by ? { name: nameOf(by.person), signed: w('signed', { name: nameOf(by.person), day: by.day }) } : {}) }
}

function chapterOf(table: DataTable, index: number, { lang, tables }: Manual, w: Say): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: `${index + 1}  ${table.code} ${table.name[lang]}`, newPage: true },
    { kind: 'text', text: [natureWords[table.nature][lang], table.purpose[lang]].filter(Boolean).join(lang === 'zh' ? '。' : '. ') },
    {
      kind: 'table', head: [w('field'), fieldWords.kind[lang], w('what'), w('keeper'), w('example')], widths: [3, 3, 8, 2, 2],
      rows: table.fields.map((f) => {
        const [rule, must] = [ruleWords(f)[lang], dutyWords(f, table, tables)[lang]]
        const said = [f.meaning[lang], must, rule && w('rule', { text: rule }), f.choices.length > 0 ? w('choices', { text: f.choices.map((c) => choiceWords(c)[lang]).join(lang === 'zh' ? '、' : ', ') }) : '', f.checks[lang] && w('checks', { text: f.checks[lang] })]
        return [[f.name[lang], f.code], shapeWords(f)[lang], said.filter((x) => x !== ''), f.maintainer[lang], f.example]
      }),
    },
  ]
}
