/** What is shown once: the link, and for a card the user name and code. */
import type { Output } from '#web/operations.ts'
import { useWords, type Says } from '#web/language.ts'
import { Facts, Row, Stack } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { CopyButton } from './copy.view.tsx'
import { peoplePage as words } from './page.words.ts'
import styles from './people.module.css'

export type Once = Output<'people.invite'>

type ShownOnceProps = { readonly made: Once; readonly title: Says; readonly message?: string; readonly children?: React.ReactNode }

export function ShownOnce({ made, title, message, children }: ShownOnceProps) {
  const { t, moment } = useWords()
  return (
    <Stack>
      <Alert tone="good" title={title}>{t(made.mailed ? words.mailed : words.once)}</Alert>
      <Facts items={[
        { name: words.username, value: <strong className={styles.code}>{made.username}</strong> },
        ...(made.code ? [{ name: words.code, value: <strong className={styles.code}>{made.code}</strong> }] : []),
        ...(made.link ? [{ name: words.link, value: <span className={styles.link}>{made.link}</span> }] : []),
        { name: words.until, value: moment(made.until) },
      ]} />
      <Row gap={2}>
        {message && <CopyButton tone="first" text={message} label={words.copyMessage} />}
        {made.link && <CopyButton text={made.link} label={words.copyLink} />}
        {children}
      </Row>
    </Stack>
  )
}
