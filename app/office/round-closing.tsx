/** What a round lacks, and the two acts on it as a whole: closing it, and opening it again. */
import type { RoundProtocol } from '#server/queries/round-protocol'
import type { Failure } from '#server/respond'
import { Button, TextArea } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { Columns, Section } from '#ui/section'
import { count } from '#wording/format'
import { formError } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import {
  closedText,
  closedWithoutText,
  protocolWords as words,
  reopenedRoundText,
} from '#wording/vi/round-protocol'
import { typed } from './form-problems'
import styles from './office.module.css'

interface ActProps {
  page: RoundProtocol
  failure: Failure | undefined
}

export function RoundClosing({ page, failure }: ActProps) {
  const { closed, missing, reopened, whyNot } = page
  const isWhole = missing.sheets.length === 0 && missing.underQuorum.length === 0
  return (
    <Section title={words.close}>
      {reopened && (
        <Notice tone="warning">
          <p>{reopenedRoundText(reopened)}</p>
        </Notice>
      )}
      {closed && (
        <Notice tone="success">
          <p>{closedText(closed.at, closed.by)}</p>
          {closed.reason && <p>{closedWithoutText(closed.reason)}</p>}
        </Notice>
      )}
      {isWhole ? <p>{words.whole}</p> : <Missing page={page} />}
      {!closed && whyNot.close && (
        <Notice tone="info">
          <p>{refusalSentence(whyNot.close)}</p>
        </Notice>
      )}
      {!closed && whyNot.close === null && (
        <form method="post" className={styles.form}>
          <input type="hidden" name="version" value={page.version} />
          <p>{words.closeNote}</p>
          {isWhole ? (
            <input type="hidden" name="close.reason" value="" />
          ) : (
            <TextArea
              name="close.reason"
              label={words.closeReason}
              hint={words.closeReasonHint}
              rows={3}
              defaultValue={typed(failure, 'close.reason')}
              error={formError(failure?.errors['close.reason'])}
            />
          )}
          <Button name="act" value="close">
            {words.closeAct}
          </Button>
        </form>
      )}
    </Section>
  )
}

function Missing({ page: { closed, missing } }: { page: RoundProtocol }) {
  return (
    <>
      <p className="muted">{closed ? words.missingThen : words.missingNow}</p>
      <Columns>
        {missing.sheets.length > 0 && (
          <DataTable
            caption={words.missingSheets}
            rows={missing.sheets}
            rowKey={({ judge }) => judge}
            empty=""
            stack={false}
            columns={[
              { key: 'judge', title: words.judge, rowHeader: true, cell: ({ judge }) => judge },
              { key: 'sheets', title: words.sheets, numeric: true, cell: (row) => count(row.count) },
            ]}
          />
        )}
        {missing.underQuorum.length > 0 && (
          <DataTable
            caption={words.underQuorum}
            rows={missing.underQuorum}
            rowKey={({ blindCode }) => blindCode}
            empty=""
            stack={false}
            columns={[
              { key: 'code', title: words.code, rowHeader: true, cell: ({ blindCode }) => blindCode },
              { key: 'work', title: words.work, cell: ({ title }) => title },
            ]}
          />
        )}
      </Columns>
    </>
  )
}

/** Offered only where it is allowed; what stands in its way is said at the places that it would change. */
export function RoundReopening({ page, failure }: ActProps) {
  if (!page.closed || page.whyNot.reopen) return null
  const isOpen = failure?.values.act === 'reopen'
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>{words.reopen}</summary>
      <form method="post">
        <input type="hidden" name="version" value={page.version} />
        <p>{words.reopenNote}</p>
        <TextArea
          name="reopen.reason"
          label={words.reopenReason}
          rows={3}
          defaultValue={typed(failure, 'reopen.reason')}
          error={formError(failure?.errors['reopen.reason'])}
        />
        <Button name="act" value="reopen" variant="danger">
          {words.reopenAct}
        </Button>
      </form>
    </details>
  )
}
