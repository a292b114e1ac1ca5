import type { Words } from '#kit/words.ts'

/** Why the embedded database does not start; every text says what to do next. */
export const refusals = {
  'data-in-use': {
    zh: '数据目录 {data} 正由进程 {pid} 使用（自 {since} 起{address}）。请先停止它，或用 --data 和 --port 另选目录与端口。',
    en: 'The folder {data} is in use by process {pid} (since {since}{address}). Stop that one first, or choose another folder and port with --data and --port.',
  },
  'served-elsewhere': {
    zh: '有一个不由本机此处管理的 PostgreSQL 正在使用数据目录 {data}（例如另一个容器）。请先停止它再启动。',
    en: 'A PostgreSQL that this process cannot see already serves the folder {data} (another container, for example). Stop it, then start again.',
  },
  'not-yours': {
    zh: '{path} 属于另一个用户（uid {owner}），当前用户无法使用。请以该用户启动，或执行 chown 把整个目录交给当前用户。',
    en: '{path} belongs to another user (uid {owner}) and cannot be used by this one. Start as that user, or give the whole folder to this user with chown.',
  },
  unreachable: {
    zh: '数据库在 {path}，但它的非特权用户（uid {owner}）无法进入上层目录。请对上层目录执行 chmod o+x，或把数据目录移到可进入的位置。',
    en: 'The database lies in {path}, but its unprivileged user (uid {owner}) cannot enter the folders above it. Allow that with chmod o+x on them, or move the data folder to where it can.',
  },
  'place-missing': {
    zh: '数据目录 {data} 的数据库应在 {path}，但那里什么也没有。请把它移回原处；若确实不再需要旧数据，请删除文件 {pointer}。',
    en: 'The database of {data} should lie in {path}, but nothing is there. Put it back; or, if the old data is not wanted any more, delete the file {pointer}.',
  },
  'data-copied': {
    zh: '{data} 看起来是 {original} 的副本：两者指向同一个数据库 {path}。请从备份恢复副本，或删除文件 {pointer} 以新建空数据库。',
    en: '{data} looks like a copy of {original}: both point to the one database in {path}. Restore the copy from a backup, or delete the file {pointer} to begin with an empty database.',
  },
  'not-a-cluster': {
    zh: '目录 {path} 不为空，但其中没有 PostgreSQL 数据库。请把其中的文件移走，或另选数据目录。',
    en: 'The folder {path} is not empty, yet it holds no PostgreSQL database. Move its files away, or choose another data folder.',
  },
  'other-version': {
    zh: '{path} 中的数据库由 PostgreSQL {found} 写成，而这里带的是 {wanted}。请用原来的版本导出后再导入。',
    en: 'The database in {path} was written by PostgreSQL {found}; this is {wanted}. Export it with the earlier version and import it here.',
  },
  'password-missing': {
    zh: '找不到数据库口令文件 {path}。请从备份恢复该文件。',
    en: 'The file with the database password, {path}, is missing. Restore it from a backup.',
  },
  'no-binaries': {
    zh: '这台机器（{platform}）没有随附的 PostgreSQL。请重新运行 npm install（不要加 --omit=optional），或用 DATABASE_URL 指定自己的 PostgreSQL。',
    en: 'No PostgreSQL came along for this machine ({platform}). Run npm install again (without --omit=optional), or name your own PostgreSQL in DATABASE_URL.',
  },
  'cannot-start': {
    zh: 'PostgreSQL 无法启动：{reason}。详情见 {logFile}。',
    en: 'PostgreSQL does not start: {reason}. More is in {logFile}.',
  },
} as const satisfies Record<string, Words>

/** The address inside `data-in-use`, when the first server has written one. */
export const atAddress: Words = { zh: '，地址 {address}', en: ', at {address}' }

/** A holder whose beginning nobody wrote down. */
export const unknownSince: Words = { zh: '未知时间', en: 'an unknown time' }

/** One line each, for the server's log. */
export const lines = {
  created: { zh: '已在 {path} 建立 PostgreSQL {version} 数据库（用时 {ms} 毫秒）', en: 'PostgreSQL {version} made a new database in {path} ({ms} ms)' },
  elsewhere: {
    zh: '以 root 启动，但非特权用户（uid {owner}）无法进入 {data}：数据库放在 {path}',
    en: 'Started as root, and the unprivileged user (uid {owner}) cannot enter {data}: the database lies in {path}',
  },
  copied: {
    zh: '非特权用户（uid {owner}）无法使用 {from} 中的 PostgreSQL 程序：已复制到 {path}',
    en: 'The unprivileged user (uid {owner}) cannot use the PostgreSQL programs in {from}: copied them to {path}',
  },
  takeOver: { zh: '上一个服务器留下的 PostgreSQL（进程 {pid}）仍在运行：先让它正常结束', en: 'The PostgreSQL of an earlier server (process {pid}) still runs: ending it cleanly first' },
  leftovers: { zh: '结束已死 PostgreSQL 留下的进程：{pids}', en: 'Ending processes that a dead PostgreSQL left behind: {pids}' },
  stale: { zh: '过期的 postmaster.pid（进程号 {pid} 已属于别的程序）：已删除', en: 'A stale postmaster.pid (process number {pid} is another program now): removed' },
  recovering: { zh: 'PostgreSQL 正在恢复数据，请稍候（已 {seconds} 秒）', en: 'PostgreSQL is recovering its data, please wait ({seconds} s so far)' },
  retry: { zh: 'PostgreSQL 没有启动（{reason}），再试一次', en: 'PostgreSQL did not start ({reason}), trying again' },
  ended: { zh: 'PostgreSQL 意外结束（{reason}），正在重新启动', en: 'PostgreSQL ended unexpectedly ({reason}), starting it again' },
  again: { zh: 'PostgreSQL 恢复服务（进程 {pid}，用时 {ms} 毫秒）', en: 'PostgreSQL serves again (process {pid}, after {ms} ms)' },
} as const satisfies Record<string, Words>
