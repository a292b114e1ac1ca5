/** Who showed it to this person, whom they taught, and who can teach it. */
import { useWords } from '#web/language.ts'
import { Stack, Title } from '#web/ui/layout.tsx'
import type { History } from './names.view.tsx'
import { historyWords as words } from './history.words.ts'
import styles from './history.module.css'

export function Lineage({ data }: { readonly data: History }) {
  const { t, day, lang } = useWords()
  const nameOf = (id: string) => data.people.find((p) => p.id === id)?.name ?? ''
  const { shownBy, taught } = data.lineage
  return (
    <section aria-labelledby="lineage">
      <Stack gap={3}>
        <Title level={3} id="lineage">{t(words.lineage)}</Title>
        {shownBy.length > 0 && (
          <div><h4 className={styles.small}>{t(words.shownBy)}</h4>
            <ul className={styles.bullets}>{shownBy.map((s) => <li key={s.by}>{t(words.shownByOne, { name: nameOf(s.by), day: day(s.day) })}{s.depth > 1 && <span className={styles.quiet}> · {t(words.depth, { n: s.depth })}</span>}</li>)}</ul>
          </div>
        )}
        {taught.length > 0 && (
          <div><h4 className={styles.small}>{t(words.taught)}</h4>
            <ul className={styles.bullets}>{taught.map((l) => <li key={l.person}>{nameOf(l.person)}<span className={styles.quiet}> · {l.reachedOn === null ? t(words.taughtNot) : t(words.taughtYes, { day: day(l.reachedOn) })}</span></li>)}</ul>
          </div>
        )}
        <div><h4 className={styles.small}>{t(words.canTeach)}</h4>
          <p>{data.canTeach.length > 0 ? data.canTeach.map(nameOf).join(lang === 'zh' ? '、' : ', ') : t(words.canTeachNobody)}</p>
        </div>
      </Stack>
    </section>
  )
}
