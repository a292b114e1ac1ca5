/** The data specification manual as plain blocks: per table a chapter with its fields, their rules as sentences, who keeps them and an example; the head and the places to sign are those of every paper of a flow. */
import type { Block, Document, Picture } from '#ground/documents/paper.ts'
import type { Id } from '#kit/ids.ts'
import { fill, type Lang, type Words } from '#kit/words.ts'
import { documentNumber, type Head } from '../edition.ts'
import { headBlock, paperHeadWords, signatureBlocks } from '../edition.words.ts'
import type { DataTable } from './data.ts'
import { fieldWords, natureWords } from './data.words.ts'
import { choiceWords, dutyWords, ruleWords, shapeWords } from './describe.words.ts'
import type { Edition } from './issue.ts'

/** The two letters of its document numbers: data specification. */
export const paperLetters = 'DS'

const words = {
  title: { zh: '{flow}数据规范手册', en: '{flow}: data specification manual' }, draftTitle: { zh: '{flow}数据规范手册（草稿）', en: '{flow}: data specification manual (draft)' },
  overview: { zh: '数据表一览', en: 'The tables' }, table: { zh: '数据表', en: 'Table' }, nature: { zh: '性质', en: 'Kind of data' }, purpose: { zh: '用途', en: 'What it is for' }, fields: { zh: '字段数', en: 'Fields' },
  field: { zh: '字段', en: 'Field' }, what: { zh: '含义和要求', en: 'Meaning and rules' }, keeper: { zh: '维护岗位', en: 'Kept by' }, example: { zh: '例子', en: 'Example' },
  rule: { zh: '编码规则：{text}', en: 'Coding rule: {text}' }, choices: { zh: '可选值：{text}', en: 'Choices: {text}' }, checks: { zh: '人工核对：{text}', en: 'Checked by people: {text}' },
} as const satisfies Record<string, Words>

/** `edition` null: what stands and was not issued. */
export type Manuscript = { readonly head: Head; readonly edition: Edition | null; readonly version: number; readonly day: string; readonly tables: readonly DataTable[] }

type Say = (key: keyof typeof words, values?: Readonly<Record<string, string | number>>) => string

/** `pictures` by kept file; the logo is one of them. */
export function manual({ head, edition, version, day, tables }: Manuscript, pictures: ReadonlyMap<Id, Picture>, lang: Lang): Document {
  const w: Say = (key, values = {}) => fill(words[key], values)[lang]
  const number = edition ? documentNumber(head.flow.code, paperLetters, edition.number) : `${documentNumber(head.flow.code, paperLetters, null)} ${paperHeadWords.draft[lang]}`
  return {
    lang, title: w(edition ? 'title' : 'draftTitle', { flow: head.flow.name[lang] }), subtitle: number, logo: head.logo === null ? null : (pictures.get(head.logo) ?? null), footer: [head.project[lang], number, day].join(' · '), landscape: true,
    blocks: [
      headBlock(head, { number, edition: edition?.number ?? null, version, day, name: edition?.name ?? null, note: edition?.note ?? '' }, lang),
      { kind: 'heading', level: 1, text: w('overview') },
      { kind: 'table', head: [w('table'), w('nature'), w('purpose'), w('fields')], widths: [3, 2, 6, 1], rows: tables.map((t) => [`${t.code} ${t.name[lang]}`, natureWords[t.nature][lang], t.purpose[lang], String(t.fields.length)]) },
      ...tables.flatMap((t, i) => chapterOf(t, i, tables, lang, w)),
      ...signatureBlocks(edition?.signatures ?? [], lang),
    ],
  }
}

function chapterOf(table: DataTable, index: number, tables: readonly DataTable[], lang: Lang, w: Say): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: `${index + 1}  ${table.code} ${table.name[lang]}`, newPage: true },
    { kind: 'text', text: [natureWords[table.nature][lang], table.purpose[lang]].filter(Boolean).join(lang === 'zh' ? '。' : '. ') },
    {
      kind: 'table', head: [w('field'), fieldWords.kind[lang], w('what'), w('keeper'), w('example')], widths: [3, 3, 8, 2, 2.4],
      rows: table.fields.map((f) => {
        const [rule, must] = [ruleWords(f)[lang], dutyWords(f, table, tables)[lang]]
        const said = [f.meaning[lang], must, rule && w('rule', { text: rule }), f.choices.length > 0 ? w('choices', { text: f.choices.map((c) => choiceWords(c)[lang]).join(lang === 'zh' ? '、' : ', ') }) : '', f.checks[lang] && w('checks', { text: f.checks[lang] })]
        return [[f.name[lang], f.code], shapeWords(f)[lang], said.filter((x) => x !== ''), f.maintainer[lang], f.example]
      }),
    },
  ]
}
