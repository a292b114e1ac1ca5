/** What somebody recorded in the survey. `key` names the deed, and the thing it made, to those that come after it. */
import type { GapKind } from '#method/survey/gap.ts'
import type { PointOutcome } from '#method/survey/meeting.ts'
import type { QuestionClass } from '#method/survey/question.ts'
import type { RecordField } from '#method/survey/survey.ts'
import type { WalkOutcome } from '#method/survey/walkthrough.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'

export type SurveyDeed = { readonly key: string; readonly id: Id; readonly at: Moment; readonly by: Id } & (
  | { readonly do: 'describe'; readonly flow: Id; readonly texts: Readonly<Record<RecordField, string>> }
  | { readonly do: 'gap'; readonly flow: Id; readonly step: number; readonly kind: GapKind; readonly words: string }
  | { readonly do: 'ask'; readonly flow: Id; readonly step: number | null; readonly class: QuestionClass; readonly words: string }
  | { readonly do: 'walk'; readonly flow: Id; readonly step: number; readonly outcome: WalkOutcome; readonly note: string; readonly present: readonly Id[]; readonly gap: GapKind | null; readonly class: QuestionClass | null }
  | { readonly do: 'reclassify'; readonly question: Id; readonly reason: string }
  | { readonly do: 'park'; readonly question: Id; readonly reason: string }
  | { readonly do: 'plan'; readonly title: string; readonly day: Day; readonly flows: readonly Id[] }
  | { readonly do: 'hold'; readonly meeting: Id; readonly day: Day; readonly present: readonly Id[] }
  | { readonly do: 'settle'; readonly meeting: Id; readonly point: Id; readonly outcome: PointOutcome; readonly note: string; readonly person: Id }
  | { readonly do: 'minutes'; readonly meeting: Id; readonly minutes: string }
  | { readonly do: 'followUp'; readonly meeting: Id; readonly what: string; readonly person: Id; readonly due: Day; readonly point: Id | null }
  | { readonly do: 'finish'; readonly meeting: Id; readonly followUp: Id; readonly note: string }
  | { readonly do: 'agree'; readonly flow: Id; readonly meeting: Id }
  | { readonly do: 'note'; readonly about: Id; readonly words: string }
)
