/** The thể lệ of a contest for its office: the chapters in their order, and what stands before the announcement. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { PaperFiles } from '#parts/paper-files'
import { paths } from '#paths'
import { isInTheWay } from '#rules/terms-check'
import type { OpeningCheck } from '#rules/opening-check'
import { enterContest } from '#server/guard'
import { termsOverview } from '#server/queries/terms-overview'
import { answer } from '#server/respond'
import { ButtonLink, Buttons } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { stageNames } from '#wording/vi/admin'
import { pageTitle } from '#wording/vi/shell'
import { termsWords as words } from '#wording/vi/terms'
import { chapterNames } from '#wording/vi/terms-problems'
import { Checklist } from './terms/checklist'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => termsOverview(by))
}

export default function Terms() {
  const { contest, version, chapters, checks, problems, names } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { slug } = contest
  const isPreparing = contest.stage === 'preparing'
  const missing = checks.filter(({ weight }) => weight === 'needed').length
  const faults: OpeningCheck[] = problems
    .filter(isInTheWay)
    .map((problem) => ({ code: 'terms', problem, weight: 'needed' }))
  return (
    <>
      {search.has('xong') && (
        <Notice tone="success">
          <p>{words.saved}</p>
        </Notice>
      )}
      <PageHeader
        eyebrow={contest.title}
        title={words.title}
        status={<StatusTag tone={isPreparing ? 'warning' : 'success'}>{stageNames[contest.stage]}</StatusTag>}
        meta={isPreparing ? words.lede : `${words.version(version)}. ${words.announced}`}
      />
      {isPreparing && (
        <Section title={words.checklist}>
          <p>{missing === 0 ? words.ready : words.notReady(missing)}</p>
          <Checklist checks={checks} slug={slug} names={names} />
          <Buttons>
            <ButtonLink href={paths.announce(slug)} variant={missing === 0 ? 'primary' : 'secondary'}>
              {words.toAnnounce}
            </ButtonLink>
          </Buttons>
        </Section>
      )}
      {!isPreparing && faults.length > 0 && (
        <Section title={words.toFix}>
          <Checklist checks={faults} slug={slug} names={names} />
        </Section>
      )}
      <DataTable
        caption={words.chapters}
        rows={chapters}
        rowKey={({ chapter }) => chapter}
        empty=""
        columns={[
          {
            key: 'chapter',
            title: words.chapters,
            rowHeader: true,
            cell: ({ chapter }) => <a href={paths.termsChapter(slug, chapter)}>{chapterNames[chapter]}</a>,
          },
          {
            key: 'problems',
            title: words.toFix,
            cell: ({ problems: count }) => (count === 0 ? words.whole : words.problems(count)),
          },
        ]}
      />
      <Section title={words.document}>
        <PaperFiles href={(form) => paths.termsFile(slug, form)} />
        <ul>
          {!isPreparing && (
            <li>
              <a href={paths.regulations(slug)}>{words.web}</a>
            </li>
          )}
          <li>
            <a href={paths.versions(slug)}>{words.versions}</a>
          </li>
          <li>
            <a href={paths.dates(slug)}>{words.dates}</a>
          </li>
          <li>
            <a href={paths.messages(slug)}>{words.letters}</a>
          </li>
        </ul>
      </Section>
      <Section title={words.personalData}>
        <p>{words.personalDataText}</p>
      </Section>
    </>
  )
}
