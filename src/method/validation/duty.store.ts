import type { Tx } from '#ground/database/database.store.ts'
import type { Duty } from '#ground/duties/duties.ts'
import { mayDo, type Me } from '#ground/people/people.ts'
import { dayOf } from '#kit/days.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { dayWords, fill } from '#kit/words.ts'
import { dutiesOf, type ValidationDuty } from '#method/validation/duty.ts'
import { dutyWords, releaseAbout } from '#method/validation/duty.words.ts'
import { frameOf, type Frame } from '#method/validation/frame.store.ts'
import { everything, findFindings, findRuns, slipIn } from '#method/validation/look.store.ts'
import { qualifications } from '#method/validation/qualification.store.ts'
import type { Run } from '#method/validation/run.ts'
import { may } from '#method/validation/validation.ts'

/** What waits for this member in the validation; the customer's side has no part in it. */
export async function duties(tx: Tx, project: Id, me: Me, now: Moment): Promise<readonly Duty[]> {
  if (!mayDo(me.member, may.see)) return []
  const frame = await frameOf(tx, project, now)
  const [{ found }, runs, own] = await Promise.all([findFindings(tx, frame, { ...everything, state: 'open' }), findRuns(tx, frame, { person: me.person, state: 'open' }), qualifications(tx, frame, { person: me.person })])
  const seen = {
    runs, qualifications: own.map((q) => ({ ...q, person: me.person })),
    findings: found.map((finding) => {
      const slip = slipIn(frame, finding)
      return { finding, slip: slip && { ...slip, on: dayOf(slip.at, frame.zone) } }
    }),
  }
  return dutiesOf(seen, me).map((d) => ({ kind: d.kind, since: d.since, due: d.due, urgent: d.urgent, act: dutyWords[d.kind].act, title: fill(dutyWords[d.kind].title, { n: d.n, done: d.done }), ...placeOf(d, frame, runs) }))
}

function placeOf(d: ValidationDuty, frame: Frame, runs: readonly Run[]): Pick<Duty, 'about' | 'to'> {
  switch (d.kind) {
    case 'triage': return { about: frame.flowOf(d.about).name, to: `/validation/findings?class=untriaged&flow=${d.about}` }
    case 'again': return { about: frame.flowOf(d.about).name, to: `/validation/findings?class=communicate&flow=${d.about}` }
    case 'slipped':
    case 'dropped': {
      const { name } = frame.releaseOf(d.about)!
      return { about: d.from === null || d.to === null || d.kind === 'dropped' ? name : fill(releaseAbout, { name, from: dayWords(d.from), to: dayWords(d.to) }), to: `/validation/findings?slipped=true&release=${d.about}` }
    }
    case 'unfinished': {
      const run = runs.find((r) => r.id === d.about)!
      const { name } = frame.flowOf(run.flow)
      return { about: { zh: `${name.zh} · ${run.case}`, en: `${name.en} · ${run.case}` }, to: `/validation/runs/${d.about}` }
    }
    case 'lapsed': return { about: frame.flowOf(d.about).name, to: `/validation?flow=${d.about}` }
  }
}
