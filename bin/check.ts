/** `npm run check`: types, lint, the house's laws and the rules; the fast loop while writing. */
import { fast, run } from './groups.ts'

process.exitCode = (await run(fast)) > 0 ? 1 : 0
