/** Panels, declarations and sheets of the demonstration, in every state a sheet can be in. */
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { roundOf } from '#rules/rounds'
import { points } from '#scoring/points'
import { addJudge } from '#server/operations/add-judge'
import { assignJudges } from '#server/operations/assign-judges'
import { closeRound } from '#server/operations/close-round'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { createPanel } from '#server/operations/create-panel'
import { decideAdvancement } from '#server/operations/decide-advancement'
import { declareConflict, type DeclarationInput } from '#server/operations/declare-conflict'
import { openDiscussion } from '#server/operations/open-discussion'
import { publishResults } from '#server/operations/publish-results'
import { recuseFromSheet } from '#server/operations/recuse-from-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { settleAwards } from '#server/operations/settle-awards'
import { roundProtocol } from '#server/queries/round-protocol'
import { speakAsJudge } from '#server/operations/speak-in-discussion'
import { mark } from '#wording/format'
import type { DemoWorld } from './contests'
import { judges, staff, type DemoPerson } from './people'
import { acting } from './season'

interface PanelPlan {
  name: string
  /** The contest's first when left out. */
  round?: string
  fields: string[]
  judges: DemoPerson[]
}

const panels: PanelPlan[] = [
  { name: 'Tổ 1: Học tập, tin học', fields: ['learning', 'software'], judges: judges.slice(0, 3) },
  {
    name: 'Tổ 2: Môi trường, đời sống',
    fields: ['environment', 'household', 'climate'],
    judges: judges.slice(3, 6),
  },
]

/** How far each judge of the current contest has come: share confirmed, share in progress. The last has not declared. */
const diligence: { confirmed: number; begun: number; declares: boolean }[] = [
  { confirmed: 1, begun: 0, declares: true },
  { confirmed: 0.8, begun: 0.15, declares: true },
  { confirmed: 0.3, begun: 0.2, declares: true },
  { confirmed: 1, begun: 0, declares: true },
  { confirmed: 0.75, begun: 0.1, declares: true },
  { confirmed: 0, begun: 0, declares: false },
]

export async function judgeCurrent(world: DemoWorld): Promise<void> {
  const { current } = world
  const formed = new Date('2024-08-14T09:00:00+07:00')
  for (const plan of panels) {
    const panel = await formPanel(world, current, plan, formed)
    for (const judge of plan.judges) {
      const { confirmed, begun, declares } = diligence[judges.indexOf(judge)] ?? {
        confirmed: 0,
        begun: 0,
        declares: false,
      }
      const by = acting(world, current, judge.email, new Date('2024-08-20T20:10:00+07:00'), 'judge')
      if (!declares) continue
      const sheets = await sheetsOf(current, by.actor.person._id)
      await declareConflict(by, panel, await declarationOf(judge, sheets))
      for (const [index, sheet] of sheets.entries()) {
        const share = index / sheets.length
        if (share < confirmed) await markSheet(by, sheet, true)
        else if (share < confirmed + begun) await markSheet(by, sheet, false)
        else if (index === sheets.length - 1) {
          await recuseFromSheet(by, sheet._id.toHexString(), {
            reason: 'Tôi đã góp ý cho nhóm tác giả khi các em làm sản phẩm này.',
          })
        }
      }
    }
  }
  await discussOne(world)
}

/** Two judges know somebody: one a pupil, named in short; the other the work that they step back from. */
async function declarationOf(judge: DemoPerson, sheets: readonly ScoreSheet[]): Promise<DeclarationInput> {
  const blank = { name: '', unit: '', work: '' }
  if (judge === judges[2]) {
    const entry = await Entries.findById(sheets.at(-2)?.entry).lean()
    const words = (entry?.answers.authors[0]?.name ?? '').split(' ')
    const name = words.map((word, at) => (at < words.length - 1 ? `${word[0]}.` : word)).join(' ')
    const colleague = { ...blank, relation: 'colleague' as const, unit: 'Phòng GD&ĐT huyện Xín Mần (ví dụ)' }
    return { conflict: 'some', note: '', rows: [{ ...blank, relation: 'student', name }, colleague] }
  }
  if (judge === judges[4]) {
    const work = `Phách ${sheets.at(-1)?.blindCode ?? ''}`
    return { conflict: 'some', note: '', rows: [{ ...blank, relation: 'other', work }] }
  }
  return { conflict: 'none', note: '' }
}

/** The chair puts a work that three judges have marked to discussion; two of them have spoken. */
async function discussOne(world: DemoWorld): Promise<void> {
  const { current } = world
  const at = new Date('2024-08-26T15:00:00+07:00')
  const [one, two] = judges.map(({ email }) => acting(world, current, email, at, 'judge'))
  const sheets = one ? await sheetsOf(current, one.actor.person._id) : []
  const sheet = sheets.find(({ state }) => state === 'confirmed')
  if (!one || !two || !sheet) return
  const chair = acting(world, current, staff.chair.email, at, 'chair')
  const thread = await openDiscussion(chair, sheet.entry.toHexString(), {
    reason: 'Tiêu chí hiệu quả: mô hình đã chạy thử ở trường hay chưa, các phiếu hiểu khác nhau.',
  })
  await speakAsJudge(one, thread, {
    stand: 'keep',
    text: 'Thuyết minh trang 4 có ảnh chạy thử và số liệu đo, tôi giữ điểm.',
  })
  await speakAsJudge(two, thread, { stand: 'revise', text: 'Tôi chưa thấy trang 4, đề nghị mở lại phiếu.' })
}

/** In two rounds: read blind by two panels, then the best ten heard by one. */
export async function judgeAndPublishPast(world: DemoWorld): Promise<void> {
  const { past } = world
  for (const plan of panels) {
    await judgeWhole(world, plan, 'preliminary', { formed: '2023-08-14', judged: '2023-08-25' })
  }
  const organiser = acting(world, past, staff.organiser.email, at('2023-09-02'), 'organiser')
  await closeRound(organiser, 'preliminary', { version: 0, reason: '' })
  const { version, digest } = await roundProtocol(organiser, 'preliminary')
  await decideAdvancement(organiser, 'preliminary', { act: 'rule', version, digest })
  const council = {
    name: 'Hội đồng chung khảo',
    fields: past.regulations.fields.map(({ code }) => code),
    judges: [judges[0], judges[1], judges[3]].filter((judge) => judge !== undefined),
  }
  await judgeWhole(world, council, 'interview', { formed: '2023-09-02', judged: '2023-09-10' })
  const chair = acting(world, past, staff.chair.email, at('2023-09-18'), 'chair')
  await closeRound(chair, 'interview', { version: 0, reason: '' })
  await settleAwards(chair, (await Decisions.findOne({ contest: past._id }).lean())?.version ?? 0)
  const published = acting(world, past, staff.organiser.email, at('2023-09-28'), 'organiser')
  await publishResults(published, { confirmation: past.receiptPrefix, decisionNumber: '17/QĐ-BTC' })
}

/** A panel of the past contest whose judges all declare, mark and confirm everything. */
async function judgeWhole(
  world: DemoWorld,
  plan: PanelPlan,
  round: string,
  { formed, judged }: { formed: string; judged: string },
): Promise<void> {
  const { past } = world
  const panel = await formPanel(world, past, { ...plan, round }, at(formed))
  for (const judge of plan.judges) {
    const by = acting(world, past, judge.email, at(judged), 'judge')
    await declareConflict(by, panel, { conflict: 'none', note: '' })
    const sheets = await sheetsOf(past, by.actor.person._id)
    for (const sheet of sheets) if (sheet.round === round) await markSheet(by, sheet, true)
  }
}

/** Mid-afternoon of a day. */
function at(day: string): Date {
  return new Date(`${day}T15:00:00+07:00`)
}

async function formPanel(world: DemoWorld, contest: Contest, plan: PanelPlan, now: Date): Promise<string> {
  const organiser = acting(world, contest, staff.organiser.email, now, 'organiser')
  const panel = await createPanel(organiser, {
    name: plan.name,
    round: plan.round,
    fields: plan.fields,
    decisionNumber: '12/QĐ-BTC',
  })
  if (!panel) throw new Error(`The panel ${plan.name} could not be founded`)
  for (const { name, email } of plan.judges) await addJudge(organiser, panel, { name, email, unit: '' })
  await assignJudges(organiser, panel, 'all')
  return panel
}

async function sheetsOf(contest: Contest, judge: ScoreSheet['judge']): Promise<ScoreSheet[]> {
  return ScoreSheets.find({ contest: contest._id, judge }).sort({ blindCode: 1 }).lean()
}

/** Marks one sheet: half of the criteria when it is only begun. The same sheet always gets the same marks. */
async function markSheet(
  by: ReturnType<typeof acting>,
  sheet: ScoreSheet,
  isFinished: boolean,
): Promise<void> {
  const { criteria } = roundOf(by.contest, sheet.round).rubric
  const quality = 0.5 + (hash(sheet.blindCode + by.contest.slug) % 46) / 100
  const taste = (hash(sheet.judge.toHexString()) % 7) - 3
  const filled = isFinished ? criteria : criteria.slice(0, 2)
  const marks = Object.fromEntries(
    filled.map(({ code, max, step }, index) => {
      const wobble = (hash(sheet.blindCode + code + sheet.judge.toHexString()) % 9) - 4 + taste
      const steps =
        Math.round((max * Math.min(1, Math.max(0.3, quality + wobble / 100))) / step) - (index === 3 ? 1 : 0)
      return [code, mark(points(Math.min(max, Math.max(0, steps * step))))]
    }),
  )
  const id = sheet._id.toHexString()
  const remarks = isFinished ? 'Ý tưởng rõ, làm cẩn thận; cần thêm số liệu thử nghiệm.' : ''
  const saved = await saveScoreSheet(by, id, { version: sheet.version, marks, remarks })
  if (isFinished) await confirmScoreSheet(by, id, { version: saved.version })
}

/** A small even hash: the demonstration must come out the same on every machine, but for what is drawn by lot. */
function hash(text: string): number {
  let value = 2166136261
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16777619) >>> 0
  return value
}
