/** One letter to many: before it leaves, to whom and how it reads; afterwards, what became of it. */
import { Campaigns, type Campaign } from '#models/campaign'
import type { Contest } from '#models/contest'
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { whyNotActOnCampaign } from '#rules/campaigns'
import { isQuiet, nextWakingMoment } from '#rules/quiet-hours'
import { badAddresses, inSmallLetters } from '../bad-addresses'
import { readersOf } from '../campaign-letters'
import { campaignCounts, responseTo } from '../campaign-outcome'
import type { By, InContest } from '../guard'
import { letterTo, recipientsOf, titleOf } from '../recipients'
import { found } from '../refuse'

const pageSize = 50

/** How many are shown word for word. */
const examples = 3

export async function campaign({ contest, now }: By & InContest, id: string | undefined, page: number) {
  const one = found(await Campaigns.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'campaign')
  const isOpen = whyNotActOnCampaign('send', one.state) === null
  const [counts, response, sender, readers] = await Promise.all([
    campaignCounts([one._id]),
    responseTo([one._id]),
    one.sentBy && People.findById(one.sentBy).select({ name: 1, email: 1 }).lean(),
    isOpen ? readersOn(contest, one, now, page) : null,
  ])
  const key = one._id.toHexString()
  return {
    id: key,
    isOfRule: one.rule !== null,
    audience: one.audience,
    fieldName: contest.regulations.fields.find(({ code }) => code === one.audience.field)?.name ?? null,
    title: titleOf(contest, one.subject),
    subject: one.subject,
    text: one.text,
    state: one.state,
    version: one.version,
    createdAt: one.createdAt,
    sentAt: one.sentAt,
    sender: sender ? sender.name || sender.email : null,
    letters: one.recipients,
    counts: counts.get(key) ?? null,
    response: response.get(key) ?? null,
    canStop: one.state === 'sent' && (counts.get(key)?.waiting ?? 0) > 0,
    /** When it would leave if it were sent now; null by day, when that is in a minute. */
    restsUntil: isOpen && isQuiet(now) ? nextWakingMoment(now) : null,
    readers,
  }
}

/** A page of those it would go to, those whose letters came back marked, and the first few letters word for word. */
async function readersOn(contest: Contest, one: Campaign, now: Date, page: number) {
  const start = (Math.max(1, page) - 1) * pageSize
  const part = { skip: start, limit: pageSize }
  // Whom a rule told already must be known for all before pages can be counted.
  const all = one.rule ? await readersOf(contest, one, now) : null
  const { recipients, total } = all
    ? { recipients: all.slice(start, start + pageSize), total: all.length }
    : await recipientsOf(contest, one.audience, now, part)
  const bad = await badAddresses(recipients.map(({ to }) => to))
  return {
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + recipients.length,
    pages: Math.ceil(total / pageSize),
    rows: recipients.map(({ key, name, to, facts }) => ({
      key,
      name,
      to,
      works: facts.works ?? facts.panels ?? facts.unit ?? '',
      isBad: bad.has(inSmallLetters(to)),
    })),
    examples: recipients.slice(0, examples).map((reader) => ({
      key: reader.key,
      to: reader.to,
      name: reader.name,
      ...letterTo(contest, one.audience, reader, one),
    })),
  }
}
