/** Somebody of the vendor who has not run the version in force by own hands is not qualified to take it on site (METHOD M2): said where they are chosen, to the vendor alone. It warns and forbids nothing. */
import { fill } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Alert } from '#web/ui/notice.tsx'
import { recordWords as words } from './record.words.ts'

/** `person` null: nobody is chosen. `flow` null: the capability belongs to none. */
export function Unqualified({ person, flow }: { readonly person: string | null; readonly flow: string | null }) {
  const { t } = useWords()
  const { id: project, side } = useProject()
  const asks = side === 'vendor' && person !== null && flow !== null
  const read = useRead('validation.qualifications', asks ? { params: { project } } : null, { remember: true })
  const found = asks ? read.data?.qualifications.find((q) => q.flow === flow && q.person.id === person) : undefined
  if (!found || found.state === 'qualified') return null
  const of = read.data?.flows.find((f) => f.id === flow)
  return (
    <Alert tone="warn" action={<Link to={`/projects/${project}/validation?flow=${flow}`}>{t(words.toValidation)}</Link>}>
      {t(fill(found.state === 'lapsed' ? words.qualificationLapsed : words.notQualified, { name: found.person.name, flow: of ? `${of.code} ${t(of.name)}` : '', version: found.current }))}
    </Alert>
  )
}
