/** The grid of fields: what a cell of it says and what a text typed or pasted into one means. */
import { plain } from '#ground/documents/table.ts'
import { tableWords } from '#ground/documents/table.words.ts'
import type { Lang, Words } from '#kit/words.ts'
import { kindWords, uniqueWords } from './data.words.ts'
import { fieldKinds, tidy, uniques, type FieldDraft } from './field.ts'

/** The columns of the grid from left to right; what else a field says stands in its drawer. */
export const gridColumns = ['code', 'name', 'kind', 'length', 'decimals', 'required', 'unique', 'rule', 'maintainer', 'example'] as const
export type GridColumn = (typeof gridColumns)[number]

/** Where both languages say the same, they go on doing so. */
export const written = (was: Words, lang: Lang, text: string): Words => (was.zh === was.en ? { zh: text, en: text } : { ...was, [lang]: text })

const meant = <T extends string>(text: string, all: readonly T[], words: Readonly<Record<T, Words>>): T | undefined => all.find((x) => [x, words[x].zh, words[x].en].some((w) => plain(w) === plain(text)))
const yes = /^(?:是|有|对|√|✓|y|yes|true|1|必填)$/

/** A field after a text was written into one of its cells; a text that means nothing there changes nothing. */
export function withCell(draft: FieldDraft, column: GridColumn, text: string, lang: Lang): FieldDraft {
  const said = text.trim()
  switch (column) {
    case 'code': case 'rule': case 'example': return { ...draft, [column]: text }
    case 'name': case 'maintainer': return { ...draft, [column]: written(draft[column], lang, text) }
    case 'kind': return { ...draft, kind: meant(said, fieldKinds, kindWords) ?? draft.kind }
    case 'unique': return { ...draft, unique: meant(said, uniques, uniqueWords) ?? draft.unique }
    case 'required': return { ...draft, required: yes.test(plain(said)) }
    case 'length': case 'decimals': {
      const n = Number(said.normalize('NFKC'))
      return { ...draft, [column]: said === '' ? null : Number.isInteger(n) ? n : draft[column] }
    }
  }
}

export function cellText(draft: FieldDraft, column: GridColumn, lang: Lang): string {
  switch (column) {
    case 'code': case 'rule': case 'example': return draft[column]
    case 'name': case 'maintainer': return draft[column][lang]
    case 'kind': return kindWords[draft.kind][lang]
    case 'unique': return uniqueWords[draft.unique][lang]
    case 'required': return tableWords[draft.required ? 'yes' : 'no'][lang]
    case 'length': case 'decimals': return draft[column] === null ? '' : String(draft[column])
  }
}

/** Whether a cell has a meaning for the field's kind: the length of a number has none. */
export const applies = (draft: FieldDraft, column: GridColumn): boolean =>
  column === 'length' || column === 'rule' ? draft.kind === 'text' : column === 'decimals' ? draft.kind === 'number' : column === 'unique' ? draft.kind !== 'flag' : true

/** What was copied from a spreadsheet, as rows of cells; null when it is one cell. */
export function blockOf(text: string): readonly (readonly string[])[] | null {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((line) => line.split('\t'))
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}

/** A field as it is sent. */
export const sent = (draft: FieldDraft) => {
  const t = tidy(draft)
  return { ...t, choices: t.choices.map((c) => ({ ...c })) }
}
