import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aside } from './aside.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'aside-')) })
afterAll(() => rm(folder, { recursive: true }))

const bounds = { ms: 50_000, heapMb: 32 }
let scripts = 0

/** A script of one expression over `job`. */
async function script(work: string): Promise<URL> {
  const file = join(folder, `${++scripts}.mjs`)
  await writeFile(file, `import { answer } from ${JSON.stringify(new URL('./aside.ts', import.meta.url).href)}\nanswer((job) => ${work})\n`)
  return pathToFileURL(file)
}

test('what is done aside gets its job and gives one answer, bytes included', async () => {
  expect(await aside(await script('({ bytes: job.bytes.map((b) => b + 1) })'), { bytes: new Uint8Array([1, 2]) }, bounds)).toEqual({ ok: true, value: { bytes: new Uint8Array([2, 3]) } })
})

test('what never ends is stopped', async () => {
  expect(await aside(await script('{ for (;;); }'), null, { ms: 1_000, heapMb: 32 })).toEqual({ ok: false, why: 'slow' })
})

test('what hoards memory is stopped, in a tight loop, in strings and in arrays', async () => {
  for (const hoard of ['{ const a = []; for (;;) a.push(new Array(1000).fill(a.length)) }', '{ let s = "x"; for (;;) s += s + s.length }', '{ const a = []; for (;;) a.push({ x: a.length }) }']) {
    expect(await aside(await script(hoard), null, bounds)).toEqual({ ok: false, why: 'memory' })
  }
})

test('what fails says why', async () => {
  const failed = await aside(await script('{ throw new Error("because") }'), null, bounds)
  expect(failed).toMatchObject({ ok: false, why: 'fault' })
  expect(!failed.ok && failed.why === 'fault' && failed.error.message).toContain('because')
  expect(await aside(await script('process.exit(3)'), null, bounds)).toMatchObject({ ok: false, why: 'fault' })
})

test('it sees nothing of the server’s environment', async () => {
  expect(await aside(await script('Object.keys(process.env).filter((name) => name !== "SystemRoot")'), null, bounds)).toEqual({ ok: true, value: [] })
})

test('two work at once, forty wait, the next is turned away, and then there is room again', async () => {
  const stuck = await script('new Promise(() => setInterval(() => {}, 1000))')
  const all = Array.from({ length: 43 }, () => aside(stuck, null, { ms: 200, heapMb: 32 }))
  expect(await all[42]).toEqual({ ok: false, why: 'busy' })
  expect((await Promise.all(all.slice(0, 42))).every((o) => !o.ok && o.why === 'slow')).toBe(true)
  expect(await aside(await script('1'), null, bounds)).toEqual({ ok: true, value: 1 })
})
