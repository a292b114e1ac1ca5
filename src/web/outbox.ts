export type Entry = { readonly order?: number; readonly command: string }
