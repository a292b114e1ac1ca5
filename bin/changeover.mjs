#!/usr/bin/env node
// @ts-check
/** The command `changeover`. On a Node that does not read TypeScript it starts itself again with the Node 24 that came as a package. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, words } from './prepare.words.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (!existsSync(node24)) {
  console.error(say(words.installFirst, { folder: root }))
  process.exitCode = 1
} else if (major < 22 || (major === 22 && minor < 18)) {
  const child = spawn(node24, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal tells both; a supervisor tells only this process, and the server must not be left behind.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => child.kill(name))
  child.on('exit', (code, signal) => { process.exitCode = code ?? (signal ? 1 : 0) })
} else {
  const { main } = await import('#cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
