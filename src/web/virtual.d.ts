/** Made by `operations.plugin.ts` from the contracts: how each operation is called, `{ id: 'POST /projects/{project}/…' }`. */
declare module 'virtual:operations' {
  const ways: Readonly<Record<string, string>>
  export default ways
}
