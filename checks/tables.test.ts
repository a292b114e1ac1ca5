import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, paths, root, sources } from './sources.ts'
import { nameless, writers, written } from './tables.ts'

const folders = paths('src/{ground,method}/*/').map((p) => p.split('/')[2]!)

describe('a table has one writer: the store of its prefix', () => {
  it('nobody else writes it', () => {
    const files = sources('src')
    expect(writers(files)).toEqual([])
    expect(new Set(files.flatMap(written).map((w) => w.table)).size).toBeGreaterThan(5)
  })

  it('every table is named after the folder that writes it', () => {
    const migrations = paths('migrations/*.sql')
    expect(migrations.length).toBeGreaterThan(0)
    expect(migrations.flatMap((path) => nameless(path, readFileSync(join(root, path), 'utf8'), folders))).toEqual([])
  })

  it.each([
    ['another chapter inserts', 'src/method/training/training.store.ts', "const a = tx.rows('insert into handover_deed (project_id) values ($1)')"],
    ['another chapter updates in a template', 'src/method/training/training.store.ts', 'const a = tx.rows(`with x as (select 1)\n update handover_standing set level = ${n}`)'],
    ['another chapter deletes', 'src/ground/people/member.store.ts', "const a = tx.rows('delete from units_unit where project_id = $1')"],
    ['the chapter itself, but not its store', 'src/method/handover/handover.routes.ts', "const a = tx.rows('insert into handover_deed values ($1)')"],
    ['a shell', 'src/server/http/writing.ts', "const a = pool.query('insert into ledger_fact values ($1)')"],
    ['the sample world', 'src/world/weeks.ts', "const a = pool.query('INSERT INTO handover_deed VALUES ($1)')"],
    ['by Kysely', 'src/world/weeks.ts', "const a = db.insertInto('handover_deed').values(x)"],
    ['by copy', 'src/world/weeks.ts', "const a = pool.query('copy ledger_fact from stdin')"],
  ])('a planted breach is caught: %s', (_said, path, text) => {
    const found = writers([parse(path, text)])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/law 4.*Mend: /)
  })

  it.each([
    ['a chapter its own table', 'src/method/handover/deed.store.ts', "const a = tx.rows('insert into handover_deed values ($1)')"],
    ['anybody may read', 'src/method/training/training.store.ts', "const a = tx.rows('select 1 from handover_deed for update')"],
    ['an upsert of its own', 'src/ground/calendar/calendar.store.ts', "const a = tx.rows('insert into calendar_day values ($1) on conflict do update set kind = $2')"],
    ['a sentence is no statement', 'src/server/http/http.words.ts', "const a = 'update the page'"],
  ])('but this is in order: %s', (_said, path, text) => expect(writers([parse(path, text)])).toEqual([]))

  it('a planted table without a folder is caught', () => {
    expect(nameless('0009-x.sql', 'create table gossip (id int);\n-- create table nothing (id int)', folders)).toHaveLength(1)
    expect(nameless('0009-x.sql', 'create table if not exists gossip_talk (id int)', folders)[0]).toMatch(/gossip_talk.*Mend: /)
    expect(nameless('0009-x.sql', 'create table units_talk (id int)', folders)).toEqual([])
  })
})
