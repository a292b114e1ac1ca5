/** What somebody must know of a standing before anything else: watched, lapsed, suspended, to be reviewed, not progressing. */
import { useWords } from '#web/language.ts'
import { Text } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import type { Cause } from './handover.ts'
import { causeWords, progressWords } from './handover.words.ts'
import type { Standing } from './names.view.tsx'
import { historyWords as words } from './history.words.ts'

export function Notices({ assessment: a }: { readonly assessment: Standing['assessment'] }) {
  const { t, day } = useWords()
  return (
    <>
      {a.suspended && <Alert tone="bad">{t(words.suspended)}</Alert>}
      {a.reviewWanted && <Alert tone="warn">{t(words.review)}</Alert>}
      {a.watch && (
        <Alert tone={a.watch.overdue ? 'bad' : 'warn'} title={words.watched}>
          {a.watch.cause === null ? t(words.watchedHint, { day: day(a.watch.causeDue) }) : t(words.watchedFound, { cause: t(causeWords[a.watch.cause as Cause]) })}
          {a.watch.overdue && <strong> {t(words.overdue)}</strong>}
        </Alert>
      )}
      {a.lapsed && <Alert tone="warn">{t(words.lapsed)}</Alert>}
      {!a.lapsed && a.lapsesOn !== null && <Text quiet size="small">{t(words.lapsesOn, { day: day(a.lapsesOn) })}</Text>}
      {a.checksLeft > 0 && <Alert>{t(words.checksLeft, { n: a.checksLeft })}</Alert>}
      {a.progress !== 'fine' && <Alert tone="warn">{t(progressWords[a.progress as keyof typeof progressWords])}</Alert>}
      {a.tooDeep && <Alert tone="warn">{t(words.tooDeep)}</Alert>}
    </>
  )
}
