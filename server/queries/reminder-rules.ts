/** The rules of a contest that remind by themselves, and what it tells by short message. */
import { UrgingSettings } from '#models/urging-setting'
import { ruleTerms } from '#rules/reminder-rules'
import { env } from '../env'
import type { InContest } from '../guard'
import { rulesOf } from '../reminder-rules'

export async function reminderRules({ contest }: InContest) {
  const [rules, setting] = await Promise.all([rulesOf(contest), UrgingSettings.findById(contest._id).lean()])
  return {
    rules: rules.map(({ kind, isOn, days, side, leavesByItself, lastRunOn, version }) => ({
      kind,
      template: ruleTerms[kind].template,
      sides: [...ruleTerms[kind].sides],
      isOn,
      days,
      side,
      leavesByItself,
      lastRunOn,
      version,
    })),
    sms: {
      returned: setting?.smsReturned ?? false,
      signInCode: setting?.smsSignInCode ?? false,
      version: setting?.version ?? 0,
      hasGateway: env.sms !== undefined,
    },
  }
}
