/** Prints invitation cards: the server makes new codes and answers a PDF. */
import { href, keep, request, type Problem } from '#web/api.ts'
import { say } from '#web/language.ts'
import { refreshChapters } from '#web/read.ts'
import { toast } from '#web/ui/toast.tsx'
import { peoplePage as words } from './page.words.ts'

/** The trouble, or null when the cards are in the person's downloads. */
export async function printCards(project: string, invitations: readonly string[]): Promise<Problem | null> {
  const body = { invitations: [...invitations] }
  const answer = await request('POST', href('people.sheet', { params: { project }, body }), { body, as: 'blob', patience: 120_000 })
  if (!answer.ok) return answer.problem
  keep(answer.value as Blob, say(words.cards))
  toast({ says: words.printed })
  refreshChapters(['people'], project)
  return null
}
