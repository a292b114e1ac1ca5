/** What the figures are measured on: projects with capabilities, units and people, written by SQL because only their number matters here. */
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { none, step } from '#method/handover/standing.ts'
import { fact } from '#method/handover/facts.ts'
import { ruleFor } from '#method/handover/rule.ts'
import { glanceOf } from '#method/handover/glance.ts'

export type Place = { readonly project: Id; readonly capability: Id; readonly unit: Id; readonly learners: readonly Id[] }

/** The consultant of every project, with an API token, so that no password is hashed while measuring. */
export async function consultant(owner: pg.Client): Promise<{ person: Id; token: string }> {
  const person = newId()
  await owner.query(`insert into people_person (id, name, email, username, "displayUsername") values ($1, 'bench', 'bench@no-mail.invalid', 'bench', 'bench')`, [person])
  const token = `bench-${randomBytes(24).toString('base64url')}`
  await owner.query(`insert into people_token (id, person_id, name, digest, scope, expires_at, created_at) values ($1, $2, 'bench', $3, 'write', now() + interval '1 day', now())`, [newId(), person, createHash('sha256').update(token).digest('hex')])
  return { person, token }
}

/** A project with one capability shown to so many learners, ready for attempts; `shown: false` leaves showing it to the caller. */
export async function place(owner: pg.Client, coach: Id, learners: number, { shown = true } = {}): Promise<Place> {
  const [project, capability, unit] = [newId(), newId(), newId()]
  const people = Array.from({ length: learners }, () => newId())
  const name = { zh: '压测', en: 'Bench' }
  await owner.query(`insert into projects_project (project_id, name, customer, starts_on, ends_on, zone) values ($1, $2, $2, '2026-01-01', '2027-01-01', 'Asia/Shanghai')`, [project, name])
  await owner.query(`insert into ledger_head (project_id, seq, hash) values ($1, 0, repeat('0', 64))`, [project])
  await owner.query(`insert into units_unit (project_id, unit_id, code, name, kind) values ($1, $2, 'U', $3, 'site')`, [project, unit, name])
  await owner.query(`insert into capabilities_capability (project_id, capability_id, code, name, kind) values ($1, $2, 'C', $3, 'answer')`, [project, capability, name])
  await owner.query(`insert into people_member (project_id, person_id, role, joined_at) values ($1, $2, 'consultant', now())`, [project, coach])
  await owner.query(`insert into people_person (id, name, email, username, "displayUsername") select i, 'learner', i || '@no-mail.invalid', i::text, i::text from unnest($1::uuid[]) i`, [people])
  await owner.query(`insert into people_member (project_id, person_id, role, unit_id, joined_at) select $1, i, 'keyUser', $2, now() from unnest($3::uuid[]) i`, [project, unit, people])
  if (shown) await standings(owner, project, people.map((person) => ({ capability, person, unit })), coach)
  return { project, capability, unit, learners: people }
}

type Key = { readonly capability: Id; readonly person: Id; readonly unit: Id }

/** Standings of people who were shown it once, months ago. */
async function standings(owner: pg.Client, project: Id, keys: readonly Key[], coach: Id): Promise<void> {
  const at = '2026-02-02T02:00:00.000Z'
  const rows = keys.map((k) => {
    const state = step(none(k.capability, k.person), fact('demonstrated', `${k.capability}/${k.person}`, at, { id: newId(), session: newId(), day: '2026-02-02', unit: k.unit, by: coach, side: 'vendor', depth: 1, recordedBy: coach }))
    const g = glanceOf(state, ruleFor({ kind: 'answer', class: 'B' }))
    return { ...k, state, level: g.level, run: g.run, need: g.need, eligible: g.eligible, progress: g.progress, moved_on: g.movedOn }
  })
  for (let i = 0; i < rows.length; i += 2000) {
    await owner.query(
      `insert into handover_standing (project_id, capability_id, person_id, unit_id, state, level, run, need, eligible, progress, moved_on, watched, lapsed, taken_back, teacher, review, signing)
       select $1, capability, person, unit, state, level, run, need, eligible, progress, moved_on, false, false, false, false, false, false
         from jsonb_to_recordset($2) as r(capability uuid, person uuid, unit uuid, state jsonb, level smallint, run smallint, need smallint, eligible boolean, progress text, moved_on date)`, [project, JSON.stringify(rows.slice(i, i + 2000))])
  }
}

/** A wall of so many capabilities in so many units, one person in each field. */
export async function wall(owner: pg.Client, coach: Id, size: number): Promise<Place> {
  const made = await place(owner, coach, size)
  const name = { zh: '压测', en: 'Bench' }
  const units = Array.from({ length: size }, () => newId())
  const capabilities = Array.from({ length: size }, () => newId())
  await owner.query(`insert into units_unit (project_id, unit_id, code, name, kind) select $1, i, 'U' || n, $2, 'site' from unnest($3::uuid[]) with ordinality as t(i, n)`, [made.project, name, units])
  await owner.query(`insert into capabilities_capability (project_id, capability_id, code, name, kind) select $1, i, 'C' || n, $2, 'answer' from unnest($3::uuid[]) with ordinality as t(i, n)`, [made.project, name, capabilities])
  await owner.query(`insert into capabilities_wanted (project_id, capability_id, unit_id) select $1, c, u from unnest($2::uuid[]) c, unnest($3::uuid[]) u`, [made.project, capabilities, units])
  await standings(owner, made.project, capabilities.flatMap((capability) => units.map((unit, i) => ({ capability, person: made.learners[i]!, unit }))), coach)
  return made
}

/** So many facts more in a project's ledger, with their deeds: what a project has after years. The chain is not real; only the size is. */
export async function facts(owner: pg.Client, at: Place, coach: Id, many: number): Promise<void> {
  const { rows } = await owner.query<{ seq: string }>('select seq from ledger_head where project_id = $1', [at.project])
  const from = Number(rows[0]!.seq)
  const elsewhere = `${newId()}/`
  await owner.query(
    `insert into ledger_fact (project_id, seq, at, recorded_at, chapter, subject, type, by_id, command_id, command_hash, detail, previous, hash)
     select $1::uuid, $2::bigint + n, t, t, 'handover', $3 || (n % 5000), 'attempted', $4, md5($1::uuid::text || n)::uuid, md5('x'), jsonb_build_object('outcome', 'success', 'day', '2026-03-01', 'id', n), md5('a'), md5('b')
       from (select n, timestamptz '2026-03-01' + n * interval '5 seconds' as t from generate_series(1, $5::int) n) x`, [at.project, from, elsewhere, coach, many])
  await owner.query(
    `insert into handover_deed (project_id, deed_id, kind, capability_id, unit_id, person_id, coach_id, at, day, recorded_at, recorded_by, outcome, doing, detail)
     select $1::uuid, md5('d' || $1::uuid::text || n)::uuid, 'attempt', $2, $3, $4, $5, t, t::date, t, $5, 'success', 'guided', '{}' from (select n, timestamptz '2026-03-01' + n * interval '5 seconds' as t from generate_series($6::int + 1, $6::int + $7::int) n) x`,
    [at.project, at.capability, at.unit, at.learners[0], coach, from, many])
  await owner.query('update ledger_head set seq = seq + $2 where project_id = $1', [at.project, many])
  await owner.query('analyze')
}

