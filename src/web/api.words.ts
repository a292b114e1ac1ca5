import type { Words } from '#kit/words.ts'

export const apiWords = {
  networkTitle: { zh: '连不上服务器', en: 'The server cannot be reached' },
  network: { zh: '没有网络，或者服务器没有应答。请检查网络后再试。', en: 'There is no network, or the server does not answer. Check the connection and try again.' },
  faultTitle: { zh: '服务器出错了', en: 'The server had a fault' },
  fault: { zh: '这不是您的操作有误。请稍后再试；若仍不行，请把编号告诉管理员。', en: 'This is not your doing. Try again in a moment; if it stays, give the reference to your administrator.' },
  offlineOnly: { zh: '这一页还没有存到本机，联网后才能打开。', en: 'This has not been kept on this device yet; it opens when there is a network.' },
} as const satisfies Record<string, Words>
