/** What people wrote beside their records. A note is one text in the ledger; the world is loaded in one language or the other. */
import type { Cause } from '#method/handover/handover.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

/** What went wrong, by capability and cause; several are taken one after the other. */
export const failed: Readonly<Record<string, { readonly [C in Cause]?: readonly Words[] }>> = {
  'O2C-ORDER': { forgotStep: [w('没有点“提交”，单据停在草稿', 'Did not press “submit”; the order stayed a draft')] },
  'O2C-SHIP': { forgotStep: [w('漏扫了一台的序列号', 'One valve’s serial number was not scanned')] },
  'P2P-ORDER': {
    wrongData: [w('供应商选成了它的分公司', 'Chose the supplier’s branch instead of the supplier'), w('税率还是旧的 17 %', 'The tax rate was still the old 17 %')],
    forgotStep: [w('超过 5 万元，忘了挂比价表', 'Above 50,000 yuan, and the comparison of offers was not attached')],
  },
  'OUT-ORDER': {
    wrongData: [w('加工单价取了去年的协议', 'Took the price of last year’s agreement'), w('收回数加废品数不等于发出数', 'Pieces back and scrap did not add up to pieces sent')],
    forgotStep: [w('委外订单没有挂到原工单', 'The order was not tied to its production order')],
  },
  'SVC-ORDER': { wrongData: [w('序列号抄错一位，带出了别的阀门', 'One digit of the serial number was wrong and another valve came up')] },
  'IQC-INSPECT': { wrongData: [w('炉批号录成了送货单号', 'Entered the delivery note’s number as the heat number')] },
  'IQC-NCR': {
    rights: [w('没有评审结论的权限，已请信息部开通', 'No right to record the decision; IT has been asked')],
    wrongData: [w('按旧版图纸判了让步，已通知装配暂停领用', 'Conceded by an old drawing; assembly was told to hold the parts')],
  },
  'MFG-REPORT': { forgotStep: [w('没有先扫“开工”就报了数量', 'Reported the quantity without scanning the start')] },
  'INST-CLIENT': { systemError: [w('安装程序在旧电脑上停在 80 %，重启后正常', 'The installer stopped at 80 % on an old PC; fine after a restart')] },
}

export const helped: readonly Words[] = [
  w('步骤顺序记不清，照着手册走了一遍', 'Not sure of the order of the steps; went through them with the manual'),
  w('不知道在哪里查，演示了一遍', 'Did not know where to look it up; was shown'),
  w('关键一步由旁边的人代做', 'The decisive step was done by the one beside'),
  w('退回后如何重提，讲了一遍', 'How to submit again after a rejection was explained'),
]

export const praised: readonly Words[] = [
  w('全程没有问，比上次快一半', 'Asked nothing, in half the time of the last one'),
  w('自己发现并改正了一处录入错误', 'Found and mended a typing error alone'),
  w('顺带教了旁边的同事', 'Showed it to the colleague beside'),
]

export const late: Words = w('炉前没有信号，手机第二天早上才发出', 'No signal at the furnace; the phone sent it the next morning')

export const voided: Words = w('扫码枪驱动缺陷，重复读码，已报研发', 'The scanner’s driver reads codes twice; reported to R&D')
export const voidOpen: Words = w('报表服务器正在升级，谁也打不开', 'The report server was being upgraded; nobody could open it')

/** Why it failed after the handover, by capability. */
export const causeFound: Readonly<Record<string, Words>> = {
  'O2C-ORDER': w('旧习惯：保存就当提交。手册第 3 步已加粗，班前会也说了', 'An old habit: saving taken for submitting. Step 3 of the manual now says it in bold, and the morning meeting heard it'),
  'P2P-ORDER': w('比价表存在同事的电脑上，找不到就先发了。已统一放到采购共享目录', 'The comparison lay on a colleague’s PC, so the order went without it. They are all in purchasing’s shared folder now'),
}

export const course: Words = w('二厂电脑系统不同，改由信息部何俊示范', 'Plant 2’s PCs differ; 何俊 of IT shows it from now on')

export const override: Words = w('月底前要替班结账，两次独立完成且核对无误，提前签字', 'Has to stand in at the month’s end; twice done unaided and checked, so signed early')

export const rules: Words = w('备份恢复久不演练就手生：D 级 30 天不用即失效', 'A restore nobody rehearses is forgotten: class D lapses after 30 days without use')
