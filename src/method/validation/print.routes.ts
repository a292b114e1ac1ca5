/** The validation report on paper: an overview, then flow by flow the steps, the findings with their countermeasures, and who ran it. */
import { handle } from '#ground/api/api.routes.ts'
import type { Paper } from '#ground/api/shell.ts'
import { refuse } from '#kit/decision.ts'
import { fill } from '#kit/words.ts'
import type { Lang } from '#kit/words.ts'
import { frameOf } from '#method/validation/frame.store.ts'
import * as look from '#method/validation/look.contract.ts'
import { report } from '#method/validation/matrix.store.ts'
import { afterLines, countermeasureLines, preparationText } from '#method/validation/said.words.ts'
import { reportWords, sheetWords, stateWords } from '#method/validation/sheet.words.ts'
import { classLetters, classWords, kindWords, matterWords, outcomeWords, preparationWords, runStateWords } from '#method/validation/validation.words.ts'

type Flow = Awaited<ReturnType<typeof report>>[number]
type Node = Paper['content'][number]

const table = (widths: readonly (string | number)[], head: readonly string[], rows: readonly (readonly Node[])[]): Node =>
  ({ layout: 'house', margin: [0, 0, 0, 8], fontSize: 9, table: { headerRows: 1, dontBreakRows: true, widths, body: [head.map((text) => ({ text, bold: true })), ...rows] } })

const lines = (all: readonly string[]): Node => ({ stack: all.map((text) => ({ text })) })

function overview(flows: readonly Flow[], lang: Lang): Node {
  const letter = (key: keyof typeof classLetters) => `${classLetters[key]} ${classWords[key][lang]}`
  const head = [sheetWords.code[lang], sheetWords.flow[lang], sheetWords.passed[lang], letter('communicate'), letter('blocker'), letter('tolerable'), letter('untriaged'), sheetWords.qualified[lang], matterWords.material[lang], matterWords.upgradeData[lang]]
  return table([36, '*', 36, 66, 66, 72, 54, 72, 84, 84], head, flows.map(({ row: r }) => [
    r.flow.code, r.flow.name[lang], `${r.steps.passed}/${r.steps.total}`, String(r.findings.communicate), String(r.findings.blocker), String(r.findings.tolerable), String(r.findings.untriaged),
    lines(r.qualified.length > 0 ? r.qualified.map((q) => q.person.name) : ['–']), ...[r.material, r.upgradeData].map((p) => fill(preparationWords[p.state], { n: r.flow.current })[lang]),
  ]))
}

function chapterOf({ row: r, steps, findings, runs }: Flow, lang: Lang): readonly Node[] {
  const w = (key: keyof typeof reportWords) => reportWords[key][lang]
  const said = (key: keyof typeof reportWords, values: Record<string, string | number>): Node => ({ text: fill(reportWords[key], values)[lang], style: 'small' })
  const heading = (text: string): Node => ({ text, style: 'strong', margin: [0, 6, 0, 3] })
  return [
    { text: fill(reportWords.flow, { code: r.flow.code, name: r.flow.name[lang], version: r.flow.current })[lang], style: 'heading', pageBreak: 'before' },
    said('qualified', { names: r.qualified.map((q) => `${q.person.name} (${q.on ?? ''})`).join(', ') || w('nobody') }),
    said('material', { state: preparationText(r.material, r.flow.current, lang) }), said('upgradeData', { state: preparationText(r.upgradeData, r.flow.current, lang) }),
    heading(w('steps')),
    table(
      ['auto', '*', 80, 80, 62], [w('number'), sheetWords.step[lang], w('result'), w('who'), w('when')],
      steps.map((s) => [String(s.number), s.title[lang], outcomeWords[s.outcome][lang], s.by?.name ?? '', s.day ?? ''])),
    heading(w('findings')),
    findings.length === 0 ? { text: w('noFindings') } : table([30, 56, 84, '*', '*', 50], [sheetWords.step[lang], sheetWords.kind[lang], sheetWords.class[lang], sheetWords.words[lang], sheetWords.countermeasure[lang], sheetWords.state[lang]], findings.map((f) => [
      f.step ? String(f.step.number) : '–', kindWords[f.kind][lang], classWords[f.class][lang], lines([f.words, `${f.by.name} · ${f.day}`]), lines([...countermeasureLines(f, lang), ...afterLines(f, lang)]), stateWords[f.resolved ? 'resolved' : 'open'][lang],
    ])),
    heading(w('runs')),
    runs.length === 0 ? { text: w('noRuns') } : table(['auto', 70, 40, '*', 60, 50, 40], [w('when'), w('who'), sheetWords.version[lang], w('case'), sheetWords.state[lang], sheetWords.passed[lang], w('counts')], runs.map((x) => [
      x.startedOn, x.person.name, String(x.version), x.case, runStateWords[x.state][lang], `${x.passed}/${x.steps}`, w(x.counts ? 'yes' : 'no'),
    ])),
  ]
}

/** Drawn after the rows are read, so that no transaction waits for the paper. */
export const print = handle(look.printReport, async ({ tx, params, query, lang, now, shell }) => {
  const frame = await frameOf(tx, params.project, now)
  const flows = await report(tx, frame, query.flow)
  if (query.flow !== undefined && flows.length === 0) return refuse('notFound')
  const title = reportWords.title[lang]
  const values = { project: frame.title[lang], customer: frame.customer[lang], day: frame.today }
  const paper: Paper = {
    lang, title, subtitle: fill(reportWords.subtitle, values)[lang], footer: `${frame.title[lang]} · ${frame.today}`, landscape: true,
    content: [{ text: reportWords.overview[lang], style: 'heading' }, overview(flows, lang), ...flows.flatMap((f) => chapterOf(f, lang))],
  }
  return { afterwards: async () => ({ answer: { file: await shell.pdf(paper), name: `${title}-${frame.today}.pdf`, type: 'application/pdf', inline: true } }) }
})
