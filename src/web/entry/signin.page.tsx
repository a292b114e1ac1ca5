/** Sign in by password, or with the code on a printed card. */
import { useState } from 'react'
import { call, type Problem } from '#web/api.ts'
import { language, useWords } from '#web/language.ts'
import { useOutbox } from '#web/outbox.ts'
import { go, useFilters } from '#web/router.tsx'
import { entered, signIn } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice, Form, PasswordInput, TextInput } from '#web/ui/fields.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { Entry } from './entry.view.tsx'
import { entryWords } from './entry.words.ts'

/** Where to go after signing in: only a path of this site. */
const safe = (next: string): string => (/^\/(?![/\\])/.test(next) ? next : '/')

export default function SignIn() {
  const { t } = useWords()
  const { waiting } = useOutbox()
  const [filters, setFilters] = useFilters({ next: '', way: 'password' })
  const way = filters.way === 'code' ? 'code' : 'password'
  const [name, setName] = useState('')
  const [secret, setSecret] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const fine = name.trim() !== '' && (way === 'code' ? /^\d{6}$/.test(secret.trim()) : secret !== '')

  const submit = async () => {
    setTried(true)
    if (!fine || busy) return
    setBusy(true)
    const answer = way === 'code' ? await call('people.redeem', { body: { username: name, code: secret, lang: language.now().lang } }) : await signIn(name, secret)
    if (answer.ok && way === 'code') await entered()
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) go(safe(filters.next), { replace: true })
  }
  const choose = (next: 'password' | 'code') => {
    setSecret('')
    setTried(false)
    setProblem(null)
    setFilters({ way: next })
  }
  return (
    <Entry title={entryWords.signIn}>
      {waiting > 0 && <Alert tone="info">{t(entryWords.unsent, { n: waiting })}</Alert>}
      <Choice bare wide label={entryWords.way} value={way} onChange={choose} options={[{ value: 'password', label: entryWords.byPassword }, { value: 'code', label: entryWords.byCode }]} />
      <Form onSubmit={() => void submit()} label={entryWords.signIn}>
        <ErrorNotice problem={problem} />
        <TextInput label={way === 'code' ? entryWords.username : entryWords.name} value={name} onChange={setName} autoComplete="username" focused error={tried && name.trim() === '' ? entryWords.missingName : null} />
        {way === 'code'
          ? <TextInput label={entryWords.code} description={entryWords.codeHint} value={secret} onChange={setSecret} inputMode="numeric" autoComplete="one-time-code" maxLength={6} error={tried && !fine && name !== '' ? entryWords.missingCode : null} />
          : <PasswordInput label={entryWords.password} value={secret} onChange={setSecret} error={tried && secret === '' ? entryWords.missingPassword : null} />}
        <Button type="submit" tone="first" wide busy={busy}>{t(entryWords.signIn)}</Button>
      </Form>
    </Entry>
  )
}
