/** A flow's name and code: a new one, or one that is there. Its steps are written on its own page. */
import { useState } from 'react'
import type { Words } from '#kit/words.ts'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { go } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { faultAt, Form, TextInput } from '#web/ui/fields.tsx'
import { Grow, Stack } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { flowsPage as words } from './page.words.ts'

type FlowDrawerProps = { readonly flow: { readonly id: string; readonly code: string; readonly name: Words; readonly archived: boolean; readonly version: number } | null; readonly onClose: () => void }

export function FlowDrawer({ flow, onClose }: FlowDrawerProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const [name, setName] = useState(() => textsOf(flow?.name ?? null, lang))
  const [code, setCode] = useState(flow?.code ?? '')
  const added = useWrite('flows.add')
  const changed = useWrite('flows.change')
  const archived = useWrite('flows.archive')
  const problem = added.problem ?? changed.problem ?? archived.problem

  const save = async () => {
    if (flow) {
      const answer = await changed.send({ params: { project, flow: flow.id }, body: { code, name, version: flow.version } })
      if (!answer.ok) return
      toast({ says: words.saved })
      return onClose()
    }
    const answer = await added.send({ params: { project }, body: { code, name } })
    if (answer.ok) go(`/projects/${project}/flows/${answer.value.subject}?edit=1`)
  }
  const put = async () => {
    if (!flow) return
    if (!flow.archived && !(await confirm({ title: t(words.archiveAsk, { name: t(flow.name) }), body: words.archiveHint, yes: words.archive, danger: true }))) return
    const answer = await archived.send({ params: { project, flow: flow.id }, body: { version: flow.version } })
    if (answer.ok) onClose()
  }
  return (
    <Drawer
      title={flow ? words.edit : words.add} onClose={onClose}
      foot={<>
        {flow && <Button tone={flow.archived ? 'second' : 'danger'} onClick={() => void put()} busy={archived.busy}>{t(flow.archived ? words.restore : words.archive)}</Button>}
        <Grow />
        <Button tone="first" icon="check" onClick={() => void save()} busy={added.busy || changed.busy}>{t(flow ? words.save : words.writeSteps)}</Button>
      </>}
    >
      <Form onSubmit={() => void save()} label={flow ? words.edit : words.add}>
        <Stack gap={4}>
          {problem && !problem.errors && <ErrorNotice problem={problem} />}
          <Bilingual label={words.name} value={name} onChange={setName} error={faultAt(problem, 'name')} focused />
          <TextInput label={words.code} description={words.codeHint} value={code} onChange={setCode} maxLength={40} required error={faultAt(problem, 'code')} />
        </Stack>
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{t(words.save)}</button>
      </Form>
    </Drawer>
  )
}
