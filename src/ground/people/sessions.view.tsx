import { fill } from '#kit/words.ts'
import type { Output } from '#web/operations.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { Card, Grow, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { accountPage as words } from './account.words.ts'

type Session = Output<'people.sessions'>['sessions'][number]

export function Sessions() {
  const { t, moment } = useWords()
  const read = useRead('people.sessions', {})
  const one = useWrite('people.endSession')
  const others = useWrite('people.endOtherSessions')
  const end = async (session: Session) => {
    if (!(await confirm({ title: fill(words.endAsk, { device: t(session.device) }), body: words.endBody, yes: words.end, danger: true }))) return
    if ((await one.send({ params: { session: session.id }, body: {} })).ok) toast({ says: words.ended })
  }
  return (
    <Card>
      <Stack>
        <Title>{t(words.sessions)}</Title>
        <ErrorNotice problem={one.problem ?? others.problem} />
        <Shown read={read}>
          {({ sessions }) => (
            <Stack gap={3}>
              {sessions.map((session) => (
                <Row key={session.id} between>
                  <Grow>
                    <Text strong as="div">{t(session.device)} {session.current && <Badge tone="brand">{t(words.current)}</Badge>}</Text>
                    <Text quiet size="small" as="div">{t(words.sessionSince, { at: moment(session.since) })}</Text>
                  </Grow>
                  {!session.current && <Button size="small" icon="out" hint={words.end} onClick={() => void end(session)}>{t(words.end)}</Button>}
                </Row>
              ))}
              {sessions.length > 1 && <Row><Button icon="out" busy={others.busy} onClick={() => void others.send({ body: {} }).then((a) => a.ok && toast({ says: words.ended }))}>{t(words.endOthers)}</Button></Row>}
            </Stack>
          )}
        </Shown>
      </Stack>
    </Card>
  )
}
