/** What a question is about, in the words of the history: the record or the finding, when it was, and what was written with it. */
import { useWords } from '#web/language.ts'
import type { FactType, HandoverFact } from './facts.ts'
import { factSentence } from './facts.words.ts'
import { nameIn, type History } from './names.view.tsx'
import styles from './history.module.css'

type Fact = History['facts'][number]

/** The attempt or the demonstration of this id. */
export const recordOf = (data: History, id: unknown): Fact | undefined => data.facts.find((f) => (f.type === 'attempted' || f.type === 'demonstrated') && f.detail['id'] === id)

/** The newest fact of a type. */
export const newestOf = (data: History, type: FactType): Fact | undefined => data.facts.findLast((f) => f.type === type)

export function Told({ data, fact }: { readonly data: History; readonly fact: Fact | undefined }) {
  const { t, moment } = useWords()
  if (!fact) return null
  const note = fact.detail['note']
  return (
    <div className={styles.told}>
      <p>{t(factSentence(fact as unknown as HandoverFact, nameIn(data), fact.by))}</p>
      <p className={styles.when}>{moment(fact.at)}</p>
      {typeof note === 'string' && note !== '' && <p className={styles.note}>{note}</p>}
    </div>
  )
}
