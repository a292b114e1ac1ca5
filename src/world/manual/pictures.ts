/** The customer's logo, a valve wheel, and outlines of screens as they stand in the operation manuals: where to look is framed. */
import { canvas, type Canvas, type Colour, type Rect } from '#world/manual/canvas.ts'

const [white, ground, ink, pale, line, bar, button, here]: readonly Colour[] = [[255, 255, 255], [243, 245, 248], [88, 98, 112], [205, 211, 219], [178, 187, 198], [34, 82, 124], [43, 125, 92], [214, 102, 20]]

/** How many points the logo has each way: square. */
export const logoSize = 192

/** A rim, a hub and five spokes. */
export function logo(): Uint8Array {
  const c = canvas(logoSize, logoSize, white!)
  const middle = logoSize / 2
  const polar = (x: number, y: number) => ({ r: Math.hypot(x - middle, y - middle), a: Math.atan2(y - middle, x - middle) })
  const spoke = (x: number, y: number): boolean => {
    const { r, a } = polar(x, y)
    if (r > 76) return false
    return [0, 1, 2, 3, 4].some((n) => {
      const off = a + Math.PI / 2 - (n * 2 * Math.PI) / 5
      return Math.cos(off) > 0 && Math.abs(Math.sin(off)) * r < 7
    })
  }
  c.shape((x, y) => {
    const { r } = polar(x, y)
    return (r > 70 && r < 90) || r < 24 || spoke(x, y)
  }, bar!)
  c.shape((x, y) => polar(x, y).r < 9, white!)
  return c.png()
}

/** A form has fields in two columns; a list has rows. `here` is framed: a field, a row or the button, counted from 0. */
export type Screen = { readonly fields: number; readonly rows: number; readonly here: { readonly field: number } | { readonly row: number } | { readonly button: true } }

const [width, height] = [640, 400]

const fieldAt = (n: number): Rect => [168 + (n % 2) * 232, 84 + Math.floor(n / 2) * 34, 212, 24]

export function screen({ fields, rows, here: mark }: Screen): Uint8Array {
  const c = canvas(width, height, ground!)
  c.paint([0, 0, width, 36], bar!)
  c.paint([16, 13, 96, 10], white!)
  c.paint([0, 36, 132, height - 36], white!)
  for (let i = 0; i < 7; i++) c.paint([16, 58 + i * 28, i === 2 ? 92 : 62 + ((i * 17) % 30), 8], i === 2 ? bar! : pale!)
  c.paint([152, 54, 150, 12], ink!)
  for (let i = 0; i < fields; i++) field(c, fieldAt(i), i)
  const top = 84 + Math.ceil(fields / 2) * 34 + 8
  const rowAt = (n: number): Rect => [152, top + 24 + n * 22, 472, 22]
  if (rows > 0) {
    c.paint([152, top, 472, 24], pale!)
    for (let i = 0; i < rows; i++) row(c, rowAt(i), i)
  }
  const save: Rect = [536, 364, 88, 24]
  c.paint(save, button!)
  c.paint([560, 373, 40, 6], white!)
  const [x, y, w, h] = 'field' in mark ? fieldAt(mark.field) : 'row' in mark ? rowAt(mark.row) : save
  c.frame([x - 5, y - 5, w + 10, h + 10], here!, 3)
  return c.png()
}

function field(c: Canvas, [x, y, w, h]: Rect, n: number): void {
  c.paint([x - 16, y + 8, 12, 8], line!)
  c.paint([x, y, w, h], white!)
  c.frame([x, y, w, h], line!)
  c.paint([x + 8, y + 9, 40 + ((n * 37) % 110), 6], ink!)
}

function row(c: Canvas, [x, y, w, h]: Rect, n: number): void {
  c.paint([x, y, w, h], white!)
  c.paint([x, y + h - 1, w, 1], pale!)
  for (let i = 0; i < 5; i++) c.paint([x + 10 + i * 94, y + 8, 30 + (((n + 1) * (i + 3) * 13) % 46), 6], line!)
}
