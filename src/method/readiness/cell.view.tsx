/** The signs of the readiness: a condition's state, a gate's verdict, whose something is. A shape and a letter each, never colour alone; the words are read out. */
import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { Badge, type BadgeTone } from '#web/ui/notice.tsx'
import { cellLetters, cellStates, listWords as words, signLetters, type Sign } from './readiness.page.words.ts'
import { decisionWords, verdictWords } from './readiness.words.ts'
import styles from './readiness.module.css'

export type List = Output<'readiness.gates'>
export type Gate = List['gates'][number]
export type Condition = List['conditions'][number]
export type Cell = Gate['cells'][number]
export type Missing = Gate['missing'][number]
type Matrix = Output<'readiness.matrix'>

type State = keyof typeof cellLetters

/** A should that does not hold is another shape than a must. */
export const stateOf = (cell: Pick<Cell, 'met' | 'waived' | 'answered'>, weight: Condition['weight']): State =>
  (cell.met ? 'met' : cell.waived ? 'waived' : weight === 'should' ? 'should' : cell.answered ? 'unmet' : 'unanswered')

export function StateSign({ state, quiet }: { readonly state: State; /** Words beside it say the same. */ readonly quiet?: boolean }) {
  const { t } = useWords()
  return <span className={styles.state} data-state={state}><span aria-hidden="true">{t(cellLetters[state])}</span>{!quiet && <span className="unseen">{t(cellStates[state])}</span>}</span>
}

/** Live and reopened say more than the verdict. */
export const signOf = ({ verdict, decision }: Pick<Matrix['cells'][number], 'verdict' | 'decision'>): Sign => (decision === 'live' || decision === 'reopened' ? decision : verdict)

export const GateSign = ({ sign }: { readonly sign: Sign }) => {
  const { t } = useWords()
  return <span className={styles.sign} data-sign={sign} aria-hidden="true">{t(signLetters[sign])}</span>
}

const tones = { go: 'good', exceptions: 'warn', noGo: 'bad' } as const satisfies Record<Gate['verdict'], BadgeTone>
const verdictIcons = { go: 'check', exceptions: 'info', noGo: 'cross' } as const

export function VerdictBadge({ verdict }: { readonly verdict: Gate['verdict'] }) {
  const { t } = useWords()
  return <Badge tone={tones[verdict]} icon={verdictIcons[verdict]}>{t(verdictWords[verdict])}</Badge>
}

const decisionTones = { none: 'plain', vendorSigned: 'info', customerSigned: 'info', go: 'good', reopened: 'bad', live: 'brand' } as const satisfies Record<Gate['decision'], BadgeTone>

/** Says nothing while nobody has signed. */
export function DecisionBadge({ decision }: { readonly decision: Gate['decision'] }) {
  const { t } = useWords()
  return decision === 'none' ? null : <Badge tone={decisionTones[decision]} {...(decision === 'reopened' ? { icon: 'warning' as const } : {})}>{t(decisionWords[decision])}</Badge>
}

/** A Chinese name of up to three characters is as short as initials are; of others the initials. */
export function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.slice(0, 3)
  return name.split(/[\s-]+/).map((part) => part[0]?.toUpperCase() ?? '').join('')
}

/** Why somebody may read it: met since when, by whom; waived until when. */
export function CellMark({ cell, condition, until }: { readonly cell: Cell; readonly condition: Condition; readonly until: string | null }) {
  const { t, day, lang } = useWords()
  const narrow = (on: string) => (lang === 'zh' ? on.slice(5) : day(on, 'short'))
  const [state, first] = [stateOf(cell, condition.weight), cell.who[0]]
  const said = t(words.cell, { title: t(condition.title), state: t(cellStates[state]), says: t(cell.says) })
  return (
    <span className={styles.mark} title={said}>
      <StateSign state={state} quiet />
      <span className="unseen">{said}</span>
      {cell.met && cell.since && <small aria-hidden="true">{narrow(cell.since)}</small>}
      {cell.met && first && <small aria-hidden="true">{initialsOf(first.name)}{cell.who.length > 1 && `+${cell.who.length - 1}`}</small>}
      {cell.waived && until && <small aria-hidden="true">{t(words.until, { day: narrow(until) })}</small>}
    </span>
  )
}

/** "林静，2026年12月1日 前"; without a name the roles whose it is. */
export function useOwed() {
  const { t, day } = useWords()
  return (owed: Missing['owed']): string => {
    const who = owed.person?.name ?? owed.roles.map((r) => t(roleWords[r as Role])).join(t(words.or))
    if (owed.due === null) return t(words.owesNoDay, { who })
    return t(owed.overdue ? words.owesLate : words.owes, { who, day: day(owed.due, 'short') })
  }
}

/** The musts first that keep the gate shut, then what is waived, then what only should hold. */
export const inWeight = (missing: readonly Missing[]): readonly Missing[] => {
  const rank = (m: Missing) => (m.waiver ? 1 : m.weight === 'must' ? 0 : 2)
  return [...missing].sort((a, b) => rank(a) - rank(b))
}

/** What is missing at a gate, exactly, with its owner; `most` of them, then how many more. */
export function Reasons({ gate, conditions, most }: { readonly gate: Gate; readonly conditions: ReadonlyMap<string, Condition>; readonly most: number }) {
  const { t, day } = useWords()
  const owedBy = useOwed()
  const all = inWeight(gate.missing)
  if (all.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {all.slice(0, most).map((m) => {
        const short = t(conditions.get(m.code)?.short ?? m.code)
        return (
          <li key={m.code} data-blocks={(m.weight === 'must' && !m.waiver) || undefined}>
            <span>{m.waiver ? t(words.waived, { short, day: day(m.waiver.until, 'short') }) : m.weight === 'should' ? t(words.advised, { short }) : t(words.reason, { short, says: t(m.says) })}</span>
            {!m.waiver && <small data-late={m.owed.overdue || undefined}>{owedBy(m.owed)}</small>}
          </li>
        )
      })}
      {all.length > most && <li><small>{t(words.moreMissing, { n: all.length - most })}</small></li>}
    </ul>
  )
}

export function DayOf({ gate }: { readonly gate: Pick<Gate, 'on' | 'overdue' | 'live'> }) {
  const { t, day } = useWords()
  if (gate.live) return <small className={styles.quiet}>{t(words.liveOn, { day: day(gate.live.on, 'short') })}</small>
  if (gate.on === null) return <small className={styles.quiet}>{t(words.noDay)}</small>
  return <small className={gate.overdue ? styles.late : styles.quiet}>{t(gate.overdue ? words.overdue : words.on, { day: day(gate.on, 'short') })}</small>
}
