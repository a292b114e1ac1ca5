/** The go-live annex as PDF or Word: conditions, exceptions, known limits, and places to sign. */
import { handle } from '#ground/api/api.routes.ts'
import { documentTypes } from '#ground/documents/paper.ts'
import type { Block, Document } from '#ground/documents/paper.ts'
import { fill } from '#kit/words.ts'
import type { Lang, Words } from '#kit/words.ts'
import { annexed } from '#method/readiness/annex.store.ts'
import type { Annexed, AnnexedGate } from '#method/readiness/annex.store.ts'
import { annexWords as w, placeWords } from '#method/readiness/annex.words.ts'
import { mine } from '#method/readiness/frame.store.ts'
import type { Source } from '#method/readiness/frame.store.ts'
import * as look from '#method/readiness/look.contract.ts'
import { refused } from '#method/readiness/readiness.ts'
import type { Audience } from '#method/readiness/readiness.ts'
import { decisionWords, differenceWords, signerWords, stateWords, verdictSays, verdictWords } from '#method/readiness/readiness.words.ts'
import { saidOf } from '#method/readiness/said.words.ts'

type Line = AnnexedGate['lines'][number]

const put = (words: Words, values: Record<string, string | number>, lang: Lang): string => fill(words, values)[lang]
const heading = (level: 1 | 2 | 3, text: string, newPage = false): Block => ({ kind: 'heading', level, text, ...(newPage ? { newPage } : {}) })
const text = (said: string, look?: 'small' | 'strong'): Block => ({ kind: 'text', text: said, ...(look ? { look } : {}) })
const names = (people: readonly { readonly name: string }[], lang: Lang): string => people.map((p) => p.name).join(lang === 'zh' ? '、' : ', ')
const nameOf = (g: AnnexedGate, lang: Lang): string => put(w.gate, { flow: g.flow.name[lang], unit: g.unit.name[lang] }, lang)

function titleOf(l: Line, lang: Lang): string {
  const title = l.weight === 'must' ? l.title[lang] : put(w.advised, { title: l.title[lang] }, lang)
  return l.internal ? put(w.internal, { title }, lang) : title
}

/** What was changed under the signatures, on top. */
function onTop(g: AnnexedGate, lang: Lang): readonly Block[] {
  const withdrawn = (['vendor', 'customer'] as const).flatMap((side) => {
    const told = g.withdrawn[side]
    return told ? [text(put(w.withdrawn, { side: signerWords[side][lang], day: told.day, reason: told.reason }, lang), 'strong')] : []
  })
  const reasons = [...new Set(g.reopened.map((d) => saidOf(differenceWords[d.kind], d)[lang]))]
  return [...withdrawn, ...(reasons.length === 0 ? [] : [text((g.decision === 'live' ? w.differs : w.reopened)[lang], 'strong'), { kind: 'list', items: reasons } as const])]
}

const conditions = (g: AnnexedGate, lang: Lang): Block => ({
  kind: 'table', head: [w.condition[lang], w.state[lang], w.says[lang], w.who[lang], w.since[lang]], widths: [3, 1.1, 3, 1.5, 1.3],
  rows: g.lines.map((l) => [titleOf(l, lang), stateWords[l.state][lang], (l.says ?? stateWords.unanswered)[lang], names(l.who, lang) || w.none[lang], l.since ?? w.none[lang]]),
})

function exceptions(g: AnnexedGate, lang: Lang): Block {
  const found = g.lines.filter((l) => l.state !== 'met')
  if (found.length === 0) return text(w.noExceptions[lang])
  return {
    kind: 'table', head: [w.condition[lang], w.why[lang], w.waivedBy[lang], w.until[lang]], widths: [3, 3.4, 1.5, 1.3],
    rows: found.map((l) => (l.waiver ? [titleOf(l, lang), l.waiver.why, l.waiver.by.name, l.waiver.until] : [titleOf(l, lang), (l.weight === 'must' ? w.blocking : w.goesWithout)[lang], w.none[lang], w.none[lang]])),
  }
}

const limits = (g: AnnexedGate, lang: Lang): Block => (g.limits.length === 0 ? text(w.noLimits[lang]) : {
  kind: 'table', head: [w.step[lang], w.limit[lang], w.workaround[lang]], widths: [1.6, 3.6, 3],
  rows: g.limits.map((l) => [l.step ? `${l.step.number} ${l.step.title[lang]}` : w.whole[lang], l.words[lang], l.workaround?.[lang] ?? w.none[lang]]),
})

const signatures = (g: AnnexedGate, lang: Lang): Block => ({
  kind: 'signatures', places: (['vendor', 'customer'] as const).map((side) => {
    const s = g.signatures[side]
    return { title: placeWords[side][lang], ...(s ? { name: s.by.name, signed: put(s.stands ? w.signed : w.signedOver, { day: s.day, verdict: verdictWords[s.verdict][lang] }, lang) } : {}) }
  }),
})

/** The verdict of what is printed; where it is another by now, that too. */
function verdicts(g: AnnexedGate, lang: Lang): readonly (readonly [string, string])[] {
  if (!g.signedBy) return [[w.verdict[lang], verdictSays[g.verdict][lang]]]
  const then = g.lines.some((l) => l.state !== 'met') ? 'exceptions' : 'go'
  return [[w.verdictThen[lang], verdictSays[then][lang]], ...(then === g.verdict ? [] : [[w.verdictNow[lang], verdictSays[g.verdict][lang]] as const])]
}

function gate(g: AnnexedGate, today: string, newPage: boolean, lang: Lang): readonly Block[] {
  const facts: (readonly [string, string])[] = [
    [w.flow[lang], put(w.flowIs, { code: g.flow.code, name: g.flow.name[lang], version: g.flow.current }, lang)], [w.unit[lang], `${g.unit.code} ${g.unit.name[lang]}`], [w.on[lang], g.on ?? w.onNot[lang]],
    ...(g.live ? [[w.live[lang], `${g.live.on} ${g.live.by.name}`] as const] : []), ...verdicts(g, lang), [w.decision[lang], decisionWords[g.decision][lang]],
  ]
  return [
    heading(1, nameOf(g, lang), newPage), ...onTop(g, lang), { kind: 'facts', rows: facts },
    text(g.signedBy ? put(w.asSigned, { side: signerWords[g.signedBy.side][lang], day: g.signedBy.day }, lang) : put(w.asNow, { day: today }, lang), 'small'),
    heading(2, w.conditions[lang]), conditions(g, lang), heading(2, w.exceptions[lang]), exceptions(g, lang), heading(2, w.limits[lang]), limits(g, lang), heading(2, w.signatures[lang]), signatures(g, lang),
  ]
}

const overview = (gates: readonly AnnexedGate[], lang: Lang): readonly Block[] => [heading(1, w.overview[lang]), {
  kind: 'table', head: [w.flow[lang], w.unit[lang], w.on[lang], w.verdict[lang], w.decision[lang]], widths: [2.4, 2, 1.3, 1.4, 1.5],
  rows: gates.map((g) => [`${g.flow.code} ${g.flow.name[lang]}`, `${g.unit.code} ${g.unit.name[lang]}`, g.on ?? w.onNot[lang], verdictWords[g.verdict][lang], decisionWords[g.decision][lang]]),
}]

const titleFor = (audience: Audience): Words => (audience === 'vendor' ? w.insideTitle : w.title)

export function documentOf({ title, customer, today, gates }: Annexed, audience: Audience, lang: Lang): Document {
  const values = { project: title[lang], customer: customer[lang], day: today }
  const many = gates.length !== 1
  return {
    lang, title: titleFor(audience)[lang], subtitle: put(w.subtitle, values, lang), footer: put(audience === 'vendor' ? w.insideFooter : w.footer, values, lang),
    blocks: [...(audience === 'vendor' ? [text(w.inside[lang], 'strong')] : []), ...(many ? overview(gates, lang) : []), ...gates.flatMap((g) => gate(g, today, many, lang))],
  }
}

/** Drawn after the rows are read, so that no transaction waits for the paper. */
export const annex = (sources: readonly Source[]) => handle(look.annex, async ({ tx, params, query, me, now, lang, shell }) => {
  if (query.audience === 'vendor' && mine(me) !== 'vendor') return refused('notAllowed')
  const found = await annexed(tx, params.project, query.audience, me, now, sources, query)
  if (!found.ok) return found
  const document = documentOf(found, query.audience, lang)
  const of = found.gates.length === 1 ? `-${found.gates[0]!.flow.code}-${found.gates[0]!.unit.code}` : ''
  return { afterwards: async () => ({ answer: { file: await shell.document(document, query.form), name: `${titleFor(query.audience)[lang]}${of}-${found.today}.${query.form}`, type: documentTypes[query.form], inline: query.form === 'pdf' } }) }
})
