import { z } from 'zod'
import { fill } from '#kit/words.ts'
import type { Lang, Words } from '#kit/words.ts'
import type { Refusal } from '#kit/decision.ts'
import { evidenceRefusals, uploadRefusals } from '#server/files/files.words.ts'
import { said, shapes } from '#server/http/http.words.ts'

/** The one table from a refusal's code to HTTP; every code that is not here is 409: understood, and refused by the state of things. */
const statuses: Readonly<Record<string, number>> = {
  notSignedIn: 401, wrongCode: 401, notAllowed: 403, readOnlyToken: 403, crossSite: 403, notFound: 404, tooLarge: 413, wrongType: 415, notJson: 400, noCommandId: 400, invalid: 422,
  throttled: 429, busy: 429, fault: 500, notReady: 503,
}

/** The files' refusals as the shell hands them to a chapter: `upload.damaged` is a list, `evidence.damaged` a photo. */
const ofFiles: Readonly<Record<string, Words>> = Object.fromEntries([
  ...Object.entries(uploadRefusals).map(([code, words]) => [`upload.${code}`, words] as const), ...Object.entries(evidenceRefusals).map(([code, words]) => [`evidence.${code}`, words] as const),
])

export type Problem = {
  type: string; title: string; status: number; code: string; detail: string
  errors?: { path: (string | number)[]; message: string }[]; reference?: string; current?: unknown
}

export function problem(refusal: Refusal, lang: Lang, words: Readonly<Record<string, Words>>, more: Partial<Problem> = {}): Response {
  const text = words[refusal.code] ?? (said as Record<string, Words>)[refusal.code] ?? ofFiles[refusal.code]
  if (!text) throw new Error(`the refusal ${refusal.code} has no words`)
  const detail = fill(text, refusal.values ?? {})[lang]
  const status = statuses[refusal.code] ?? (refusal.code in ofFiles ? 422 : 409)
  const errors = more.errors ?? (refusal.path ? [{ path: [...refusal.path], message: detail }] : undefined)
  const body: Problem = { type: `urn:changeover:${refusal.code}`, title: detail, status, code: refusal.code, detail, ...more, ...(errors ? { errors } : {}) }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': lang === 'zh' ? 'zh-CN' : 'en' } })
}

const local = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** What a person did wrong in a field, in words they can act on; null where only a program can have sent it, and the schema's own words do. */
function wrong(issue: z.core.$ZodIssue): Words | null {
  const own = shapes[issue.message]
  if (own) return own
  switch (issue.code) {
    case 'too_small': {
      const n = Number(issue.minimum)
      return issue.origin === 'string' ? (n <= 1 ? shapes['empty']! : fill(shapes['short']!, { n })) : issue.origin === 'array' ? fill(shapes['few']!, { n }) : issue.origin === 'number' || issue.origin === 'int' ? fill(shapes['low']!, { n }) : null
    }
    case 'too_big': {
      const n = Number(issue.maximum)
      return issue.origin === 'string' ? fill(shapes['long']!, { n }) : issue.origin === 'array' ? fill(shapes['many']!, { n }) : issue.origin === 'number' || issue.origin === 'int' ? fill(shapes['high']!, { n }) : null
    }
    // One of several shapes, as a name in one language or in both: what is wrong in the shape that was meant.
    case 'invalid_union': return issue.errors.flat().map(wrong).find((words) => words !== null) ?? null
    default: return null
  }
}

/** Parses input and answers either the value or the faults with their paths, in the asked language. */
export function parse(schema: z.ZodType, input: unknown, lang: Lang, at: string): { value: unknown } | { errors: { path: (string | number)[]; message: string }[] } {
  const result = schema.safeParse(input, { error: local[lang] })
  if (result.success) return { value: result.data }
  return { errors: result.error.issues.map((i) => ({ path: [at, ...i.path.map((p) => (typeof p === 'symbol' ? String(p) : p))], message: wrong(i)?.[lang] ?? i.message })) }
}

/** How deep JSON may nest; deeper is an attack, not an input. */
const deepest = 40

export function readJson(text: string): { value: unknown } | null {
  let depth = 0
  let inText = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inText) {
      if (c === 92) i++
      else if (c === 34) inText = false
    } else if (c === 34) inText = true
    else if (c === 123 || c === 91) {
      if (++depth > deepest) return null
    } else if (c === 125 || c === 93) depth--
  }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
