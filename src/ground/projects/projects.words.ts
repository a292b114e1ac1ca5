import type { Words } from '#kit/words.ts'

export const refusals = {
  stale: { zh: '有人先改过了。请看现在的内容，再决定是否还要改。', en: 'Someone changed this first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  endsBeforeItStarts: { zh: '计划结束日期要晚于开始日期。', en: 'The planned end must be after the start.' },
  tooLong: { zh: '一个项目最长计划十年。', en: 'A project is planned for ten years at most.' },
  unknownZone: { zh: '没有这个时区，例如 Asia/Shanghai。', en: 'There is no such time zone; an example is Asia/Shanghai.' },
  noSuchLogo: { zh: '没有这个图片，请重新上传标志。', en: 'There is no such picture; upload the logo again.' },
  logoNotAPicture: { zh: '标志要用 PNG 或 JPEG 图片，这个文件打不开或不是图片。', en: 'A logo is a PNG or JPEG picture; this file cannot be opened or is none.' },
  logoTooBig: { zh: '标志图片有 {size} MB，最多 1 MB。', en: 'The logo has {size} MB; at most 1 MB is taken.' },
  logoShape: { zh: '标志要是方形或横向的（宽不小于高，也不超过高的十倍），这张是 {width} × {height}。', en: 'A logo is square to wide (as wide as high at least, ten times at most); this one is {width} × {height}.' },
  notFound: { zh: '没有这个项目。', en: 'There is no such project.' },
} satisfies Record<string, Words>

export const facts = {
  created: { zh: '建立了项目', en: 'created the project' },
  changed: { zh: '修改了项目的基本信息', en: 'changed the project’s basics' },
  logoSet: { zh: '更换了客户的标志', en: 'changed the customer’s logo' },
  dayRateSet: { zh: '设定了人天单价', en: 'set the day rate' },
} satisfies Record<string, Words>
