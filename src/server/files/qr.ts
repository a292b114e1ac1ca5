/** A QR code as a drawing that stays sharp at every size. */
import { encode } from 'uqr'

/** SVG of one path; 15 % of it may be dirty or torn. The quiet zone of four modules the standard wants is left to the page around it unless `border` says how many. */
export function qrSvg(text: string, border = 0): string {
  const { data, size } = encode(text, { ecc: 'M', border })
  const runs: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      runs.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`)
    }
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${runs.join('')}" fill="#000"/></svg>`
}
