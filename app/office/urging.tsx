/** Urging in one page: what waits for somebody, what will leave, what was sent, and whether it helped. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { urging } from '#server/queries/urging'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { ButtonLink, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Columns, Section } from '#ui/section'
import { WorkList } from '#ui/stat'
import { StatusTag } from '#ui/status-tag'
import { count, shortDate, time } from '#wording/format'
import { campaignStateNames } from '#wording/vi/letter-refusals'
import { pageTitle } from '#wording/vi/shell'
import { audienceNames, urgingWords as words } from '#wording/vi/urging'
import { campaignTones } from './campaign-tones'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => urging(by))
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Urging() {
  const data = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        title={words.title}
        meta={words.lead}
        actions={
          <Buttons>
            <ButtonLink href={paths.newCampaign(contest)}>{words.compose}</ButtonLink>
            <ButtonLink href={paths.reminderRules(contest)} variant="secondary">
              {words.rules}
            </ButtonLink>
            <ButtonLink href={paths.letterTemplates(contest)} variant="secondary">
              {words.templates}
            </ButtonLink>
          </Buttons>
        }
      />
      <Columns>
        <Section title={words.toUrge}>
          <WorkList rows={toUrge(data, contest)} empty={words.nobody} />
          <p className="muted">
            {words.rulesOn(data.rulesOn)} <a href={paths.remindersTomorrow(contest)}>{words.tomorrow}</a>
          </p>
        </Section>
        <Section title={words.letters}>
          <WorkList rows={letterRows(data, contest)} empty={words.noLetters} />
        </Section>
      </Columns>
      <Section title={words.waiting}>
        <DataTable
          caption={words.waiting}
          captionHidden
          rows={data.open}
          rowKey={({ id }) => id}
          empty={words.noWaiting}
          columns={openColumns(contest)}
        />
      </Section>
      <Section title={words.sent}>
        <DataTable
          caption={words.sent}
          captionHidden
          rows={data.sent}
          rowKey={({ id }) => id}
          empty={words.noSent}
          columns={sentColumns(contest)}
        />
      </Section>
    </>
  )
}

function toUrge({ audiences }: Data, contest: string) {
  return audiences
    .filter(({ total }) => total > 0)
    .map(({ kind, total }) => ({
      value: count(total),
      text: words.urgeTexts[kind] ?? audienceNames[kind],
      href: paths.newCampaign(contest, { nhom: kind }),
      action: words.urge,
    }))
}

function letterRows({ letters }: Data, contest: string) {
  return (['failed', 'bounced', 'waiting'] as const)
    .filter((state) => letters[state] > 0)
    .map((state) => ({
      value: count(letters[state]),
      text: words.letterCounts[state],
      href: paths.messages(contest, { 'trang-thai': state }),
      action: words.see,
    }))
}

type Sent = Data['sent'][number]

function subjectColumn<Row extends { id: string; subject: string }>(contest: string): Column<Row> {
  return {
    key: 'subject',
    title: words.subject,
    rowHeader: true,
    cell: ({ id, subject }) => <a href={paths.campaign(contest, id)}>{subject}</a>,
  }
}

function stateColumn<Row extends Pick<Sent, 'state'>>(): Column<Row> {
  return {
    key: 'state',
    title: words.state,
    cell: ({ state }) => (
      <StatusTag tone={campaignTones[state]} plain>
        {campaignStateNames[state]}
      </StatusTag>
    ),
  }
}

function moment(at: Date | null) {
  return at && <span className={styles.noWrap}>{`${time(at)} ${shortDate(at)}`}</span>
}

function openColumns(contest: string): Column<Data['open'][number]>[] {
  return [
    subjectColumn(contest),
    { key: 'whom', title: words.whom, cell: ({ kind }) => audienceNames[kind] },
    stateColumn(),
    { key: 'made', title: words.made, cell: ({ createdAt }) => moment(createdAt) },
  ]
}

function sentColumns(contest: string): Column<Sent>[] {
  return [
    subjectColumn(contest),
    { key: 'whom', title: words.whom, cell: ({ kind }) => audienceNames[kind] },
    stateColumn(),
    { key: 'when', title: words.when, cell: ({ sentAt }) => moment(sentAt) },
    { key: 'count', title: words.count, numeric: true, cell: ({ letters }) => count(letters) },
    { key: 'lost', title: words.lost, numeric: true, cell: ({ lost }) => count(lost) },
    {
      key: 'response',
      title: words.response,
      cell: ({ response }) =>
        response ? words.responded(response.handedIn, response.reminded) : words.noResponse,
    },
  ]
}
