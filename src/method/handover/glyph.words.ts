import type { Words } from '#kit/words.ts'

export const glyphPageWords = {
  watched: { zh: '待观察', en: 'on watch' },
  stuck: { zh: '停滞', en: 'stuck' },
  run: { zh: '连续 {run} 次，共需 {need} 次', en: '{run} in a row of {need}' },
  legend: { zh: '图例', en: 'Key' },
  left: { zh: '已离开的成员', en: 'someone who has left' },
  gone: { zh: '已停用的能力', en: 'an archived capability' },
  goneUnit: { zh: '已停用的单位', en: 'an archived unit' },
} as const satisfies Record<string, Words>
