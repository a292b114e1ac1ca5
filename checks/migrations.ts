/** Migrations are numbered, say why, go forward only, and put every project's rows behind the wall. */
import type pg from 'pg'
import { bare } from './tables.ts'

export type Migration = { readonly name: string; readonly text: string }

export function faults(migrations: readonly Migration[]): string[] {
  return migrations.flatMap(({ name, text }, i) => {
    const found: string[] = []
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (number === undefined) found.push(`${name}: not named like 0001-ground.sql. Mend: four digits, a dash, a word.`)
    else if (Number(number) !== i + 1) found.push(`${name}: expected number ${String(i + 1).padStart(4, '0')}. Mend: number without gaps and without doubles.`)
    if (!/^-- \S.{20,}/.test(text)) found.push(`${name}: the first line does not say why. Mend: begin with a comment that says what this brings and why.`)
    if (/\bdrop\s+schema\b|^\s*--\s*down\b/im.test(text)) found.push(`${name}: goes backward. Mend: migrations go forward only; write a new one that corrects.`)
    if (/^\s*(begin|commit|rollback)\s*;/im.test(bare(text))) found.push(`${name}: opens or ends a transaction. Mend: leave it out, each step runs in a transaction of its own.`)
    return found
  })
}

type Table = { name: string; forced: boolean; policies: number; columns: string[]; key: string[]; unique: string[][] }

/** Every table in `public` with its wall, its primary key and its other unique indexes, each as column names in order. */
const catalog = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select (select array_agg(a.attname::text order by k.n) from unnest(i.indkey) with ordinality k(attnum, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum)
      from pg_index i where i.indrelid = c.oid and i.indisprimary), '{}') as key,
    coalesce((select jsonb_agg(u.names) from (select (select jsonb_agg(a.attname order by k.n) from unnest(i.indkey) with ordinality k(attnum, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as names
      from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary) u), '[]') as unique
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`

/** Tables with a project that are not behind the wall; views that look past it; a role that could climb over it. */
export async function gaps(client: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const tables = (await client.query<Table>(catalog)).rows
  const behind = tables.filter((t) => t.columns.includes('project_id')).flatMap((t) => [
    ...(t.forced ? [] : [`${t.name}: row level security is not enabled and forced, so its owner sees every project. Mend: alter table … enable row level security; … force row level security.`]),
    ...(t.policies > 0 ? [] : [`${t.name}: has no policy. Mend: create policy wall on ${t.name} using (project_id = wall_project()).`]),
    ...(t.key[0] === 'project_id' ? [] : [`${t.name}: its primary key does not begin with project_id. Mend: primary key (project_id, …).`]),
    ...t.unique.filter((u) => u[0] !== 'project_id').map((u) => `${t.name}: unique (${u.join(', ')}) lets one project feel another's rows. Mend: begin it with project_id.`),
  ])
  const views = (await client.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
    and not coalesce(reloptions @> array['security_invoker=true'] or reloptions @> array['security_invoker=on'], false)`)).rows
  const role = (await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname = 'changeover_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
    union select 'changeover_app' from pg_class where relnamespace = 'public'::regnamespace and relowner = (select oid from pg_roles where rolname = 'changeover_app')`)).rows
  return [
    ...behind,
    ...views.map((v) => `${v.name}: a view that looks with its owner's eyes. Mend: create view … with (security_invoker = true).`),
    ...role.map((r) => `${r.rolname}: may climb over the wall. Mend: it owns nothing and has no privilege beyond grants.`),
  ]
}
