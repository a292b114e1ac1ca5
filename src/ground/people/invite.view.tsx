/** The drawer that invites somebody in one of three ways and then shows, once, what they need. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Checkbox, Choice, faultAt, Form, Select, TextInput } from '#web/ui/fields.tsx'
import { Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import type { Problem } from '#web/api.ts'
import { fill } from '#kit/words.ts'
import type { Lang } from '#kit/words.ts'
import { untilText, type Way } from './invitation.ts'
import { message } from './message.words.ts'
import { ShownOnce, type Once } from './once.view.tsx'
import { sideOf, type Role } from './people.ts'
import { peoplePage as words } from './page.words.ts'
import { printCards } from './print.view.tsx'
import { roleWords } from './role.words.ts'
import { useUnitOptions } from './units.view.tsx'

type Draft = { way: Way; role: Role | ''; unit: string; name: string; username: string; email: string; lang: Lang; existing: boolean }

const hints = { link: words.linkHint, mail: words.mailHint, sheet: words.sheetHint } as const

type InviteProps = { readonly roles: readonly Role[]; readonly mail: boolean; readonly role?: Role; readonly onClose: () => void }

export function Invite({ roles, mail, role, onClose }: InviteProps) {
  const { t, lang } = useWords()
  const project = useProject()
  const me = useMe()
  const zone = useRead('projects.get', { params: { project: project.id } }).data?.zone
  const units = useUnitOptions(project.id)
  const write = useWrite('people.invite')
  const empty: Draft = { way: role && ['keyUser', 'endUser'].includes(role) ? 'sheet' : 'link', role: role ?? '', unit: '', name: '', username: '', email: '', lang, existing: false }
  const [draft, setDraft] = useState(empty)
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<{ readonly once: Once; readonly draft: Draft } | null>(null)
  const [printFault, setPrintFault] = useState<Problem | null>(null)
  const put = <K extends keyof Draft>(field: K) => (value: Draft[K]) => setDraft({ ...draft, [field]: value })
  const missing = { name: draft.name.trim() === '', role: draft.role === '', email: draft.way === 'mail' && draft.email.trim() === '' }

  const submit = async () => {
    setTried(true)
    if (missing.name || draft.role === '' || missing.email || write.busy) return
    const answer = await write.send({
      params: { project: project.id },
      body: {
        way: draft.way, role: draft.role, unit: sideOf[draft.role] === 'customer' && draft.unit ? draft.unit : null, name: draft.name, lang: draft.lang, existing: draft.existing,
        ...(draft.username.trim() ? { username: draft.username } : {}), email: draft.email.trim() || null,
      },
    })
    if (answer.ok) setMade({ once: answer.value, draft })
  }
  const again = () => {
    setMade(null)
    setTried(false)
    setPrintFault(null)
    setDraft({ ...empty, way: draft.way, role: draft.role, unit: draft.unit, lang: draft.lang })
  }

  if (made) {
    const { once, draft: said } = made
    const says = (l: Lang) => ({
      name: once.name, inviter: me.person.name, role: roleWords[said.role as Role][l], customer: project.customer[l], project: project.name[l], username: once.username,
      link: once.link ?? '', until: untilText(once.until, l, zone ?? me.person.zone),
    })
    return (
      <Drawer title={words.inviteTitle} onClose={onClose} foot={<><Button onClick={again}>{t(words.another)}</Button>{said.way === 'sheet' && <Button tone="first" icon="print" onClick={() => void printCards(project.id, [once.invitation]).then(setPrintFault)}>{t(words.print)}</Button>}</>}>
        <Stack>
          <ShownOnce made={once} title={fill(words.done, { name: once.name })} {...(once.link && said.way !== 'sheet' ? { message: fill(message.text, says(said.lang))[said.lang] } : {})} />
          {said.way === 'mail' && !once.mailed && <Alert tone="warn">{t(words.mailFailed)}</Alert>}
          {said.way === 'sheet' && <Alert>{t(words.printHint)}</Alert>}
          <ErrorNotice problem={printFault} />
        </Stack>
      </Drawer>
    )
  }
  return (
    <Drawer title={words.inviteTitle} onClose={onClose}>
      <Form onSubmit={() => void submit()} label={words.inviteTitle}>
        <ErrorNotice problem={write.problem} />
        <TextInput focused label={words.name} required value={draft.name} onChange={put('name')} maxLength={80} error={tried && missing.name ? words.missingName : faultAt(write.problem, 'name')} />
        <Select label={words.role} required value={draft.role} onChange={(value) => put('role')(value as Role)} options={roles.map((r) => ({ value: r, label: roleWords[r] }))} error={tried && missing.role ? words.missingRole : faultAt(write.problem, 'role')} />
        {draft.role !== '' && sideOf[draft.role] === 'customer' && <Select label={words.unit} value={draft.unit} onChange={put('unit')} empty={words.noUnit} options={units} error={faultAt(write.problem, 'unit')} />}
        <Choice label={words.way} wide value={draft.way} onChange={put('way')} options={[{ value: 'link', label: words.byLink, icon: 'link' }, ...(mail ? [{ value: 'mail' as const, label: words.byMail, icon: 'out' as const }] : []), { value: 'sheet', label: words.bySheet, icon: 'print' }]} />
        <Text quiet>{t(hints[draft.way])}</Text>
        <TextInput label={words.email} type="email" inputMode="email" required={draft.way === 'mail'} value={draft.email} onChange={put('email')} error={tried && missing.email ? words.missingMail : faultAt(write.problem, 'email')} />
        <TextInput label={words.username} description={words.usernameHint} value={draft.username} onChange={put('username')} maxLength={40} error={faultAt(write.problem, 'username')} />
        <Checkbox label={words.existing} description={words.existingHint} checked={draft.existing} onChange={put('existing')} />
        <Choice label={words.lang} value={draft.lang} onChange={put('lang')} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
        <Button type="submit" tone="first" wide busy={write.busy}>{t(words.send)}</Button>
      </Form>
    </Drawer>
  )
}
