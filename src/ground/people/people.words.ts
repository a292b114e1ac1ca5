import type { Browser, System } from '#ground/people/device.ts'
import type { Words } from '#kit/words.ts'

export const browserWords: Record<Browser, Words> = {
  wechat: { zh: '微信', en: 'WeChat' }, dingtalk: { zh: '钉钉', en: 'DingTalk' }, feishu: { zh: '飞书', en: 'Feishu' }, edge: { zh: 'Edge', en: 'Edge' }, qq: { zh: 'QQ 浏览器', en: 'QQ Browser' },
  firefox: { zh: 'Firefox', en: 'Firefox' }, opera: { zh: 'Opera', en: 'Opera' }, chrome: { zh: 'Chrome', en: 'Chrome' }, safari: { zh: 'Safari', en: 'Safari' }, other: { zh: '其他程序', en: 'another program' },
}

export const systemWords: Record<System, Words> = {
  android: { zh: '安卓手机', en: 'Android' }, iphone: { zh: 'iPhone', en: 'iPhone' }, ipad: { zh: 'iPad', en: 'iPad' }, harmony: { zh: '鸿蒙', en: 'HarmonyOS' },
  windows: { zh: 'Windows 电脑', en: 'Windows' }, mac: { zh: 'Mac', en: 'Mac' }, linux: { zh: 'Linux', en: 'Linux' }, other: { zh: '未知设备', en: 'unknown device' },
}

export const refusals = {
  notFound: { zh: '没有找到。', en: 'Not found.' },
  stale: { zh: '有人先改过了。请看现在的内容，再决定是否还要改。', en: 'Someone changed this first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  noSuchMember: { zh: '项目里现在没有这个人。', en: 'This person is not in the project now.' },
  notYours: { zh: '这个人的角色不由您管理：客户方项目经理管理关键用户和最终用户，实施方项目经理管理所有人。', en: 'This person’s role is not yours to manage: the customer’s lead looks after key users and end users, the vendor’s manager after everyone.' },
  notYourRole: { zh: '您不能给出这个角色。', en: 'You may not give this role.' },
  otherSide: { zh: '角色只能在同一方之内改变。换方请先移出，再重新邀请。', en: 'A role changes within one side only. To change sides, remove the person and invite them anew.' },
  lastManager: { zh: '项目至少要有一位实施方项目经理。请先让别人成为项目经理。', en: 'A project needs at least one vendor manager. Make someone else a manager first.' },
  vendorHasNoUnit: { zh: '实施方的人不属于客户的单位。', en: 'The vendor’s people belong to no unit of the customer.' },
  noSuchUnit: { zh: '没有这个单位，或者它已停用。', en: 'There is no such unit, or it is archived.' },
  mailAddressNeeded: { zh: '要发邮件，请填写邮箱。', en: 'To send a mail, give the e-mail address.' },
  mailNotConfigured: { zh: '服务器没有设置邮件。请用链接，或打印邀请卡。', en: 'This server sends no mail. Use a link or print a card.' },
  accountEnded: { zh: '这个账号已停用，请找管理员。', en: 'This account has been ended; please ask the administrator.' },
  alreadyMember: { zh: '这个人已经在项目里了。可以改角色，或给一张新卡。', en: 'This person is already in the project. You can change the role or give a fresh card.' },
  alreadyInvited: { zh: '这个用户名已有一个没用掉的邀请。请撤回它，或重新打印它的卡。', en: 'There is already an open invitation for this user name. Withdraw it, or print its card again.' },
  linkOnly: { zh: '这个人的账号还能进别的地方，所以不能用卡登录。请用链接邀请，由本人登录后接受；忘了密码请找管理员。', en: 'This person’s account opens other doors too, so a card cannot sign them in. Invite them by link, which they accept after signing in; for a lost password ask the administrator.' },
  noCardForRole: { zh: '只有关键用户和最终用户用卡登录。其他人忘了密码，请找管理员。', en: 'Only key users and end users sign in with a card. For a lost password of anyone else ask the administrator.' },
  noLongerOpen: { zh: '「{name}」的邀请已经用过或撤回了。', en: 'The invitation of {name} has been used or withdrawn.' },
  userNameTaken: { zh: '这个用户名已有人用，请换一个；如果就是这个人，请说明对方已有账号。', en: 'This user name is taken; choose another, or say that the person has an account already.' },
  noSuchAccount: { zh: '这里没有这个用户名或邮箱的账号。', en: 'There is no account here with this user name or e-mail address.' },
  mailTaken: { zh: '这个邮箱已属于另一个账号。', en: 'This e-mail address belongs to another account.' },
  wrongCode: { zh: '用户名或数字码不对，或者数字码已过期。请核对卡片，或请发卡的人给您一张新卡。', en: 'The user name or the code is not right, or the code has run out. Check the card, or ask whoever gave it to you for a new one.' },
  noSuchLink: { zh: '这个链接不存在。请核对是否复制完整，或请邀请您的人再发一个。', en: 'There is no such link. See whether it was copied whole, or ask whoever invited you for a new one.' },
  used: { zh: '这个链接已经用过了。如果是您用的，请直接登录。', en: 'This link has been used. If it was you, just sign in.' },
  withdrawn: { zh: '这个邀请已被撤回。', en: 'This invitation has been withdrawn.' },
  expired: { zh: '这个邀请已过期。请邀请您的人再发一个。', en: 'This invitation has run out. Ask whoever invited you for a new one.' },
  locked: { zh: '这张卡输错的次数太多，已经作废。请要一张新卡。', en: 'Too many wrong codes were tried on this card; it no longer works. Ask for a new one.' },
  signInFirst: { zh: '您已有账号 {username}。请先用它登录，再接受邀请。', en: 'You already have the account {username}. Sign in with it first, then accept.' },
  someoneElse: { zh: '这个邀请是给账号 {username} 的，您现在登录的是另一个账号。', en: 'This invitation is for the account {username}; you are signed in with another one.' },
  passwordNeeded: { zh: '请设定一个密码，至少 10 个字符。', en: 'Please set a password of at least 10 characters.' },
  hasPassword: { zh: '您已有密码。要改密码，请先输入现在的密码。', en: 'You have a password already. To change it, give the present one.' },
  rowsWithFaults: { zh: '有 {n} 处错误，一行也没有导入。请改好后再导入。', en: 'There are {n} faults, so no row was imported. Mend them and import again.' },
  alreadySetUp: { zh: '已经有管理员了。请直接登录。', en: 'There is an administrator already. Please sign in.' },
  wrongKey: { zh: '这个设置链接无效或已用过。请在服务器的输出里找最新的链接。', en: 'This setup link is not valid or has been used. Look for the newest one in the server’s output.' },
  unknownZone: { zh: '没有这个时区，例如 Asia/Shanghai。', en: 'There is no such time zone; an example is Asia/Shanghai.' },
  lastAdministrator: { zh: '至少要有一位管理员。', en: 'There must be at least one administrator.' },
  notYourself: { zh: '不能停用自己的账号。', en: 'You cannot end your own account.' },
  notByToken: { zh: '这件事要本人登录后做，不能用 API 令牌。', en: 'This has to be done signed in, not with an API token.' },
} satisfies Record<string, Words>

export const facts = {
  joined: { zh: '{subject} 加入了项目', en: '{subject} joined the project' },
  roleChanged: { zh: '把 {subject} 的角色从{from}改为{to}', en: 'changed the role of {subject} from {from} to {to}' },
  moved: { zh: '把 {subject} 从 {from} 调到 {to}', en: 'moved {subject} from {from} to {to}' },
  left: { zh: '把 {subject} 移出了项目', en: 'removed {subject} from the project' },
  invited: { zh: '邀请了 {name}', en: 'invited {name}' },
  codeMade: { zh: '给 {name} 做了登录卡', en: 'made a sign-in card for {name}' },
  withdrawn: { zh: '撤回了对 {name} 的邀请', en: 'withdrew the invitation of {name}' },
  redeemed: { zh: '{name} 用邀请进来了', en: '{name} came in with an invitation' },
  setUp: { zh: '设置完成，建立了管理员 {name}', en: 'set the house up; {name} is the administrator' },
  accountMade: { zh: '建立了账号 {name}', en: 'created the account {name}' },
  accountChanged: { zh: '修改了一个账号', en: 'changed an account' },
  accountReset: { zh: '给 {name} 一个新的一次性链接', en: 'gave {name} a new one-time link' },
  accountEnded: { zh: '停用了账号 {name}', en: 'ended the account {name}' },
  accountRestored: { zh: '恢复了账号 {name}', en: 'restored the account {name}' },
  profileChanged: { zh: '修改了个人资料', en: 'changed their profile' },
  passwordSet: { zh: '设定了密码', en: 'set a password' },
  sessionsEnded: { zh: '让设备退出了登录', en: 'ended sessions' },
  tokenMade: { zh: '新建了令牌「{name}」', en: 'made the token “{name}”' },
  tokenEnded: { zh: '停用了令牌「{name}」', en: 'ended the token “{name}”' },
} satisfies Record<string, Words>

export const sheetName: Words = { zh: '邀请卡', en: 'Invitation cards' }
