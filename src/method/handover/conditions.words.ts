import type { Words } from '#kit/words.ts'

export const fluentWords = {
  title: { zh: '单位里有足够的关键用户已能独立操作', en: 'Enough key users of the unit have operated it without help' },
  short: { zh: '用户会用', en: 'Fluent' },
  fluent: { zh: '{names} 已能独立操作', en: '{names} can do it alone' },
  andMore: { zh: '{names}等 {n} 人', en: '{names} and others ({n} people)' },
  shortOf: { zh: '{capability}：{able} / {required} 人能独立操作', en: '{capability}: {able} of {required} can do it alone' },
  nothingWanted: { zh: '这个单位还没有安排操作该流程的能力，请在能力清单里补上', en: 'nobody is meant to learn to operate it in this unit yet; add it to the capability list' },
} as const satisfies Record<string, Words>
