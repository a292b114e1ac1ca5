import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { names as flowNames } from '#ground/flows/flows.store.ts'
import { canOf } from '#ground/people/people.ts'
import { names as releaseNames } from '#ground/releases/releases.store.ts'
import { refuse } from '#kit/decision.ts'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import * as deed from '#method/validation/deed.store.ts'
import { conditions } from '#method/validation/conditions.store.ts'
import { duties } from '#method/validation/duty.store.ts'
import { mistakes } from '#method/validation/mistakes.store.ts'
import { files } from '#method/validation/export.routes.ts'
import { factTypes } from '#method/validation/facts.ts'
import { factSentence, factWords } from '#method/validation/facts.words.ts'
import { flowBrief, frameOf, releaseBrief } from '#method/validation/frame.store.ts'
import * as look from '#method/validation/look.contract.ts'
import * as read from '#method/validation/look.store.ts'
import { matrix, report } from '#method/validation/matrix.store.ts'
import { hangsOn, names } from '#method/validation/names.store.ts'
import { print } from '#method/validation/print.routes.ts'
import { prove } from '#method/validation/proof.store.ts'
import { qualifications, sitePeople } from '#method/validation/qualification.store.ts'
import * as contract from '#method/validation/validation.contract.ts'
import { goesOnSite, isVendor, may } from '#method/validation/validation.ts'
import { refusals } from '#method/validation/validation.words.ts'

const writes = [
  handle(contract.start, ({ tx, command, me, body, now }) => deed.start(tx, command, me, { id: body.id ?? command.id, flow: body.flow, version: body.version, case: body.case, data: body.data, at: body.at ?? now })),
  handle(contract.recordStep, ({ tx, command, me, params, body, now }) => {
    const first = body.findings.findIndex((f) => f.id === undefined)
    return deed.recordStep(tx, command, me, params.run, { ...body, at: body.at ?? now, findings: body.findings.map((f, i) => ({ ...f, id: f.id ?? (i === first ? command.id : newId()) })) })
  }),
  handle(contract.abandon, ({ tx, command, me, params, body }) => deed.abandon(tx, command, me, params.run, body.reason)),
  handle(contract.raise, ({ tx, command, me, body, now }) => deed.raise(tx, command, me, { id: body.id ?? command.id, flow: body.flow, version: body.version, step: body.step, kind: body.kind, words: body.words, evidence: body.evidence, at: body.at ?? now })),
  handle(contract.triage, ({ tx, command, me, params, body }) => deed.triage(tx, command, me, params.finding, body)),
  handle(contract.answered, ({ tx, command, me, params, body }) => deed.answered(tx, command, me, params.finding, body)),
  handle(contract.resolve, ({ tx, command, me, params, body }) => deed.resolve(tx, command, me, params.finding, { how: body.how, release: body.release })),
  handle(contract.reopen, ({ tx, command, me, params, body }) => deed.reopen(tx, command, me, params.finding, body.reason)),
  handle(contract.share, ({ tx, command, me, params, body }) => deed.share(tx, command, me, params.finding, body)),
  handle(contract.unshare, ({ tx, command, me, params, body }) => deed.unshare(tx, command, me, params.finding, body.reason)),
  handle(contract.prepared, ({ tx, command, me, params, body }) => deed.prepared(tx, command, me, { flow: params.flow, ...body })),
]

const planned = (releases: Parameters<typeof releaseBrief>[0][]) => releases.map(releaseBrief)

const reads = [
  handle(look.matrix, async ({ tx, params, me, now }) => {
    const frame = await frameOf(tx, params.project, now)
    return { ...(await matrix(tx, frame)), today: frame.today, me: { person: me.person, goesOnSite: goesOnSite(me.member!.role) }, can: canOf(me, may) }
  }),
  handle(look.findings, async ({ tx, params, query, me, now }) => {
    const frame = await frameOf(tx, params.project, now)
    const { found, counts } = await read.findFindings(tx, frame, query)
    const page = found.slice((query.page - 1) * query.size, query.page * query.size)
    return { total: found.length, counts, findings: await read.showFindings(tx, frame, page), releases: planned([...frame.releases]), flows: frame.flows.map(flowBrief), can: canOf(me, may) }
  }),
  handle(look.finding, async ({ tx, params, me, now }) => {
    const frame = await frameOf(tx, params.project, now)
    const found = await read.finding(tx, frame, params.finding)
    if (!found) return refuse('notFound')
    const { facts, ...rest } = found
    const named = new Map<Id, Words>([
      ...(await names(tx, params.project, [params.finding])), ...(await flowNames(tx, params.project, frame.flows.map((f) => f.id))), ...(await releaseNames(tx, params.project, frame.releases.map((r) => r.id))),
      ...frame.members.map((m) => [m.id, { zh: m.name, en: m.name }] as const),
    ])
    const history = facts.map((f) => ({
      number: f.seq, at: f.at, type: f.type, detail: f.detail as Record<string, unknown>, recordedAt: f.recordedAt, by: f.by === null ? null : frame.personOf(f.by),
      says: factSentence(f as never, (id) => named.get(id) ?? { zh: '', en: '' }),
    }))
    return { ...rest, history, releases: planned([...frame.releases]), can: canOf(me, may) }
  }),
  handle(look.runs, async ({ tx, params, query, me, now }) => {
    const frame = await frameOf(tx, params.project, now)
    const found = await read.findRuns(tx, frame, query)
    const runners = new Set((await read.findRuns(tx, frame, {})).map((r) => r.person))
    return {
      total: found.length, runs: found.slice((query.page - 1) * query.size, query.page * query.size).map((r) => read.showRun(frame, r)), flows: frame.flows.map(flowBrief),
      people: [...runners].map((id) => frame.personOf(id)).sort((a, b) => (a.name < b.name ? -1 : 1)), can: canOf(me, may),
    }
  }),
  handle(look.run, async ({ tx, params, me, now }) => {
    const found = await read.run(tx, await frameOf(tx, params.project, now), params.run, me)
    return found ? { ...found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(look.capture, async ({ tx, params, me, now }) => ({ person: me.person, goesOnSite: goesOnSite(me.member!.role), ...(await read.capture(tx, await frameOf(tx, params.project, now), me)), can: canOf(me, may) })),
  handle(look.qualifications, async ({ tx, params, query, me, now }) => {
    const frame = await frameOf(tx, params.project, now)
    const people = sitePeople(frame).filter((m) => query.person === undefined || m.id === query.person)
    const flows = frame.flows.filter((f) => !f.archived && (query.flow === undefined || f.id === query.flow))
    return { people: people.map((m) => ({ id: m.id, name: m.name, role: m.role as string })), flows: flows.map(flowBrief), qualifications: await qualifications(tx, frame, query), can: canOf(me, may) }
  }),
  // The customer reads this: what one may do here says nothing of the chapter's other doors.
  handle(look.knownLimits, async ({ tx, params, query, me, now }) =>
    ({ limits: await read.knownLimits(tx, await frameOf(tx, params.project, now), query.flow), can: isVendor(me.member?.role) ? canOf(me, { see: may.see, share: may.share }) : {} })),
  handle(look.report, async ({ tx, params, query, me, now }) => {
    const frame = await frameOf(tx, params.project, now)
    return { project: frame.title, customer: frame.customer, today: frame.today, flows: await report(tx, frame, query.flow), can: canOf(me, may) }
  }),
]

export const validation: Chapter = {
  name: 'validation', refusals, facts: factWords, internal: factTypes, routes: [...writes, ...reads, ...files, print], prove, duties, conditions, mistakes, names, hangsOn,
  sentence: (fact, nameOf) => factSentence(fact, nameOf),
  seesFiles: async (_tx, me) => isVendor(me.member?.role),
}
