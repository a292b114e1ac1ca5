import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workplace, type Workplace } from '../../../checks/workplace.ts'
import { newId } from '#kit/ids.ts'

let w: Workplace
beforeAll(async () => { w = await workplace() })
afterAll(async () => { await w?.end() })

/** The smallest JPEG there is by its signature and end. */
const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9])
const upload = (bytes: Uint8Array, query: Record<string, string>, command = newId()) => w.as('keyUser').call('documents.upload', { params: { project: w.id }, query, bytes, command })

describe('a file is attached', () => {
  it('it is kept under its content, belongs to its subject, and comes back as it went', async () => {
    const kept = await upload(photo, { name: '../../现场 照片.exe', chapter: 'handover', subject: 'deed' })
    expect(kept.status).toBe(200)
    expect(kept.body['facts'][0].detail).toMatchObject({ type: 'image/jpeg', name: '现场 照片.jpg', chapter: 'handover', subject: 'deed' })
    const file = kept.body['subject'] as string
    const back = await w.as('lead').call('documents.download', { params: { project: w.id, file } })
    expect([back.bytes, back.headers.get('content-type'), back.headers.get('x-content-type-options')]).toEqual([photo, 'image/jpeg', 'nosniff'])
    expect(back.headers.get('content-disposition')).toMatch(/^inline/)
    const list = await w.as('lead').call('documents.list', { params: { project: w.id }, query: { chapter: 'handover', subject: 'deed' } })
    expect(list.body['files']).toMatchObject([{ id: file, name: '现场 照片.jpg', madeBy: { id: w.as('keyUser').person } }])
  })

  it('the same command sent again is the same file, and with other bytes it is refused', async () => {
    const command = newId()
    const [first, again] = [await upload(photo, { name: 'a.jpg' }, command), await upload(photo, { name: 'a.jpg' }, command)]
    expect(again.body).toEqual(first.body)
    expect((await upload(new TextEncoder().encode('另一个文件'), { name: 'a.jpg' }, command)).status).toBe(409)
  })

  it('a page with a script is none of what is taken, whatever it is called', async () => {
    const refused = await upload(new TextEncoder().encode('<html><script>alert(1)</script></html>'), { name: 'photo.jpg' })
    expect([refused.status, refused.body['code']]).toEqual([422, 'evidence.notTaken'])
  })

  it('another project cannot reach it, even by its id', async () => {
    const file = (await upload(photo, { name: 'b.jpg' })).body['subject'] as string
    const other = await w.other()
    expect((await other.as('manager').call('documents.download', { params: { project: w.id, file } })).status).toBe(404)
    expect((await other.as('manager').call('documents.download', { params: { project: other.id, file } })).status).toBe(404)
  })
})
