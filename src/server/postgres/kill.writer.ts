/** A small server for the kill tests: starts the database of a folder, writes rows without pause, prints each one only when it is acknowledged. */
import pg from 'pg'
import { announce } from './lock.ts'
import { startPostgres } from './postgres.ts'
import { isRefused } from './refused.ts'

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const [data = '', address = '', clients = '4'] = process.argv.slice(2)
const began = performance.now()

try {
  const running = await startPostgres({ data, log: (log) => say({ log }) })
  if (address) announce(data, address)
  const pool = new pg.Pool({ connectionString: running.url, max: Number(clients) + 1 })
  pool.on('error', () => {})
  await pool.query('create table if not exists written (row text primary key)')
  say({ started: { url: running.url, cluster: running.dataDir, postmaster: running.pid(), ms: Math.round(performance.now() - began) } })

  let stopping = false
  const write = async (client: number) => {
    for (let n = 0; !stopping; n += 1) {
      const row = `${process.pid}-${client}-${n}`
      const done = await pool.query('insert into written values ($1)', [row]).then(() => true, () => false)
      if (done) say({ row })
      else await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  const writing = Promise.all(Array.from({ length: Number(clients) }, (_, client) => write(client)))
  process.once('SIGTERM', async () => {
    stopping = true
    await writing
    await pool.end()
    await running.stop()
    process.exit(0)
  })
} catch (error) {
  say({ refused: isRefused(error) ? { code: error.code, text: error.words.en } : { code: 'fault', text: String(error) } })
  process.exit(1)
}
