/** What would come of a plan: for each judge load, expertise and what they cannot be given; how well entries compare; guests. */
import { paths } from '#paths'
import type { AssignmentPreview } from '#server/queries/assignment-preview'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Meter } from '#ui/meter'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import { barName } from '#wording/vi/assignment'
import { planWords as words } from '#wording/vi/assignment-plan'
import styles from './office.module.css'
import { UnseenConflicts } from './unseen-conflicts'

type Plan = NonNullable<AssignmentPreview['plan']>
type Judge = Plan['judges'][number]

interface PlanOutcomeProps {
  contest: string
  panel: string
  plan: Plan
  isOpen: boolean
}

export function PlanOutcome({ contest, panel, plan, isOpen }: PlanOutcomeProps) {
  return (
    <Section title={words.outcome}>
      <Notice tone={plan.isComplete ? 'success' : 'warning'}>
        <p>{plan.isComplete ? words.complete(plan.made) : words.incomplete(plan.made)}</p>
        {plan.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <UnseenConflicts contest={contest} panel={panel} unseen={plan.unseen} />
      <Judges judges={plan.judges} />
      <Links links={plan.links} />
      {isOpen && plan.made > 0 && (
        <form method="post" className={styles.block}>
          <input type="hidden" name="digest" value={plan.digest} />
          <Buttons>
            <Button>{plan.isComplete ? words.apply(plan.made) : words.applyPart(plan.made)}</Button>
          </Buttons>
        </form>
      )}
      {plan.guests.length > 0 && (
        <Section title={words.guests} level={3}>
          <p>
            {words.guestsIntro} <a href={paths.panel(contest, panel)}>{words.toPanel}</a>
          </p>
          <DataTable
            caption={words.guests}
            captionHidden
            rows={plan.guests}
            rowKey={({ person }) => person}
            empty=""
            columns={[
              { key: 'judge', title: words.judge, rowHeader: true, cell: ({ name }) => name },
              { key: 'panel', title: words.guestPanel, cell: ({ panel: name }) => name },
              { key: 'free', title: words.free, numeric: true, cell: ({ free }) => free },
            ]}
          />
        </Section>
      )}
    </Section>
  )
}

function Judges({ judges }: { judges: readonly Judge[] }) {
  const highest = Math.max(1, ...judges.map(({ held, added, most }) => most ?? held + added))
  return (
    <DataTable
      caption={words.judges}
      rows={judges}
      rowKey={({ person }) => person}
      empty=""
      columns={[
        {
          key: 'judge',
          title: words.judge,
          rowHeader: true,
          cell: ({ name, isGuest }) => (isGuest ? `${name} (${words.guest})` : name),
        },
        {
          key: 'load',
          title: words.load,
          cell: ({ name, held, added, most }) => (
            <Meter
              label={words.loadOf(name)}
              value={held + added}
              max={highest}
              text={words.loadText(held, added, most)}
            />
          ),
        },
        {
          key: 'expertise',
          title: words.expertise,
          cell: ({ expertise }) =>
            expertise.length > 0 ? (
              expertise.slice(0, 6).join(', ')
            ) : (
              <span className="muted">{words.unknownExpertise}</span>
            ),
        },
        {
          key: 'cannot',
          title: words.cannot,
          cell: ({ cannot }) =>
            cannot.map(({ reason, entries }) => (
              <span key={reason} className={styles.fact}>
                {words.cannotText(entries, barName(reason))}
              </span>
            )),
        },
      ]}
    />
  )
}

const linkTones: Record<Plan['links'][number]['strength'], Tone> = {
  none: 'neutral',
  apart: 'danger',
  thin: 'warning',
  good: 'success',
}

function Links({ links }: Pick<Plan, 'links'>) {
  return (
    <DataTable
      caption={words.links}
      rows={links}
      rowKey={({ field }) => field}
      empty=""
      columns={[
        { key: 'field', title: words.field, rowHeader: true, cell: ({ field }) => field },
        { key: 'entries', title: words.entries, numeric: true, cell: ({ entries }) => entries },
        { key: 'judges', title: words.judgesIn, numeric: true, cell: ({ judges }) => judges },
        {
          key: 'strength',
          title: words.strength,
          cell: ({ strength }) => (
            <StatusTag tone={linkTones[strength]} plain>
              {words.strengths[strength]}
            </StatusTag>
          ),
        },
      ]}
    />
  )
}
