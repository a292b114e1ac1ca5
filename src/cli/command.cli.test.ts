import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isTrouble, settings } from '#cli/config.ts'
import { examine } from '#cli/doctor.ts'
import { newId } from '#kit/ids.ts'
import { workplace } from '../../checks/workplace.ts'
import type { Workplace } from '../../checks/workplace.ts'

describe('a wrong value is one clear line', () => {
  const trouble = (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const read = settings(args, env)
    return isTrouble(read) ? read.trouble : null
  }

  it('names what is wrong and what it should be, in both languages', () => {
    for (const wrong of [
      trouble(['serve', '--port', 'abc']), trouble(['serve'], { CHANGEOVER_PORT: '70000' }), trouble(['serve', '--nonsense']), trouble(['serve'], { DATABASE_URL: 'mysql://x/y' }),
      trouble(['serve'], { CHANGEOVER_BASE_URL: 'changeover.example.com' }), trouble(['serve'], { CHANGEOVER_SMTP_URL: 'mail.example.com' }), trouble(['serve'], { CHANGEOVER_SECRET: 'short' }),
      trouble(['serve'], { CHANGEOVER_SAMPLE_PASSWORD: 'short' }),
    ]) {
      expect(wrong?.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(wrong?.en).not.toContain('\n')
    }
    expect(trouble(['serve', '--port', '4700'], { DATABASE_URL: 'postgres://a:b@localhost:5432/c', CHANGEOVER_BASE_URL: 'https://x.example' })).toBeNull()
  })

  it('lets a flag win over the environment', () => {
    expect(settings(['serve', '--port', '4701'], { CHANGEOVER_PORT: '4702' })).toMatchObject({ port: 4701, host: '0.0.0.0' })
  })
})

describe('the doctor', () => {
  let w: Workplace
  let data: string
  beforeAll(async () => {
    w = await workplace()
    data = mkdtempSync(join(tmpdir(), 'changeover-doctor-'))
    const capability = newId()
    await w.call('manager', 'capabilities.add', { id: capability, code: 'INST', name: '安装', kind: 'install', class: 'B', units: [w.unit] })
    await w.call('consultant', 'handover.demonstrate', { capability, unit: w.unit, people: [w.as('keyUser').person] })
    await w.call('consultant', 'handover.recordAttempt', { capability, person: w.as('keyUser').person, outcome: 'success' })
  })
  afterAll(async () => {
    await w.end()
    rmSync(data, { recursive: true, force: true })
  })

  it('finds nothing where all is well', async () => {
    const found = await examine(w.server.database, data)
    expect(found).toMatchObject({ troubles: [], projects: 1 })
    expect(found.facts).toBeGreaterThan(10)
  })

  it('names the standing somebody changed by hand', async () => {
    await w.server.database.owner.query(`update handover_standing set state = jsonb_set(state, '{run}', '3') where project_id = $1`, [w.id])
    expect((await examine(w.server.database, data)).troubles.map((t) => t.en).join('\n')).toContain('is not the fold of its 2 facts')
    await w.server.database.owner.query(`update handover_standing set state = jsonb_set(state, '{run}', '1') where project_id = $1`, [w.id])
  })

  it('finds the fact that was rewritten behind the ledger’s back', async () => {
    const { owner } = w.server.database
    await expect(owner.query(`update ledger_fact set detail = '{}' where project_id = $1 and type = 'attempted'`, [w.id])).rejects.toThrow('append-only')
    await owner.query('alter table ledger_fact disable trigger ledger_fact_append_only')
    await owner.query(`update ledger_fact set detail = jsonb_set(detail, '{outcome}', '"failed"') where project_id = $1 and type = 'attempted'`, [w.id])
    await owner.query('alter table ledger_fact enable trigger ledger_fact_append_only')
    expect((await examine(w.server.database, data)).troubles.map((t) => t.en).join('\n')).toMatch(/ledger of project .* breaks at fact \d+ \(hash\)/)
  })

  it('misses the file that is gone', async () => {
    await w.server.database.owner.query(`insert into documents_file (project_id, file_id, hash, type, size, name, made_at) values ($1, $2, $3, 'image/png', 3, 'x.png', now())`, [w.id, newId(), 'ab'.repeat(32)])
    expect((await examine(w.server.database, data)).troubles.map((t) => t.en).join('\n')).toContain('is not in the data folder')
  })
})
