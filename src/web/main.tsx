/** Where the client starts in a browser. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { installWorker } from './install.ts'
import { openOutbox } from './outbox.ts'
import { queries } from './read.ts'
import { Theme } from './ui/theme.tsx'

openOutbox()
installWorker()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no place for the client')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Theme><App /></Theme>
    </QueryClientProvider>
  </StrictMode>,
)
