import nodemailer from 'nodemailer'
import type { Lang, Words } from '#kit/words.ts'

/** Mail goes out when `CHANGEOVER_SMTP_URL` is set (smtp://user:password@host:587); otherwise invitations are links and printed sheets. */
export function mail(url: string | undefined, from: string | undefined) {
  const transport = url ? nodemailer.createTransport(url) : null
  return {
    configured: transport !== null,
    async send(to: { address: string; lang: Lang }, subject: Words, text: Words): Promise<void> {
      if (!transport) throw new Error('mail is not configured')
      await transport.sendMail({ from: from ?? 'changeover@localhost', to: to.address, subject: subject[to.lang], text: text[to.lang] })
    },
  }
}

export type Mail = ReturnType<typeof mail>
