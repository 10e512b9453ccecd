/** Who goes on from a closed round: the rule's proposal with one button, or the council's own list with its minutes. */
import { paths } from '#paths'
import type { RoundProtocol } from '#server/queries/round-protocol'
import type { Failure } from '#server/respond'
import { Button, TextArea, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { formError } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import {
  decidedByText,
  decidedText,
  proposalText,
  protocolWords as words,
  ruleAct,
} from '#wording/vi/round-protocol'
import { roundName } from '#wording/vi/rounds'
import { typed } from './form-problems'
import styles from './office.module.css'

interface AdvancementProps {
  page: RoundProtocol
  failure: Failure | undefined
}

export function RoundAdvancement({ page, failure }: AdvancementProps) {
  const { places, decided, terms, whyNot, next } = page
  const byRule = places.filter(({ verdict }) => verdict?.advances)
  const isRuled = terms !== null && terms.code !== 'decision'
  return (
    <Section title={words.choose}>
      {decided && (
        <Notice tone="success">
          <p>{decidedText(decided.count, next ? roundName(next) : '', decided.at, decided.by)}</p>
          {decided.minutes && <p>{`${decidedByText(decided.decisionNumber)} ${decided.minutes}`}</p>}
          <p>
            <a href={paths.panels(page.contest.slug)}>{words.toPanels}</a>
          </p>
        </Notice>
      )}
      {whyNot.advance && !decided && (
        <Notice tone="info">
          <p>{refusalSentence(whyNot.advance)}</p>
        </Notice>
      )}
      {!whyNot.advance && !decided && isRuled && (
        <form method="post" className={styles.form}>
          <Kept page={page} />
          <p>{proposalText(byRule.length, places.length)}</p>
          {byRule.length > 0 && (
            <Button name="act" value="rule">
              {ruleAct(byRule.length)}
            </Button>
          )}
        </form>
      )}
      {!whyNot.advance && !isRuled && !decided && <p>{words.decisionOnly}</p>}
      {!whyNot.advance && (
        <details className={styles.fold} open={failure?.values.act === 'decision' || (!isRuled && !decided)}>
          <summary>{words.ownList}</summary>
          <OwnList page={page} failure={failure} />
        </details>
      )}
    </Section>
  )
}

function OwnList({ page, failure }: AdvancementProps) {
  const failed = failure?.values.act === 'decision' ? failure : undefined
  const { places } = page
  const chosen = places.filter(({ goesOn, verdict }) => goesOn ?? verdict?.advances)
  return (
    <form method="post">
      <Kept page={page} />
      <TextArea
        name="codes"
        label={words.codes}
        hint={words.codesHint}
        rows={4}
        defaultValue={failed ? typed(failed, 'codes') : chosen.map(({ blindCode }) => blindCode).join(', ')}
        error={formError(failed?.errors.codes)}
      />
      <TextInput
        name="decisionNumber"
        label={words.decisionNumber}
        width="m"
        defaultValue={typed(failed, 'decisionNumber')}
        error={formError(failed?.errors.decisionNumber)}
      />
      <TextArea
        name="minutes"
        label={words.minutes}
        hint={words.minutesHint}
        rows={5}
        defaultValue={typed(failed, 'minutes')}
        error={formError(failed?.errors.minutes)}
      />
      <Button name="act" value="decision" variant="secondary">
        {words.ownAct}
      </Button>
    </form>
  )
}

/** What was looked at: decided is what stood on the page. */
function Kept({ page }: { page: RoundProtocol }) {
  return (
    <>
      <input type="hidden" name="version" value={page.version} />
      <input type="hidden" name="digest" value={page.digest} />
    </>
  )
}
