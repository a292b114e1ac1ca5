/** Recording beside whatever a laptop shows: the page behind keeps its place. */
import { useState } from 'react'
import { useProject } from '#web/session.ts'
import { Drawer } from '#web/ui/dialog.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { Capture, type At } from './capture.view.tsx'
import { lastPlace, rememberPlace } from './place.memory.view.tsx'
import { recordWords as words } from './record.words.ts'

export default function RecordDrawer({ onClose }: { readonly onClose: () => void }) {
  const project = useProject()
  const [at, setAt] = useState<At>({ ...lastPlace(project), person: '', mode: '' })
  const go = (next: Partial<At>) => {
    const to = { ...at, ...next }
    setAt(to)
    rememberPlace(project.id, to)
  }
  return <Drawer title={words.title} onClose={onClose}><Stack><Capture at={at} go={go} /></Stack></Drawer>
}
