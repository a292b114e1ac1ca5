/** The baseline: node's own http and pg, one statement per request, nothing else. Run as a process of its own: `node bench/bare.ts PORT DATABASE_URL`. */
import { createServer } from 'node:http'
import pg from 'pg'

const [port, url] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 20 })

const body = async (request: AsyncIterable<Buffer>) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

createServer((request, response) => {
  const answer = (rows: unknown) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(rows))
  }
  const fail = (fault: Error) => { response.writeHead(500); response.end(fault.message) }
  if (request.method === 'POST') {
    body(request)
      .then((text) => pool.query({ name: 'insert', text: 'insert into bench_bare (id, project_id, body) values (gen_random_uuid(), $1, $2) returning id', values: ['00000000-0000-0000-0000-000000000001', text] }))
      .then((r) => answer(r.rows[0]), fail)
    return
  }
  // reads name the statement they stand for, so that both servers read the same rows of the same tables
  const at = new URL(request.url ?? '/', 'http://bare')
  const project = at.searchParams.get('project')
  const read = at.pathname === '/wall'
    ? { name: 'wall', text: `select capability_id, person_id, unit_id, level, run, need, eligible, progress, to_char(moved_on, 'YYYY-MM-DD') as moved_on, to_char(lapses_on, 'YYYY-MM-DD') as lapses_on, watched, lapsed, taken_back, teacher, review, signing
        from handover_standing where project_id = $1`, values: [project] }
    : at.pathname === '/gates' ? { name: 'gates', text: 'select state, basis, inside_basis from readiness_gate where project_id = $1 and planned', values: [project] }
    : { name: 'history', text: `select * from ledger_fact where project_id = $1 and chapter = 'handover' and subject = $2 order by seq`, values: [project, at.searchParams.get('subject')] }
  pool.query(read).then((r) => answer(r.rows), fail)
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
