/** Flows by units: a table on a laptop, a list on a phone. Each field has its shape and its numbers and opens what they rest on. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { usePhone } from '#web/ui/screen.ts'
import { verdicts } from './selfsufficiency.ts'
import { fieldVerdictWords, selfSufficiencyWords as words } from './selfsufficiency.words.ts'
import { Sign } from './selfsufficiency.sign.view.tsx'
import styles from './selfsufficiency.module.css'
import list from './wall.module.css'

export type Told = Output<'handover.selfSufficiency'>
type Flow = Told['flows'][number]
type Field = Told['fields'][number]

type FieldsProps = { readonly told: Told; readonly current: string; readonly onOpen: (field: Field) => void }

export const keyOf = (field: Pick<Field, 'flow' | 'unit'>): string => `${field.flow}/${field.unit}`

/** How many of the capabilities a unit wants have their persons. */
const heldIn = (field: Field) => ({ held: field.capabilities.filter((c) => c.holders >= c.required).length, all: field.capabilities.length })

export function Fields(props: FieldsProps) {
  const { told } = props
  const phone = usePhone()
  const flows = told.flows.filter((flow) => told.fields.some((f) => f.flow === flow.id))
  return phone ? <List {...props} flows={flows} /> : <Table {...props} flows={flows} />
}

type Parts = FieldsProps & { readonly flows: readonly Flow[] }

function Table({ told, flows, current, onOpen }: Parts) {
  const { t } = useWords()
  const fields = new Map(told.fields.map((f) => [keyOf(f), f]))
  const units = told.units.filter((u) => told.fields.some((f) => f.unit === u.id))
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t(words.table)}>
        <thead><tr><th scope="col">{t(words.flow)}</th><th scope="col">{t(words.everywhere)}</th>{units.map((u) => <th key={u.id} scope="col">{t(u.name)}<small>{u.code}</small></th>)}</tr></thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.id}>
              <th scope="row">{t(flow.name)}<small>{flow.code}</small></th>
              <td className={styles.all}>{flow.verdict && <Sign verdict={flow.verdict} says={fieldVerdictWords[flow.verdict]} named />}</td>
              {units.map((u) => {
                const field = fields.get(`${flow.id}/${u.id}`)
                if (!field) return <td key={u.id} className={styles.none}><span aria-hidden="true">·</span><span className="unseen">{t(words.notHere)}</span></td>
                const held = t(words.held, heldIn(field))
                return (
                  <td key={u.id}>
                    <button type="button" className={styles.field} data-current={current === keyOf(field) || undefined} onClick={() => onOpen(field)} aria-label={t(words.cellSays, { flow: t(flow.name), unit: t(u.name), verdict: t(fieldVerdictWords[field.verdict]), held })}>
                      <Sign verdict={field.verdict} says={fieldVerdictWords[field.verdict]} /><span>{held}</span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function List({ told, flows, current, onOpen }: Parts) {
  const { t } = useWords()
  const units = new Map(told.units.map((u) => [u.id, u]))
  return (
    <div className={list.board}>
      {flows.map((flow) => (
        <section key={flow.id} className={list.group}>
          <h2><span>{t(flow.name)}</span>{flow.verdict && <small>{t(fieldVerdictWords[flow.verdict])}</small>}</h2>
          <ul>
            {told.fields.filter((f) => f.flow === flow.id).map((field) => (
              <li key={field.unit}>
                <button type="button" className={list.line} data-current={current === keyOf(field) || undefined} onClick={() => onOpen(field)}>
                  <span aria-hidden="true"><Sign verdict={field.verdict} says={fieldVerdictWords[field.verdict]} /></span>
                  <span className={list.lineWords}><strong>{t(units.get(field.unit)?.name ?? '')}</strong><small>{`${t(fieldVerdictWords[field.verdict])} · ${t(words.held, heldIn(field))}`}</small></span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

export function Legend() {
  const { t } = useWords()
  return (
    <ul className={styles.legend} aria-label={t(words.legend)}>
      {verdicts.map((verdict) => <li key={verdict}><Sign verdict={verdict} says={fieldVerdictWords[verdict]} named /></li>)}
      <li>{t(words.legendCount)}</li>
    </ul>
  )
}
