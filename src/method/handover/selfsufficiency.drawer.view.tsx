/** One flow in one unit: its four conditions, and the capabilities the first one counts, each leading to its field of the wall. */
import { useWords } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Row, Stack, Title } from '#web/ui/layout.tsx'
import { Badge } from '#web/ui/notice.tsx'
import { lacking } from './selfsufficiency.ts'
import { Conditions, Sign } from './selfsufficiency.sign.view.tsx'
import type { Told } from './selfsufficiency.table.view.tsx'
import { fieldVerdictWords, selfSufficiencyWords as words } from './selfsufficiency.words.ts'
import styles from './selfsufficiency.module.css'

type FieldDrawerProps = { readonly told: Told; readonly field: Told['fields'][number]; readonly onClose: () => void }

export function FieldDrawer({ told, field, onClose }: FieldDrawerProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const flow = told.flows.find((f) => f.id === field.flow)
  const unit = told.units.find((u) => u.id === field.unit)
  const wall = `/projects/${project}/capabilities?flow=${field.flow}&unit=${field.unit}`
  return (
    <Drawer title={flow?.name ?? ''} onClose={onClose} foot={<Button tone="first" icon="capabilities" to={wall}>{t(words.onWall)}</Button>}>
      <Stack>
        <Row gap={3}><Badge>{t(unit?.name ?? '')}</Badge><Sign verdict={field.verdict} says={fieldVerdictWords[field.verdict]} named /></Row>
        <section aria-labelledby="conditions"><Title id="conditions" level={3} size="small">{t(words.conditions)}</Title><Conditions of={field.conditions} label={t(words.conditions)} /></section>
        <section aria-labelledby="capabilities">
          <Stack gap={2}>
            <Title id="capabilities" level={3} size="small">{t(words.capabilities)}</Title>
            <ul className={styles.rows}>
              {field.capabilities.map((c) => {
                const lack = lacking(c)
                return (
                  <li key={c.capability}>
                    <Link className={styles.row} to={`${wall}&cell=${c.capability}/${field.unit}`}>
                      <span>{t(told.capabilities.find((k) => k.id === c.capability)?.name ?? words.gone)}<small>{t(words.persons, { n: c.holders, of: c.required })}</small></span>
                      <Badge tone={lack > 0 ? 'next' : 'good'} icon={lack > 0 ? 'people' : 'check'}>{lack > 0 ? t(words.lack, { n: lack }) : t(words.enough)}</Badge>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </Stack>
        </section>
      </Stack>
    </Drawer>
  )
}
