/** Says plainly what is where: kept on this machine, taken by the server, or waiting for the judge to choose. */
import { paths } from '#paths'
import { blindName } from '#wording/vi/judge'
import {
  heldHere,
  keptPage,
  offlineWords as words,
  sentToServer,
  typedHereAt,
} from '#wording/vi/judge-offline'
import { Button } from '#ui/form'
import { Notice } from '#ui/notice'
import { waitingOf, type HeldSheet } from '../../parts/on-device/held-sheets'
import type { Waiting } from './use-waiting'

interface WaitingStripProps {
  waiting: Waiting
  keptAt: Date | null
  /** Where to come back to after signing in again. */
  here: string
}

/** Empty when everything is on the server; the region stays, so that changes are announced. */
export function WaitingStrip({ waiting, keptAt, here }: WaitingStripProps) {
  const { held, isSending, round, send } = waiting
  const all = waitingOf(held)
  const problems = all.filter(({ problem }) => problem !== null)
  const quiet = all.filter(({ problem }) => problem === null)
  return (
    <div aria-live="polite">
      {(keptAt || all.length > 0) && (
        <Notice tone={problems.length > 0 ? 'danger' : 'warning'}>
          {keptAt && <p>{keptPage(keptAt)}</p>}
          {quiet.length > 0 && (
            <p>
              {heldHere(quiet.map(({ blindCode }) => blindCode))} {words.onlyServerCounts}
            </p>
          )}
          {problems.length > 0 && (
            <ul>
              {problems.map((one) => (
                <Problem key={one.sheet} held={one} />
              ))}
            </ul>
          )}
          {quiet.length > 0 && round?.stopped === 'session' && (
            <p>
              {words.needsSession} <a href={paths.signIn(here)}>{words.signIn}</a>
            </p>
          )}
          {quiet.length > 0 && (
            <Button type="button" variant="secondary" disabled={isSending} onClick={send}>
              {isSending ? words.sending : words.send}
            </Button>
          )}
        </Notice>
      )}
      {all.length === 0 && round !== null && round.sent > 0 && (
        <Notice tone="success">
          <p>{sentToServer(round.sent, round.at)}</p>
        </Notice>
      )}
    </div>
  )
}

function Problem({ held: { sheet, blindCode, problem, at } }: { held: HeldSheet }) {
  return (
    <li>
      <a href={`${paths.desk(sheet)}?xem=phieu`}>{blindName(blindCode)}</a> ({typedHereAt(at)}):{' '}
      {problem?.kind === 'refused' ? problem.sentence : words.conflict}
    </li>
  )
}
