/** The customer's logo: seen as it is printed, uploaded, taken away and brought back. */
import { useState } from 'react'
import { newId } from '#kit/ids.ts'
import { call, href, type Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useWrite } from '#web/read.ts'
import { Button } from '#web/ui/button.tsx'
import { FileButton } from '#web/ui/fields.tsx'
import { Card, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { projectsPage as words } from './page.words.ts'
import styles from './projects.module.css'

export function Logo({ project }: { readonly project: Output<'projects.get'> }) {
  const { t } = useWords()
  const write = useWrite('projects.setLogo')
  const [sending, setSending] = useState(false)
  const [upload, setUpload] = useState<Problem | null>(null)
  const params = { project: project.id }
  const may = project.can['setLogo'] === true

  const choose = async (files: readonly File[]) => {
    const [file] = files
    if (!file || sending) return
    setSending(true)
    write.clear()
    const kept = await call('documents.upload', { params, query: { name: file.name, chapter: 'projects', subject: project.id }, file }, { command: newId() })
    setUpload(kept.ok ? null : kept.problem)
    if (kept.ok && (await write.send({ params, body: { file: kept.value.subject } })).ok) toast({ says: words.saved })
    setSending(false)
  }
  const remove = async () => {
    const was = project.logo
    const answer = await write.send({ params, body: { file: null } })
    if (answer.ok) toast({ says: words.logoRemoved, undo: () => void write.send({ params, body: { file: was } }) })
  }
  return (
    <Card>
      <Stack>
        <Title>{t(words.logo)}</Title>
        <Text quiet>{t(words.logoLead)}</Text>
        {project.logo
          ? <div className={styles.logo}><img src={href('documents.download', { params: { ...params, file: project.logo } })} alt={t(words.logoOf, { customer: t(project.customer) })} /></div>
          : <Text>{t(words.noLogo)}</Text>}
        <ErrorNotice problem={upload} />
        <ErrorNotice problem={write.problem} faults />
        {may && (sending
          ? <p role="status">{t(words.logoSending)}</p>
          : <Row gap={2}><FileButton icon="photo" label={project.logo ? words.otherLogo : words.addLogo} accept="image/png,image/jpeg" onFiles={(files) => void choose(files)} />{project.logo && <Button icon="trash" busy={write.busy} onClick={() => void remove()}>{t(words.removeLogo)}</Button>}</Row>)}
      </Stack>
    </Card>
  )
}
