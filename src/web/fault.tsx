/** What a person sees when a page breaks. React takes fault boundaries only as a class. */
import { Component, type ReactNode } from 'react'
import { frameWords } from './frame/frame.words.ts'
import { useWords } from './language.ts'
import { Button } from './ui/button.tsx'
import { Page } from './ui/layout.tsx'
import { Alert } from './ui/notice.tsx'

type FaultProps = { readonly children: ReactNode; /** Another place forgets the fault. */ readonly place: string }

export class Fault extends Component<FaultProps, { readonly fault: Error | null; readonly place: string }> {
  override state = { fault: null, place: this.props.place }

  static getDerivedStateFromError(fault: Error) {
    return { fault }
  }

  static getDerivedStateFromProps(props: FaultProps, state: { readonly place: string }) {
    return props.place === state.place ? null : { fault: null, place: props.place }
  }

  override render() {
    return this.state.fault ? <Broken fault={this.state.fault} /> : this.props.children
  }
}

/** A part of the client that could not be fetched: without a network, or after a new version replaced it. */
const notLoaded = (fault: Error): boolean => /dynamically imported module|module script failed|Unable to preload/i.test(fault.message)

function Broken({ fault }: { readonly fault: Error }) {
  const { t } = useWords()
  const missing = notLoaded(fault)
  return (
    <Page width="narrow">
      <Alert tone={missing ? 'warn' : 'bad'} title={missing ? frameWords.notLoaded : frameWords.faultTitle} action={<Button icon="undo" onClick={() => location.reload()}>{t(frameWords.reload)}</Button>}>
        <p>{t(missing ? frameWords.notLoadedHint : frameWords.faultHint)}</p>
        {!missing && <p><code>{fault.message}</code></p>}
      </Alert>
    </Page>
  )
}
