/** Keeps every version of a contest's terms that was in force. */
import type { ClientSession } from 'mongoose'
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { RegulationsVersions, type RegulationsVersion } from '#models/regulations-version'
import { termsOf } from '#rules/contest-terms'

type Made = Pick<RegulationsVersion, 'at' | 'by' | 'chapters' | 'reason' | 'resolution'>

/** Keeps the terms that a contest has from now on, under the number that they bear. */
export async function keepVersion(contest: Contest, made: Made, session: ClientSession): Promise<void> {
  const version = {
    _id: newId(),
    contest: contest._id,
    number: contest.regulations.version,
    ...made,
    terms: termsOf(contest),
  }
  await RegulationsVersions.create([version], { session })
}

/** A contest that was announced before versions were kept: what it says now is kept before it is changed. */
export async function keepFormerVersion(contest: Contest, session: ClientSession): Promise<void> {
  const number = contest.regulations.version
  if (await RegulationsVersions.exists({ contest: contest._id, number }).session(session)) return
  await keepVersion(
    contest,
    { at: contest.createdAt, by: null, chapters: [], reason: '', resolution: null },
    session,
  )
}
