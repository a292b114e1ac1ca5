/** Sets a first password, or changes the present one; changing it signs the other devices out. */
import { useState } from 'react'
import { request, type Problem } from '#web/api.ts'
import { say, useWords } from '#web/language.ts'
import { refreshChapters, useWrite } from '#web/read.ts'
import { useMe } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Form, PasswordInput } from '#web/ui/fields.tsx'
import { Card, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { accountPage as words } from './account.words.ts'

export function Password() {
  const { t } = useWords()
  const { person } = useMe()
  const first = useWrite('people.setPassword')
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const has = person.hasPassword
  const fine = next.length >= 10 && (!has || present !== '')

  const change = async (): Promise<Problem | null> => {
    const answer = await request('POST', '/api/auth/change-password', { body: { currentPassword: present, newPassword: next, revokeOtherSessions: true } })
    if (answer.ok) return null
    // The sign-in library says 400 for a wrong present password; being throttled has the server's own words.
    return answer.problem.status === 400 ? { ...answer.problem, title: say(words.wrongTitle), detail: say(words.wrongHint) } : answer.problem
  }
  const submit = async () => {
    setTried(true)
    if (!fine || busy) return
    setBusy(true)
    const answer = has ? await change() : await first.send({ body: { password: next } }).then((a) => (a.ok ? null : a.problem))
    setBusy(false)
    setProblem(answer)
    if (answer) return
    setPresent('')
    setNext('')
    setTried(false)
    refreshChapters(['people'])
    toast({ says: has ? words.passwordChanged : words.passwordSet })
  }
  return (
    <Card>
      <Stack>
        <Title>{t(words.password)}</Title>
        {!has && <Text>{t(words.noPassword)}</Text>}
        <Form onSubmit={() => void submit()} label={words.password}>
          <ErrorNotice problem={problem} />
          {has && <PasswordInput label={words.present} value={present} onChange={setPresent} error={tried && present === '' ? words.missing : null} />}
          <PasswordInput fresh label={words.next} description={words.passwordHint} value={next} onChange={setNext} error={tried && next.length < 10 ? words.short : null} />
          <Row><Button type="submit" busy={busy}>{t(has ? words.changePassword : words.setPassword)}</Button></Row>
        </Form>
      </Stack>
    </Card>
  )
}
