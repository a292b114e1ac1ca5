/** All time zones the device knows; the first are where this house's customers are. */
export const zones = (): readonly string[] => [...new Set(['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', ...(Intl.supportedValuesOf?.('timeZone') ?? [])])]
