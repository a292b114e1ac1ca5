import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from './database.ts'
import { faults, gaps } from './migrations.ts'
import { paths, root } from './sources.ts'

const why = '-- Why this stands here, in one sentence that is long enough.\n'

describe('migrations', () => {
  it('are numbered without gaps, say why and go forward only', () => {
    const all = paths('migrations/*.sql').map((path) => ({ name: basename(path), text: readFileSync(join(root, path), 'utf8') }))
    expect(all.length).toBeGreaterThan(0)
    expect(faults(all)).toEqual([])
  })

  it.each([
    ['a gap', [{ name: '0001-a.sql', text: why }, { name: '0003-b.sql', text: why }], /without gaps/],
    ['a number twice', [{ name: '0001-a.sql', text: why }, { name: '0001-b.sql', text: why }], /without gaps/],
    ['a name of its own', [{ name: 'fix.sql', text: why }], /not named like/],
    ['no reason', [{ name: '0001-a.sql', text: 'create table units_x (id int);' }], /say why/],
    ['a way back', [{ name: '0001-a.sql', text: `${why}-- down\ndrop table units_x;` }], /goes backward/],
    ['a transaction', [{ name: '0001-a.sql', text: `${why}begin;\ncommit;` }], /transaction/],
  ])('a planted breach is caught: %s', (_said, migrations, mend) => {
    const found = faults(migrations)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(mend)
    expect(found[0]).toMatch(/Mend: /)
  })
})

describe('the wall of the real database', () => {
  let here: TestDatabase
  beforeAll(async () => { here = await createDatabase() })
  afterAll(() => here.drop())

  it('every table with a project is behind it', async () => {
    expect(await gaps(here.database.owner)).toEqual([])
  })

  it.each([
    ['no row level security', 'create table units_x (project_id uuid primary key); create policy wall on units_x using (true)', /enabled and forced/],
    ['not forced', 'create table units_x (project_id uuid primary key); alter table units_x enable row level security; create policy wall on units_x using (true)', /enabled and forced/],
    ['no policy', 'create table units_x (project_id uuid primary key); alter table units_x enable row level security; alter table units_x force row level security', /has no policy/],
    ['a key that begins otherwise', 'create table units_x (id int primary key, project_id uuid); alter table units_x enable row level security; alter table units_x force row level security; create policy wall on units_x using (true)', /begin with project_id/],
    ['unique beyond a project', 'create unique index units_x on units_unit (code)', /feel another's rows/],
    ['a view with the eyes of its owner', 'create view units_x as select * from units_unit', /security_invoker/],
    ['a role that climbs', 'alter role changeover_app bypassrls', /climb over the wall/],
  ])('a planted gap is found: %s', async (_said, sql, mend) => {
    const client = await here.database.owner.connect()
    try {
      await client.query('begin')
      await client.query(sql)
      const found = await gaps(client)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(mend)
      expect(found[0]).toMatch(/Mend: /)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
