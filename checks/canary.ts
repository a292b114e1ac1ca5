/** The text of an answer as a person could come to read it, also from within a workbook or a PDF. */
import { spawnSync } from 'node:child_process'
import { fromBufferPromise } from 'yauzl'

export async function textOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return unzipped(bytes)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const { stdout, status, error } = spawnSync('pdftotext', ['-', '-'], { input: bytes, maxBuffer: 64 * 1024 * 1024 })
    if (status !== 0) throw new Error(`pdftotext cannot read the answer: ${error?.message ?? status}`)
    return stdout.toString('utf8')
  }
  return bytes.toString('utf8')
}

async function unzipped(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes)
  const parts: Buffer[] = []
  for await (const entry of zip.eachEntry()) for await (const chunk of await zip.openReadStreamPromise(entry)) parts.push(chunk as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
