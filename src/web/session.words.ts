import type { Words } from '#kit/words.ts'

export const sessionWords = {
  wrong: { zh: '用户名或密码不对', en: 'The user name or the password is wrong' },
  wrongHint: { zh: '请检查大小写；忘记密码时，请您的项目负责人或管理员重设。', en: 'Check upper and lower case. If you forgot it, your project lead or administrator sets a new one.' },
} as const satisfies Record<string, Words>
