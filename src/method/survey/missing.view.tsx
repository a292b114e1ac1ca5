/** What a flow still misses, as words that lead to where it is done. */
import { useWords } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import { glanceWords as words } from './glance.words.ts'
import type { MissingCode } from './overview.ts'
import { missingWords } from './survey.words.ts'
import styles from './survey.module.css'

export type Tab = 'record' | 'walk' | 'gaps' | 'questions' | 'meetings' | 'agreement' | 'manual' | 'data' | 'samples'
export const tabs: readonly Tab[] = ['record', 'walk', 'gaps', 'questions', 'meetings', 'agreement', 'manual', 'data', 'samples']

const tabOf: Record<MissingCode, Tab> = { steps: 'walk', record: 'record', walk: 'walk', openSteps: 'walk', gaps: 'gaps', keyQuestions: 'questions', team: 'agreement', sponsor: 'agreement' }

/** The page of one flow's survey, open at one of its tabs. */
export const flowTo = (project: string, flow: string, tab: Tab): string => `/projects/${project}/survey/flows/${flow}?tab=${tab}`

type MissingProps = { readonly project: string; readonly flow: string; readonly missing: readonly { readonly code: string; readonly n: number }[] }

export function MissingList({ project, flow, missing }: MissingProps) {
  const { t } = useWords()
  if (missing.length === 0) return <span>{t(words.nothingMissing)}</span>
  return (
    <ul className={styles.missing}>
      {missing.map(({ code, n }) => <li key={code}><Link className={code === 'keyQuestions' ? styles.blocks : undefined} to={flowTo(project, flow, tabOf[code as MissingCode])}>{t(missingWords[code as MissingCode], { n })}</Link></li>)}
    </ul>
  )
}
