/** The house's own line icons, 24 × 24. They never speak alone: a word or a label stands beside each. */
const paths = {
  today: 'M4 6.5h16v13.5H4zM4 10.5h16M8 3.5v4M16 3.5v4M9 15l2 2 4-4',
  capabilities: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 17l2 2 4-4.5',
  onSite: 'M12 21s7-6.1 7-11.5A7 7 0 0 0 5 9.500C5 14.900 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  cases: 'M4 5h16v11H11l-4.500 4v-4H4zM12 8v3.500M12 13.500v.01',
  reports: 'M5 20V4h9l5 5v11zM14 4v5h5M9 16.500v-3M12 16.500v-6M15 16.500v-2',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 13h3v3h-3zM13.500 8.500h2M8.500 13.500v2',
  record: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.500l3 3 5-6',
  ask: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.600 2.200c-.8.400-1.100.900-1.100 1.800M12 16.500v.01',
  path: 'M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 18h8a3.500 3.500 0 0 0 0-7H8a3.500 3.500 0 0 1 0-5h8',
  people: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c0-3.500 3-5.500 6.500-5.500s6.500 2 6.500 5.500M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.900c2.200.7 3.500 2.400 3.500 5.100',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c0-4 3.500-6 7.500-6s7.500 2 7.500 6',
  units: 'M4 20V9l6-4v4l6-4v15zM16 10h4v10M4 20h16M8 13h.01M12 13h.01M8 16.500h.01M12 16.500h.01',
  flows: 'M3.500 5h6v4h-6zM14.500 5h6v4h-6zM14.500 15h6v4h-6zM9.500 7h5M17.500 9v6M14.500 17H7V9',
  project: 'M3.500 7l8.500-4 8.500 4-8.500 4zM3.500 12l8.500 4 8.500-4M3.500 17l8.500 4 8.500-4',
  activity: 'M3 12h4l3-8 4 16 3-8h4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L20 20',
  menu: 'M4 6.500h16M4 12h16M4 17.500h16',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z',
  screen: 'M3.500 5h17v11h-17zM9 20h6M12 16v4',
  language: 'M3.500 6h9M8 4v2M11 6c-.8 4-3.500 7-7 8.500M5.500 9c1 2.500 3 4.500 5.500 5.500M12.500 20l4-9.500 4 9.500M14 17h5',
  check: 'M5 12.500l5 5L19.500 7',
  cross: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  left: 'M14.500 5l-7 7 7 7',
  right: 'M9.500 5l7 7-7 7',
  up: 'M5 14.500l7-7 7 7',
  down: 'M5 9.500l7 7 7-7',
  filter: 'M4 5h16l-6 7.500V19l-4-2v-4.500z',
  columns: 'M4 5h16v14H4zM9.500 5v14M14.500 5v14',
  download: 'M12 4v11M7 10.500l5 5 5-5M4.500 20h15',
  upload: 'M12 16V5M7 9.500l5-5 5 5M4.500 20h15',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  camera: 'M4 8h4l1.500-2.500h5L16 8h4v11.500H4zM12 16.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 2.500-2.500L20 17M15.500 9.500h.01',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13',
  edit: 'M4 20l1-4.500L16.500 4 20 7.500 8.500 19z',
  undo: 'M8 5L4 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11h-4',
  lock: 'M6 11h12v9.500H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  out: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9.500',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500v.01',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.500v.01',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.500l3.500 2',
  cloud: 'M7 18.500a4.500 4.500 0 0 1-.5-9 6 6 0 0 1 11.300 1.200A4 4 0 0 1 17.500 18.500zM9.500 13.500l2 2 3.500-4',
  cloudUp: 'M7 18.500a4.500 4.500 0 0 1-.5-9 6 6 0 0 1 11.300 1.200A4 4 0 0 1 17.500 18.500M12 20v-8M9 14.500l3-3 3 3',
  cloudOff: 'M7 18.500a4.500 4.500 0 0 1-.5-9M9.500 6.200a6 6 0 0 1 8.300 4.500 4 4 0 0 1 2.500 5.800M16 18.500H7M4 4l16 16',
  device: 'M7 3h10v18H7zM11 18h2',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  teach: 'M12 4L2.500 8.500 12 13l9.500-4.500zM6 10.500V16c2 2.500 10 2.500 12 0v-5.500M21.500 8.500V14',
  chart: 'M4 4v16h16M8 15l4-5 3 3 5-7',
  key: 'M8 16.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM12.500 12H21v4M17 12v3',
  document: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12h6M9 16h6',
} as const

export type IconName = keyof typeof paths

export const iconNames = Object.keys(paths) as readonly IconName[]

/** `<Icon name="record" />`; decoration only, hidden from readers. `size` in CSS pixels. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  const round = name === 'more' ? 3 : 1.75
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={round} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d={paths[name]} />
    </svg>
  )
}

/** The mark: a baton passing from one hand's line to the other's. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <rect width="64" height="64" rx="15" fill="#0b6250" />
      <path d="M8 45c9 0 13-3.500 17-8" fill="none" stroke="#9fe0cb" strokeWidth="5" strokeLinecap="round" />
      <path d="M56 19c-9 0-13 3.500-17 8" fill="none" stroke="#ffffff" strokeWidth="5" strokeLinecap="round" />
      <rect x="14" y="27" width="36" height="10" rx="5" transform="rotate(-42 32 32)" fill="#ff9a52" />
      <rect x="28.500" y="27" width="7" height="10" transform="rotate(-42 32 32)" fill="#fff4e8" />
    </svg>
  )
}
