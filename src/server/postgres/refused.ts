import { fill, type Lang, type Words } from '#kit/words.ts'
import { refusals } from './postgres.words.ts'

export type RefusedCode = keyof typeof refusals

/** An error that is no fault of the program: `code` is stable, `words` say in both languages what to do. */
export type Refused = Error & { readonly code: RefusedCode; readonly words: Words }

/** The language of the terminal, from LC_ALL, LC_MESSAGES or LANG; English when none says Chinese. */
export const terminalLang = (env: NodeJS.ProcessEnv = process.env): Lang => (/^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en')

/** Values may be words themselves; each language takes its own. */
export function refused(code: RefusedCode, values: Readonly<Record<string, string | number | Words>>): Refused {
  const inLang = (lang: Lang) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]))
  const words: Words = { zh: fill(refusals[code], inLang('zh')).zh, en: fill(refusals[code], inLang('en')).en }
  return Object.assign(new Error(words[terminalLang()]), { code, words })
}

export const isRefused = (error: unknown): error is Refused => error instanceof Error && 'words' in error && 'code' in error && String(error.code) in refusals
