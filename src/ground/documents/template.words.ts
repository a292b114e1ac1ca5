/** From a table: the empty list to fill in, with an example and a sheet that explains every column, and the list as it stands, which comes back the way it went. */
import type { Lang, Words } from '#kit/words.ts'
import type { CellValue, Sheet, SheetColumn } from './sheet.ts'
import type { Column, Row, Table } from './table.ts'
import { allowedWords, tableWords } from './table.words.ts'

/** How many rows of a template carry the choices and formats below its example. */
const spareRows = 500

/** The list as it stands, in the person's language. Read back it changes nothing. */
export function listSheet<R extends Row>(table: Table<R>, rows: readonly R[], lang: Lang): Sheet {
  const zone = table.columns.flatMap((c) => (c.kind === 'moment' ? [c.zone] : []))[0]
  return { name: table.name[lang], columns: table.columns.map((c) => sheetColumn(c, lang)), rows: rows.map((row) => shownRow(table, row, lang)), spare: 100, ...(zone ? { zone } : {}) }
}

/** An empty list with one example row (ignored when the file comes back) and the sheet of notes. */
export function templateSheets<R extends Row>(table: Table<R>, lang: Lang): readonly Sheet[] {
  const example = Object.fromEntries(table.columns.map((c): [string, CellValue] => {
    const text = c.example[lang]
    return [c.key, text === '' ? null : c.kind === 'number' ? Number(text) : text]
  }))
  const list: Sheet = { name: table.name[lang], columns: table.columns.map((c) => ({ ...sheetColumn(c, lang), ...(c.kind === 'moment' ? { kind: 'text' as const } : {}) })), rows: [example], faint: 1, spare: spareRows }
  return [list, notesSheet(table, lang)]
}

function notesSheet<R extends Row>(table: Table<R>, lang: Lang): Sheet {
  const word = (w: Words) => w[lang]
  const w = tableWords.notes
  const column = (key: string, title: Words, width: number): SheetColumn => ({ key, title: word(title), width, kind: 'text' })
  return {
    name: word(w.sheet),
    columns: [column('column', w.column, 18), column('required', w.required, 10), column('says', w.says, 56), column('allowed', w.allowed, 48), column('example', w.example, 28)],
    rows: [
      ...table.columns.map((c) => ({
        column: c.title[lang], says: c.says[lang], example: c.example[lang], allowed: allowedWords(c)[lang],
        required: word(c.required || table.key.includes(c.key) ? w.yes : w.no),
      })),
      { column: '', required: '', says: word(w.about), allowed: '', example: '' },
    ],
  }
}

function sheetColumn(column: Column, lang: Lang): SheetColumn {
  const kind = column.show ? 'text' : column.kind === 'number' || column.kind === 'day' || column.kind === 'moment' ? column.kind : 'text'
  const choices = column.show ? undefined : column.kind === 'choice' ? column.choices.map((c) => c.title[lang]) : column.kind === 'flag' ? [tableWords.yes[lang], tableWords.no[lang]] : undefined
  return {
    key: column.key, kind, title: `${column.title[lang]}${column.required ? ' *' : ''}`, note: column.says[lang],
    ...(column.width === undefined ? {} : { width: column.width }), ...(choices ? { choices } : {}),
  }
}

/** A value as a person reads it: a choice by its title, a flag as yes or no. */
export function shownValue(column: Column, value: CellValue, lang: Lang): CellValue {
  if (value === null) return null
  if (column.show) return column.show(value, lang)
  if (column.kind === 'choice') return column.choices.find((c) => c.value === value)?.title[lang] ?? value
  if (column.kind === 'flag') return value ? tableWords.yes[lang] : tableWords.no[lang]
  return value
}

const shownRow = <R extends Row>(table: Table<R>, row: R, lang: Lang): Record<string, CellValue> => Object.fromEntries(table.columns.map((c) => [c.key, shownValue(c, row[c.key] ?? null, lang)]))
