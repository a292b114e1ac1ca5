/** One deed on a manual, told to the stores of projects, documents and the survey by the person who recorded it. */
import * as documents from '#ground/documents/documents.store.ts'
import type { KeptDocument } from '#ground/documents/documents.ts'
import * as projects from '#ground/projects/projects.store.ts'
import type { Id } from '#kit/ids.ts'
import * as manuals from '#method/survey/manual/manual.store.ts'
import { chapters } from '#server/chapters.ts'
import { projectId } from '#world/ids.ts'
import type { ManualDeed } from '#world/manual/deeds.ts'
import { done, type Told } from '#world/record.ts'

export type Kept = Pick<KeptDocument, 'hash' | 'type' | 'size' | 'name'>

/** `kept`: the pictures whose bytes lie on the disk; what shows another one is left out. */
export async function recordManual({ tx, command, me }: Told, kept: ReadonlyMap<string, Kept>, deed: ManualDeed): Promise<void> {
  const by = me(deed.by)
  const say = command(deed.id, deed.by, deed.at, deed)
  /** Uploaded by the same person a moment before. */
  const upload = async (id: Id, picture: string, chapter: string, subject: Id) => {
    const file = kept.get(picture)
    if (file) await documents.add(tx, command(id, deed.by, deed.at, { upload: picture }), { ...file, chapter, subject })
    return file
  }
  const mistakes = async (flow: Id) => (await Promise.all(chapters.flatMap((c) => (c.mistakes ? [c.mistakes(tx, projectId, flow)] : [])))).flat()
  const answer = async () => {
    switch (deed.manual) {
      case 'logo': {
        const file = await upload(deed.file, deed.picture, 'projects', projectId)
        return file ? projects.setLogo(tx, say, { id: deed.file, type: file.type, size: file.size, drawn: { width: deed.points, height: deed.points } }) : {}
      }
      case 'introduce': return manuals.introduce(tx, say, deed.flow, 0, deed.words)
      case 'tip': return manuals.writeTip(tx, say, deed.flow, { at: deed, words: deed.words, seen: 0 })
      case 'attach': return (await upload(deed.file, deed.picture, 'survey', deed.flow)) ? manuals.attach(tx, say, deed.flow, deed) : {}
      case 'issue': return manuals.issue(tx, say, by, deed.flow, deed, await mistakes(deed.flow))
      case 'sign': return manuals.sign(tx, say, by, deed.flow, deed.edition)
    }
  }
  done(`manual: ${deed.manual} of ${deed.at}`, await answer())
}
