import type { Words } from '#kit/words.ts'
import type { Next } from './path.ts'

export const pathWords = {
  title: { zh: '我的学习', en: 'My path' },
  titleOf: { zh: '{name} 的学习', en: 'The path of {name}' },
  lead: { zh: '下一步做什么，跟谁做。', en: 'What comes next, and with whom.' },
  next: { zh: '下一步', en: 'Your next step' },
  later: { zh: '之后', en: 'After that' },
  waiting: { zh: '等别人的', en: 'Waiting for others' },
  mine: { zh: '已经是您的', en: 'It is yours' },
  forYou: { zh: '还有人等您', en: 'Somebody waits for you' },
  with: { zh: '找谁：', en: 'With: ' },
  steps: { zh: '这项业务的步骤（{n} 步）', en: 'The steps of this flow ({n})' },
  who: { zh: '谁', en: 'Who' },
  where: { zh: '在哪里', en: 'Where' },
  input: { zh: '输入', en: 'Input' },
  expected: { zh: '结果', en: 'Expected' },
  record: { zh: '记一次', en: 'Record an attempt' },
  see: { zh: '看经过', en: 'See the history' },
  handedOver: { zh: '移交给您了', en: 'Handed over to you' },
  certificate: { zh: '{name} 能独立完成', en: '{name} can do this unaided' },
  since: { zh: '{day}', en: '{day}' },
  teach: { zh: '您现在可以教别人这一项。先合讲一次，再独立讲一次。', en: 'You can now teach it. First beside an adviser, then on your own.' },
  teacher: { zh: '您已经能教别人', en: 'You teach others' },
  missing: { zh: '还缺：{missing}', en: 'Still missing: {missing}' },
  signers: { zh: '还要{roles}签字', en: 'Still to sign: {roles}' },
  emptyTitle: { zh: '还没有给您安排能力', en: 'No capability has been assigned to you yet' },
  emptyHint: { zh: '请项目负责人把您分到一个单位；那里需要的能力会出现在这里。', en: 'Ask your project lead to assign you to a unit; what is wanted there appears here.' },
  allDone: { zh: '该学的都学会了', en: 'You have learnt everything here' },
  progress: { zh: '已移交 {n} / {of}', en: '{n} of {of} handed over' },
} as const satisfies Record<string, Words>

export const nextWords = {
  beShown: { zh: '请人给您示范一次', en: 'Have it shown to you' },
  beShownAgain: { zh: '请人重新示范一次', en: 'Have it shown to you afresh' },
  practise: { zh: '自己做一次，旁边有人看', en: 'Do it yourself, with somebody beside' },
  practiseAgain: { zh: '很久没用了：做一次就恢复', en: 'Unused for long: do it once and it holds again' },
  waitForSignature: { zh: '做够了，等签字', en: 'You have done it; the signatures are due' },
  teach: { zh: '可以教别人了', en: 'You can teach it' },
  nothing: { zh: '您已经在教别人', en: 'You teach it already' },
} satisfies Record<Next, Words>
