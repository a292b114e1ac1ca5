/** For the tests of this folder: a long list as a workbook, written row by row. */
import { workbookStream } from './workbook.ts'

export async function crafted(head: readonly string[], lines: Iterable<readonly string[]>): Promise<Uint8Array> {
  function* rows() {
    for (const line of lines) yield Object.fromEntries(line.map((text, i) => [String(i), text]))
  }
  return new Uint8Array(await new Response(workbookStream({ name: 'ITEM', columns: head.map((title, i) => ({ key: String(i), title, kind: 'text' })), rows: rows() })).arrayBuffer())
}
