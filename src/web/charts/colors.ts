/** The house's colours for what cannot read CSS: charts. They change with light and dark. */
import { useCallback, useSyncExternalStore } from 'react'

const scheme = 'data-mantine-color-scheme'

function subscribe(listener: () => void) {
  const seen = new MutationObserver(listener)
  seen.observe(document.documentElement, { attributeFilter: [scheme] })
  return () => seen.disconnect()
}

/** `const colors = useColors(); colors('--brand')` → the value now, also of a plain property of the page's text (`font-family`); the function is another one when the scheme changes. */
export function useColors(): (token: string) => string {
  const now = useSyncExternalStore(subscribe, () => document.documentElement.getAttribute(scheme))
  return useCallback((token: string) => (now === null ? '' : getComputedStyle(token.startsWith('--') ? document.documentElement : document.body).getPropertyValue(token).trim()), [now])
}
