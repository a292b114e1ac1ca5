/** The parts of packages without types that this folder uses, as their documentation and code say. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'
  export type Entry = {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly crc32: number
    readonly compressionMethod: number
    isEncrypted(): boolean
  }
  export type ZipFile = {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
  }
  export function fromBufferPromise(buffer: Buffer, options?: { readonly strictFileNames?: boolean }): Promise<ZipFile>
}

declare module 'pdfmake' {
  type Fonts = Readonly<Record<string, { readonly normal: string; readonly bold: string; readonly italics: string; readonly bolditalics: string }>>
  type Lines = (index: number, node: { readonly table: { readonly body: readonly unknown[] } }) => number
  type TableLayout = { readonly hLineWidth: Lines; readonly vLineWidth: () => number; readonly hLineColor: () => string; readonly fillColor: (row: number, node: { readonly table: { readonly headerRows?: number } }) => string | null; readonly paddingTop: () => number; readonly paddingBottom: () => number }
  const pdfmake: {
    addTableLayouts(layouts: Readonly<Record<string, TableLayout>>): void
    setFonts(fonts: Fonts): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: Readonly<Record<string, unknown>>): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
