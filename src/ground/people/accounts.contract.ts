/** The account of the person who asks, and the administrator's view of all accounts. */
import { Can, Id, Version, WordsShape, house, open, read, signedIn, text, write, writeFor, z } from '#ground/api/api.contract.ts'
import { houseRoles } from '#ground/people/people.ts'
import type { HouseRole } from '#ground/people/people.ts'
import { Invited, LangShape, Mail, Password, RoleShape, SideShape, UserName } from '#ground/people/people.contract.ts'

export const HouseShape = z.enum(houseRoles as [HouseRole, ...HouseRole[]]).nullable()

/** `can` names the operations the role permits, `{ 'people.invite': true, … }`; what it does not permit is left out. */
export const me = read({
  id: 'people.me', path: '/me', access: signedIn, says: { zh: '我是谁，在哪些项目里', en: 'Who I am and in which projects' }, input: {},
  output: z.object({
    person: z.object({
      id: Id, name: z.string(), username: z.string(), email: z.string().nullable(), lang: LangShape, zone: z.string(), house: HouseShape,
      administrator: z.boolean(), portfolio: z.boolean(), opensProjects: z.boolean(), version: z.number().int(), hasPassword: z.boolean(),
    }),
    projects: z.array(z.object({ id: Id, name: WordsShape, customer: WordsShape, role: RoleShape, side: SideShape, unit: Id.nullable(), can: Can })),
  }),
})

export const isSetUp = read({
  id: 'people.isSetUp', path: '/setup', access: open, says: { zh: '是否已有管理员', en: 'Whether there is an administrator' }, input: {}, output: z.object({ done: z.boolean() }),
})

/** The key stands in the link that the server prints at its first start. Creates the administrator and signs them in; works once. */
export const setup = writeFor({
  id: 'people.setup', path: '/setup', access: open, says: { zh: '首次设置：建立管理员', en: 'First run: create the administrator' },
  input: { body: z.object({ key: text(20, 100), name: text(1, 80), username: UserName, email: Mail.nullable().default(null), password: Password, lang: LangShape.default('zh'), zone: text(1, 60).default('Asia/Shanghai') }) },
  output: z.object({ person: Id }),
})

export const profile = write({
  id: 'people.profile', path: '/me', access: signedIn, says: { zh: '修改我的姓名、语言和时区', en: 'Change my name, language and time zone' },
  input: { body: z.object({ name: text(1, 80), lang: LangShape, zone: text(1, 60), version: Version }) },
})

/** For people who joined with a card and have no password yet; who has one changes it at `/api/auth/change-password`. */
export const setPassword = write({
  id: 'people.setPassword', path: '/me/password', access: signedIn, says: { zh: '设定第一个密码', en: 'Set a first password' }, input: { body: z.object({ password: Password }) },
})

export const sessions = read({
  id: 'people.sessions', path: '/me/sessions', access: signedIn, says: { zh: '我在哪些设备上登录着', en: 'The devices on which I am signed in' }, input: {},
  output: z.object({ sessions: z.array(z.object({ id: Id, device: WordsShape, current: z.boolean(), since: z.string(), seenAt: z.string(), until: z.string() })) }),
})

export const endSession = write({
  id: 'people.endSession', path: '/me/sessions/{session}/end', access: signedIn, says: { zh: '让一台设备退出登录', en: 'End one of my sessions' }, input: { params: z.object({ session: Id }), body: z.object({}) },
})

export const endOtherSessions = write({
  id: 'people.endOtherSessions', path: '/me/sessions/end-others', access: signedIn, says: { zh: '让其他设备都退出登录', en: 'End all my other sessions' }, input: { body: z.object({}) },
})

export const tokens = read({
  id: 'people.tokens', path: '/me/tokens', access: signedIn, says: { zh: '我的 API 令牌', en: 'My API tokens' }, input: {},
  output: z.object({ tokens: z.array(z.object({ id: Id, name: z.string(), scope: z.enum(['read', 'write']), createdAt: z.string(), until: z.string(), usedAt: z.string().nullable(), expired: z.boolean() })) }),
})

/** `token` is shown this once. It may do what its owner may (only read, with scope `read`), but neither make tokens nor change passwords. */
export const createToken = writeFor({
  id: 'people.createToken', path: '/me/tokens', access: signedIn, says: { zh: '新建 API 令牌（只显示一次）', en: 'Make an API token (shown once)' },
  input: { body: z.object({ name: text(1, 80), scope: z.enum(['read', 'write']), days: z.number().int().min(1).max(365) }) },
  output: z.object({ id: Id, token: z.string(), until: z.string() }),
})

export const endToken = write({
  id: 'people.endToken', path: '/me/tokens/{token}/end', access: signedIn, says: { zh: '停用令牌', en: 'End a token' }, input: { params: z.object({ token: Id }), body: z.object({}) },
})

const administrator = house('administrator')
const oneAccount = z.object({ person: Id })

export const accounts = read({
  id: 'people.accounts', path: '/accounts', access: administrator, says: { zh: '所有账号', en: 'All accounts' },
  input: { query: z.object({ q: text(0, 80).optional() }) },
  output: z.object({
    accounts: z.array(z.object({
      id: Id, name: z.string(), username: z.string(), email: z.string().nullable(), lang: LangShape, zone: z.string(), house: HouseShape, ended: z.boolean(), invited: z.boolean(), version: z.number().int(), can: Can,
    })),
  }),
})

/** The answer holds a link, once, with which the person sets a password (seven days). */
export const createAccount = writeFor({
  id: 'people.createAccount', path: '/accounts', access: administrator, says: { zh: '新建账号，例如实施方的项目经理', en: 'Create an account, for instance a vendor manager’s' },
  input: { body: z.object({ name: text(1, 80), username: UserName.optional(), email: Mail.nullable().default(null), lang: LangShape.default('zh'), house: HouseShape.default(null) }) },
  output: Invited,
})

export const changeAccount = write({
  id: 'people.changeAccount', path: '/accounts/{person}', access: administrator, says: { zh: '修改账号的姓名和平台角色', en: 'Change an account’s name and installation role' },
  input: { params: oneAccount, body: z.object({ name: text(1, 80), house: HouseShape, version: Version }) },
})

/** A new one-time link to set a password, or a printed code for people without e-mail. Using it ends the person’s sessions. */
export const resetAccount = writeFor({
  id: 'people.resetAccount', path: '/accounts/{person}/reset', access: administrator, says: { zh: '给账号一个新的一次性链接或数字码', en: 'Give an account a new one-time link or code' },
  input: { params: oneAccount, body: z.object({ way: z.enum(['link', 'sheet']).default('link') }) }, output: Invited,
})

export const endAccount = write({
  id: 'people.endAccount', path: '/accounts/{person}/end', access: administrator, says: { zh: '停用或恢复账号；历史记录保留', en: 'End or restore an account; its history stays' },
  input: { params: oneAccount, body: z.object({ version: Version }) },
})
