import type { Words } from '#kit/words.ts'

/** What the manual's tab says. */
export const manualPageWords = {
  tab: { zh: '操作手册', en: 'Manual' },
  lead: { zh: '手册由流程的步骤、调研记录和实际出过的错生成，不用再打一遍。您只要补上画面截图、提示和引言。', en: 'The manual is made of the flow’s steps, the survey record and what really went wrong; nothing is typed again. You only add pictures of the screen, tips and an introduction.' },
  noSteps: { zh: '流程还没有步骤，手册里也就没有内容', en: 'The flow has no steps yet, so there is nothing to put into a manual' }, noStepsHint: { zh: '先在业务流程里写步骤；写好后，手册自动就有了正文。', en: 'Write the steps of the flow first; the manual’s text then comes by itself.' }, toSteps: { zh: '去写步骤', en: 'Write the steps' },

  introduction: { zh: '引言', en: 'Introduction' }, noIntroduction: { zh: '还没有引言：这本手册给谁用、什么时候用。', en: 'No introduction yet: for whom the manual is, and when they need it.' }, writeIntroduction: { zh: '写引言', en: 'Write an introduction' }, editIntroduction: { zh: '修改引言', en: 'Edit the introduction' },
  purpose: { zh: '流程说明', en: 'How it is done' }, purposeFrom: { zh: '取自调研记录「希望怎么做」', en: 'From the survey record, “How it shall be done”' }, noPurpose: { zh: '调研记录里还没有写「希望怎么做」，手册里这一节就空着。', en: 'The survey record does not say yet how it shall be done, so the manual leaves this out.' }, toRecord: { zh: '去写调研记录', en: 'Write the record' },
  roles: { zh: '岗位与步骤', en: 'Roles and steps' }, roleSteps: { zh: '第 {steps} 步', en: 'steps {steps}' },
  steps: { zh: '操作步骤', en: 'Step by step' }, flowMistakes: { zh: '整个流程的常见错误和已知限制', en: 'Common mistakes and known limits of the whole flow' }, mistakes: { zh: '常见错误', en: 'Common mistakes' },
  noMistakes: { zh: '还没有人在这个流程里出过错，也没有已知限制。', en: 'Nobody has made a mistake in this flow yet, and no limit is known.' }, times: { zh: '出现 {n} 次', en: 'seen {n} times' }, once: { zh: '出现 1 次', en: 'seen once' }, instead: { zh: '怎么办：{text}', en: 'What to do: {text}' },

  picture: { zh: '图 {step}-{n}', en: 'Figure {step}-{n}' }, addPictures: { zh: '加图片', en: 'Add pictures' }, camera: { zh: '拍照', en: 'Take a photo' }, openPicture: { zh: '打开原图：{name}', en: 'Open the picture itself: {name}' },
  caption: { zh: '图片说明', en: 'Caption' }, writeCaption: { zh: '写图片说明', en: 'Write a caption' }, editCaption: { zh: '修改图片说明', en: 'Edit the caption' }, earlier: { zh: '往前移', en: 'Move forward' }, later: { zh: '往后移', en: 'Move back' }, remove: { zh: '移除图片', en: 'Take the picture away' },
  removed: { zh: '图片已移除', en: 'The picture was taken away' }, tipRemoved: { zh: '提示已移除', en: 'The tip was taken away' }, uploading: { zh: '正在上传第 {n} 张，共 {all} 张…', en: 'Uploading picture {n} of {all}…' },
  waiting: { zh: '还有 {n} 张没有传上去', en: 'Not uploaded yet: {n}' }, again: { zh: '再试一次', en: 'Try again' }, giveUp: { zh: '不传了', en: 'Leave them out' }, notAPicture: { zh: '「{name}」不是图片，没有上传。手册里只能放 PNG 和 JPEG。', en: '“{name}” is no picture and was not uploaded. A manual takes PNG and JPEG.' },
  refusedPicture: { zh: '「{name}」没有传上去。{reason}', en: '“{name}” was not uploaded. {reason}' },
  tip: { zh: '提示', en: 'Tip' }, writeTip: { zh: '写提示', en: 'Write a tip' }, editTip: { zh: '修改提示', en: 'Edit the tip' }, removeTip: { zh: '移除提示', en: 'Take the tip away' },
  checkPicture: { zh: '这一步的文字改过了，请看图片是否还合适。', en: 'The words of this step changed since; see whether the picture still fits.' }, checkTip: { zh: '这一步的文字改过了，请看提示是否还合适。', en: 'The words of this step changed since; see whether the tip still fits.' }, fits: { zh: '仍然合适', en: 'It still fits' },

  lost: { zh: '失去步骤的图片和提示', en: 'Pictures and tips that lost their step' }, lostHint: { zh: '它们所属的步骤在现行版本里没有了。请放到合适的步骤，或者移除；在此之前不会印出来。', en: 'Their steps are no longer in the current version. Put each to a step that fits or take it away; until then it is not printed.' },
  was: { zh: '原属流程第 {version} 版第 {number} 步「{title}」', en: 'was at step {number}, “{title}”, of flow version {version}' }, putTo: { zh: '放到步骤', en: 'Put to step' }, put: { zh: '放过去', en: 'Put' },

  editions: { zh: '版次', en: 'Editions' }, noEdition: { zh: '还没有发布过。发布后就有一份固定不变的版次，可以打印、签字。', en: 'Nothing has been issued yet. An issue freezes an edition that can be printed and signed and never changes.' },
  sinceNothing: { zh: '与第 {n} 版相比没有变化。', en: 'Nothing differs from edition {n}.' }, since: { zh: '与第 {n} 版相比：{changes}', en: 'Since edition {n}: {changes}' }, olderVersion: { zh: '第 {n} 版依据的是流程第 {version} 版，现行的是第 {current} 版；上线条件要求按现行版本再发布一版。', en: 'Edition {n} is of flow version {version}, and version {current} is in force; readiness asks for an edition of it.' },
  edition: { zh: '第 {n} 版', en: 'Edition {n}' }, ofVersion: { zh: '流程第 {n} 版', en: 'flow version {n}' }, issuedBy: { zh: '{name} 发布于 {day}', en: 'issued by {name} on {day}' },
  issue: { zh: '发布第 {n} 版', en: 'Issue edition {n}' }, issueLead: { zh: '手册今天的全部内容会固定下来，以后怎么改都不影响这一版。', en: 'Everything the manual says today is frozen; whatever is changed later does not touch this edition.' }, issueLost: { zh: '有 {n} 件图片或提示失去了步骤，不会印进这一版。', en: 'Pictures or tips without a step, which this edition will not print: {n}.' },
  note: { zh: '与上一版相比改了什么', en: 'What changed since the last edition' }, issued: { zh: '第 {n} 版已发布', en: 'Edition {n} is issued' },
  sign: { zh: '签字', en: 'Sign' }, signTitle: { zh: '在第 {n} 版上签字', en: 'Sign edition {n}' }, signAs: { zh: '以「{place}」的身份签字。签字会印在文件上，不能撤回。', en: 'You sign in the place “{place}”. It is printed on the paper and cannot be taken back.' }, signed: { zh: '已签字', en: 'Signed' }, signedBy: { zh: '{name}，{day}', en: '{name}, {day}' }, unsigned: { zh: '未签', en: 'not signed' },
  print: { zh: '打印', en: 'Print' }, draft: { zh: '草稿（今天的内容）', en: 'Draft (as it is today)' }, drawing: { zh: '正在生成文件…', en: 'Making the file…' },
  zhPdf: { zh: '中文 PDF', en: 'Chinese PDF' }, zhDocx: { zh: '中文 Word', en: 'Chinese Word' }, enPdf: { zh: '英文 PDF', en: 'English PDF' }, enDocx: { zh: '英文 Word', en: 'English Word' },
  fileName: { zh: '操作手册', en: 'manual' },

  noManual: { zh: '还没有', en: 'none' }, cell: { zh: '第 {edition} 版', en: 'Ed. {edition}' }, cellOf: { zh: '流程第 {version} 版', en: 'of version {version}' }, cellOld: { zh: '依据旧的第 {version} 版', en: 'of the older version {version}' },
} as const satisfies Record<string, Words>
