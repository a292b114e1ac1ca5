/** The table of MASTERY §2, class by class: what is in force, and the default where it differs. */
import { useWords } from '#web/language.ts'
import { withClass } from './draft.ts'
import type { Class } from './handover.ts'
import { classExamples, classWords } from './handover.words.ts'
import { classRules, type ClassRule, type Settings } from './rule.ts'
import { ValueCell } from './rules.value.view.tsx'
import { classRuleWords, rulesWords as words } from './rules.words.ts'
import { classRanges } from './settings.ts'
import styles from './rules.module.css'

const classes: readonly Class[] = ['A', 'B', 'C', 'D']

/** What is in force for a class under these settings. */
function inForce(s: Settings, c: Class, key: keyof ClassRule) {
  const own = s.classes?.[c]?.[key]
  if (own !== undefined) return own
  return c === 'B' && key === 'afterBreak' && s.strictlyThree ? classRules.B.clean : classRules[c][key]
}

export function ClassTable({ settings, edit }: { readonly settings: Settings; readonly edit: ((next: Settings) => void) | null }) {
  const { t } = useWords()
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={t(words.title)}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{t(words.criterion)}</th>{classes.map((c) => <th key={c} scope="col" title={t(classExamples[c])}>{t(classWords[c])}<small>{t(classExamples[c])}</small></th>)}</tr></thead>
        <tbody>
          {(Object.keys(classRuleWords) as (keyof ClassRule)[]).map((key) => (
            <tr key={key}>
              <th scope="row">{t(classRuleWords[key])}</th>
              {classes.map((c) => (
                <td key={c}>
                  <ValueCell
                    label={{ zh: `${classRuleWords[key].zh}，${classWords[c].zh}`, en: `${classRuleWords[key].en}, ${classWords[c].en}` }} value={inForce(settings, c, key)} usual={classRules[c][key]}
                    range={key in classRanges ? classRanges[key as keyof typeof classRanges] : null} edit={edit && ((value) => edit(withClass(settings, c, key, value as never)))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
