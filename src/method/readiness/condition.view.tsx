/** The conditions of one gate: what does not hold first, each with who owes it and what can be done; then what holds, since when and by whom. */
import { Evidence } from '#method/validation/lists.view.tsx'
import { roleWords } from '#ground/people/role.words.ts'
import { useWords } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Text, Title } from '#web/ui/layout.tsx'
import { Badge } from '#web/ui/notice.tsx'
import { ActOf } from './act.view.tsx'
import { stateOf, StateSign, useOwed, type Cell, type Condition, type Missing } from './cell.view.tsx'
import { gateWords as words } from './gate.page.words.ts'
import type { BodyProps, GateData } from './deed.view.tsx'
import { confirmsAnything } from './readiness.ts'
import { scopeWords, weightWords } from './readiness.words.ts'
import styles from './gate.module.css'

export function Conditions({ data, act, onAct }: BodyProps) {
  const { t } = useWords()
  const rows = data.conditions.map((condition, i) => ({ condition, cell: data.gate.cells[i]! }))
  const missing = new Map(data.gate.missing.map((m) => [m.code, m]))
  const rank = ({ condition, cell }: (typeof rows)[number]) => (cell.met ? 3 : cell.waived ? 1 : condition.weight === 'must' ? 0 : 2)
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b))
  return (
    <section className={styles.section} aria-label={t(words.conditions)}>
      <Title>{t(words.conditions)} <small className={styles.quiet}>{t(words.holds, { n: rows.filter((r) => r.cell.met).length, all: rows.length })}</small></Title>
      <ul className={styles.conditions}>
        {sorted.map(({ condition, cell }) => (
          <li key={condition.code} data-met={cell.met || undefined}>
            <StateSign state={stateOf(cell, condition.weight)} />
            <One data={data} condition={condition} cell={cell} missing={missing.get(condition.code) ?? null} act={act} onAct={onAct} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type OneProps = BodyProps & { readonly condition: Condition; readonly cell: Cell; readonly missing: Missing | null }

function One({ data, condition, cell, missing, act, onAct }: OneProps) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const owedBy = useOwed()
  const waiver = data.gate.waivers.find((w) => w.code === condition.code)
  const confirmation = data.confirmations.find((c) => c.code === condition.code)
  // Its words often name those by whose hands it holds.
  const who = cell.who.filter((w) => !t(cell.says).includes(w.name))
  const [doing, of] = act.split(':')
  const here = of === condition.code && ['waive', 'end', 'owe', 'confirm', 'unconfirm'].includes(doing ?? '')
  // What is confirmed by hand is mended right here.
  const to = cell.to !== null && !condition.byHand ? `/projects/${project}${cell.to}` : null
  return (
    <div className={styles.one}>
      <p className={styles.what}>
        <strong>{t(condition.title)}</strong> {condition.weight === 'should' && <Badge>{t(weightWords.should)}</Badge>} {condition.internal && <Badge tone="warn" icon="lock">{t(words.inside)}</Badge>} {condition.byHand && !cell.met && <Badge>{t(words.byHand)}</Badge>}
      </p>
      <p className={styles.says}>{t(cell.says)}{cell.met && !condition.byHand && cell.since && ` · ${t(words.since, { day: day(cell.since) })}`}{cell.met && !condition.byHand && who.length > 0 && ` · ${who.map((w) => w.name).join(t({ zh: '、', en: ', ' }))}`}</p>
      {waiver && !cell.met && (
        <div className={styles.waiver}>
          <strong>{waiver.endsIn === 0 ? t(words.waivedToday) : t(words.waived, { until: day(waiver.until), n: waiver.endsIn })}</strong>
          <p>{t(words.waivedWhy, { name: waiver.by.name, role: t(roleWords[waiver.role]), day: day(waiver.day), why: waiver.why })}</p>
        </div>
      )}
      {missing?.outgrown && (
        <div className={styles.waiver}>
          <strong>{t(words.outgrown)}</strong>
          <p>{t(words.outgrownWhy, { name: missing.outgrown.by.name, day: day(missing.outgrown.day), until: day(missing.outgrown.until), why: missing.outgrown.why })}</p>
        </div>
      )}
      {confirmation && cell.met && confirmation.evidence.length > 0 && <Evidence files={confirmation.evidence} />}
      {missing && <Text size="small" quiet={!missing.owed.overdue}>{t(words.owed, { who: owedBy(missing.owed) })}{condition.scope !== 'place' && ` · ${t(scopeWords[condition.scope])}`}</Text>}
      {to && !here && <Link className={styles.mend} to={to}>{t(cell.met ? words.see : words.mend)}</Link>}
      {here ? <ActOf data={data} act={act} onAct={onAct} /> : <Acts data={data} condition={condition} cell={cell} missing={missing} act={act} onAct={onAct} />}
    </div>
  )
}

/** Who may confirm: those who prepare, and whose it is. */
function useMayConfirm(data: GateData, condition: Condition): boolean {
  const { role } = useProject()
  return condition.byHand && data.can['confirm'] === true && (confirmsAnything(role) || condition.owes.includes(role))
}

function Acts({ data, condition, cell, missing, onAct }: OneProps) {
  const { t } = useWords()
  const mayConfirm = useMayConfirm(data, condition)
  const { can, gate } = data
  const code = condition.code
  const may = (door: string) => can[condition.internal ? `${door}Inside` : door] === true
  const acts = [
    mayConfirm && !cell.met && <Button key="confirm" size="small" icon="check" onClick={() => onAct(`confirm:${code}`)}>{t(words.confirm)}</Button>,
    mayConfirm && cell.met && <Button key="unconfirm" size="small" tone="quiet" icon="undo" onClick={() => onAct(`unconfirm:${code}`)}>{t(words.unconfirm)}</Button>,
    missing && may('assign') && <Button key="owe" size="small" icon="person" onClick={() => onAct(`owe:${code}`)}>{t(missing.owed.person ? words.reassign : words.assign)}</Button>,
    missing && !missing.waiver && missing.weight === 'must' && !gate.live && may('waive') && <Button key="waive" size="small" icon="warning" onClick={() => onAct(`waive:${code}`)}>{t(words.waive)}</Button>,
    missing?.waiver && !gate.live && may('waive') && <Button key="end" size="small" tone="danger" icon="cross" onClick={() => onAct(`end:${code}`)}>{t(words.endWaiver)}</Button>,
  ].filter(Boolean)
  return acts.length === 0 ? null : <div className={styles.acts}>{acts}</div>
}
