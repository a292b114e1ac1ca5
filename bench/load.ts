import { Agent, request } from 'node:http'

export type Ask = { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers?: Record<string, string>; readonly body?: string }
export type Rate = { readonly perSecond: number; readonly medianMs: number; readonly p95Ms: number; readonly failed: number; /** Answers, those while warming up too. */ readonly all: number; readonly firstFailure: string | null }

/** So many clients, each asking again as soon as it is answered, for so many seconds. Connections are kept; the first half second warms up and is not counted. */
export async function load(port: number, clients: number, seconds: number, next: (client: number, n: number) => Ask): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let failed = 0
  let all = 0
  let firstFailure: string | null = null
  const begin = performance.now() + 500
  const end = begin + seconds * 1000
  const one = async (client: number) => {
    for (let n = 0; performance.now() < end; n++) {
      const started = performance.now()
      const answer = await ask(port, agent, next(client, n))
      all++
      if (answer.status !== 200) {
        failed++
        firstFailure ??= `${answer.status} ${answer.text.slice(0, 200)}`
      }
      if (started >= begin) times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { perSecond: times.length / seconds, medianMs: at(0.5), p95Ms: at(0.95), failed, all, firstFailure }
}

export const ask = (port: number, agent: Agent | undefined, a: Ask): Promise<{ status: number; text: string; bytes: number }> =>
  new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method: a.method, path: a.path, headers: { ...a.headers, ...(a.body ? { 'content-length': String(Buffer.byteLength(a.body)) } : {}) }, ...(agent ? { agent } : {}) }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => { const all = Buffer.concat(parts); done({ status: answer.statusCode ?? 0, text: all.length < 2000 ? all.toString() : '', bytes: all.length }) })
    })
    sent.on('error', fail)
    sent.end(a.body)
  })
