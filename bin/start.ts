/** `npm start`: the server, as `changeover serve`. */
import { main } from '#cli/main.ts'

process.exitCode = await main(['serve', ...process.argv.slice(2)])
