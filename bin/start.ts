/** `npm start`: the server, as `changeover serve`. What Node compiled is kept, so that the next start is quicker and needs less memory. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
const { main } = await import('#cli/main.ts')
process.exitCode = await main(['serve', ...process.argv.slice(2)])
