import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf } from './lock.ts'
import { dataFolder, findPlace, socketFolder } from './place.ts'
import type { Running } from './postgres.ts'

/** The settings of the PostgreSQL that a running server keeps for this data folder, for a command beside it; null when no server has the folder. Not on Windows. */
export function attach(data: string): Running['owner'] | null {
  const folder = dataFolder(data)
  if (process.platform === 'win32' || holderOf(folder) === null) return null
  const place = findPlace(folder, () => undefined)
  return { host: socketFolder(place), port: 5432, user: 'changeover', password: readFileSync(join(place.home, 'postgres.password'), 'utf8').trim(), database: 'changeover' }
}
