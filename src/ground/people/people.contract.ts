/** The members of a project and the ways in. */
import { Can, File, Id, Receipt, Version, WordsShape, inProject, member, open, read, text, write, writeFor, z } from '#ground/api/api.contract.ts'
import { listOperations } from '#ground/documents/lists.contract.ts'
import { may, roles, userNameShape } from '#ground/people/people.ts'
import type { Role } from '#ground/people/people.ts'

export const RoleShape = z.enum(roles as [Role, ...Role[]]).openapi('Role')
export const SideShape = z.enum(['vendor', 'customer']).openapi('Side')
export const LangShape = z.enum(['zh', 'en'])
/** Kept in lower case; people may type it in any. */
export const UserName = z.string().trim().toLowerCase().regex(userNameShape, { message: 'username' }).openapi({ pattern: userNameShape.source })
export const Mail = z.email().max(200).transform((m) => m.toLowerCase())
export const Password = z.string().min(10).max(200)

/** `email` is there only for those who may invite. `can` says what the reader may do with this member: `change` (role, unit), `remove`, `newCode`. */
export const MemberShape = z.object({
  person: Id, name: z.string(), username: z.string(), role: RoleShape, side: SideShape, unit: Id.nullable(), joinedAt: z.string(), leftAt: z.string().nullable(), version: z.number().int(),
  email: z.string().nullable().optional(), can: Can,
}).openapi('Member')

const oneMember = inProject.extend({ person: Id })

/** `left`: `no` (default) who is there, `only` who has left, `all` both; history names people who have left. */
export const list = read({
  id: 'people.list', path: '/projects/{project}/people', access: member(may.see), says: { zh: '项目成员，双方都在内', en: 'The members of both sides' },
  input: { params: inProject, query: z.object({ side: SideShape.optional(), role: RoleShape.optional(), unit: Id.optional(), q: text(0, 80).optional(), left: z.enum(['no', 'only', 'all']).default('no') }) },
  output: z.object({ members: z.array(MemberShape), can: Can, mail: z.boolean(), roles: z.array(RoleShape) }),
})

export const changeRole = write({
  id: 'people.changeRole', path: '/projects/{project}/people/{person}/role', access: member(may.change), says: { zh: '改变成员的角色（同一方之内）', en: 'Change a member’s role, within their side' },
  input: { params: oneMember, body: z.object({ role: RoleShape, version: Version }) },
})

export const move = write({
  id: 'people.move', path: '/projects/{project}/people/{person}/unit', access: member(may.change), says: { zh: '改变成员所在的单位', en: 'Move a member to another unit' },
  input: { params: oneMember, body: z.object({ unit: Id.nullable(), version: Version }) },
})

export const remove = write({
  id: 'people.remove', path: '/projects/{project}/people/{person}/remove', access: member(may.remove), says: { zh: '把成员移出项目；历史记录保留', en: 'Remove a member; their history stays' },
  input: { params: oneMember, body: z.object({ version: Version }) },
})

/** What a freshly made invitation answers, once: the link (none when a mail carries it) and, for a sheet, the code. `until` is when they end. */
export const Invited = z.object({
  receipt: Receipt, invitation: Id, name: z.string(), username: z.string(), link: z.string().nullable(), code: z.string().nullable(), until: z.string(), mailed: z.boolean(),
}).openapi('Invited')

/** A link is valid for seven days, a sheet's code and QR for 24 hours. Without a user name one is proposed from the e-mail, the name, or a free number. `existing`: the person has an account here, found by the user name; an e-mail address finds it by itself. */
export const invite = writeFor({
  id: 'people.invite', path: '/projects/{project}/people/invitations', access: member(may.invite),
  says: { zh: '邀请成员：链接、邮件，或给没有邮箱的人打印一张卡（二维码和六位数字码）', en: 'Invite someone: by link, by mail, or by a printed card (QR and six-digit code) for people without e-mail' },
  input: {
    params: inProject,
    body: z.object({
      way: z.enum(['link', 'mail', 'sheet']), role: RoleShape, unit: Id.nullable().default(null), name: text(1, 80), username: UserName.optional(), email: Mail.nullable().default(null), lang: LangShape.default('zh'),
      existing: z.boolean().default(false),
    }),
  },
  output: Invited,
})

/** A fresh card for a key user or end user who is already a member, e.g. because the phone is lost; using it ends their other sessions. */
export const newCode = writeFor({
  id: 'people.newCode', path: '/projects/{project}/people/{person}/code', access: member(may.newCode), says: { zh: '给成员一张新卡（二维码和新的六位数字码）', en: 'Give a member a fresh card (QR and a new six-digit code)' },
  input: { params: oneMember, body: z.object({}) }, output: Invited,
})

export const InvitationShape = z.object({
  id: Id, name: z.string(), username: z.string(), role: RoleShape, unit: Id.nullable(), email: z.string().nullable(), lang: LangShape, way: z.enum(['link', 'mail', 'sheet']),
  known: z.boolean(), madeAt: z.string(), until: z.string(), state: z.enum(['open', 'expired', 'locked', 'used', 'withdrawn']), can: Can,
}).openapi('Invitation')

export const invitations = read({
  id: 'people.invitations', path: '/projects/{project}/people/invitations', access: member(may.invite), says: { zh: '还没有用掉的邀请', en: 'Invitations that are not used yet' },
  input: { params: inProject, query: z.object({ all: z.enum(['yes', 'no']).default('no') }) }, output: z.object({ invitations: z.array(InvitationShape), can: Can }),
})

export const withdraw = write({
  id: 'people.withdraw', path: '/projects/{project}/people/invitations/{invitation}/withdraw', access: member(may.invite), says: { zh: '撤回邀请', en: 'Withdraw an invitation' },
  input: { params: inProject.extend({ invitation: Id }), body: z.object({}) },
})

/** Answers a PDF. Every card gets a new code and a new QR link: what was printed before no longer works. */
export const sheet = writeFor({
  id: 'people.sheet', path: '/projects/{project}/people/sheet', access: member(may.invite), says: { zh: '打印邀请卡（PDF），每次都生成新的码', en: 'Print invitation cards (PDF); each time with new codes' },
  input: { params: inProject, body: z.object({ invitations: z.array(Id).min(1).max(200) }) }, output: File,
})

/** What the person who holds a link sees before they accept. `needs`: a new password, a sign-in of an existing account, or nothing (a card). */
export const invited = read({
  id: 'people.invited', path: '/people/invited/{token}', access: open, says: { zh: '邀请的内容', en: 'What an invitation is for' },
  input: { params: z.object({ token: text(20, 100) }) },
  output: z.object({
    project: WordsShape.nullable(), customer: WordsShape.nullable(), role: RoleShape.nullable(), name: z.string(), username: z.string(), lang: LangShape, way: z.enum(['link', 'mail', 'sheet']),
    needs: z.enum(['password', 'signIn', 'nothing']), until: z.string(),
  }),
})

/** By the token of a link or QR, or by user name and six-digit code. Opens a session (cookie) of 30 days. A code or token works once. */
export const redeem = writeFor({
  id: 'people.redeem', path: '/people/redeem', access: open, says: { zh: '接受邀请或用六位数字码登录', en: 'Accept an invitation, or sign in with a six-digit code' },
  input: {
    body: z.union([
      z.object({ token: text(20, 100), password: Password.optional(), lang: LangShape.optional() }),
      z.object({ username: z.string().trim().toLowerCase().min(1).max(40), code: z.string().trim().regex(/^\d{6}$/, { message: 'code' }), password: Password.optional(), lang: LangShape.optional() }),
    ]),
  },
  output: z.object({ person: Id, project: Id.nullable() }),
})

/** Members and open invitations. Importing invites new people by card (printed afterwards) and changes roles and units of members; it removes nobody. */
export const { template, exportList, preview, importList } = listOperations('people', { see: may.invite, change: may.invite }, { zh: '人员', en: 'People' })
