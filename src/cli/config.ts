import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '#kit/words.ts'
import type { Lang, Words } from '#kit/words.ts'
import { lines } from '#cli/cli.words.ts'
import { terminalLang } from '#server/postgres/refused.ts'

/** Something the person at the terminal has to change: said in one line, exit 2. */
export type Trouble = { readonly trouble: Words }
const trouble = (words: Words, values: Record<string, string | number> = {}): Trouble => ({ trouble: fill(words, values) })
export const isTrouble = (x: object): x is Trouble => 'trouble' in x

export type Settings = {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly databaseUrl: string | null
  readonly baseUrl: string | null
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  readonly samplePassword: string | null
  readonly sample: boolean
  readonly lang: Lang
  readonly words: readonly string[]
  readonly given: Readonly<Record<string, string | undefined>>
}

const options = {
  port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' }, sample: { type: 'boolean' }, help: { type: 'boolean' },
  username: { type: 'string' }, name: { type: 'string' }, house: { type: 'string' }, email: { type: 'string' },
} as const

/** Reads flags and environment; flags win. Answers the first thing that is wrong. */
export function settings(args: readonly string[], env: NodeJS.ProcessEnv): Settings | Trouble {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (fault) {
    return trouble(lines.badFlag, { why: (fault as Error).message.split('\n')[0] ?? '' })
  }
  const { values, positionals } = parsed
  const portText = values.port ?? env['CHANGEOVER_PORT'] ?? '4700'
  const port = Number(portText)
  if (!/^\d+$/.test(portText) || port > 65_535) return trouble(lines.badPort, { name: values.port === undefined ? 'CHANGEOVER_PORT' : '--port', value: portText })
  const baseUrl = env['CHANGEOVER_BASE_URL'] || null
  if (baseUrl !== null && !isUrl(baseUrl, ['http:', 'https:'])) return trouble(lines.badUrl, { name: 'CHANGEOVER_BASE_URL', value: baseUrl })
  const databaseUrl = env['DATABASE_URL'] || null
  if (databaseUrl !== null && !isUrl(databaseUrl, ['postgres:', 'postgresql:'])) return trouble(lines.badDatabase)
  const smtpUrl = env['CHANGEOVER_SMTP_URL'] || undefined
  if (smtpUrl !== undefined && !isUrl(smtpUrl, ['smtp:', 'smtps:'])) return trouble(lines.badSmtp)
  const secret = env['CHANGEOVER_SECRET']
  if (secret && secret.length < 32) return trouble(lines.badSecret)
  const samplePassword = env['CHANGEOVER_SAMPLE_PASSWORD'] || null
  if (samplePassword !== null && samplePassword.length < 10) return trouble(lines.shortPassword)
  return {
    port, host: values.host ?? env['CHANGEOVER_HOST'] ?? '0.0.0.0', data: resolve(values.data ?? env['CHANGEOVER_DATA'] ?? 'data'), databaseUrl,
    baseUrl: baseUrl?.replace(/\/+$/, '') ?? null, smtpUrl, mailFrom: env['CHANGEOVER_MAIL_FROM'] || undefined, samplePassword, sample: values.sample ?? false,
    lang: terminalLang(env), words: values.help ? ['help'] : positionals, given: { username: values.username, name: values.name, house: values.house, email: values.email },
  }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''
}
