/** The people as a list in Excel. */
import type { Table } from '#ground/documents/table.ts'
import type { PersonRow } from '#ground/people/list.ts'
import { userNameShape, roles } from '#ground/people/people.ts'
import { refusals } from '#ground/people/people.words.ts'
import { roleWords } from '#ground/people/role.words.ts'

export const personTable: Table<PersonRow> = {
  name: { zh: '人员', en: 'People' },
  key: ['username'],
  columns: [
    {
      key: 'username', kind: 'text', max: 40, required: true, width: 16, title: { zh: '用户名', en: 'User name' }, also: ['工号', '账号', '登录名', 'Username', 'Login', 'Number'], says: { zh: '登录用，不重复；可以用工号。2 到 40 个小写字母、数字、点、横线。', en: 'For signing in, unique; a personnel number will do. 2 to 40 of a–z, 0–9, point and dash.' }, example: { zh: '10086', en: '10086' },
      parse: (text) => (userNameShape.test(text.toLowerCase()) ? { ok: true, value: text.toLowerCase() } : { ok: false, code: 'userNameShape' }),
    },
    { key: 'name', kind: 'text', max: 80, required: true, width: 16, title: { zh: '姓名', en: 'Name' }, also: ['名字', 'Full name'], says: { zh: '姓名，可以是中文。', en: 'The person’s name.' }, example: { zh: '王秀兰', en: 'Wang Xiulan' } },
    { key: 'role', kind: 'choice', required: true, width: 18, title: { zh: '角色', en: 'Role' }, also: ['项目角色', 'Project role'], says: { zh: '在这个项目里的角色；您只能给出由您管理的角色。', en: 'The role in this project; you may give the roles you look after.' }, example: { zh: '关键用户', en: 'Key user' }, choices: roles.map((r) => ({ value: r, title: roleWords[r] })) },
    { key: 'unit', kind: 'text', max: 40, width: 14, title: { zh: '单位编码', en: 'Unit code' }, also: ['单位', '部门', '车间', 'Unit'], says: { zh: '在哪个单位工作，填单位的编码；实施方的人不填。', en: 'The code of the unit the person works in; empty for the vendor’s people.' }, example: { zh: 'P1-WH', en: 'P1-WH' } },
    {
      key: 'email', kind: 'text', max: 200, width: 24, title: { zh: '邮箱', en: 'E-mail' }, also: ['电子邮件', '邮件', 'Mail'], says: { zh: '没有就不填；没有邮箱的人用打印的卡登录。', en: 'May stay empty: people without e-mail sign in with a printed card.' }, example: { zh: 'wang@example.com', en: 'wang@example.com' },
      parse: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { ok: true, value: text.toLowerCase() } : { ok: false, code: 'mailShape' }),
    },
    { key: 'lang', kind: 'choice', width: 10, title: { zh: '语言', en: 'Language' }, also: ['界面语言', 'Lang'], says: { zh: '界面和卡片的语言；不填是中文。', en: 'The language of the screens and the card; Chinese when empty.' }, example: { zh: '中文', en: 'Chinese' }, choices: [{ value: 'zh', title: { zh: '中文', en: 'Chinese' }, also: ['zh-CN', '汉语'] }, { value: 'en', title: { zh: '英文', en: 'English' }, also: ['English', '英语'] }] },
  ],
  faults: {
    ...refusals,
    noSuchUnit: { zh: '没有编码为“{text}”的单位，或者它已停用。', en: 'There is no unit with the code “{text}”, or it is archived.' },
    userNameShape: { zh: '用户名只能用 2 到 40 个小写字母、数字、点、横线和下划线，以字母或数字开头。', en: 'A user name is 2 to 40 of a–z, 0–9, point, dash and underscore, and begins with a letter or digit.' },
    mailShape: { zh: '这不是邮箱地址。', en: 'This is no e-mail address.' },
    theirOwn: { zh: '姓名、邮箱和语言由本人在自己的账号里修改。', en: 'Name, e-mail and language are changed by the person, in their account.' },
    isInvited: { zh: '这个人已有一个没用掉的邀请。要改，请先撤回它。', en: 'There is an open invitation for this person. Withdraw it to change it.' },
  },
}
