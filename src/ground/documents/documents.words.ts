import type { Words } from '#kit/words.ts'

export const refusals = {
  notFound: { zh: '没有这个文件。', en: 'There is no such file.' },
  gone: { zh: '文件的内容在服务器上找不到了，请联系管理员检查数据目录。', en: 'The file’s content is not on the server any more; ask the administrator to check the data folder.' },
} satisfies Record<string, Words>

export const facts = {
  kept: { zh: '上传了文件「{name}」', en: 'attached the file “{name}”' },
} satisfies Record<string, Words>
