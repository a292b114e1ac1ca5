import type { Words } from '#kit/words.ts'

export const draftWords = {
  found: { zh: '这是您上次填写、还没有保存的内容，一直留在这台设备上。', en: 'This is what you wrote last time and did not save; it was kept on this device.' },
  discard: { zh: '不要了', en: 'Throw it away' },
  stale: { zh: '您填写期间，有人保存了别的内容。请对照现在的内容；您写的还在这里。', en: 'Someone saved something else while you were writing. Compare it with what stands there now; what you wrote is still here.' },
  keepMine: { zh: '看过了，继续用我的', en: 'Seen it; go on with mine' },
  unsaved: { zh: '还没有保存', en: 'Not saved yet' },
} as const satisfies Record<string, Words>
