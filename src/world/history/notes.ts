/** What people wrote beside their records. A note is one text in the ledger; the world is loaded in one language or the other. */
import type { Cause } from '#method/handover/handover.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

/** By cause, one after the other. */
export const failed: Readonly<Record<Cause, readonly Words[]>> = {
  wrongData: [
    w('炉批号录成了送货单号', 'Entered the delivery note’s number as the heat number'),
    w('单位选成了“件”，合同是“套”', 'Chose pieces; the contract says sets'),
    w('税率还是旧的 17 %', 'The tax rate was still the old 17 %'),
    w('供应商选错了分公司', 'Chose the supplier’s other branch'),
  ],
  forgotStep: [
    w('没有点“提交”，单据停在草稿', 'Did not press “submit”; the slip stayed a draft'),
    w('漏扫了一台的序列号', 'One valve’s serial number was not scanned'),
    w('忘了挂比价表', 'Forgot to attach the comparison of offers'),
  ],
  systemError: [w('打印服务没有反应，重启后正常', 'The print service did not answer; fine after a restart')],
  rights: [w('没有评审结论的权限，已请信息部开通', 'No right to record the decision; IT has been asked')],
  other: [w('客户临时改了数量', 'The customer changed the quantity meanwhile')],
}

export const helped: readonly Words[] = [
  w('货位条码要先扫，提示了一次', 'The shelf is scanned first; had to be told once'),
  w('不知道在哪里查在途，演示了一遍', 'Did not know where to see what is on its way; was shown'),
  w('差异行的处理方式由顾问代做', 'The consultant dealt with the lines that differed'),
  w('审批退回后如何重提，讲了一遍', 'How to submit again after a rejection was explained'),
]

export const praised: readonly Words[] = [
  w('全程没有问，比上次快一半', 'Asked nothing, in half the time of the last one'),
  w('自己发现并改正了一处录入错误', 'Found and mended a typing error alone'),
  w('顺带教了旁边的同事', 'Showed it to the colleague beside'),
]

export const late: Words = w('炉前没有信号，手机第二天早上才发出', 'No signal at the furnace; the phone sent it the next morning')

export const voided: Words = w('扫码枪驱动缺陷，重复读码，已报研发', 'The scanner’s driver reads codes twice; reported to R&D')
export const voidOpen: Words = w('报表服务器正在升级，谁也打不开', 'The report server was being upgraded; nobody could open it')

export const causeFound: Words = w('旧习惯：保存就当提交。已在手册第 3 步加粗，并在班前会说明', 'An old habit: saving taken for submitting. Step 3 of the manual now says it in bold, and the morning meeting heard it')

export const course: Words = w('二厂电脑系统不同，改由信息部何俊示范', 'Plant 2’s PCs differ; 何俊 of IT shows it from now on')

export const override: Words = w('月底前要替班结账，两次独立完成且核对无误，提前签字', 'Has to stand in at the month’s end; twice done unaided and checked, so signed early')

export const rules: Words = w('备份恢复久不演练就手生：D 级 30 天不用即失效', 'A restore nobody rehearses is forgotten: class D lapses after 30 days without use')
