/** The workbook the warehouse filled in before the cutover: both plants' shelves, some of the items, what was counted. The first one has four mistakes, the second none. */
import type { ReadSheet } from '#ground/documents/sheet.ts'
import type { SpecTold, TableTold } from '#world/data/spec.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const three = (n: number): string => String(n).padStart(3, '0')

const plants = [{ plant: '1', store: 'P1', owners: ['王秀兰', '张国强'], rows: 9 }, { plant: '2', store: 'P2', owners: ['袁媛', '朱海燕'], rows: 4 }] as const

/** 312 shelves: 216 in plant 1 and 96 in plant 2, twelve columns and two levels a row. */
const shelves = plants.flatMap(({ plant, store, owners, rows }) => Array.from({ length: rows * 24 }, (_, i) => {
  const [row, column, level] = [Math.floor(i / 24) + 1, (Math.floor(i / 2) % 12) + 1, (i % 2) + 1]
  const raw = row % 3 !== 0
  return { location: `${plant}${raw ? 'R' : 'F'}-${two(row)}-${two(column)}-${level}`, store: `${store}-${raw ? 'RAW' : 'FG'}`, owner: owners[raw ? 0 : 1], limit: level === 1 ? '1200' : '800', use: column === 1 && row === 1 ? 'INSP' : 'STORE' }
}))

const sizes = [50, 65, 80, 100, 125, 150, 200, 250]
const items = [
  ...sizes.map((dn) => ({ item_no: `CA-0412-${three(dn)}`, name: `阀体毛坯 DN${dn} WCB`, drawing: `LH-Z41H-${dn}-01-B`, material: 'WCB', unit: 'PC', weight: String(Math.round(dn * 1.9) / 10), abc: 'A', batch: 'Y', safety: '40' })),
  ...sizes.map((dn) => ({ item_no: `SE-0301-${three(dn)}`, name: `石墨缠绕垫 DN${dn}`, drawing: '', material: '', unit: 'PC', weight: '', abc: 'B', batch: 'N', safety: '150' })),
  ...[8, 10, 12, 16].map((m) => ({ item_no: `FS-1020-${three(m)}`, name: `双头螺柱 M${m * 2}`, drawing: '', material: '', unit: 'PC', weight: '', abc: 'C', batch: 'N', safety: '2000' })),
]

const counted = (month: string) => Array.from({ length: 240 }, (_, i) => {
  const item = items[i % items.length]!
  const quantity = 20 + ((i * 37) % 180)
  return { location: shelves[i]!.location, item_no: item.item_no, heat: item.batch === 'Y' ? `${month}-H${three((i % 60) + 1)}` : '', quantity: String(quantity), value: (quantity * 12.65).toFixed(2) }
})

/** `day` is when it was counted. */
export function filled(spec: SpecTold, day: string, wrong: boolean): readonly ReadSheet[] {
  const month = `${day.slice(2, 4)}${day.slice(5, 7)}`
  const opening = counted(month).map((row, i) => {
    const line = { ...row, counted_on: day }
    if (!wrong) return line
    // a letter O for a zero, a shelf that is not there, no quantity, a heat without its month
    return { ...line, ...({ 17: { item_no: 'CA-O412-050' }, 58: { location: '1R-19-01-1' }, 103: { quantity: '' }, 160: { heat: 'H041' } } as Readonly<Record<number, object>>)[i] }
  })
  const rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = { ITEM: items, LOCATION: shelves, OPENING: opening }
  return spec.tables.map((t) => sheet(t, rows[t.code]!))
}

const sheet = (t: TableTold, rows: readonly Readonly<Record<string, string>>[]): ReadSheet => ({
  name: t.code, hidden: false,
  rows: [
    { row: 1, cells: t.fields.map((f, i) => ({ column: i + 1, text: f.name.zh, kind: 'text' as const })) },
    ...rows.map((row, n) => ({ row: n + 2, cells: t.fields.flatMap((f, i) => (row[f.code] ? [{ column: i + 1, text: row[f.code]!, kind: 'text' as const }] : [])) })),
  ],
})
