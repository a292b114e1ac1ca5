import { way } from '#world/history/way.ts'

const gu = way('consultant')
const luo = way('luojing')

/** Sales, purchasing and after-sales. */
export const trade = [
  gu('O2C-ORDER', 'P1-SAL', 'chenhongmei', '1.1D 1.2D 1.3D 1.4D 3.2S 3.5S 4.1S 4.2X 5.4A 6.5A 7.3A 8.2A'),
  // a failure after the handover is watched, its cause is found, and two successes clear it
  gu('O2C-ORDER', 'P1-SAL', 'liufang', '1.1D 1.2D 1.3D 1.4D 1.5D 3.3H 4.2S 4.3S 4.5S 5.1S 5.2X 5.4A 6.1Ns 6.2C 6.3A 7.1A 7.5A 8.4A', 'chenhongmei'),
  gu('O2C-REVIEW', 'P1-SAL', 'chenhongmei', '2.1D 2.4D 4.2D 4.4S 5.1S 5.3S 5.4A 6.1X 7.4A'),
  gu('O2C-SHIP', 'P1-WH', 'zhangguoqiang', '1.5D 2.3D 3.4D 4.1D 4.3S 4.4Fs 5.1S 5.3S 5.4S 5.5S 6.1X', 'keyuser'),
  gu('O2C-SHIP', 'P1-WH', 'keyuser', '1.5D 3.2D 3.3S 4.1S 4.5S 5.2X 7.4A'),
  luo('O2C-INVOICE', 'P1-FIN', 'zhouting', '2.2D 2.5D 3.3D 4.5D 5.3S 5.5H 6.3S 6.5S 7.1S 7.3S 7.4X 8.1A', 'tangxuefen'),
  luo('O2C-INVOICE', 'P1-FIN', 'tangxuefen', '2.2D 3.3D 4.3D 4.5D 5.2D'),
  gu('VIEW-REPORT', 'P1-SAL', 'chenhongmei', '1.4D 1.5D 3.3S 3.5S 4.2X'),
  gu('VIEW-REPORT', 'P1-SAL', 'liufang', '1.4D 1.5D 3.4D 4.4S 5.2A 5.3X 8.2A', 'chenhongmei'),

  gu('P2P-ORDER', 'P1-PUR', 'xuzhiyuan', '1.2D 1.3D 1.4D 1.5D 2.1D 4.1S 4.3S 4.4S 5.1X 6.2A 8.3A'),
  // handed over, two of the last five uses fail: taken back, shown afresh, and on the longer way again
  gu('P2P-ORDER', 'P1-PUR', 'zhaomin', '1.2D 1.3D 1.4D 3.5Fd 4.2H 4.5S 5.2S 5.4S 5.5S 6.1X 6.3Ns 6.5C 7.1A 7.3Nd 7.4D 7.5S 8.2S 8.4S', 'xuzhiyuan'),
  // many attempts and no run: not progressing
  gu('OUT-ORDER', 'P1-PUR', 'zhaomin', '2.4D 3.1D 3.3D 5.1H 5.2Fd 5.3H 5.4S 5.5Fs 6.3S 6.4S 7.1H 7.2S 7.4S 7.4Fd 8.1S 8.2S 8.3H', 'xuzhiyuan'),
  gu('OUT-ORDER', 'P1-PUR', 'xuzhiyuan', '2.4D 3.2D 4.1D 5.1D 6.5S 7.3S'),
  gu('SVC-ORDER', 'P1-SVC', 'gaofeng', '2.5D 3.2D 4.1D 4.2D 6.2S 6.4Fd 7.1S 7.2S 7.4S 7.5S 8.1X'),
  gu('SVC-ORDER', 'P1-SVC', 'liufang', '6.2D 6.4D 7.3D 8.3D'),
  gu('INST-CLIENT', 'P1-SAL', 'chenhongmei', '2.2D 3.1D 4.3D 5.1D'),
  gu('INST-CLIENT', 'P1-SVC', 'gaofeng', '3.3D 4.2D 4.5D 5.4D 7.5H 8.5S'),
  gu('VIEW-REPORT', 'P1-PUR', 'xuzhiyuan', '3.4D 3.5D 4.4D 5.2D'),
  gu('O2C-REVIEW', 'P1-SAL', 'liufang', '4.3D 4.5D 6.2D 8.1D'),
]
