import { handle } from '#ground/api/api.routes.ts'
import type { Call } from '#ground/api/api.routes.ts'
import type { Operation } from '#ground/api/api.contract.ts'
import { workbookType } from '#ground/api/shell.ts'
import type { Sheet } from '#ground/api/shell.ts'
import type { Lang, Words } from '#kit/words.ts'
import { frameOf } from '#method/validation/frame.store.ts'
import * as look from '#method/validation/look.contract.ts'
import { findFindings, showFindings } from '#method/validation/look.store.ts'
import { matrix } from '#method/validation/matrix.store.ts'
import { afterLines, countermeasureLines, preparationText } from '#method/validation/said.words.ts'
import { acceptedWords, reportWords, sheetWords, stateWords } from '#method/validation/sheet.words.ts'
import { classWords, kindWords, matterWords } from '#method/validation/validation.words.ts'

/** At most this many rows in one workbook; a longer list is taken out by filters. */
const most = 50_000

const workbook = async (call: Pick<Call<Operation>, 'shell' | 'lang'>, name: Words, sheet: Omit<Sheet, 'name'>) =>
  ({ file: await call.shell.writeWorkbook([{ ...sheet, name: name[call.lang] }]), name: `${name[call.lang]}.xlsx`, type: workbookType })

const text = (lang: Lang, key: keyof typeof sheetWords, width: number) => ({ key, title: sheetWords[key][lang], width })
const number = (lang: Lang, key: keyof typeof sheetWords) => ({ ...text(lang, key, 9), kind: 'number' as const })
const names = (people: readonly { readonly person: { readonly name: string }; readonly on: string | null }[]) => people.map((q) => `${q.person.name} ${q.on ?? ''}`.trim()).join('\n')

export const files = [
  handle(look.exportMatrix, async (call) => {
    const { tx, params, lang, now } = call
    const { rows } = await matrix(tx, await frameOf(tx, params.project, now))
    const classColumn = (key: keyof typeof classWords) => ({ key, title: classWords[key][lang], kind: 'number' as const, width: 12 })
    return workbook(call, sheetWords.matrix, {
      columns: [
        text(lang, 'code', 10), text(lang, 'flow', 24), number(lang, 'version'), number(lang, 'steps'), number(lang, 'passed'), classColumn('communicate'), classColumn('blocker'), classColumn('tolerable'), classColumn('untriaged'),
        number(lang, 'slipped'), number(lang, 'shared'), { key: 'material', title: matterWords.material[lang], width: 28 }, { key: 'upgradeData', title: matterWords.upgradeData[lang], width: 28 },
        text(lang, 'qualified', 22), text(lang, 'lapsed', 22), text(lang, 'lastRun', 24),
      ],
      rows: rows.map((r) => ({
        code: r.flow.code, flow: r.flow.name[lang], version: r.flow.current, steps: r.steps.total, passed: r.steps.passed, ...r.findings, qualified: names(r.qualified), lapsed: names(r.lapsed),
        material: preparationText(r.material, r.flow.current, lang), upgradeData: preparationText(r.upgradeData, r.flow.current, lang), lastRun: r.lastRun ? `${r.lastRun.startedOn} ${r.lastRun.person.name}` : '',
      })),
    })
  }),
  handle(look.exportFindings, async (call) => {
    const { tx, params, query, lang, now } = call
    const frame = await frameOf(tx, params.project, now)
    const shown = await showFindings(tx, frame, (await findFindings(tx, frame, query)).found.slice(0, most))
    return workbook(call, sheetWords.findings, {
      columns: [
        text(lang, 'code', 10), text(lang, 'flow', 22), number(lang, 'version'), text(lang, 'step', 26), text(lang, 'kind', 10), text(lang, 'class', 22), text(lang, 'words', 50), text(lang, 'countermeasure', 50), text(lang, 'release', 18),
        { ...text(lang, 'planned', 13), kind: 'day' as const }, text(lang, 'slipped', 36), text(lang, 'answer', 36), text(lang, 'state', 12), text(lang, 'resolved', 36), text(lang, 'shared', 10), text(lang, 'by', 12), { ...text(lang, 'day', 13), kind: 'day' as const },
      ],
      rows: shown.map((f) => ({
        code: f.flow.code, flow: f.flow.name[lang], version: f.version, step: f.step ? `${f.step.number} ${f.step.title[lang]}` : reportWords.whole[lang], kind: kindWords[f.kind][lang], class: classWords[f.class][lang], words: f.words,
        countermeasure: countermeasureLines(f, lang).join('\n'), release: f.triage?.release?.name[lang] ?? '', planned: f.triage?.release?.planned ?? null, slipped: afterLines({ ...f, answer: null, resolved: null }, lang).join('\n'),
        answer: f.answer ? `${f.answer.words} (${acceptedWords[f.answer.accepted ? 'yes' : 'no'][lang]})` : '', state: stateWords[f.resolved ? 'resolved' : 'open'][lang], resolved: f.resolved?.how ?? '',
        shared: f.shared ? reportWords.yes[lang] : '', by: f.by.name, day: f.day,
      })),
    })
  }),
]
