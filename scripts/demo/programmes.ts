/** One small contest of each of the other four programmes, each in another state: open, screened, voted on, published. */
import { Contests, newContest, type Contest } from '#models/contest'
import { AllSeries } from '#models/series'
import type { Unit } from '#models/unit'
import type { TypedAnswers } from '#rules/entry'
import type { MilestoneCode } from '#rules/phases'
import { timelineOf } from '#rules/presets/contest-preset'
import { presetNamed } from '#rules/presets/edition-presets'
import { acceptEntry } from '#server/operations/accept-entry'
import { returnEntry } from '#server/operations/return-entry'
import { submitEntry } from '#server/operations/submit-entry'
import { draftAdultDossier } from './adult-dossiers'
import { person, seat, type DemoWorld } from './contests'
import { selectForBook, voteOnNominees } from './council-selections'
import { councillors, inventors, staff } from './people'
import { bookWorks, nominees, technicalWorks, vifotecWorks, type AdultWork } from './programme-works'
import { acting, personOf, versionOf } from './season'

const day = 24 * 3600 * 1000

const form: TypedAnswers = {
  'yearly-benefit': '86000000',
  patent: 'no',
  partners: 'Sở Khoa học và Công nghệ (ví dụ)',
  degree: 'Kỹ sư',
  address: 'Tỉnh Hà Giang',
  awards: '2022: Bằng khen của Ủy ban nhân dân tỉnh',
  discipline: 'no',
}

export async function loadProgrammes(world: DemoWorld): Promise<void> {
  for (const one of [...councillors, ...inventors]) world.people.set(one.email, await person(one))
  await loadTechnical(world)
  await loadVifotec(world)
  await loadGoldenBook(world)
  await loadHonours(world)
}

/** Open for entries: three handed in, one being written. */
async function loadTechnical(world: DemoWorld): Promise<void> {
  const contest = await aContest(world, 'technical', { ordinal: 10, year: 2025 })
  const facts = {
    'made-made': '2022-03',
    'applied-applied': 'yes',
    'applied-appliedWhere': 'Hai xã của huyện Vị Xuyên',
    'applied-appliedSince': '2023-01',
    'new-entered': 'no',
    'dispute-dispute': 'no',
  }
  for (const [serial, work] of technicalWorks.entries()) {
    const fate = serial === technicalWorks.length - 1 ? 'draft' : 'wait'
    await enter(world, { contest, work, facts, serial, day: `2024-08-1${serial}`, fate })
  }
}

/** The door is closed, the secretariat looks: one accepted, one sent back, one waiting. */
async function loadVifotec(world: DemoWorld): Promise<void> {
  const contest = await aContest(
    world,
    'vifotec',
    { ordinal: 6, year: 2024 },
    {
      launch: '2024-05-15 08:00',
      opens: '2024-06-01 08:00',
      closes: '2024-08-20 17:00',
      screeningEnds: '2024-09-05 17:00',
      judgingEnds: '2024-09-20 17:00',
      deliberationEnds: '2024-09-30 17:00',
      postingEnds: '2024-10-15 17:00',
      ceremony: '2024-12-15 08:00',
    },
  )
  const facts = {
    'recent-applied': 'yes',
    'recent-appliedWhere': 'Huyện Bắc Quang',
    'recent-appliedSince': '2022-01',
    'awarded-awarded': 'no',
    'accepted-grade': 'good',
    'accepted-acceptance': 'Hội đồng khoa học và công nghệ tỉnh, năm 2023',
    'dispute-dispute': 'no',
  }
  const fates: Fate[] = ['accept', 'return', 'wait']
  for (const [serial, work] of vifotecWorks.entries()) {
    await enter(world, {
      contest,
      work,
      facts,
      serial,
      day: `2024-07-1${serial}`,
      fate: fates[serial] ?? 'wait',
    })
  }
}

/** In deliberation, with the ballot on the works open. */
async function loadGoldenBook(world: DemoWorld): Promise<void> {
  const contest = await aContest(
    world,
    'golden-book',
    { ordinal: 5, year: 2024 },
    {
      launch: '2024-05-15 08:00',
      opens: '2024-06-01 08:00',
      closes: '2024-07-25 17:00',
      screeningEnds: '2024-08-05 17:00',
      judgingEnds: '2024-08-20 17:00',
      deliberationEnds: '2024-09-30 17:00',
      postingEnds: '2024-10-15 17:00',
      ceremony: '2024-11-18 08:00',
    },
  )
  const facts = {
    'prize-prizeContest': 'Hội thi Sáng tạo kỹ thuật tỉnh',
    'prize-prizeYear': '2022',
    'prize-prizeTitle': 'Giải Nhất',
    'prize-prizeDecision': '1212/QĐ-UBND',
    'dispute-dispute': 'no',
  }
  for (const [serial, work] of bookWorks.entries()) {
    await enter(world, { contest, work, facts, serial, day: `2024-06-1${serial}`, fate: 'accept' })
  }
  await selectForBook(world, contest)
}

/** Voted on and published. */
async function loadHonours(world: DemoWorld): Promise<void> {
  const contest = await aContest(world, 'honours', { ordinal: 3, year: 2024 })
  const facts = {
    'place-tie': 'works',
    'place-tieWhere': 'Nơi công tác nêu ở lý lịch',
    'period-achievedFrom': '2020-01',
    'period-achievedTo': '2023-12',
  }
  for (const [serial, work] of nominees.entries()) {
    await enter(world, { contest, work, facts, serial, day: `2024-02-1${serial}`, fate: 'accept' })
  }
  await voteOnNominees(world, contest)
}

/** From its ready terms, in the series of its kind, with the staff of the other contests and, where it is voted on, a council. */
async function aContest(
  world: DemoWorld,
  code: string,
  edition: { ordinal: number; year: number },
  days?: Record<MilestoneCode, string>,
): Promise<Contest> {
  const preset = presetNamed(code)?.preset({ ...edition, province: 'Hà Giang' })
  if (!preset) throw new Error(`No preset ${code}`)
  const timeline = days ? timelineOf(days) : preset.timeline
  const series = await AllSeries.findOne({ kind: preset.programme }).lean()
  const contest = newContest({
    ...preset,
    organiser: { ...world.current.organiser, name: preset.organiser.name },
    timeline,
    series: series?._id ?? null,
    createdAt: timeline[0]?.at ?? new Date(),
  })
  await Contests.create(contest)
  await seat(contest, world.people, staff.secretary, 'secretary')
  await seat(contest, world.people, staff.organiser, 'organiser')
  await seat(contest, world.people, staff.chair, 'chair')
  if (contest.regulations.selection?.by === 'votes') {
    for (const member of councillors) await seat(contest, world.people, member, 'judge')
  }
  return contest
}

type Fate = 'draft' | 'wait' | 'accept' | 'return'

interface Entering {
  contest: Contest
  work: AdultWork
  facts: TypedAnswers
  serial: number
  day: string
  fate: Fate
}

async function enter(world: DemoWorld, { contest, work, facts, serial, day: on, fate }: Entering) {
  const at = new Date(`${on}T08:30:00+07:00`)
  const owner = personOf(world, inventors[serial % inventors.length]?.email ?? '')
  const unit = contest.regulations.unit === 'required' ? nominating(world, work) : null
  const said = { form, facts }
  const isComplete = fate !== 'draft'
  const entry = await draftAdultDossier({ contest, owner, unit, work, said, serial, at, isComplete })
  if (fate === 'draft') return
  const id = entry._id.toHexString()
  await submitEntry({ actor: { person: owner, roles: [] }, now: at }, id, { version: entry.version })
  const secretary = acting(world, contest, staff.secretary.email, new Date(at.getTime() + day), 'secretary')
  const version = await versionOf(id)
  if (fate === 'accept') await acceptEntry(secretary, id, { version, reason: looked })
  if (fate === 'return') {
    const deadline = new Date('2024-09-03T17:00:00+07:00')
    await returnEntry(secretary, id, { version, reason: unreadable, tasks: ['files'], deadline })
  }
}

/** A school puts forward its own people; the district everybody else. */
function nominating({ units }: DemoWorld, { authors }: AdultWork): Unit | null {
  return units.find(({ name }) => authors.some(({ place }) => place === name)) ?? units.at(-1) ?? null
}

const looked = 'Đã đối chiếu bản chụp với sổ quyết định khen thưởng.'
const unreadable = 'Xác nhận áp dụng bị mờ, không đọc được dấu và ngày ký; đề nghị chụp lại.'
