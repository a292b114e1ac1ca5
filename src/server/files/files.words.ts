import type { Words } from '#kit/words.ts'
import type { EvidenceCode } from './evidence.kind.ts'
import type { UploadCode } from './limits.ts'

/** Why an uploaded list was not read. */
export const uploadRefusals: Readonly<Record<UploadCode, Words>> = {
  tooBig: { zh: '文件有 {size} MB，最多 {max} MB。请把列表拆成几份，或删掉里面的图片。', en: 'The file has {size} MB; at most {max} MB are taken. Split the list or remove the pictures in it.' },
  notAWorkbook: { zh: '这不是 Excel 工作簿，也不是文本列表。请上传 .xlsx 或 .csv 文件。', en: 'This is neither an Excel workbook nor a text list. Upload an .xlsx or a .csv file.' },
  webPage: { zh: '这其实是一个网页，只是名字像表格。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再上传。', en: 'This is a web page with the name of a spreadsheet. Open it in Excel or WPS, save it as .xlsx and upload that.' },
  oldFormat: { zh: '这是旧格式（.xls 或 .xlsb）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再上传。', en: 'This is an old format (.xls or .xlsb). Open it in Excel or WPS, save it as .xlsx and upload that.' },
  encrypted: { zh: '文件设了密码。请在 Excel 或 WPS 里取消密码后再上传。', en: 'The file is protected by a password. Remove the password in Excel or WPS and upload it again.' },
  empty: { zh: '文件里什么也没有。', en: 'There is nothing in the file.' },
  damaged: { zh: '文件是坏的，读不出来。请用 Excel 或 WPS 打开它，另存一份后再上传。', en: 'The file is damaged and cannot be read. Open it in Excel or WPS, save a copy and upload that.' },
  unsafe: { zh: '文件的内部结构不是表格软件会写出来的，为安全起见没有读取。请用 Excel 或 WPS 打开它，另存一份后再上传。', en: 'The file is built as no spreadsheet program builds it, so for safety it was not read. Open it in Excel or WPS, save a copy and upload that.' },
  bomb: { zh: '文件展开后大得不合常理，为安全起见没有读取。请只把需要的行复制到一个新文件里再上传。', en: 'Unpacked, the file is unreasonably large, so for safety it was not read. Copy only the rows you need into a new file and upload that.' },
  tooSlow: { zh: '{seconds} 秒内没有读完这个文件，已经停止。请只把需要的行复制到一个新文件里再上传。', en: 'The file could not be read within {seconds} seconds and the reading was stopped. Copy only the rows you need into a new file and upload that.' },
  busy: { zh: '现在同时上传的文件太多，请过一分钟再试。', en: 'Too many files are being read at the moment; try again in a minute.' },
  tooManySheets: { zh: '文件里的工作表太多，最多 {max} 张。', en: 'The file has too many sheets; at most {max} are taken.' },
  tooManyRows: { zh: '一张表最多 {max} 行，这里更多。请拆成几份上传。', en: 'A sheet may have at most {max} rows and this one has more. Split it into several files.' },
  tooManyColumns: { zh: '一张表最多 {max} 列，{cell} 处已经超出。', en: 'A sheet may have at most {max} columns; {cell} lies beyond.' },
  tooManyCells: { zh: '文件里有内容的单元格太多，最多 {max} 个。请拆成几份上传。', en: 'The file has too many filled cells; at most {max} are taken. Split it into several files.' },
  tooManyMerges: { zh: '文件里合并的单元格太多，最多 {max} 处。请取消合并后再上传。', en: 'The file has too many merged cells; at most {max} are taken. Unmerge them and upload it again.' },
  tooMuchText: { zh: '文件里的文字太长，最多 {max} 个字。', en: 'There is too much text in the file; at most {max} characters are taken.' },
  characters: { zh: '单元格 {cell} 里有无法保存的字符，请重新输入这一格。', en: 'Cell {cell} holds characters that cannot be stored; type it again.' },
}

/** Why a photo or document was not kept. */
export const evidenceRefusals: Readonly<Record<EvidenceCode, Words>> = {
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  tooBig: { zh: '文件有 {size} MB，最多 {max} MB。', en: 'The file has {size} MB; at most {max} MB are taken.' },
  notTaken: { zh: '只收照片（JPEG、PNG、WebP）、PDF、Word、Excel、PowerPoint（不带宏）和纯文本。这个文件按内容看都不是。', en: 'Photos (JPEG, PNG, WebP), PDF, Word, Excel and PowerPoint without macros, and plain text are taken. By its content this file is none of them.' },
  damaged: { zh: '文件不完整，可能没有传完，请再传一次。', en: 'The file is incomplete; perhaps the upload was cut off. Send it again.' },
}

export const pdfWords = {
  page: { zh: '第 {n} 页，共 {m} 页', en: 'Page {n} of {m}' },
} as const satisfies Record<string, Words>

export const paperWords = {
  contents: { zh: '目录', en: 'Contents' },
  sign: { zh: '签字', en: 'Signature' },
  day: { zh: '日期', en: 'Date' },
  noPicture: { zh: '（这张图片打不开，请重新上传）', en: '(This picture cannot be shown; please upload it again)' },
} as const satisfies Record<string, Words>

export const stickerWords = {
  title: { zh: '二维码标签', en: 'QR stickers' },
  hint: { zh: '扫码记一次', en: 'Scan to record' },
} as const satisfies Record<string, Words>

export const cardWords = {
  title: { zh: '邀请卡', en: 'Invitation cards' },
  username: { zh: '用户名', en: 'User name' },
  code: { zh: '六位数字码', en: 'Six-digit code' },
  until: { zh: '{at} 前有效', en: 'until {at}' },
  once: { zh: '只能用一次', en: 'works once' },
  scan: { zh: '用手机扫左边的二维码，就能登录。', en: 'Scan the QR code with a phone and you are in.' },
  type: { zh: '不方便扫码时，在浏览器里打开 {address}，填用户名和六位数字码。', en: 'Without a camera, open {address} in a browser and enter the user name and the six-digit code.' },
  password: { zh: '登录后设一个自己的密码，下次就用它。', en: 'Then set a password of your own and use it from then on.' },
  keep: { zh: '不要转给别人。过期了或丢了，请项目里邀请您的人再打印一张。', en: 'Do not pass it on. If it has expired or is lost, ask the person who invited you for a new one.' },
} as const satisfies Record<string, Words>
