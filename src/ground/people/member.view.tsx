/** One member in the drawer: role, unit, a fresh card, the way out. */
import { useState } from 'react'
import { fill } from '#kit/words.ts'
import type { Output } from '#web/operations.ts'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Facts, Row, Stack, Text } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { ShownOnce, type Once } from './once.view.tsx'
import { peoplePage as words } from './page.words.ts'
import { sideOf, type Role } from './people.ts'
import { printCards } from './print.view.tsx'
import { roleWords, sideWords } from './role.words.ts'
import { useUnitNames, useUnitOptions } from './units.view.tsx'
import type { Problem } from '#web/api.ts'

export type Member = Output<'people.list'>['members'][number]

export function MemberDrawer({ member, roles, onClose }: { readonly member: Member; readonly roles: readonly Role[]; readonly onClose: () => void }) {
  const { t, moment } = useWords()
  const project = useProject()
  const names = useUnitNames(project.id)
  const units = useUnitOptions(project.id)
  const [role, setRole] = useState<string>(member.role)
  const [unit, setUnit] = useState(member.unit ?? '')
  const [card, setCard] = useState<Once | null>(null)
  const [printFault, setPrintFault] = useState<Problem | null>(null)
  const changeRole = useWrite('people.changeRole')
  const move = useWrite('people.move')
  const remove = useWrite('people.remove')
  const newCode = useWrite('people.newCode')
  const params = { project: project.id, person: member.person }
  const changed = role !== member.role || unit !== (member.unit ?? '')

  const save = async () => {
    let { version } = member
    if (role !== member.role) {
      if (!(await changeRole.send({ params, body: { role: role as Role, version } })).ok) return
      version++
    }
    if (unit !== (member.unit ?? '') && !(await move.send({ params, body: { unit: unit || null, version } })).ok) return
    toast({ says: words.saved })
    onClose()
  }
  const leave = async () => {
    if (!(await confirm({ title: fill(words.removeAsk, { name: member.name }), body: words.removeBody, yes: words.remove, danger: true }))) return
    const answer = await remove.send({ params, body: { version: member.version } })
    if (!answer.ok) return
    toast({ says: fill(words.removed, { name: member.name }) })
    onClose()
  }
  const give = async () => {
    const answer = await newCode.send({ params, body: {} })
    if (answer.ok) setCard(answer.value)
  }
  return (
    <Drawer title={member.name} onClose={onClose} foot={member.can['change'] && changed && <Button tone="first" busy={changeRole.busy || move.busy} onClick={() => void save()}>{t(words.save)}</Button>}>
      <Stack>
        {[changeRole, move, remove, newCode].map((write, i) => <ErrorNotice key={i} problem={write.problem} />)}
        <Facts items={[
          { name: words.username, value: member.username },
          ...(member.email ? [{ name: words.email, value: member.email }] : []),
          { name: words.since, value: moment(member.joinedAt) },
          ...(member.can['change'] ? [] : [{ name: words.role, value: `${t(sideWords[member.side])} · ${t(roleWords[member.role])}` }, ...(member.unit ? [{ name: words.unit, value: names.get(member.unit) ?? '' }] : [])]),
        ]} />
        {member.can['change'] && <Select label={words.role} empty={false} value={role} onChange={setRole} options={roles.filter((r) => sideOf[r] === member.side).map((r) => ({ value: r, label: roleWords[r] }))} />}
        {member.can['change'] && member.side === 'customer' && <Select label={words.unit} empty={words.noUnit} value={unit} onChange={setUnit} options={units} />}
        {card && (
          <ShownOnce made={card} title={fill(words.doneCard, { name: card.name })}>
            <Button tone="first" icon="print" onClick={() => void printCards(project.id, [card.invitation]).then(setPrintFault)}>{t(words.print)}</Button>
          </ShownOnce>
        )}
        <ErrorNotice problem={printFault} />
        {member.can['newCode'] && !card && <Stack gap={2}><Text quiet size="small">{t(words.newCodeHint)}</Text><Row><Button icon="key" busy={newCode.busy} onClick={() => void give()}>{t(words.newCode)}</Button></Row></Stack>}
        {member.can['remove'] && <Row><Button tone="danger" icon="out" busy={remove.busy} onClick={() => void leave()}>{t(words.remove)}</Button></Row>}
      </Stack>
    </Drawer>
  )
}
