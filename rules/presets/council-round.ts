/** The round of a programme without points: the council reads the dossiers with names, then votes. */
import type { RoundRegulations } from '../rounds'

/** `opens` and `ends` as `MM-DD`; works hold prizes and persons are known, so that nothing is blind. */
export function councilRound({
  year,
  opens,
  ends,
}: {
  year: number
  opens: string
  ends: string
}): RoundRegulations {
  return {
    code: 'council',
    name: 'Hội đồng xem xét hồ sơ',
    kind: 'desk',
    rubricVersion: 1,
    blindness: 'named',
    peers: 'never',
    opensAt: new Date(`${year}-${opens}T08:00:00+07:00`),
    endsAt: new Date(`${year}-${ends}T17:00:00+07:00`),
    graceMinutes: 0,
    advancement: null,
  }
}
