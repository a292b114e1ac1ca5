/** The four operations of every list that goes to Excel and comes back: the empty template, the list as it stands, what a file would do, and doing it. */
import { File, inProject, member, read, write, writeFor, z } from '#ground/api/api.contract.ts'
import type { Permission } from '#ground/people/people.ts'
import type { Words } from '#kit/words.ts'

const Fault = z.object({ cell: z.string().nullable(), row: z.number().int().nullable(), key: z.string().nullable(), message: z.string() })

/** Rows with faults come first; at most 1,000 rows are listed, `more` says how many are not. Nothing has been written. */
export const ListPreview = z.object({
  sheet: z.string(), ready: z.boolean(),
  counts: z.object({ new: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), error: z.number().int() }),
  columns: z.array(z.object({ key: z.string(), title: z.string() })),
  rows: z.array(z.object({
    row: z.number().int(), state: z.enum(['new', 'changed', 'unchanged', 'error']), cells: z.record(z.string(), z.string()),
    changes: z.array(z.object({ key: z.string(), from: z.string(), to: z.string() })), faults: z.array(Fault),
  })),
  more: z.number().int(), faults: z.array(Fault), unknown: z.array(z.object({ cell: z.string(), title: z.string() })), notices: z.array(z.string()),
}).openapi('ListPreview')

/** Exported by a contract as `export const { template, exportList, preview, importList } = listOperations('units', …)`. */
export function listOperations<const C extends string>(chapter: C, may: { readonly see: Permission; readonly change: Permission }, name: Words) {
  const at = `/projects/{project}/lists/${chapter}`
  return {
    template: read({
      id: `${chapter}.template` as `${C}.template`, path: `${at}/template`, access: member(may.change), says: { zh: `${name.zh}：空模板（Excel）`, en: `${name.en}: the empty template (Excel)` },
      input: { params: inProject }, output: File,
    }),
    exportList: read({
      id: `${chapter}.export` as `${C}.export`, path: at, access: member(may.see), says: { zh: `${name.zh}：导出（Excel 或 CSV）`, en: `${name.en}: export (Excel or CSV)` },
      input: { params: inProject, query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }) }, output: File,
    }),
    preview: writeFor({
      id: `${chapter}.preview` as `${C}.preview`, path: `${at}/preview`, access: member(may.change), says: { zh: `${name.zh}：逐行预览一个文件，不写入任何内容`, en: `${name.en}: preview a file row by row; nothing is written` },
      input: { params: inProject, file: true }, output: ListPreview,
    }),
    importList: write({
      id: `${chapter}.import` as `${C}.import`, path: `${at}/import`, access: member(may.change), says: { zh: `${name.zh}：整份导入一个文件，或者一行也不导入`, en: `${name.en}: import a file whole, or no row of it` },
      input: { params: inProject, file: true },
    }),
  }
}

export type ListOperations = ReturnType<typeof listOperations>
