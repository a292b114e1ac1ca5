import { dayWords, fill, type Words } from '#kit/words.ts'
import type { Slot } from './agreement.ts'
import type { GapKind } from './gap.ts'
import type { MeetingState, PointKind, PointOutcome } from './meeting.ts'
import type { MissingCode } from './overview.ts'
import type { QuestionClass, QuestionState } from './question.ts'
import type { RecordField, RefusalCode } from './survey.ts'
import type { WalkOutcome } from './walkthrough.ts'

export const recordWords: Record<RecordField, Words> = {
  way: { zh: '现在怎么做', en: 'How it is done today' },
  wanted: { zh: '希望怎么做', en: 'How it shall be done' },
  pain: { zh: '痛点', en: 'Pain' },
  volume: { zh: '业务量', en: 'Volume' },
  people: { zh: '涉及的人', en: 'People' },
}

export const gapKindWords: Record<GapKind, Words> = {
  fit: { zh: '标准符合', en: 'Fits as it is' },
  configure: { zh: '配置解决', en: 'Configure' },
  changeProcess: { zh: '调整流程', en: 'Change the process' },
  develop: { zh: '二次开发', en: 'Develop' },
}

export const classWords: Record<QuestionClass, Words> = { key: { zh: '关键问题', en: 'Key' }, detail: { zh: '细节问题', en: 'Detail' } }

export const stateWords: Record<QuestionState, Words> = { open: { zh: '待解答', en: 'Open' }, parked: { zh: '已暂放', en: 'Parked' }, answered: { zh: '已解答', en: 'Answered' } }

export const walkWords: Record<WalkOutcome, Words> = { works: { zh: '可行', en: 'Works' }, differs: { zh: '有差异', en: 'Differs' }, open: { zh: '待定', en: 'Open' } }

export const notWalked: Words = { zh: '未走查', en: 'Not walked' }

export const meetingStateWords: Record<MeetingState, Words> = { planned: { zh: '已安排', en: 'Planned' }, held: { zh: '已召开', en: 'Held' }, cancelled: { zh: '已取消', en: 'Cancelled' } }

export const pointKindWords: Record<PointKind, Words> = { question: { zh: '问题', en: 'Question' }, step: { zh: '走查待定的步骤', en: 'Open step' }, gap: { zh: '差异', en: 'Gap' } }

export const outcomeWords: Record<PointOutcome, Words> = { agreed: { zh: '达成一致', en: 'Agreed' }, decided: { zh: '已决定', en: 'Decided' }, carriedOver: { zh: '带到下次', en: 'Carried over' } }

export const slotWords: Record<Slot, Words> = { team: { zh: '客户项目组', en: 'The customer’s team' }, sponsor: { zh: '项目发起人', en: 'The sponsor' } }

/** What is missing until a flow is agreed; `{n}` how many. */
export const missingWords: Record<MissingCode, Words> = {
  steps: { zh: '流程还没有写步骤', en: 'the flow has no steps yet' },
  record: { zh: '调研记录没写全（现状和期望）', en: 'the record does not say the way today and the wanted way' },
  walk: { zh: '{n} 步没有走查', en: 'steps not walked: {n}' },
  openSteps: { zh: '{n} 步走查待定', en: 'steps open: {n}' },
  gaps: { zh: '{n} 项差异没有决定', en: 'gaps undecided: {n}' },
  keyQuestions: { zh: '{n} 个关键问题没有解答', en: 'key questions open: {n}' },
  team: { zh: '客户项目组尚未同意', en: 'the customer’s team has not agreed' },
  sponsor: { zh: '项目发起人尚未同意', en: 'the sponsor has not agreed' },
}

export const refusals = {
  notFound: { zh: '调研里没有这一项。', en: 'There is no such thing in the survey.' },
  stale: { zh: '有人先改过。请看现在的内容，再决定是否还要改。', en: 'Someone changed it first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  isArchived: { zh: '这个业务流程已停用。请先恢复，再继续调研。', en: 'This flow is archived. Restore it before the survey goes on.' },
  noSuchFlow: { zh: '没有这个业务流程，或它已停用。请另选一个。', en: 'There is no such flow, or it is archived. Choose another one.' },
  noSuchStep: { zh: '这一版里没有第 {n} 步。请看流程现在的步骤。', en: 'That version has no step {n}. Look at the flow’s steps as they are now.' },
  noSuchVersion: { zh: '这个流程没有第 {n} 版。', en: 'The flow has no version {n}.' },
  notAMember: { zh: '所选的人不是本项目的成员，或不属于应在的一方。请另选。', en: 'That person is no member of this project, or stands on the other side. Choose someone else.' },
  inTheFuture: { zh: '时间在将来。请检查日期或手机的时钟。', en: 'That lies in the future; check the day or the phone’s clock.' },
  reasonMissing: { zh: '请写明理由。', en: 'Say the reason.' },
  noteMissing: { zh: '请写明内容：差在哪里、什么没定，或结果是什么。', en: 'Say what: what differs, what is open, or what came of it.' },
  classMissing: { zh: '待定的一步会成为问题，请选关键问题还是细节问题。', en: 'An open step becomes a question; choose whether it is key or a detail.' },
  nobodyOfTheCustomer: { zh: '原型走查要和客户一起做。请选客户方在场的人。', en: 'The walkthrough is done with the customer. Choose who of the customer was there.' },
  keyNotParked: { zh: '关键问题不能暂放。请解答它；如果其实是细节，请写明理由改为细节问题。', en: 'A key question cannot be parked. Answer it, or make it a detail and say why.' },
  alreadyParked: { zh: '这个问题已经暂放。', en: 'This question is parked already.' },
  notParked: { zh: '这个问题没有暂放。', en: 'This question is not parked.' },
  alreadyAnswered: { zh: '这个问题已经解答。要改请先重新打开。', en: 'This question is answered. Open it again first.' },
  notAnswered: { zh: '这个问题还没有解答。', en: 'This question is not answered yet.' },
  alreadyThisClass: { zh: '它已经是这个级别。', en: 'It is of that class already.' },
  alreadyDecided: { zh: '这项差异已有决定。要改请先撤回决定。', en: 'This gap is decided. Take the decision back first.' },
  notDecided: { zh: '这项差异还没有决定。', en: 'This gap is not decided yet.' },
  notPlanned: { zh: '这次会议已经召开或取消，不能再这样改。', en: 'This meeting was held or cancelled and can no longer be changed in this way.' },
  notHeld: { zh: '这次会议还没有召开。请先登记召开和出席人员。', en: 'This meeting was not held yet. Record first that it is held and who is there.' },
  noSuchPoint: { zh: '这次会议的议程里没有这一项。', en: 'The agenda of this meeting has no such point.' },
  alreadySettled: { zh: '这一项已经有结果。', en: 'This point has its outcome already.' },
  customerMissing: { zh: '客户方没有人出席，这次会议什么也定不了。请把这一项带到下次。', en: 'Nobody of the customer was there, so this meeting agrees nothing. Carry the point over.' },
  dueBeforeMeeting: { zh: '期限早于会议当天（{day}）。请改期限。', en: 'It would be due before the meeting ({day}). Choose a later day.' },
  alreadyDone: { zh: '这件事已经报过完成。', en: 'This is done already.' },
  notYourFollowUp: { zh: '这件事由别人跟进，请他本人或安排会议的人来报完成。', en: 'Someone else follows this up; they, or those who plan the meetings, say that it is done.' },
  keyQuestionOpen: { zh: '还有 {n} 个关键问题没有解答，不能同意。请先解答。', en: '{n} key questions are open, so nobody can agree yet. Answer them first.' },
  otherVersion: { zh: '您看的是第 {version} 版，现在是第 {current} 版。请看改了什么，再表示同意。', en: 'You read version {version}; version {current} is in force. See what changed, then agree.' },
  alreadyAgreed: { zh: '这一版已经代表这一方同意过了。', en: 'This side has agreed to this version already.' },
  notAgreed: { zh: '您这一方没有同意过现在这一版。', en: 'Your side has not agreed to the version in force.' },
  notYourAgreement: { zh: '同意由客户方项目经理、关键用户或项目发起人来说。', en: 'The customer’s lead, a key user or the sponsor says whether it is agreed.' },
  meetingAgreesNothing: { zh: '所选的会议没有讲这个流程，或没有客户方出席，不能作为同意的依据。', en: 'That meeting was not about this flow, was not held, or had nobody of the customer; nothing is agreed in it.' },
  longOpenRange: { zh: '请填 {least} 到 {most} 天的整数。', en: 'Write a whole number of days from {least} to {most}.' },
  noSteps: { zh: '这个流程还没有步骤，没有可同意的内容。', en: 'The flow has no steps yet, so there is nothing to agree to.' },
} satisfies Record<RefusalCode, Words>

/** What a meeting without a title is called. */
export const meetingName = (day: string): Words => fill({ zh: '{day}方案讲解会', en: 'Solution walkthrough of {day}' }, { day: dayWords(day) })
