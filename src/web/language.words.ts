import type { Words } from '#kit/words.ts'

export const languageWords = {
  /** Each language says its own name, so that a person who reads only one finds it. */
  switchTo: { zh: 'English', en: '中文' },
  switchHint: { zh: '切换为英文 Switch to English', en: 'Switch to Chinese 切换为中文' },
  justNow: { zh: '刚刚', en: 'just now' },
} as const satisfies Record<string, Words>
