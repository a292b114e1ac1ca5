import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zip } from './crafted.ts'
import { clearUnfinished, inspectFile, keepFile, keptFiles, openFile } from './evidence.ts'
import { writeWorkbook } from './workbook.ts'

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex')
const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.from([12, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(4)])
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const office = (inside: string, ...more: string[]) => zip([{ name: '[Content_Types].xml', body: '<Types/>' }, { name: inside, body: '<a/>' }, ...more.map((name) => ({ name, body: 'x' }))])

let data = ''
beforeAll(async () => { data = await mkdtemp(join(tmpdir(), 'evidence-')) })
afterAll(() => rm(data, { recursive: true }))

const kept = async (bytes: Uint8Array, name: string) => {
  const result = await keepFile(data, bytes, name)
  return result.ok ? result.file : result.refusal.code
}

describe('evidence is kept by what it is', () => {
  test.each([
    ['a photo', jpeg, 'image/jpeg', 'jpg'], ['a photo with something after its end', Buffer.concat([jpeg, Buffer.alloc(100_000, 1)]), 'image/jpeg', 'jpg'],
    ['a screenshot', png, 'image/png', 'png'], ['a compressed photo', webp, 'image/webp', 'webp'], ['a PDF', pdf, 'application/pdf', 'pdf'],
    ['a Word document', office('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['a presentation', office('ppt/presentation.xml'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
    ['a note', Buffer.from('王喆堃：第三步的单价 < 5 元'), 'text/plain', 'txt'],
  ])('%s', async (_, bytes, kind, ending) => {
    expect(await kept(bytes, '现场.exe')).toMatchObject({ kind, size: bytes.length, name: `现场.${ending}` })
  })

  test('a workbook of ours is one', async () => {
    const bytes = await writeWorkbook([{ name: 'a', columns: [{ key: 'a', title: 'a', kind: 'text' }], rows: [] }])
    expect(await kept(bytes, 'a.xlsx')).toMatchObject({ name: 'a.xlsx' })
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'], ['too much', Buffer.alloc(10_000_001), 'tooBig'],
    ['a web page', Buffer.from('\uFEFF \n<!DOCTYPE html><script>alert(1)</script>'), 'notTaken'], ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'notTaken'],
    ['a page behind a sentence', Buffer.from('hello <script>alert(1)</script>'), 'notTaken'], ['a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'notTaken'],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'notTaken'], ['a Linux program', Buffer.from('\x7fELF\x02\0', 'latin1'), 'notTaken'], ['an animation', Buffer.from('GIF89a\x01\0', 'latin1'), 'notTaken'],
    ['a page before a PDF', Buffer.concat([Buffer.from('<html>'), pdf]), 'notTaken'], ['a page before a photo', Buffer.concat([Buffer.from('<!--'), jpeg]), 'notTaken'],
    ['a document with macros', office('word/document.xml', 'word/vbaProject.bin'), 'notTaken'], ['a zip', zip([{ name: 'a.txt', body: 'a' }]), 'notTaken'], ['an archive that climbs out', office('xl/workbook.xml', '../x'), 'notTaken'],
    ['half a photo', jpeg.subarray(0, -2), 'damaged'], ['half a screenshot', png.subarray(0, -4), 'damaged'], ['half a document', office('word/document.xml').subarray(0, -30), 'damaged'], ['half a PDF', pdf.subarray(0, -8), 'damaged'],
    ['a photo that says it is longer', Buffer.concat([webp.subarray(0, 4), Buffer.from([99, 0, 0, 0]), webp.subarray(8)]), 'damaged'],
  ])('%s is not taken', async (_, bytes, code) => {
    expect(await kept(bytes, 'a.jpg')).toBe(code)
  })
})

describe('evidence is kept once and whole', () => {
  test('under the hash of its bytes, the same twice is one file, nothing half written is left', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evidence-'))
    try {
      const many = await Promise.all(Array.from({ length: 8 }, (_, i) => keepFile(folder, jpeg, `${i}.jpg`)))
      expect(new Set(many.map((m) => m.ok && m.file.hash)).size).toBe(1)
      const hash = many[0]!.ok ? many[0]!.file.hash : ''
      const all: string[] = []
      for await (const one of keptFiles(folder)) all.push(one)
      expect(all).toEqual([hash])
      expect(await readFile(join(folder, 'files', hash.slice(0, 2), hash.slice(2)))).toEqual(jpeg)
      expect(await readdir(join(folder, 'files', 'unfinished'))).toEqual([])
      const opened = await openFile(folder, hash)
      expect(opened?.size).toBe(jpeg.length)
      expect(await buffer(opened!.stream)).toEqual(jpeg)
      expect(await inspectFile(folder, hash)).toBe('whole')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('a file that was tampered with is told, and a file cut short is written again', async () => {
    const file = await kept(png, 'a.png')
    const hash = typeof file === 'string' ? '' : file.hash
    const path = join(data, 'files', hash.slice(0, 2), hash.slice(2))
    await writeFile(path, Buffer.alloc(png.length))
    expect(await inspectFile(data, hash)).toBe('damaged')
    await writeFile(path, png.subarray(0, 5))
    await kept(png, 'a.png')
    expect(await inspectFile(data, hash)).toBe('whole')
    expect(await inspectFile(data, '0'.repeat(64))).toBe('missing')
  })

  test('only a hash opens a file', async () => {
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) expect(await openFile(data, name)).toBe(null)
  })

  test('what a crash left behind is cleared', async () => {
    await kept(jpeg, 'a')
    await writeFile(join(data, 'files', 'unfinished', 'x'), 'half')
    await clearUnfinished(data)
    expect(await readdir(join(data, 'files'))).not.toContain('unfinished')
    expect(await kept(webp, 'b')).toMatchObject({ kind: 'image/webp' })
  })

  test('names are made harmless', async () => {
    const named = async (name: string) => {
      const file = await kept(jpeg, name)
      return typeof file === 'string' ? file : file.name
    }
    expect(await Promise.all(['../../etc/passwd', 'C:\\photos\\图 1.JPEG', '', '.htaccess', 'a\u202Egpj.exe', 'a"b\r\nX: y.jpg', '长'.repeat(300)].map(named)))
      .toEqual(['passwd.jpg', '图 1.jpg', 'file.jpg', 'htaccess.jpg', 'agpj.jpg', 'abX y.jpg', `${'长'.repeat(100)}.jpg`])
  })
})
