import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { firstScreenBytes } from '#web/bytes.ts'

const built = fileURLToPath(new URL('../dist/web', import.meta.url))

/** Bytes of script, gzip, that a phone loads before it can record an attempt. The client must be built. */
export function firstScreen(): number {
  if (!existsSync(built)) throw new Error('the web client is not built: run npm run bench, which builds it first')
  return firstScreenBytes(built).script
}
