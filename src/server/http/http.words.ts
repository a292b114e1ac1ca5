import type { Words } from '#kit/words.ts'

/** What the server itself says, before or around a chapter. */
export const said = {
  notSignedIn: { zh: '请先登录。', en: 'Please sign in first.' },
  notAllowed: { zh: '您在这个项目里的角色不能做这件事。', en: 'Your role in this project may not do this.' },
  readOnlyToken: { zh: '这个令牌只能读取。', en: 'This token may only read.' },
  notFound: { zh: '没有找到。它可能已被移走，或者不属于您的项目。', en: 'Not found. It may have been removed, or it does not belong to a project of yours.' },
  invalid: { zh: '有些内容需要改正，请看标出的位置。', en: 'Some of the input needs correcting; see the places named.' },
  notJson: { zh: '内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  wrongType: { zh: '内容类型应为 {type}。', en: 'The content type must be {type}.' },
  tooLarge: { zh: '内容太大，最多 {mb} MB。', en: 'The body is too large; at most {mb} MB.' },
  noCommandId: { zh: '缺少 Idempotency-Key：每次写入都要带一个由客户端生成的 UUIDv7。', en: 'Idempotency-Key is missing: every write carries a UUIDv7 made by the client.' },
  otherBody: { zh: '这个操作编号已经用于另一个内容，没有执行。', en: 'This command id has already been used for something else; nothing was done.' },
  alreadyApplied: { zh: '这个操作已经执行过了；只显示一次的内容不能再次显示。', en: 'This has already been done; what is shown only once cannot be shown again.' },
  stale: { zh: '有人先改过了。请看现在的内容，再决定是否还要改。', en: 'Someone changed this first. Look at what it says now and decide again.' },
  throttled: { zh: '尝试次数太多，请在 {minutes} 分钟后再试。', en: 'Too many tries. Please try again in {minutes} minutes.' },
  busy: { zh: '现在登录的人太多，请稍等几秒再试。', en: 'Too many people are signing in right now; please try again in a few seconds.' },
  crossSite: { zh: '这个请求来自另一个网站，没有执行。', en: 'This request came from another site; nothing was done.' },
  fault: { zh: '服务器出了问题，没有保存。请把编号 {reference} 告诉管理员。', en: 'Something went wrong on the server and nothing was saved. Please give the administrator the reference {reference}.' },
} satisfies Record<string, Words>

export type Said = keyof typeof said

/** What is wrong with one value, by the message its check gives, or by what the check asks for. */
export const shapes: Readonly<Record<string, Words>> = {
  id: { zh: '不是有效的编号', en: 'not a valid id' },
  day: { zh: '日期应写成 2026-11-24', en: 'a day is written 2026-11-24' },
  username: { zh: '用户名用 2 到 40 个小写字母、数字、点、横线或下划线', en: 'a user name has 2 to 40 letters a–z, digits, points, dashes or underscores' },
  code: { zh: '数字码是六位数字', en: 'the code has six digits' },
  empty: { zh: '请填写', en: 'Please fill this in' },
  name: { zh: '请填写', en: 'Please fill this in' },
  short: { zh: '至少 {n} 个字', en: 'at least {n} characters' },
  long: { zh: '最多 {n} 个字', en: 'at most {n} characters' },
  few: { zh: '至少 {n} 项', en: 'at least {n}' },
  many: { zh: '最多 {n} 项', en: 'at most {n}' },
  low: { zh: '不能小于 {n}', en: 'not below {n}' },
  high: { zh: '不能大于 {n}', en: 'not above {n}' },
  characters: { zh: '含有不能保存的字符', en: 'contains characters that cannot be stored' },
}
