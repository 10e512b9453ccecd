/** The acts of screening that the rules allow now; for the others that belong to this state, the reason why not. */
import { useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '#paths'
import type { ScreeningReason } from '#rules/regulations'
import { linesInTheWay } from '#rules/screening-checklist'
import type { officeEntry, ScreeningMove } from '#server/queries/office-entry'
import type { Failure } from '#server/respond'
import { Button, ButtonLink, Buttons, TextArea } from '#ui/form'
import { Section } from '#ui/section'
import { formError } from '#wording/vi/office'
import { officeEntryWords, screeningWords as words } from '#wording/vi/office-entry'
import { refusalSentence } from '#wording/vi/refusals'
import { forceWords } from '#wording/vi/screening'
import { typed } from './form-problems'
import { ReadyReasons } from './ready-reasons'
import styles from './office.module.css'

type EntryData = Awaited<ReturnType<typeof officeEntry>>

interface EntryScreeningProps {
  contest: string
  entry: Pick<EntryData, 'id' | 'version' | 'moves' | 'next' | 'checklist' | 'rejectReasons'>
  failure: Failure | undefined
}

/** Acts that ask for a reason stand folded, each its own form. */
const reasoned = ['force', 'reject', 'recheck', 'disqualify'] as const
type Reasoned = (typeof reasoned)[number]

const foldWords: Record<Reasoned, { title: string; hint: string; act: string }> = {
  force: { title: forceWords.title, hint: forceWords.hint, act: forceWords.act },
  reject: { title: words.reject, hint: words.rejectHint, act: words.rejectAct },
  recheck: { title: words.recheck, hint: words.recheckHint, act: words.recheckAct },
  disqualify: { title: words.disqualify, hint: words.disqualifyHint, act: words.disqualifyAct },
}

export function EntryScreening({ contest, entry, failure }: EntryScreeningProps) {
  const { id, version, moves, next, rejectReasons } = entry
  const [search] = useSearchParams()
  const chosen = search.get('ly-do') ?? ''
  const isClear = linesInTheWay(entry.checklist).length === 0
  const may = (move: ScreeningMove) => moves.some((one) => one.move === move && one.refusal === null)
  const mayAccept = may('accept') && isClear
  // What belongs to another office is only worth a sentence when nothing is left for this one.
  const isIdle = moves.every(({ refusal }) => refusal !== null)
  const refused = moves.filter(({ refusal }) => refusal && (isIdle || refusal.because !== 'wrong-role'))
  return (
    <Section
      title={words.title}
      action={next && <a href={paths.officeEntry(contest, next)}>{officeEntryWords.next}</a>}
    >
      {(mayAccept || may('return')) && (
        <form method="post" className={styles.block}>
          <input type="hidden" name="version" value={version} />
          {mayAccept && <p className="muted">{words.acceptHint}</p>}
          <Buttons>
            {mayAccept && (
              <Button name="act" value="accept">
                {words.accept}
              </Button>
            )}
            {may('return') && (
              <ButtonLink variant="secondary" href={paths.returnEntry(contest, id)}>
                {words.return}
              </ButtonLink>
            )}
          </Buttons>
        </form>
      )}
      {reasoned
        .filter((act) => (act === 'force' ? may('accept') && !isClear : may(act)))
        .map((act) => (
          <ReasonedAct
            key={act}
            {...{ act, version, failure }}
            ready={act === 'reject' ? rejectReasons.find(({ code }) => code === chosen) : undefined}
          >
            {act === 'reject' && (
              <ReadyReasons
                reasons={rejectReasons}
                chosen={chosen}
                href={(code) => paths.rejectEntry(contest, id, code)}
              />
            )}
          </ReasonedAct>
        ))}
      {refused.map(
        ({ move, refusal }) =>
          refusal && (
            <p key={move} className={`muted ${styles.block}`}>
              {words.whyNot(words[move], refusalSentence(refusal))}
            </p>
          ),
      )}
      {moves.length === 0 && <p className="muted">{words.none}</p>}
    </Section>
  )
}

function ReasonedAct({
  children,
  ready,
  act,
  version,
  failure,
}: {
  act: Reasoned
  version: number
  failure: Failure | undefined
  /** Above the form. */
  children?: ReactNode
  /** Fills the form before anybody has typed. */
  ready?: ScreeningReason
}) {
  const { title, hint, act: button } = foldWords[act]
  const name = `${act}.reason`
  return (
    <details
      className={styles.fold}
      id={act === 'reject' ? 'khong-hop-le' : undefined}
      open={failure?.values.act === act || ready !== undefined}
    >
      <summary>{title}</summary>
      {children}
      <form method="post">
        <input type="hidden" name="version" value={version} />
        {ready && <input type="hidden" name="code" value={ready.code} />}
        <TextArea
          name={name}
          label={words.reason}
          hint={hint}
          rows={3}
          defaultValue={typed(failure, name) || ready?.text}
          error={formError(failure?.errors[name] ?? failure?.errors[act])}
        />
        <Button variant={act === 'recheck' ? 'secondary' : 'danger'} name="act" value={act}>
          {button}
        </Button>
      </form>
    </details>
  )
}
