import { lesson, way } from '#world/history/way.ts'

const gu = way('consultant')

/** Both warehouses. 孙丽萍 gets it first, and then plant 2 learns from her. */
export const warehouse = [
  // the source's own story: we install three, they install three, and it is theirs
  gu('INST-CLIENT', 'P1-WH', 'keyuser', '1.1D 1.2D 1.3D 1.4S 1.5S 2.1S 2.3X'),
  gu('INST-SCAN', 'P1-WH', 'keyuser', '2.1D 2.2D 2.5D 4.4S 5.2S 5.4S 5.4X'),
  gu('INST-PRINT', 'P1-WH', 'wangxiulan', '1.5D 2.4D 3.1D 4.2D 5.1S 5.3S 5.4X', 'keyuser'),

  gu('P2P-RECEIVE', 'P1-WH', 'keyuser', '1.2D 1.3D 1.4D 1.5D 3.2S 3.5S 4.2S 4.3X 6.1A 7.5A 8.4A'),
  gu('P2P-RECEIVE', 'P1-WH', 'wangxiulan', '5.2S 5.3A 5.4A 5.5X 6.3A 7.2A 8.1A', 'keyuser'),
  gu('P2P-RECEIVE', 'P1-WH', 'zhangguoqiang', '5.4P 5.5A 6.2A 6.4A 7.1A 7.1X', 'keyuser'),
  gu('P2P-RECEIVE', 'P2-WH', 'zhuhaiyan', '5.5P 6.2A 6.3A 6.4A 7.1A 7.2X 8.2A 8.5A', 'keyuser'),
  gu('P2P-RECEIVE', 'P2-WH', 'yuanyuan', '6.2A 6.3A 7.1A 7.2X 8.1A', 'zhuhaiyan'),

  gu('WHS-MOVE', 'P1-WH', 'keyuser', '1.3D 1.4D 1.5D 3.1S 3.3S 4.1X'),
  gu('WHS-MOVE', 'P1-WH', 'wangxiulan', '1.3D 1.4D 1.5D 3.2S 4.1S 4.2X 6.4A', 'keyuser'),
  gu('WHS-MOVE', 'P1-WH', 'zhangguoqiang', '1.3D 1.4D 1.5D 3.2H 4.2S 4.3S 4.5S 5.1X', 'keyuser'),
  gu('WHS-MOVE', 'P2-WH', 'zhuhaiyan', '4.4D 4.5D 5.1D 5.2D 6.3S 6.4S 6.5X', 'keyuser'),
  gu('WHS-MOVE', 'P2-WH', 'yuanyuan', '4.4D 4.5D 5.1D 5.3D 6.3S 7.1S 7.1X 8.5A', 'zhuhaiyan'),

  // critical: five in a row on three days, three kinds of count, twice without us; then a second person checks
  gu('WHS-COUNT', 'P1-WH', 'keyuser', '2.2D 3.3D 4.4D 5.5D 6.2S 6.3S 6.5S 7.1A 7.4A 7.4X 8.1Q 8.3Q', 'wangxiulan'),
  gu('WHS-COUNT', 'P1-WH', 'wangxiulan', '4.4D 4.5D 6.1D 6.3D 7.5H 8.3S', 'keyuser'),
  gu('WHS-COUNT', 'P2-WH', 'zhuhaiyan', '6.4D 7.2D 7.3D 8.4D'),
  gu('WHS-COUNT', 'P2-WH', 'yuanyuan', '7.3D 7.4D 7.5D 8.4D'),
  gu('O2C-SHIP', 'P2-WH', 'zhuhaiyan', '5.4D 6.5D 7.4D 8.2D 8.5S'),
  gu('O2C-SHIP', 'P2-WH', 'yuanyuan', '6.5D 7.1D 7.5D 8.2D'),
  gu('TEACH-WHS', 'P2-WH', 'zhuhaiyan', '7.5D 8.1D 8.2D 8.4D 8.5D'),
  gu('ANS-WHS', 'P2-WH', 'zhuhaiyan', '8.1D 8.2D 8.3D 8.5D'),

  gu('MFG-ISSUE', 'P1-WH', 'keyuser', '1.4D 1.5D 2.3D 4.1S 4.4S 5.1S 5.2X 7.1A'),
  // the scanner's driver was at fault, not she: both sides call it void
  gu('MFG-ISSUE', 'P1-WH', 'wangxiulan', '1.4D 1.5D 2.3D 4.3V 4.5S 5.3S 5.4S 5.5X 7.3A', 'keyuser'),
  gu('MFG-ISSUE', 'P2-WH', 'zhuhaiyan', '5.2D 5.4D 5.5D 7.1D 7.2S 7.4S 7.5S 8.1X', 'keyuser'),
  gu('MFG-ISSUE', 'P2-WH', 'yuanyuan', '5.2D 5.3D 5.4D 6.2D 7.3H 7.4S 8.1S 8.3S', 'zhuhaiyan'),

  gu('INST-CLIENT', 'P2-WH', 'zhuhaiyan', '4.1D 4.2D 4.3D 5.3D 6.2S 6.3S 6.5S 7.1X', 'keyuser'),
  gu('INST-SCAN', 'P2-WH', 'zhuhaiyan', '5.1D 5.2D 5.5D 6.1D 7.5S 8.3S', 'keyuser'),
  gu('INST-PRINT', 'P2-WH', 'zhuhaiyan', '5.3D 5.4D 5.5D 6.3D 7.4S 8.2S 8.3X', 'keyuser'),
  gu('VIEW-REPORT', 'P2-WH', 'zhuhaiyan', '6.5D 7.1D 7.2D 7.3D 8.1S 8.2S 8.4X', 'keyuser'),

  gu('TEACH-WHS', 'P1-WH', 'keyuser', '3.3D 3.5D 4.1D 4.3D 5.4S 7.1S 8.1S 8.5x', 'wangxiulan'),
  gu('ANS-WHS', 'P1-WH', 'keyuser', '5.2D 5.3D 5.5D 7.1S 7.3A 7.5A 8.3A', 'wangxiulan'),
]

/** One session beside the consultant, then one alone at plant 2, whose learners get there: she is a teacher. Another one beside the consultant. */
export const lessons = [
  lesson('P2P-RECEIVE', 'P1-WH', 'keyuser', '5.1', 'wangxiulan zhangguoqiang', 'consultant'),
  lesson('P2P-RECEIVE', 'P2-WH', 'keyuser', '5.4', 'zhuhaiyan yuanyuan'),
  lesson('WHS-MOVE', 'P2-WH', 'keyuser', '7.3', 'zhuhaiyan yuanyuan', 'consultant'),
]
