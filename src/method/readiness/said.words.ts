/** What differs and what was signed, as lines of text for paper and Excel. */
import type { Words } from '#kit/words.ts'
import { stateWords } from './readiness.words.ts'

type Different = { readonly title: Words; readonly was: Words | null; readonly is: Words }

/** Fills places with what each language calls it. */
export function saidOf(words: Words, { title, was, is }: Different): Words {
  const values = { title, was: was ?? stateWords.unanswered, is }
  const of = (lang: 'zh' | 'en') => words[lang].replace(/\{(title|was|is)\}/g, (_, name: keyof typeof values) => values[name][lang])
  return { zh: of('zh'), en: of('en') }
}
