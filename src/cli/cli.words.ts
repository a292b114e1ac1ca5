import type { Words } from '#kit/words.ts'

/** What the command says on the terminal. */
export const lines = {
  usage: {
    zh: `用法：changeover <命令> [选项]

  serve              启动服务（npm start 相同）     --sample 载入样例客户
  migrate            升级数据库结构
  doctor             检查数据库设置、台账链、数据与事实是否一致、附件
  user create        新建账号：--username --name [--house administrator|portfolio|manager] [--email]
  user reset         重设密码：--username
  sample             载入样例客户

选项：--port N · --host H · --data 文件夹；环境变量：CHANGEOVER_PORT CHANGEOVER_HOST CHANGEOVER_DATA DATABASE_URL CHANGEOVER_BASE_URL CHANGEOVER_SMTP_URL CHANGEOVER_MAIL_FROM CHANGEOVER_SECRET CHANGEOVER_SAMPLE_PASSWORD`,
    en: `Usage: changeover <command> [options]

  serve              start the server (as npm start)   --sample loads the sample customer
  migrate            bring the database up to date
  doctor             check database settings, the ledger's chain, rows against facts, files
  user create        make an account: --username --name [--house administrator|portfolio|manager] [--email]
  user reset         set a new password: --username
  sample             load the sample customer

Options: --port N · --host H · --data FOLDER; environment: CHANGEOVER_PORT CHANGEOVER_HOST CHANGEOVER_DATA DATABASE_URL CHANGEOVER_BASE_URL CHANGEOVER_SMTP_URL CHANGEOVER_MAIL_FROM CHANGEOVER_SECRET CHANGEOVER_SAMPLE_PASSWORD`,
  },
  ready: { zh: '交棒 Changeover 已就绪：{address}', en: 'Changeover · 交棒 is ready: {address}' },
  readySetup: { zh: '交棒 Changeover 已就绪：{address}  首次使用请打开（只能用一次）：{link}', en: 'Changeover · 交棒 is ready: {address}  First run, open once: {link}' },
  sampleTitle: { zh: '样例客户：这些人可以登录（密码都是 {password}）', en: 'Sample customer: these people can sign in (password for all: {password})' },
  sampleKept: { zh: '样例客户已经在这里。', en: 'The sample customer is already here.' },
  sampleLoaded: { zh: '已载入样例客户，用时 {seconds} 秒。', en: 'The sample customer was loaded in {seconds} s.' },
  stopping: { zh: '正在停止……', en: 'Stopping…' },
  badFlag: { zh: '选项有误：{why}', en: 'Wrong option: {why}' },
  badPort: { zh: '{name} 应为 0 到 65535 的整数，现在是「{value}」。', en: '{name} must be a whole number from 0 to 65535, it is “{value}”.' },
  badUrl: { zh: '{name} 应以 http:// 或 https:// 开头，例如 https://changeover.example.com，现在是「{value}」。', en: '{name} must begin with http:// or https://, for example https://changeover.example.com; it is “{value}”.' },
  badDatabase: { zh: 'DATABASE_URL 应为 postgres://用户:密码@主机:5432/库名，现在的写法读不懂。', en: 'DATABASE_URL must look like postgres://user:password@host:5432/name; what it says is not understood.' },
  badSmtp: { zh: 'CHANGEOVER_SMTP_URL 应为 smtp://用户:密码@主机:587，现在的写法读不懂。', en: 'CHANGEOVER_SMTP_URL must look like smtp://user:password@host:587; what it says is not understood.' },
  badSecret: { zh: 'CHANGEOVER_SECRET 至少要 32 个字符。', en: 'CHANGEOVER_SECRET must have at least 32 characters.' },
  shortPassword: { zh: 'CHANGEOVER_SAMPLE_PASSWORD 至少要 10 个字符。', en: 'CHANGEOVER_SAMPLE_PASSWORD must have at least 10 characters.' },
  portTaken: { zh: '端口 {port} 已被占用。换一个：npm start -- --port 4701', en: 'Port {port} is in use. Choose another: npm start -- --port 4701' },
  noDatabase: { zh: '连接不上 DATABASE_URL 指定的数据库：{why}', en: 'The database of DATABASE_URL does not answer: {why}' },
  missing: { zh: '缺少 --{name}。', en: '--{name} is missing.' },
  badHouse: { zh: '--house 只能是 administrator、portfolio 或 manager。', en: '--house must be administrator, portfolio or manager.' },
  badUsername: { zh: '用户名用小写字母、数字、点、横线，2 到 40 个字符，以字母或数字开头。', en: 'A user name has 2 to 40 lower-case letters, digits, dots or dashes and begins with a letter or digit.' },
  taken: { zh: '用户名或邮箱已被使用。', en: 'The user name or e-mail is already in use.' },
  noPerson: { zh: '没有这个用户名：{username}', en: 'There is no such user name: {username}' },
  password: { zh: '{username} 的新密码（只显示这一次）：{password}', en: 'The new password of {username} (shown only now): {password}' },
  migrated: { zh: '数据库结构已升级：{names}', en: 'The database was brought up to date: {names}' },
  upToDate: { zh: '数据库结构已是最新。', en: 'The database is up to date.' },
  healthy: { zh: '一切正常：{projects} 个项目，{facts} 条事实，{files} 个附件。', en: 'All is well: {projects} projects, {facts} facts, {files} files.' },
  troubles: { zh: '发现 {n} 个问题。', en: '{n} troubles found.' },
  setting: { zh: '数据库设置 {name} 是 {value}，应为 {wanted}。', en: 'The database setting {name} is {value}; it must be {wanted}.' },
  chain: { zh: '项目 {project} 的台账在第 {seq} 条断开（{why}）。', en: 'The ledger of project {project} breaks at fact {seq} ({why}).' },
  fileMissing: { zh: '附件 {hash} 不在数据文件夹里。', en: 'The file {hash} is not in the data folder.' },
  fileDamaged: { zh: '附件 {hash} 已损坏。', en: 'The file {hash} is damaged.' },
} satisfies Record<string, Words>
