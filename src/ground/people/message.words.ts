import type { State, Way } from '#ground/people/invitation.ts'
import type { Words } from '#kit/words.ts'

export const wayWords: Record<Way, Words> = { link: { zh: '链接', en: 'Link' }, mail: { zh: '邮件', en: 'Mail' }, sheet: { zh: '打印卡', en: 'Printed card' } }

export const stateWords: Record<State, Words> = {
  open: { zh: '等待接受', en: 'waiting' }, expired: { zh: '已过期', en: 'expired' }, locked: { zh: '输错次数太多', en: 'too many wrong codes' }, used: { zh: '已接受', en: 'accepted' }, withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

/** The mail of an invitation, and what an inviter copies into a chat. */
export const message = {
  subject: { zh: '邀请您加入「{project}」', en: 'You are invited to “{project}”' },
  text: {
    zh: '{name}，您好：\n\n{inviter} 邀请您以「{role}」的身份加入 {customer} 的「{project}」。\n请打开下面的链接，设定密码后就可以使用（{until} 前有效，只能用一次）：\n\n{link}\n\n您的用户名：{username}\n如果您不认识邀请人，请不要理会这条消息。',
    en: 'Hello {name},\n\n{inviter} invites you to “{project}” of {customer} as {role}.\nOpen the link below and set a password (valid until {until}, works once):\n\n{link}\n\nYour user name: {username}\nIf you do not know who invites you, please ignore this message.',
  },
} satisfies Record<string, Words>
