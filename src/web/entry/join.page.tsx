/** An invitation, opened by its link or the QR on a card. Nothing happens until the person presses the button: a link preview must not use it up. */
import { useState } from 'react'
import { language, useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { go, usePlace } from '#web/router.tsx'
import { entered, useParams, useSession } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Form, PasswordInput } from '#web/ui/fields.tsx'
import { Facts } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { roleWords } from '#ground/people/role.words.ts'
import { Entry } from './entry.view.tsx'
import { entryWords } from './entry.words.ts'

export default function Join() {
  const { t, moment } = useWords()
  const { token = '' } = useParams()
  const { path } = usePlace()
  const session = useSession()
  const invitation = useRead('people.invited', { params: { token } })
  const redeem = useWrite('people.redeem')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const needs = invitation.data?.needs
  const short = needs === 'password' && password.length < 10

  const accept = async () => {
    setTried(true)
    if (short || redeem.busy) return
    const answer = await redeem.send({ body: { token, lang: language.now().lang, ...(needs === 'password' ? { password } : {}) } })
    if (!answer.ok) return
    await entered()
    go(answer.value.project ? `/projects/${answer.value.project}` : '/', { replace: true })
  }
  return (
    <Entry title={invitation.data ? { zh: entryWords.joinTitle.zh.replace('{name}', invitation.data.name), en: entryWords.joinTitle.en.replace('{name}', invitation.data.name) } : entryWords.join}>
      <Shown read={invitation}>
        {(data) => (
          <>
            <Facts items={[
              ...(data.project ? [{ name: entryWords.joinProject, value: t(data.project) }] : []),
              ...(data.customer ? [{ name: entryWords.joinCustomer, value: t(data.customer) }] : []),
              ...(data.role ? [{ name: entryWords.joinAs, value: t(roleWords[data.role]) }] : []),
              { name: entryWords.joinUsername, value: <strong>{data.username}</strong> },
              { name: entryWords.joinUntil, value: moment(data.until) },
            ]} />
            {needs === 'signIn' && session.kind !== 'signedIn'
              ? <Alert action={<Button tone="first" to={`/sign-in?next=${encodeURIComponent(path)}`}>{t(entryWords.signIn)}</Button>}>{t(entryWords.joinNeedsSignIn)}</Alert>
              : (
                <Form onSubmit={() => void accept()} label={entryWords.join}>
                  <ErrorNotice problem={redeem.problem} faults />
                  {needs === 'password' && <PasswordInput fresh label={entryWords.newPassword} description={entryWords.passwordHint} value={password} onChange={setPassword} error={tried && short ? entryWords.shortPassword : null} />}
                  <Button type="submit" tone="first" wide busy={redeem.busy}>{t(data.way === 'sheet' ? entryWords.joinStart : entryWords.join)}</Button>
                </Form>
              )}
          </>
        )}
      </Shown>
    </Entry>
  )
}
