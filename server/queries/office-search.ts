/** One search over all that the office keeps: of each kind the first ten, how many there are, and no more than that is read. */
import type { Contest } from '#models/contest'
import { Outbox, type OutboxLetter } from '#models/outbox'
import { Units } from '#models/unit'
import { everyEntry } from '#rules/entry-filter'
import { searchWords } from '#rules/experts'
import { entryQuery } from '../entry-filter'
import { entryPage } from '../entry-pages'
import { entryRows } from '../entry-rows'
import { searchExperts } from '../expert-search'
import type { By, InContest } from '../guard'
import { lettersWith } from '../letter-search'
import { subjectOf } from '../letter-subject'
import { editedTexts } from '../letter-texts'
import { unitFilter, unitRows } from '../unit-search'

const shown = 10

/** So many letters are put in order here; where more match, the newest are soon met. */
const sortedAtMost = 200

/** Null where nothing was typed that can be searched by. As many commands however much is found. */
export async function officeSearch(by: By & InContest, search: string) {
  if (searchWords(search).length === 0) return null
  const { contest } = by
  const [entries, experts, units, letters] = await Promise.all([
    foundEntries(by, search),
    searchExperts({ search, field: '', activity: 'all', order: 'name', page: 1 }),
    foundUnits(search),
    foundLetters(contest, search),
  ])
  const { fields } = contest.regulations
  return {
    fields: fields.map(({ code, name }) => ({ code, name })),
    entries,
    experts: { total: experts.total, isMore: false, rows: experts.rows.slice(0, shown) },
    units,
    letters,
  }
}

async function foundEntries(by: By & InContest, search: string) {
  const filter = { ...everyEntry, search }
  const { entries, total, isMore } = await entryPage(await entryQuery(by, filter), filter)
  return { total, isMore, rows: await entryRows(entries.slice(0, shown)) }
}

/** Whatever ever was a unit: papers of last year name units that are no more. */
async function foundUnits(search: string) {
  const filter = unitFilter({ search, kind: '', under: '', day: null })
  const [units, total] = await Promise.all([
    Units.find(filter).sort({ folded: 1, _id: 1 }).limit(shown).lean(),
    Units.countDocuments(filter),
  ])
  return { total, isMore: false, rows: await unitRows(units) }
}

async function foundLetters(contest: Contest, search: string) {
  const filter = { contest: contest._id, ...lettersWith(search) }
  const few = await Outbox.find(filter)
    .select({ createdAt: 1 })
    .limit(sortedAtMost + 1)
    .lean()
  const isMore = few.length > sortedAtMost
  const newest = few.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, shown)
  const [letters, texts] = await Promise.all([
    Outbox.find(isMore ? filter : { _id: { $in: newest.map(({ _id }) => _id) } })
      .sort({ createdAt: -1 })
      .hint(isMore ? { contest: 1, createdAt: -1 } : { _id: 1 })
      .limit(shown)
      .lean(),
    editedTexts(contest._id),
  ])
  return {
    total: isMore ? sortedAtMost : few.length,
    isMore,
    rows: letters.map((letter: OutboxLetter) => ({
      id: letter._id.toHexString(),
      to: letter.to,
      subject: subjectOf(letter, { contest, texts }),
      state: letter.state,
      promisedAt: letter.createdAt,
    })),
  }
}
