/**
 * `npm run dev`: the server with the sample customer, started again when its source changes, and Vite before it, which shows a changed
 * page at once. Open http://localhost:4701. All sample people have one password, made for this run and printed, or `CHANGEOVER_SAMPLE_PASSWORD`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [server, pages] = [4700, 4701]

const start = (options: readonly string[], more: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, options, { cwd: root, stdio: 'inherit', env: { ...process.env, ...more } })

const running = [
  start(['--watch', '--watch-preserve-output', join('bin', 'start.ts'), '--sample', '--host', '127.0.0.1', '--port', String(server), ...process.argv.slice(2)], {
    CHANGEOVER_DATA: process.env['CHANGEOVER_DATA'] ?? join('data', 'dev'),
    CHANGEOVER_SAMPLE_PASSWORD: process.env['CHANGEOVER_SAMPLE_PASSWORD'] ?? randomBytes(9).toString('base64url'),
    // Sign-in checks where a page comes from, and in development it comes from Vite.
    CHANGEOVER_BASE_URL: `http://localhost:${pages}`,
  }),
  start([join('node_modules', 'vite', 'bin', 'vite.js'), '--port', String(pages), '--strictPort', '--clearScreen', 'false'], { CHANGEOVER_API: `http://localhost:${server}` }),
]

const stop = () => running.forEach((child) => child.kill('SIGTERM'))
process.on('SIGINT', stop).on('SIGTERM', stop)
// One without the other is of no use.
for (const child of running) child.on('exit', stop)
