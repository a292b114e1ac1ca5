/** The manual as a document of plain blocks, in one language. */
import type { Block, Document, Picture } from '#ground/documents/paper.ts'
import type { Mistake } from '#ground/flows/mistakes.ts'
import type { Id } from '#kit/ids.ts'
import { fill, type Lang, type Words } from '#kit/words.ts'
import { documentNumber, type Head, type Signature } from '../edition.ts'
import { headBlock, paperHeadWords, signatureBlocks } from '../edition.words.ts'
import { isEmpty } from './manual.ts'
import { rolesOf, type Printed, type PrintedStep } from './printed.ts'

/** The two letters of the manual's document numbers: operation manual. */
export const paperLetters = 'OM'

export const paperWords = {
  title: { zh: '{flow}操作手册', en: '{flow}: operation manual' }, draftTitle: { zh: '{flow}操作手册（草稿）', en: '{flow}: operation manual (draft)' },
  introduction: { zh: '引言', en: 'Introduction' }, purpose: { zh: '流程说明', en: 'How it is done' }, roles: { zh: '岗位与步骤', en: 'Roles and steps' }, role: { zh: '岗位', en: 'Role' }, itsSteps: { zh: '负责的步骤', en: 'Steps' },
  steps: { zh: '操作步骤', en: 'Step by step' }, step: { zh: '步骤 {n}　{title}', en: 'Step {n}: {title}' }, who: { zh: '岗位', en: 'Who' }, where: { zh: '在软件哪里', en: 'Where in the software' }, input: { zh: '输入数据', en: 'Input data' },
  expected: { zh: '预期结果', en: 'Expected result' }, tip: { zh: '提示', en: 'Tip' }, mistakes: { zh: '常见错误', en: 'Common mistakes' }, flowMistakes: { zh: '整个流程的常见错误和已知限制', en: 'Common mistakes and known limits of the whole flow' },
  mistake: { zh: '会出什么错', en: 'What goes wrong' }, remedy: { zh: '怎么办', en: 'What to do' }, times: { zh: '出现次数', en: 'Seen' }, picture: { zh: '图 {step}-{n}', en: 'Figure {step}-{n}' }, noPictures: { zh: '图片已不在服务器上', en: 'The picture is no longer on the server' },
} as const satisfies Record<string, Words>

/** `edition` null: today's draft. */
export type Manuscript = {
  readonly head: Head; readonly printed: Printed; readonly version: number; readonly day: string
  readonly edition: { readonly number: number; readonly name: string; readonly note: string; readonly signatures: readonly Signature[] } | null
}

export const titleOf = ({ head, edition }: Pick<Manuscript, 'head' | 'edition'>, lang: Lang): string => fill(edition ? paperWords.title : paperWords.draftTitle, { flow: head.flow.name[lang] })[lang]

export const numberOf = ({ head, edition }: Pick<Manuscript, 'head' | 'edition'>, lang: Lang): string =>
  edition ? documentNumber(head.flow.code, paperLetters, edition.number) : `${documentNumber(head.flow.code, paperLetters, null)} ${paperHeadWords.draft[lang]}`

const w = (key: keyof typeof paperWords, lang: Lang): string => paperWords[key][lang]

function mistakeTable(mistakes: readonly Mistake[], lang: Lang): Block {
  return { kind: 'table', head: [w('mistake', lang), w('remedy', lang), w('times', lang)], widths: [5, 5, 1.4], rows: mistakes.map((m) => [m.says[lang], m.remedy?.[lang] ?? '–', String(m.times)]) }
}

function stepBlocks(step: PrintedStep, number: number, pictures: ReadonlyMap<Id, Picture>, lang: Lang): readonly Block[] {
  const facts = (['who', 'where', 'input', 'expected'] as const).filter((f) => !isEmpty(step[f])).map((f): readonly [string, string] => [w(f, lang), step[f][lang]]).concat(step.tip ? [[w('tip', lang), step.tip[lang]]] : [])
  return [
    { kind: 'heading', level: 2, text: fill(paperWords.step, { n: number, title: step.title[lang] })[lang] },
    ...(facts.length > 0 ? [{ kind: 'facts' as const, rows: facts }] : []),
    ...step.pictures.map((p, i): Block => {
      const caption = [fill(paperWords.picture, { step: number, n: i + 1 })[lang], p.caption[lang]].filter((text) => text !== '').join(lang === 'zh' ? '　' : '  ')
      const picture = pictures.get(p.file)
      return picture ? { kind: 'picture', picture, caption } : { kind: 'text', look: 'small', text: `${caption}（${w('noPictures', lang)}）` }
    }),
    ...(step.mistakes.length > 0 ? [{ kind: 'heading' as const, level: 3 as const, text: w('mistakes', lang) }, mistakeTable(step.mistakes, lang)] : []),
  ]
}

/** `pictures` by kept file; the logo is one of them. */
export function manualPaper(of: Manuscript, pictures: ReadonlyMap<Id, Picture>, lang: Lang): Document {
  const { head, printed, version, day, edition } = of
  const number = numberOf(of, lang)
  const roles = rolesOf(printed.steps)
  return {
    lang, title: titleOf(of, lang), subtitle: number, footer: [head.project[lang], number, day].join(' · '), logo: head.logo === null ? null : (pictures.get(head.logo) ?? null),
    blocks: [
      headBlock(head, { number, edition: edition?.number ?? null, version, day, name: edition?.name ?? null, note: edition?.note ?? '' }, lang),
      { kind: 'contents' },
      ...(isEmpty(printed.introduction) ? [] : [{ kind: 'heading' as const, level: 1 as const, text: w('introduction', lang), newPage: true }, { kind: 'text' as const, text: printed.introduction[lang] }]),
      ...(printed.purpose === '' ? [] : [{ kind: 'heading' as const, level: 1 as const, text: w('purpose', lang), newPage: isEmpty(printed.introduction) }, { kind: 'text' as const, text: printed.purpose }]),
      ...(roles.length === 0 ? [] : [{ kind: 'heading' as const, level: 1 as const, text: w('roles', lang), newPage: isEmpty(printed.introduction) && printed.purpose === '' }, { kind: 'table' as const, head: [w('role', lang), w('itsSteps', lang)], widths: [1, 3], rows: roles.map((r) => [r.who[lang], r.steps.map((n) => `${n} ${printed.steps[n - 1]!.title[lang]}`)]) }]),
      { kind: 'heading', level: 1, text: w('steps', lang), newPage: true },
      ...printed.steps.flatMap((step, i) => stepBlocks(step, i + 1, pictures, lang)),
      ...(printed.mistakes.length > 0 ? [{ kind: 'heading' as const, level: 1 as const, text: w('flowMistakes', lang) }, mistakeTable(printed.mistakes, lang)] : []),
      ...signatureBlocks(edition?.signatures ?? [], lang),
    ],
  }
}
