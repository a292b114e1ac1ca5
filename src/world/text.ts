import type { Words } from '#kit/words.ts'

/** A text of the sample world, Chinese first. */
export const w = (zh: string, en: string): Words => ({ zh, en })
