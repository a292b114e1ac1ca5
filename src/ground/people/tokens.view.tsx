import { useState } from 'react'
import { fill } from '#kit/words.ts'
import type { Output } from '#web/operations.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Form, TextInput } from '#web/ui/fields.tsx'
import { Card, Facts, Grow, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, Empty, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { NumberInput } from '#web/ui/number.tsx'
import { toast } from '#web/ui/toast.tsx'
import { accountPage as words } from './account.words.ts'
import { longestTokenDays, type TokenScope } from './account.ts'
import { CopyButton } from './copy.view.tsx'
import styles from './people.module.css'

type Token = Output<'people.tokens'>['tokens'][number]

export function Tokens() {
  const { t, moment } = useWords()
  const read = useRead('people.tokens', {})
  const end = useWrite('people.endToken')
  const [making, setMaking] = useState(false)
  const stop = async (token: Token) => {
    if (!(await confirm({ title: fill(words.endTokenAsk, { name: token.name }), body: words.endTokenBody, yes: words.endToken, danger: true }))) return
    if ((await end.send({ params: { token: token.id }, body: {} })).ok) toast({ says: words.tokenEnded })
  }
  const make = <Button icon="plus" onClick={() => setMaking(true)}>{t(words.newToken)}</Button>
  return (
    <Card>
      <Stack>
        <Title>{t(words.tokens)}</Title>
        <Text quiet>{t(words.tokensLead)}</Text>
        <ErrorNotice problem={end.problem} />
        <Shown read={read} lines={2}>
          {({ tokens }) => tokens.length === 0
            ? <Empty icon="key" title={words.tokensEmpty} hint={words.tokensEmptyHint} action={make} />
            : (
              <Stack gap={3}>
                {tokens.map((token) => (
                  <Row key={token.id} between>
                    <Grow>
                      <Text strong as="div">{token.name} <Badge>{t(words[token.scope])}</Badge> {token.expired && <Badge tone="warn">{t(words.expired)}</Badge>}</Text>
                      <Text quiet size="small" as="div">{t(words.until)} {moment(token.until)} · {t(words.used)} {token.usedAt ? moment(token.usedAt) : t(words.never)}</Text>
                    </Grow>
                    <Button size="small" icon="trash" onClick={() => void stop(token)}>{t(words.endToken)}</Button>
                  </Row>
                ))}
                <Row>{make}</Row>
              </Stack>
            )}
        </Shown>
      </Stack>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Card>
  )
}

function NewToken({ onClose }: { readonly onClose: () => void }) {
  const { t, moment } = useWords()
  const write = useWrite('people.createToken')
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenScope>('read')
  const [days, setDays] = useState<number | null>(90)
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<Output<'people.createToken'> | null>(null)
  const daysFine = days !== null && days >= 1 && days <= longestTokenDays
  const submit = async () => {
    setTried(true)
    if (name.trim() === '' || !daysFine || write.busy) return
    const answer = await write.send({ body: { name, scope, days } })
    if (answer.ok) setMade(answer.value)
  }
  if (made) {
    return (
      <Drawer title={words.newToken} onClose={onClose}>
        <Stack>
          <Alert tone="good" title={words.tokenOnce} />
          <Facts items={[{ name: words.tokenName, value: name }, { name: words.token, value: <span className={styles.link}>{made.token}</span> }, { name: words.until, value: moment(made.until) }]} />
          <Row><CopyButton tone="first" text={made.token} label={words.copy} /></Row>
        </Stack>
      </Drawer>
    )
  }
  return (
    <Drawer title={words.newToken} onClose={onClose}>
      <Form onSubmit={() => void submit()} label={words.newToken}>
        <ErrorNotice problem={write.problem} />
        <TextInput focused required label={words.tokenName} description={words.tokenNameHint} value={name} onChange={setName} maxLength={80} error={tried && name.trim() === '' ? words.missingTokenName : faultAt(write.problem, 'name')} />
        <Choice label={words.scope} value={scope} onChange={setScope} options={[{ value: 'read', label: words.read }, { value: 'write', label: words.write }]} />
        <NumberInput label={words.days} description={words.daysHint} min={1} max={longestTokenDays} value={days} onChange={setDays} error={tried && !daysFine ? words.daysHint : null} />
        <Button type="submit" tone="first" wide busy={write.busy}>{t(words.make)}</Button>
      </Form>
    </Drawer>
  )
}
