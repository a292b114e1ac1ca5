/** `npm test`: everything. The last line says how many passed and how many failed. */
import { all, run } from './groups.ts'

process.exitCode = (await run(all)) > 0 ? 1 : 0
