/** A filled workbook is judged aside, before any transaction is opened: what it is judged by is read behind the wall first. */
import { handleFile } from '#ground/api/api.routes.ts'
import type { Mounted, Prepare } from '#ground/api/api.routes.ts'
import { workbookType } from '#ground/api/shell.ts'
import type { DataTable } from '#method/survey/data/data.ts'
import * as contract from '#method/survey/data/data.contract.ts'
import { keepCheck } from '#method/survey/data/deed.store.ts'
import { errorWords, noted, said } from '#method/survey/data/check.words.ts'
import type { ErrorCode, Finding } from '#method/survey/data/check.ts'
import type { Given, Verdict } from '#method/survey/data/judge.ts'
import { givenOf } from '#method/survey/data/look.store.ts'
import { errorSheet, fileNames, type ErrorLine } from '#method/survey/data/template.words.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Lang } from '#kit/words.ts'

type Judged = { readonly ok: true; readonly verdict: Verdict; readonly tables: readonly DataTable[] } | { readonly ok: false; readonly refusal: Refusal }

/** How many findings travel to a page; the list as Excel holds all that the checker keeps. */
const shownFindings = 2000

const judged: Prepare<Judged> = async ({ bytes, params, query, shell, behind }) => {
  const { project, flow } = params as { project: Id; flow: Id }
  const given: Given | null = await behind((tx) => givenOf(tx, project, flow, (query as { edition?: Id }).edition))
  if (!given || (given.asked !== null && !given.editions.some((e) => e.id === given.asked))) return { ok: false, refusal: { code: 'notFound' } }
  if (given.editions.length === 0 && given.draft.every((t) => t.fields.length === 0)) return { ok: false, refusal: { code: 'nothingToIssue' } }
  const answer = await shell.judgeWorkbook<Verdict>(bytes, '#method/survey/data/judge.ts', given)
  return answer.ok ? { ok: true, verdict: answer.verdict, tables: given.editions.find((e) => e.id === answer.verdict.edition?.id)?.tables ?? given.draft } : answer
}

const fieldOf = (f: { readonly table: Id | null; readonly field: Id | null }, tables: readonly DataTable[]) => tables.find((t) => t.id === f.table)?.fields.find((x) => x.id === f.field)

function lineOf(f: Finding, tables: readonly DataTable[], lang: Lang): ErrorLine {
  const { problem, remedy } = said(f, tables)
  return { sheet: f.sheet, cell: f.cell ?? '', field: fieldOf(f, tables)?.name[lang] ?? '', value: f.value, problem: problem[lang], remedy: remedy[lang] }
}

export const checkRoutes: readonly Mounted[] = [
  handleFile(contract.checkData, judged, async ({ lang }, given) => {
    if (!given.ok) return given
    const { verdict: v, tables } = given
    return {
      edition: v.edition, otherFlow: v.otherFlow, older: v.older, errors: v.errors, more: Math.max(0, v.errors - shownFindings),
      findings: v.findings.slice(0, shownFindings).map((f) => {
        const { problem, remedy } = said(f, tables)
        return { sheet: f.sheet, table: f.table, field: f.field, cell: f.cell, row: f.row, value: f.value, code: f.code, problem: problem[lang], remedy: remedy[lang] }
      }),
      notes: v.notes.map((n) => ({ sheet: n.sheet, words: noted(n, tables)[lang] })),
      tables: v.tables.map((r) => {
        const t = tables.find((x) => x.id === r.table)!
        return { table: r.table, code: t.code, name: t.name, sheets: [...r.sheets], rows: r.rows, errors: r.errors, faulty: r.faulty }
      }),
      counts: v.counts.map((c) => ({ table: c.table, field: c.field, fieldName: fieldOf(c, tables)?.name ?? null, code: c.code, title: errorWords[c.code as ErrorCode].title, n: c.n })),
    }
  }),
  handleFile(contract.checkDataSheet, async (given) => {
    const answer = await judged(given)
    return answer.ok ? { ok: true as const, file: await given.shell.writeWorkbook([errorSheet(answer.verdict.findings.map((f) => lineOf(f, answer.tables, given.lang)), given.lang)]) } : answer
  }, async ({ query, lang }, made) => (made.ok ? { file: made.file, name: `${[query.name.replace(/\.\w+$/, ''), fileNames.errors[lang]].filter(Boolean).join('-')}.xlsx`, type: workbookType } : made)),
  handleFile(contract.keepDataCheck, judged, async ({ tx, command, me, params, query }, given) => (given.ok ? keepCheck(tx, command, me, params.flow, query.name, given.verdict) : given)),
]
