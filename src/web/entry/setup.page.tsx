/** The first run: the one-time link the server printed creates the administrator. */
import { useState } from 'react'
import type { Words } from '#kit/words.ts'
import { language, useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { go, useFilters } from '#web/router.tsx'
import { entered } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { faultAt, Form, PasswordInput, TextInput } from '#web/ui/fields.tsx'
import { Alert, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { Entry } from './entry.view.tsx'
import { entryWords } from './entry.words.ts'

export default function Setup() {
  const { t } = useWords()
  const [{ key }] = useFilters({ key: '' })
  const state = useRead('people.isSetUp', {})
  return (
    <Entry title={entryWords.setup} lead={t(entryWords.setupLead)}>
      <Shown read={state}>
        {({ done }) => {
          if (done) return <Alert tone="info" title={entryWords.setupDone} action={<Button tone="first" to="/sign-in">{t(entryWords.signIn)}</Button>}>{t(entryWords.setupDoneHint)}</Alert>
          if (!key) return <Alert tone="warn" title={entryWords.setupNoKey}>{t(entryWords.setupNoKeyHint)}</Alert>
          return <Administrator setupKey={key} />
        }}
      </Shown>
    </Entry>
  )
}

function Administrator({ setupKey }: { readonly setupKey: string }) {
  const { t } = useWords()
  const setup = useWrite('people.setup')
  const [tried, setTried] = useState(false)
  const [form, setForm] = useState({ name: '', username: 'admin', email: '', password: '' })
  const put = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value })
  const submit = async () => {
    setTried(true)
    if (form.name.trim() === '' || form.username.trim() === '' || form.password.length < 10 || setup.busy) return
    const { lang, zone } = language.now()
    const answer = await setup.send({ body: { ...form, email: form.email.trim() || null, key: setupKey, lang, zone } })
    if (!answer.ok) return
    await entered()
    go('/', { replace: true })
  }
  const wrong = (field: keyof typeof form, missing: Words | null) => (tried && missing ? missing : faultAt(setup.problem, field))
  return (
    <Form onSubmit={() => void submit()} label={entryWords.setup}>
      <ErrorNotice problem={setup.problem} />
      <TextInput label={entryWords.personName} value={form.name} onChange={put('name')} autoComplete="name" required focused error={wrong('name', form.name.trim() ? null : entryWords.missingPerson)} />
      <TextInput label={entryWords.username} description={entryWords.usernameHint} value={form.username} onChange={put('username')} autoComplete="username" required error={wrong('username', form.username.trim() ? null : entryWords.missingName)} />
      <TextInput label={entryWords.email} description={entryWords.emailHint} type="email" value={form.email} onChange={put('email')} autoComplete="email" error={faultAt(setup.problem, 'email')} />
      <PasswordInput fresh required label={entryWords.password} description={entryWords.passwordHint} value={form.password} onChange={put('password')} error={wrong('password', form.password.length < 10 ? entryWords.shortPassword : null)} />
      <Button type="submit" tone="first" wide busy={setup.busy}>{t(entryWords.setupButton)}</Button>
    </Form>
  )
}
