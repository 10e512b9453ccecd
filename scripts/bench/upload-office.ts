/** The office that uploads are measured on: the production server on a folder of its own, parts that take large files, people signed in. */
import { Contests } from '#models/contest'
import { draftEntry, Entries } from '#models/entry'
import { newId } from '#models/ids'
import { People } from '#models/person'
import { emptyAnswers } from '#rules/entry'
import { setDemoClock } from '#server/clock'
import { openSession } from '#server/session'

export interface Sender {
  entry: string
  cookie: string
}

const gigabyte = 1024 ** 3

await import('../../server/index')

const now = new Date('2024-07-25T09:00:00+07:00')
await setDemoClock(now)
const contest = await Contests.findOne({ slug: /2024$/ }).lean()
if (!contest) throw new Error('There is no contest of 2024')
const parts = contest.regulations.parts.map((part) => ({ ...part, maxBytes: gigabyte, maxFiles: 50 }))
await Contests.updateOne({ _id: contest._id }, { $set: { 'regulations.parts': parts } })

const senders: Sender[] = []
for (let index = 0; index < 20; index += 1) {
  const owner = newId()
  const email = `do-${index}@vidu.example`
  await People.create({ _id: owner, email, name: `Người Đo ${index}`, phone: '', unit: null, createdAt: now })
  const about = { _id: newId(), contest: contest._id, owner, answers: emptyAnswers(), regulationsVersion: 1 }
  await Entries.create(draftEntry(about, now))
  const cookie = (await openSession(owner)).split(';')[0] ?? ''
  senders.push({ entry: about._id.toHexString(), cookie })
}
process.send?.(senders)
