/** Record an attempt: from a sticker's address (`?capability=…&unit=…`), from Today, or from nothing; it works without a network. */
import { useEffect } from 'react'
import { useWords } from '#web/language.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { Capture, type At } from './capture.view.tsx'
import { lastPlace, rememberPlace } from './place.memory.view.tsx'
import { recordWords as words } from './record.words.ts'

export default function Record() {
  const { t } = useWords()
  const project = useProject()
  const phone = usePhone()
  const [at, setAt] = useFilters({ unit: '', capability: '', person: '', mode: '' })
  // Without a sticker it goes on where this device recorded last, or in the person's own unit.
  useEffect(() => {
    if (at.unit === '' && at.capability === '') setAt(lastPlace(project))
  }, [at.unit, at.capability, project, setAt])
  useEffect(() => rememberPlace(project.id, at), [project.id, at])
  const go = (next: Partial<At>, step: boolean) => setAt(next, { push: step })
  return (
    <Page width="narrow">
      <PageHeader title={words.title} {...(phone ? {} : { lead: t(words.lead), actions: <Button icon="columns" to={`/projects/${project.id}/session`}>{t(words.session)}</Button> })} />
      <Capture at={at} go={go} />
    </Page>
  )
}
