/** One list of a unit: the paper to print, the scan that comes back signed and stamped, and the act that sends it up. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { PaperFiles } from '#parts/paper-files'
import { PaperView } from '#parts/paper-view'
import { paths } from '#paths'
import { unitListForm } from '#rules/forms/chain'
import { enterUnit } from '#server/guard'
import { cancelList } from '#server/operations/cancel-list'
import { sendList } from '#server/operations/send-list'
import { chainList } from '#server/queries/chain-list'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { dateTime, fileSize } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { unitDeskWords, unitListWords as words } from '#wording/vi/unit-desk'
import { listPaper } from './list-paper'
import { unitViewParams } from './unit-view'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(unitDeskWords.listName(data?.number ?? 1)) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => chainList(by, params.list))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  return respond(request, unitListForm, async ({ act }) => {
    if (act === 'send') await sendList(by, params.list)
    if (act === 'cancel') await cancelList(by, params.list)
    const back =
      act === 'send'
        ? { ...unitViewParams('passed'), xong: 'sent' }
        : { ...unitViewParams('chosen'), xong: 'cancel' }
    throw redirect(paths.unitDesk(by.contest.slug, by.unit._id.toHexString(), back), 303)
  })
}

export default function UnitList() {
  const list = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest, unit, scan } = list
  const isOpen = list.state === 'prepared'
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDesk(contest.slug, unit.id), label: unit.name }}
        eyebrow={`${contest.title} · ${list.stage}`}
        title={unitDeskWords.listName(list.number)}
        status={
          <StatusTag tone={isOpen ? 'info' : 'success'}>
            {list.sentAt ? words.sent(list.sentAt) : words.prepared}
          </StatusTag>
        }
        meta={isOpen && list.deadline && unitDeskWords.deadline(list.deadline, list.now)}
      />
      <div data-screen-only>
        <Section title={words.scanTitle}>
          {scan ? (
            <p>
              <a href={paths.unitListScanFile(contest.slug, unit.id, list.id)}>{scan.name}</a>{' '}
              <span className="muted">
                {fileSize(scan.size)}, {dateTime(scan.at)}
              </span>
            </p>
          ) : (
            <p>
              {words.scanNone}{' '}
              <span className="muted">{list.needsScan ? words.scanNeeded : words.scanOptional}</span>
            </p>
          )}
          {isOpen && (
            <p>
              <a href={paths.unitListScan(contest.slug, unit.id, list.id)}>
                {scan ? words.scanOther : words.scanAdd}
              </a>
            </p>
          )}
        </Section>
        {isOpen && (
          <form method="post">
            <p className="muted">{words.sendHint}</p>
            <Buttons>
              <Button name="act" value="send">
                {words.send}
              </Button>
              <Button name="act" value="cancel" variant="quiet">
                {words.cancel}
              </Button>
            </Buttons>
          </form>
        )}
        <PaperFiles href={(form) => paths.unitListFile(contest.slug, unit.id, list.id, form)} />
      </div>
      <PaperView paper={listPaper(list)} />
    </>
  )
}
