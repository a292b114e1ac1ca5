/** One's own account: how one is called, reads and signs in, on which devices, and by which scripts. */
import { useWords } from '#web/language.ts'
import { useMe } from '#web/session.ts'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { accountPage as words } from './account.words.ts'
import { Password } from './password.view.tsx'
import { Profile } from './profile.view.tsx'
import { Sessions } from './sessions.view.tsx'
import { Tokens } from './tokens.view.tsx'

export default function Account() {
  const { t } = useWords()
  const { person } = useMe()
  return (
    <Page width="narrow">
      <PageHeader title={words.title} lead={t(words.lead, { username: person.username })} />
      <Profile key={person.version} />
      <Password />
      <Sessions />
      <Tokens />
    </Page>
  )
}
