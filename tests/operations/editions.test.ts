/** Programmes, editions and their offices: made once, begun in secret, by those who administer the house. */
import { describe, expect, test } from 'vitest'
import { Administrators } from '#models/administrator'
import { Contests } from '#models/contest'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { People } from '#models/person'
import { RegulationsVersions } from '#models/regulations-version'
import { Seats } from '#models/seat'
import { AllSeries } from '#models/series'
import { programmeKinds, type ProgrammeKind } from '#rules/programmes'
import { presetsFor } from '#rules/presets/edition-presets'
import { isAdministrator } from '#server/administrators'
import { announceContest } from '#server/operations/announce-contest'
import { changeTerms } from '#server/operations/change-terms'
import { endAdministrator, nameAdministrator } from '#server/operations/name-administrator'
import { openEdition, type NewEdition } from '#server/operations/open-edition'
import { saveSeries } from '#server/operations/save-series'
import { endSeat, seatOfficer } from '#server/operations/seat-officer'
import { publicRules } from '#server/queries/rules-document'
import { aPerson, by, moments, openWorld } from '#tests/support/world'

openWorld()

const now = new Date('2026-02-02T09:00:00+07:00')
let serial = 0
const next = () => (serial += 1)

async function aSeries(kind: ProgrammeKind = 'technical') {
  const admin = by(await aPerson(), now)
  const told = { kind, name: `Chương trình ${next()}`, province: 'Tuyên Quang', host: '' }
  const id = await saveSeries(admin, null, {
    ...told,
    version: 0,
    level: 'province',
    cycleYears: 2,
    cycle: '',
  })
  return { admin, id }
}

const anEdition = (source: string, changes: Partial<NewEdition> = {}): NewEdition => ({
  edition: newId().toHexString(),
  source,
  ordinal: 3,
  year: 2026,
  label: '',
  receiptPrefix: `P${next()}`,
  slug: '',
  organiser: `btc${next()}@example.org`,
  organiserName: 'Lý Thị Ban',
  decisionNumber: '01/QĐ',
  keep: [],
  ...changes,
})

async function edition(slug: string) {
  const contest = await Contests.findOne({ slug }).lean()
  if (!contest) throw new Error('No such edition')
  return contest
}

describe('a programme', () => {
  test('is founded once, however often the form is sent, and changed by version', async () => {
    const { admin, id } = await aSeries()
    const series = await AllSeries.findById(id).lean()
    if (!series) throw new Error('It was not founded')
    const { name, kind, province, level, cycle } = series
    const told = { name, kind, province, level, cycle, cycleYears: 2, host: '', version: 0 }
    expect(await saveSeries(admin, null, told)).toBe(id)
    await saveSeries(admin, id, { ...told, cycle: '05 năm 2 lần' })
    await expect(saveSeries(admin, id, told)).rejects.toMatchObject({ refusal: { because: 'stale-version' } })
    const other = { ...told, kind: 'youth' as const }
    await expect(saveSeries(admin, null, other)).rejects.toMatchObject({
      refusal: { because: 'series-known', name },
    })
    const lines = await Journal.find({ subject: `series:${id}` })
      .sort({ sequence: 1 })
      .lean()
    expect(lines.map(({ action }) => action)).toEqual(['series.founded', 'series.changed'])
  })
})

describe('a new edition', () => {
  test.each(programmeKinds)(
    'of %s begins in preparation with its office, and can be announced',
    async (kind) => {
      const { admin, id } = await aSeries(kind)
      const [preset] = presetsFor(kind)
      const input = anEdition(preset?.code ?? '')
      const slug = await openEdition(admin, id, input)
      expect(await openEdition(admin, id, input)).toBe(slug)
      const contest = await edition(slug)
      expect(contest).toMatchObject({ programme: kind, stage: 'preparing', ordinal: 3, year: 2026 })
      const organiser = await People.findOne({ email: input.organiser }).lean()
      expect(await Seats.find({ contest: contest._id }).lean()).toMatchObject([
        { person: organiser?._id, role: 'organiser', from: now, until: null, decisionNumber: '01/QĐ' },
      ])
      await expect(publicRules(admin, slug)).rejects.toMatchObject({ init: { status: 404 } })
      const me = { ...by(organiser ?? (await aPerson()), now, 'organiser'), contest }
      const act = { version: contest.version, confirmation: input.receiptPrefix, decisionNumber: '12/QĐ-BTC' }
      await expect(announceContest(me, act)).rejects.toMatchObject({ refusal: { because: 'not-ready' } })
      await changeTerms(me, {
        version: contest.version,
        chapter: 'general',
        change: (terms) => ({
          ...terms,
          organiser: { ...terms.organiser, address: 'Tuyên Quang', phone: '0207 000 000' },
        }),
        reason: '',
        resolution: null,
      })
      const ready = { ...act, version: contest.version + 1 }
      await expect(announceContest(me, { ...ready, confirmation: 'NO' })).rejects.toMatchObject({
        refusal: { because: 'confirmation-mismatch' },
      })
      await announceContest(me, ready)
      await announceContest(me, ready)
      expect(await edition(slug)).toMatchObject({ stage: 'announced', version: contest.version + 2 })
      expect(await RegulationsVersions.find({ contest: contest._id }).lean()).toMatchObject([
        { number: 1, chapters: [], reason: '12/QĐ-BTC', at: now },
      ])
      const lines = await Journal.find({ contest: contest._id }).sort({ sequence: 1 }).lean()
      expect(lines.map(({ action }) => action)).toEqual([
        'contest.created',
        'contest.terms-changed',
        'contest.announced',
      ])
      expect((await publicRules(admin, slug)).paper).toMatchObject({ isDraft: false, subject: contest.title })
    },
  )

  test('copied from the last one counts on, moves the dates, and seats only who was chosen', async () => {
    const { admin, id } = await aSeries()
    const slug = await openEdition(admin, id, anEdition('technical'))
    const last = await edition(slug)
    const seats = await Seats.find({ contest: last._id }).lean()
    const keep = seats.map(({ person, role }) => `${person.toHexString()}:${role}`)
    const input = anEdition(last._id.toHexString(), {
      ordinal: 4,
      year: 2028,
      keep: [...keep, 'x:organiser'],
    })
    const copy = await edition(await openEdition(admin, id, input))
    expect(copy).toMatchObject({ previous: last._id, ordinal: 4, year: 2028, stage: 'preparing' })
    expect(copy.title).toBe(
      last.title.replace('lần thứ 3', 'lần thứ 4').replaceAll('2026', '2028').replaceAll('2025', '2027'),
    )
    const shift = (copy.timeline[1]?.at.getTime() ?? 0) - (last.timeline[1]?.at.getTime() ?? 0)
    expect(shift).toBe(730 * 86_400_000)
    expect(await Seats.countDocuments({ contest: copy._id })).toBe(2)
  })

  test('takes neither the address nor the prefix of another', async () => {
    const { admin, id } = await aSeries()
    const first = anEdition('technical')
    const slug = await openEdition(admin, id, first)
    await expect(openEdition(admin, id, anEdition('technical', { slug }))).rejects.toMatchObject({
      refusal: { because: 'address-taken', slug },
    })
    const same = anEdition('technical', { receiptPrefix: first.receiptPrefix })
    await expect(openEdition(admin, id, same)).rejects.toMatchObject({ refusal: { because: 'prefix-taken' } })
    expect(await openEdition(admin, id, anEdition('technical'))).toMatch(/^hoi-thi-[a-z0-9-]+-2026-\d+$/)
    await expect(openEdition(admin, id, anEdition('youth'))).rejects.toThrow('Not found: preset')
  })
})

describe('an office', () => {
  test('is seated by decision for days told, and never left without an organiser', async () => {
    const { admin, id } = await aSeries()
    const input = anEdition('technical')
    const slug = await openEdition(admin, id, input)
    const contest = await edition(slug)
    const seat = { email: 'moi@example.org', name: 'Người Mới', decisionNumber: '02/QĐ' }
    await seatOfficer(admin, slug, { ...seat, role: 'secretary', from: '2026-03-01', until: '2026-12-31' })
    const own = await Seats.findOne({ contest: contest._id, role: 'secretary' }).lean()
    expect(own).toMatchObject({
      from: new Date('2026-03-01T00:00:00+07:00'),
      until: new Date('2026-12-31T23:59:59.999+07:00'),
      decisionNumber: '02/QĐ',
    })
    const first = await Seats.findOne({ contest: contest._id, role: 'organiser' }).lean()
    const end = { seat: first?._id.toHexString() ?? '', lastDay: null, decisionNumber: '' }
    await expect(endSeat(admin, slug, end)).rejects.toMatchObject({
      refusal: { because: 'last-of-office', role: 'organiser' },
    })
    await seatOfficer(admin, slug, { ...seat, role: 'organiser', from: null, until: null })
    await endSeat(admin, slug, end)
    expect(await Seats.findById(first?._id).lean()).toMatchObject({ until: now })
  })
})

describe('administrators', () => {
  test('name one another, and the last of them stays', async () => {
    await Administrators.deleteMany({})
    const [me, other] = [await aPerson(), await aPerson()]
    const act = by(me, moments.open)
    await nameAdministrator(act, { email: me.email, name: '', decisionNumber: '' })
    await nameAdministrator(act, { email: me.email, name: '', decisionNumber: '' })
    expect(await Administrators.countDocuments()).toBe(1)
    const last = { person: me._id.toHexString(), decisionNumber: '' }
    await expect(endAdministrator(act, last)).rejects.toMatchObject({
      refusal: { because: 'last-of-office', role: 'administrator' },
    })
    await nameAdministrator(act, { email: other.email, name: '', decisionNumber: '3/QĐ' })
    expect(await isAdministrator(other, moments.judging)).toBe(true)
    await endAdministrator(act, last)
    expect(await isAdministrator(me, moments.judging)).toBe(false)
    await nameAdministrator(by(other, moments.judging), { email: me.email, name: '', decisionNumber: '' })
    expect(await isAdministrator(me, moments.deliberation)).toBe(true)
  })
})
