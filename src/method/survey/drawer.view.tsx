/** A question or a gap beside its list, opened by its id: what a filter or a page leaves out opens too. */
import { isId } from '#kit/ids.ts'
import { useRead, type Read } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Drawer } from '#web/ui/dialog.tsx'
import { Empty, ErrorNotice, Loading } from '#web/ui/notice.tsx'
import { GapBody, type Gap } from './gap.view.tsx'
import { gapWords, matterWords, questionWords } from './matter.words.ts'
import { QuestionBody, type Question } from './question.view.tsx'

/** `here`: what the list beside it knows of it, shown until the answer is in. */
type Of<T> = { readonly id: string; readonly here: T | undefined; readonly can: Readonly<Record<string, boolean>>; readonly onClose: () => void }

export function QuestionDrawer({ id, here, can, onClose }: Of<Question>) {
  const { id: project } = useProject()
  const read = useRead('survey.question', isId(id) ? { params: { project, question: id } } : null)
  const q = read.data?.question ?? here
  return <Drawer title={questionWords.one} onClose={onClose}>{q ? <QuestionBody key={q.id} q={q} can={read.data?.can ?? can} /> : <Awaited id={id} read={read} />}</Drawer>
}

export function GapDrawer({ id, here, can, onClose }: Of<Gap>) {
  const { id: project } = useProject()
  const read = useRead('survey.gap', isId(id) ? { params: { project, gap: id } } : null)
  const gap = read.data?.gap ?? here
  return <Drawer title={gapWords.one} onClose={onClose}>{gap ? <GapBody key={gap.id} gap={gap} can={read.data?.can ?? can} /> : <Awaited id={id} read={read} />}</Drawer>
}

/** Not there, not reached, or on its way. */
function Awaited({ id, read: { problem, refresh } }: { readonly id: string; readonly read: Read<unknown> }) {
  if (!isId(id) || problem?.status === 404) return <Empty icon="search" title={matterWords.gone} hint={matterWords.goneHint} />
  return problem ? <ErrorNotice problem={problem} onRetry={refresh} /> : <Loading />
}
