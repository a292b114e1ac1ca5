import type { Words } from '#kit/words.ts'

export const listWords = {
  filters: { zh: '筛选', en: 'Filters' },
  filtersOn: { zh: '筛选（{n}）', en: 'Filters ({n})' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  photo: { zh: '照片 {n}', en: 'Photo {n}' },
} as const satisfies Record<string, Words>
