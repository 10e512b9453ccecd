/** A real mail server on this machine, which answers as a test tells it to and keeps what it took. */
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export interface TakenMail {
  from: string
  to: string[]
  source: string
}

export type Answers = Partial<Record<'from' | 'recipient' | 'data' | 'login', number>>

export interface MailServer {
  url: string
  taken: TakenMail[]
  /** The code that each stage answers with; what is not named is accepted. */
  answers: Answers
  close(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = []
  const answers: Answers = {}
  const answer = (stage: keyof Answers) => {
    const responseCode = answers[stage]
    if (responseCode === undefined) return null
    return Object.assign(new Error(`${stage} says ${responseCode}`), { responseCode })
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(answer('login'), { user: 'office' }),
    onMailFrom: (_address, _session, done) => done(answer('from')),
    onRcptTo: (_address, _session, done) => done(answer('recipient')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = answer('data')
        if (!refused) taken.push(mailOf(session, Buffer.concat(chunks).toString()))
        done(refused)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function mailOf({ envelope }: SMTPServerSession, source: string): TakenMail {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
  return { from, to: envelope.rcptTo.map(({ address }) => address), source }
}
