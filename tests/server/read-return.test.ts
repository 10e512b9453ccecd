/** What mail servers send back, as Postfix, Exchange and Gmail write it: which letter, why, and whether for good. */
import { describe, expect, test } from 'vitest'
import { readReturn } from '#server/mail/read-return'

const id = '66c1f0a2b3c4d5e6f7a8b9c0'

const postfix = `Return-Path: <>
Delivered-To: tra-lai+${id}@bangvang.example
From: MAILER-DAEMON@mail.example (Mail Delivery System)
To: tra-lai+${id}@bangvang.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ.1/mail.example"

--4XyZ.1/mail.example
Content-Description: Notification
Content-Type: text/plain; charset=utf-8

I'm sorry to have to inform you that your message could not be delivered.

--4XyZ.1/mail.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example
X-Postfix-Queue-ID: 4XyZ
Arrival-Date: Thu, 25 Jul 2024 09:00:00 +0700 (ICT)

Final-Recipient: rfc822; em@truong.example
Original-Recipient: rfc822;em@truong.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.truong.example
Diagnostic-Code: smtp; 550 5.1.1 <em@truong.example>: Recipient address
    rejected: User unknown in local recipient table

--4XyZ.1/mail.example
Content-Description: Undelivered Message
Content-Type: message/rfc822

Message-ID: <${id}@bangvang.example>
From: =?UTF-8?Q?Ban_T=E1=BB=95_ch=E1=BB=A9c?= <khong-tra-loi@bangvang.example>
To: em@truong.example

Chao em

--4XyZ.1/mail.example--
`

/** Sent to a plain address: only the enclosed headers tell which letter it was. */
const enclosedHeaders = postfix
  .replaceAll(`+${id}`, '')
  .replace('Content-Type: message/rfc822', 'Content-Type: text/rfc822-headers')

const base64 = postfix.replace(
  /Content-Type: message\/delivery-status\n\n([\s\S]*?)\n--/,
  (_, report: string) =>
    `Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${Buffer.from(report).toString('base64')}\n\n--`,
)

describe('a delivery report', () => {
  const failed = {
    letter: id,
    action: 'failed',
    status: '5.1.1',
    reply: '550 5.1.1 <em@truong.example>: Recipient address rejected: User unknown in local recipient table',
  }

  test.each([
    ['names the letter by the address that it came to', postfix],
    ['or by the message that it encloses', enclosedHeaders],
    ['in whatever encoding its part is', base64],
    ['with line ends of any system', postfix.replaceAll('\n', '\r\n')],
  ])('%s', async (_what, source) => {
    expect(await readReturn(source)).toEqual(failed)
    expect(await readReturn(Buffer.from(source))).toEqual(failed)
  })

  test('of a delay is told as such', async () => {
    const delayed = postfix
      .replace('Action: failed', 'Action: delayed')
      .replace('Status: 5.1.1', 'Status: 4.4.1')
    expect(await readReturn(delayed)).toMatchObject({ letter: id, action: 'delayed', status: '4.4.1' })
  })
})

test.each([
  [
    'a holiday reply',
    'Subject: Vắng mặt\nAuto-Submitted: auto-replied\nContent-Type: text/plain\n\nTôi đi vắng.',
  ],
  ['nothing', ''],
  ['noise', '\u0000\u0001--x\n\n--'],
  [
    'nested parts without end',
    `Content-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(50)}`,
  ],
])('%s is no report', async (_what, source) => {
  expect(await readReturn(source).catch(() => null)).toBeNull()
})
