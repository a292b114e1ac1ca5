// @ts-check
/** What `prepare.mjs` says. Plain JavaScript, because it speaks before Node 24 is there to read TypeScript. */
export const words = {
  install: { zh: '正在安装依赖（npm ci）……', en: 'Installing packages (npm ci) …' },
  installFailed: { zh: 'npm ci 没有成功，原因见上。', en: 'npm ci did not succeed; the reason stands above.' },
  build: { zh: '正在构建网页端……', en: 'Building the web client …' },
  buildFailed: { zh: '网页端没有构建成功，原因见上。', en: 'The web client was not built; the reason stands above.' },
  apt: { zh: '正在用 apt 安装 {packages}……', en: 'Installing {packages} with apt …' },
  aptFailed: { zh: 'apt 没有装上 {packages}，原因见上。', en: 'apt did not install {packages}; the reason stands above.' },
  missing: {
    zh: '测试还缺少：{what}。请安装（Debian、Ubuntu：sudo apt-get install -y {packages}），或用 CHANGEOVER_CHROMIUM 指定 Chromium 的路径，然后重新运行。',
    en: 'The tests still need: {what}. Install it (Debian, Ubuntu: sudo apt-get install -y {packages}), or name the path of Chromium in CHANGEOVER_CHROMIUM, and run again.',
  },
  noSuchChromium: { zh: 'CHANGEOVER_CHROMIUM 指向 {path}，那里没有程序。', en: 'CHANGEOVER_CHROMIUM names {path}, and there is no program there.' },
  chromium: { zh: 'Chromium 浏览器', en: 'the browser Chromium' },
  font: { zh: '一种中文字体', en: 'a Chinese font' },
  pdf: { zh: 'pdftotext（读取 PDF）', en: 'pdftotext (to read PDFs)' },
  installFirst: { zh: '依赖还没有安装。请先在 {folder} 运行 npm ci。', en: 'The packages are not installed. Run npm ci in {folder} first.' },
}

const zh = /^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '')

/** @param {{ zh: string, en: string }} text @param {Record<string, string>} [values] */
export const say = (text, values = {}) => (zh ? text.zh : text.en).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place)
