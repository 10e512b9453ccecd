/** What the rules will send or propose tomorrow, word for word, as things stand now. */
import { dayOf, type Day } from '#rules/deadlines'
import { dayPlus, type RuleKind } from '#rules/reminder-rules'
import { readersOf } from '../campaign-letters'
import type { By, InContest } from '../guard'
import { letterTo } from '../recipients'
import { audienceOn, rulesOf, runMoment, wordsOfRule } from '../reminder-rules'

/** More than this of one rule are counted, not shown. */
const shownLetters = 100

export interface PlannedReminder {
  kind: RuleKind
  leavesByItself: boolean
  total: number
  letters: { key: string; name: string; to: string; subject: string; text: string }[]
}

export async function remindersTomorrow({ contest, now }: By & InContest) {
  const day = dayPlus(dayOf(now), 1)
  const rules = (await rulesOf(contest)).filter(({ isOn }) => isOn)
  const planned: PlannedReminder[] = []
  for (const rule of rules) {
    const reminder = await plannedOn(day, contest, rule)
    if (reminder) planned.push(reminder)
  }
  return { at: runMoment(day), hasRules: rules.length > 0, planned }
}

async function plannedOn(
  day: Day,
  contest: InContest['contest'],
  rule: Awaited<ReturnType<typeof rulesOf>>[number],
): Promise<PlannedReminder | null> {
  const audience = await audienceOn(contest, rule, day)
  if (audience === null) return null
  const [readers, words] = await Promise.all([
    readersOf(contest, { audience, rule: rule._id }, runMoment(day)),
    wordsOfRule(contest, rule),
  ])
  if (readers.length === 0) return null
  return {
    kind: rule.kind,
    leavesByItself: rule.leavesByItself,
    total: readers.length,
    letters: readers.slice(0, shownLetters).map((reader) => ({
      key: reader.key,
      name: reader.name,
      to: reader.to,
      ...letterTo(contest, audience, reader, words),
    })),
  }
}
