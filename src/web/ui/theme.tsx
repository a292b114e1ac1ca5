/** The frame of the kit: Mantine's provider with the house's colours, type and sizes. Mounted once, around everything. */
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import './tokens.css'
import { createTheme, MantineProvider, useMantineColorScheme, type MantineColorsTuple } from '@mantine/core'
import type { ReactNode } from 'react'
import { Toaster } from './toast.tsx'

const brand: MantineColorsTuple = ['#e9f5f0', '#d2eae1', '#a5d5c4', '#75bfa5', '#4fab8b', '#2c9474', '#0b6250', '#095544', '#074a3c', '#053a2f']

const theme = createTheme({
  colors: { brand }, primaryColor: 'brand', primaryShade: { light: 6, dark: 5 },
  fontFamily: 'inherit', defaultRadius: '0.625rem', focusRing: 'never', cursorType: 'pointer', respectReducedMotion: true,
  headings: { fontFamily: 'inherit' },
})

/** `bare`: for a question asked outside the page's tree; the page's own Theme carries the messages. */
export function Theme({ children, bare }: { readonly children: ReactNode; readonly bare?: boolean }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      {children}
      {!bare && <Toaster />}
    </MantineProvider>
  )
}

export type Scheme = 'auto' | 'light' | 'dark'

/** Light, dark, or as the device says; kept on the device. */
export function useScheme(): readonly [Scheme, (next: Scheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return [colorScheme, setColorScheme]
}
