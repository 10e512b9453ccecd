/** The code for signing in, also by short message: for people of a contest that wants it, who have a telephone. */
import { Entries } from '#models/entry'
import { People } from '#models/person'
import { Seats } from '#models/seat'
import { UrgingSettings } from '#models/urging-setting'
import { internationalNumber } from '#rules/short-message'
import type { LetterData } from '#wording/vi/letters'
import { shortMessages } from '#wording/vi/short-messages'
import { sendShortMessage } from './port'

/** Returns whether a message was sent. Throws what the gateway answered; the letter with the same code left before. */
export async function sendCodeByPhone(
  email: string,
  key: string,
  data: LetterData['sign-in-code'],
): Promise<boolean> {
  const person = await People.findOne({ email }).lean()
  const to = internationalNumber(person?.phone ?? '')
  if (!person || to === null) return false
  const settings = await UrgingSettings.find({ smsSignInCode: true }).select({ _id: 1 }).lean()
  const contest = { $in: settings.map(({ _id }) => _id) }
  if (settings.length === 0) return false
  const [seat, entry] = await Promise.all([
    Seats.exists({ contest, person: person._id }),
    Entries.exists({ owner: person._id, contest }),
  ])
  if (!seat && !entry) return false
  await sendShortMessage({ key, to, text: shortMessages['sign-in-code'](data) })
  return true
}
