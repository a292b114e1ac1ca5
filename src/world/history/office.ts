import { way } from '#world/history/way.ts'

const luo = way('luojing')

/** IT and finance: the few capabilities where a failure is dear. */
export const office = [
  luo('INST-CLIENT', 'P1-IT', 'hejun', '1.1D 1.2D 1.3D 1.4S 1.5S 2.1S 2.2X 5.2A 6.4A 7.5A 8.2A 8.5A'),
  // critical, handed over in week 3 and not used since: lapsed
  luo('SYS-BACKUP', 'P1-IT', 'hejun', '1.1D 1.2D 1.3D 1.4D 1.5S 2.1S 2.3S 2.5A 3.1A 3.2X'),
  luo('SYS-RIGHTS', 'P1-IT', 'hejun', '1.5D 2.2D 3.2D 4.1D 5.1S 5.3S 5.4S 6.3A 6.3X'),
  // his own handover he does not sign: the sponsor does it for him
  luo('ORG-TRAIN', 'P1-IT', 'lead', '3.5D 4.2D 4.3D 4.4D 5.5S 6.3S 7.4S 7.4X', 'hejun'),
  luo('VIEW-REPORT', 'P1-IT', 'hejun', '1.4D 1.5D 3.1D 3.5S 4.1S 4.2X'),

  luo('P2P-MATCH', 'P1-FIN', 'zhouting', '1.4D 1.5D 2.1D 4.1D 4.2S 4.3S 5.2H 5.4S 6.1S 6.2S 6.4S 6.5X', 'tangxuefen'),
  // signed early, with a reason
  luo('P2P-MATCH', 'P1-FIN', 'tangxuefen', '2.1D 3.5D 4.2D 4.3D 4.5S 5.4S 5.5O'),
  luo('MEC-CLOSE', 'P1-FIN', 'tangxuefen', '2.5D 3.4D 4.2D 4.4D 5.2D 7.1S 7.1S 7.3A 7.5H 8.3S'),
  luo('MEC-CLOSE', 'P1-FIN', 'zhouting', '3.4D 4.1D 4.4D 4.5D 5.1D 7.1H'),
  luo('MEC-COST', 'P1-FIN', 'tangxuefen', '3.2D 4.1D 4.4D 5.1D 5.5D 7.2H 8.1S'),
  luo('MEC-COST', 'P1-FIN', 'zhouting', '5.1D 5.3D 6.4D 7.4D 8.3D'),
  luo('OUT-SETTLE', 'P1-FIN', 'tangxuefen', '4.5D 5.3D 5.4D 5.5D 7.1D 8.5S'),
  luo('OUT-SETTLE', 'P1-FIN', 'zhouting', '5.5D 6.3D 6.4D 7.5D'),
  luo('SYS-RIGHTS', 'P1-IT', 'lead', '4.2D 4.3D 5.4D 6.5D 7.3D'),
  luo('VIEW-REPORT', 'P1-FIN', 'zhouting', '6.1D 6.2D 7.1D 7.3D 8.1D 8.5S'),
  luo('INST-PRINT', 'P1-IT', 'hejun', '5.2D 5.3D 5.4D 6.1D 7.2D 8.3S'),
  luo('VIEW-REPORT', 'P1-FIN', 'tangxuefen', '2.3D 3.1D 4.1D 4.2D 4.3S 4.4S 5.1X 8.4A'),
]
