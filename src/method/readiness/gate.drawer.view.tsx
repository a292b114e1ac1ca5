/** A gate beside the list; its address can be sent to others. */
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Shown } from '#web/ui/notice.tsx'
import { gateWords as words } from './gate.page.words.ts'
import { GateBody } from './gate.view.tsx'

/** `gate` is the flow's id, a slash, the unit's. */
export function GateDrawer({ gate, act, onAct, onClose }: { readonly gate: string; readonly act: string; readonly onAct: (act: string) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [flow = '', unit = ''] = gate.split('/')
  const read = useRead('readiness.gate', { params: { project, flow, unit } }, { remember: true })
  const title = read.data ? t(words.title, { flow: t(read.data.gate.flow.name), unit: t(read.data.gate.unit.name) }) : t(words.plain)
  return (
    <Drawer title={title} size="wide" onClose={onClose} foot={<Button tone="quiet" icon="link" to={`/projects/${project}/readiness/gates/${gate}`}>{t(words.whole)}</Button>}>
      <Shown read={read} lines={8}>{(data) => <GateBody data={data} act={act} onAct={onAct} />}</Shown>
    </Drawer>
  )
}
