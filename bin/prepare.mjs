// @ts-check
/**
 * Brings a clone to the point where the command after it can run: `prepare.mjs [web|test]`. It runs on Node 20, before Node 24 (a package)
 * is there; npm then finds Node 24 first on its path. Says one line for each thing it does, and nothing when there is nothing to do.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, words } from './prepare.words.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (/** @type {string[]} */ ...path) => join(root, ...path)
const windows = process.platform === 'win32'
const node24 = at('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
const wish = process.argv[2] ?? ''

install()
if (wish === 'web' || wish === 'test') build()
if (wish === 'test') machine()

function install() {
  const lock = readFileSync(at('package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  const note = at('node_modules', '.changeover-lock')
  if (read(note) === hash && existsSync(node24)) return
  if (!installed(lock)) {
    console.log(say(words.install))
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], words.installFailed)
  }
  writeFileSync(note, hash)
}

/** Whether npm's own note of what it installed here fits the lockfile: somebody may have run `npm ci` by hand. @param {string} lock */
function installed(lock) {
  const hidden = read(at('node_modules', '.package-lock.json'))
  if (!hidden || !existsSync(node24)) return false
  const [here, wanted] = [JSON.parse(hidden).packages, JSON.parse(lock).packages]
  const fits = (/** @type {string} */ path) => here[path]?.version === wanted[path]?.version && here[path]?.integrity === wanted[path]?.integrity
  return Object.keys(here).every(fits) && Object.keys(wanted).every((path) => path === '' || wanted[path].optional || wanted[path].devOptional || fits(path))
}

function build() {
  const made = ['vite.config.ts', 'package-lock.json', 'package.json', ...['web', 'method', 'ground', 'kit'].flatMap((folder) => below(join('src', folder)))]
  const hash = createHash('sha256')
  for (const path of made.filter((p) => !/\.test\.tsx?$/.test(p)).sort()) hash.update(`${path}\0`).update(readFileSync(at(path))).update('\0')
  const stamp = hash.digest('hex')
  if (read(at('dist', 'web', '.stamp')) === stamp) return
  console.log(say(words.build))
  run(node24, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], words.buildFailed)
  writeFileSync(at('dist', 'web', '.stamp'), stamp)
}

/** What tests need beside packages: a browser, a font with Chinese in it, and something that reads PDFs. */
function machine() {
  const named = process.env['CHANGEOVER_CHROMIUM']
  if (named && !existsSync(named)) stop(say(words.noSuchChromium, { path: named }))
  const wants = () => [
    { is: Boolean(named) || existsSync('/usr/bin/chromium'), what: words.chromium, packages: 'chromium' },
    { is: process.platform !== 'linux' || output('fc-list', [':lang=zh', 'family']).trim() !== '', what: words.font, packages: 'fonts-wqy-microhei fontconfig' },
    { is: onPath('pdftotext'), what: words.pdf, packages: 'poppler-utils' },
  ].filter((w) => !w.is)
  let missing = wants()
  const list = () => missing.map((w) => w.packages).join(' ')
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(say(words.apt, { packages: list() }))
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    run('apt-get', ['update', '-qq'], words.aptFailed, { packages: list() }, quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...list().split(' ')], words.aptFailed, { packages: list() }, quiet)
    missing = wants()
  }
  if (missing.length > 0) stop(say(words.missing, { what: missing.map((w) => say(w.what)).join(', '), packages: list() }))
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Every file below a folder, as paths from the root with `/`. @param {string} folder @returns {string[]} */
function below(folder) {
  if (!existsSync(at(folder))) return []
  return readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`.replaceAll('\\', '/')
    return entry.isDirectory() ? below(path) : [path]
  })
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, windows ? `${program}.exe` : program)))
}

/** @param {string} program @param {string[]} options */
function output(program, options) {
  return spawnSync(program, options, { encoding: 'utf8' }).stdout ?? ''
}

/** What the program prints goes to stderr, so that stdout holds our own lines. @param {string} program @param {string[]} options @param {{ zh: string, en: string }} failed @param {Record<string, string>} [values] @param {object} [more] */
function run(program, options, failed, values = {}, more = {}) {
  const { status, error } = spawnSync(program, options, { cwd: root, stdio: ['ignore', 2, 2], shell: windows && program === 'npm', ...more })
  if (status !== 0) stop(`${error ? `${error.message}\n` : ''}${say(failed, values)}`)
}

/** @param {string} reason */
function stop(reason) {
  console.error(reason)
  process.exit(1)
}
