/**
 * One cell of somebody's workbook against its field. Full-width digits, spaces around, thousands separators and days written as text are read, because they mean one thing; what could mean two, or would
 * arrive in the system as something else, is told.
 */
import type { ReadCell } from '#ground/documents/sheet.ts'
import { fromSerial } from '#ground/documents/sheet.ts'
import { plain, typed } from '#ground/documents/table.ts'
import { isDay } from '#kit/days.ts'
import type { FieldDraft } from './field.ts'
import { match, parseRule, type Part } from './rule.ts'

export type CellCode =
  | 'required' | 'broken' | 'characters' | 'digitsLost' | 'tooLong' | 'number' | 'whole' | 'decimals' | 'least' | 'most' | 'day' | 'daySerial' | 'choice' | 'flag' | 'fullWidth' | 'rule'

export type Read = { readonly ok: true; readonly value: string | number | boolean | null } | { readonly ok: false; readonly code: CellCode; readonly values: Readonly<Record<string, string | number>> }

const fault = (code: CellCode, values: Readonly<Record<string, string | number>> = {}): Read => ({ ok: false, code, values })
const value = (v: string | number | boolean | null): Read => ({ ok: true, value: v })

/** The usual length of a text, as field.ts says it. */
const usualLength = 200
const mostDecimals = 8

const rules = new WeakMap<object, readonly Part[] | null>()

/** A field's rule, read once for all its cells; null when there is none. */
function partsOf(field: FieldDraft): readonly Part[] | null {
  const known = rules.get(field)
  if (known !== undefined) return known
  const read = field.rule === '' ? null : parseRule(field.rule)
  const parts = read?.ok ? read.parts : null
  rules.set(field, parts)
  return parts
}

export function readValue(field: FieldDraft, cell: ReadCell | undefined): Read {
  const text = typed(cell?.text ?? '')
  if (!cell || text === '') return field.required ? fault('required') : value(null)
  if (cell.kind === 'fault') return fault('broken', { text })
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  if (!text.isWellFormed() || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return fault('characters')
  switch (field.kind) {
    case 'text': return readText(field, text, cell.kind)
    case 'whole': case 'number': return readNumber(field, text)
    case 'day': return readDay(text, cell.kind)
    case 'choice': {
      const said = plain(text)
      const found = field.choices.find((c) => [c.value, c.meaning.zh, c.meaning.en, `${c.value}${c.meaning.zh}`, `${c.value}${c.meaning.en}`].some((t) => t !== '' && plain(t) === said))
      return found ? value(found.value) : fault('choice', { allowed: field.choices.slice(0, 12).map((c) => c.value).join(' / ') + (field.choices.length > 12 ? ' …' : '') })
    }
    case 'flag': return yes.test(plain(text)) ? value(true) : no.test(plain(text)) ? value(false) : fault('flag')
  }
}

const yes = /^(?:是|有|对|√|✓|✔|y|yes|true|1)$/
const no = /^(?:否|无|没有|不|×|✗|n|no|false|0)$/

function readText(field: FieldDraft, text: string, kind: ReadCell['kind']): Read {
  // Above 15 digits a spreadsheet has already turned the last ones into zeros.
  if (kind === 'number' && /^-?\d{16,}$/.test(text)) return fault('digitsLost', { text })
  const max = field.length ?? usualLength
  const length = [...text].length
  const parts = partsOf(field)
  // In a name wide brackets are right; in a code they are another code.
  if ((parts || field.refers) && /[\uff01-\uff5e\u3000]/.test(text)) return fault('fullWidth', { should: text.normalize('NFKC') })
  if (length > max) return fault('tooLong', { max, length })
  if (!parts) return value(text)
  const found = match(parts, text)
  if (found.fits) return value(text)
  const part = found.part ?? 0
  return fault('rule', { part, parts: parts.length, read: [...text].slice(0, found.at).join(''), left: [...text].slice(found.at).join('') })
}

function readNumber(field: FieldDraft, text: string): Read {
  const said = text.normalize('NFKC').replace(/\s/g, '')
  const bare = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(said) ? said.replaceAll(',', '') : said
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(bare) || bare.replace(/\D/g, '').length > 300) return fault('number')
  const n = Number(bare)
  const decimals = (bare.split('.')[1] ?? '').replace(/0+$/, '').length
  if (field.kind === 'whole' && decimals > 0) return fault('whole')
  if (!Number.isFinite(n) || (field.kind === 'whole' && !Number.isSafeInteger(n))) return fault('number')
  if (field.kind === 'number' && decimals > (field.decimals ?? mostDecimals)) return fault('decimals', { max: field.decimals ?? mostDecimals, found: decimals })
  if (field.min !== null && n < field.min) return fault('least', { min: field.min })
  if (field.max !== null && n > field.max) return fault('most', { max: field.max })
  return value(n)
}

/** Year first, as China and ISO write it, or eight digits; 11/24/2026 could be two days and is told. */
function readDay(text: string, kind: ReadCell['kind']): Read {
  const said = text.normalize('NFKC').replace(/\s*([-/.年月日])\s*/g, '$1')
  const found = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T ]0{1,2}:00(?::00)?)?$/.exec(said) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(said)
  const day = found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : ''
  if (isDay(day)) return value(day)
  // A day whose cell has lost its format: 46027 is 2026-01-05 to Excel.
  const serial = kind === 'number' && /^\d{5}$/.test(said) ? fromSerial(Number(said), false) : null
  return serial ? fault('daySerial', { day: serial.day }) : fault('day')
}
