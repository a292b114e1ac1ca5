import { way } from '#world/history/way.ts'

const ding = way('dingyizhou')

/** Planning, production and quality, in both plants. */
export const shopfloor = [
  ding('IQC-INSPECT', 'P1-QC', 'xuwei', '1.3D 1.4D 1.5D 2.2D 4.1S 4.3S 4.5H 5.2S 5.4S 5.5S 6.2S 6.3X 7.2A 8.2A', 'jiangkun'),
  ding('IQC-INSPECT', 'P1-QC', 'jiangkun', '1.3D 1.4D 1.5D 3.3S 4.2S 4.4S 5.1X'),
  // important, handed over in week 7, failed a few days later: on watch, and the cause is due
  ding('IQC-NCR', 'P1-QC', 'jiangkun', '2.3D 3.1D 4.1S 4.3Fr 5.1S 5.3S 6.2S 6.4A 7.2A 7.4X 8.1A 8.4Nd'),
  ding('IQC-NCR', 'P1-QC', 'xuwei', '5.3D 5.4D 6.4D 7.5D 8.1D'),
  ding('IQC-INSPECT', 'P2-QC', 'dongjia', '4.5D 5.1D 5.3D 5.5D 7.1S 7.3Fd 7.5S 8.1S 8.3S 8.5S', 'jiangkun'),

  ding('MFG-MRP', 'P1-PLN', 'wurong', '1.4D 1.5D 2.1D 2.4D 3.2D 5.4S 6.1H 6.3S 6.4S 7.1S 7.2S 7.4A 7.5A 8.2A 8.3x'),
  ding('MFG-RELEASE', 'P1-PLN', 'wurong', '1.5D 2.3D 4.1D 4.2D 4.3S 4.5S 5.2S 5.3A 5.4X 7.3A'),
  ding('SYS-MASTER', 'P1-PLN', 'wurong', '2.2D 3.4D 4.4D 4.5D 5.2D 6.2H 6.3S 7.1S'),
  ding('SYS-MASTER', 'P1-PLN', 'jiangkun', '2.2D 3.3D 4.1D 4.2D'),
  ding('MFG-RELEASE', 'P2-PLN', 'xiedongsheng', '5.4D 5.5D 6.1D 6.5D 7.4S 8.1S 8.3S 8.4S', 'wurong'),

  ding('MFG-REPORT', 'P1-ASM', 'mayongqiang', '1.1D 1.2D 1.3D 1.4S 2.1S 2.3S 2.5X 4.5A 6.2A 8.3A'),
  ding('MFG-REPORT', 'P1-ASM', 'lixiaolong', '1.2D 1.3D 1.4D 1.5D 3.2Fs 3.5H 4.1S 4.4S 5.1S 5.3S 5.4X 7.4A', 'mayongqiang'),
  ding('MFG-REPORT', 'P1-MAC', 'fenglei', '1.4D 1.5D 4.1S 4.3S 4.4S 5.2X 6.4A 8.2A', 'mayongqiang'),
  ding('MFG-TEST', 'P1-ASM', 'lixiaolong', '2.5D 3.3D 4.3D 4.4D 5.4S 6.1S 6.4S 6.5X 8.2A', 'mayongqiang'),
  ding('MFG-TEST', 'P1-ASM', 'mayongqiang', '2.5D 3.1D 3.5D 4.2D 5.4S 6.3S'),
  ding('INST-CLIENT', 'P1-ASM', 'mayongqiang', '1.2D 1.3D 1.4D 1.5D 2.2D 4.2S 4.3Fe 5.1S 5.2S 5.4S 6.1S 6.2X'),
  ding('INST-SCAN', 'P1-ASM', 'mayongqiang', '2.2D 3.2D 3.5D 4.3D 5.5S 6.3S 7.1S 7.1X'),
  ding('INST-PRINT', 'P1-ASM', 'mayongqiang', '2.1D 2.3D 2.4D 4.3D 4.4S 4.5S 5.1X'),
  ding('TEACH-MFG', 'P1-ASM', 'mayongqiang', '3.1D 3.5D 4.1D 4.3D 6.4H 7.3S 8.1S 8.5S'),
  ding('ANS-MFG', 'P1-ASM', 'mayongqiang', '6.2D 6.3D 6.5D 7.1D 7.4S 8.4S'),

  // the furnace hall has no signal: one record arrives the next morning and starts the count again
  ding('MFG-REPORT', 'P2-CAST', 'caolixin', '5.1D 5.4D 5.5D 6.3D 7.4S 8.1S 8.1L 8.1S 8.3S 8.5S', 'xiedongsheng'),
  ding('INST-SCAN', 'P2-CAST', 'caolixin', '6.2D 7.2D 7.3D 8.2D'),
  ding('MFG-REPORT', 'P2-ASM', 'xiedongsheng', '5.5D 6.3D 6.4D 7.1S 7.4S 8.2S 8.3X'),
  ding('INST-CLIENT', 'P2-PLN', 'xiedongsheng', '4.1D 4.2D 4.4D 4.5D 6.3S 7.1H 7.2G 7.3S 7.4S 8.1S 8.3S 8.3X'),
  ding('VIEW-REPORT', 'P2-PLN', 'xiedongsheng', '7.2D 7.4D 7.5D 8.2D 8.4v'),
  ding('IQC-NCR', 'P2-QC', 'dongjia', '6.3D 7.2D 7.5D 8.3D'),
  ding('SYS-MASTER', 'P2-PLN', 'xiedongsheng', '5.2D 5.5D 6.2D 7.3D'),
  ding('MFG-MRP', 'P2-PLN', 'xiedongsheng', '7.4D 8.1D 8.4D 8.5D'),
  ding('MFG-ISSUE', 'P2-CAST', 'caolixin', '6.1D 6.2D 7.1D 7.3D 8.3H'),
  ding('MFG-TEST', 'P2-ASM', 'xiedongsheng', '6.4D 7.1D 7.5D 8.5D'),
  ding('MFG-REPORT', 'P2-ASM', 'dongjia', '7.3D 7.4D 8.3D 8.4D'),
  ding('MFG-TEST', 'P1-ASM', 'fenglei', '4.4D 4.5D 5.1D 5.3D 6.5D'),
  ding('INST-SCAN', 'P1-MAC', 'fenglei', '3.4D 4.5D 5.2D 7.2D'),
]
