/** The regulations of a contest: an anchor for every article, a table of contents, and paper that reads like paper. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PaperFiles } from '#parts/paper-files'
import { PageHeader } from '#ui/page-header'
import { Prose, Section } from '#ui/section'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { regulationsPage } from '#server/queries/regulations-page'
import { answer } from '#server/respond'
import { contestWords, regulationsWords as words } from '#wording/vi/contest'
import { pageTitle } from '#wording/vi/shell'
import { Contents } from './contents'
import { Dossier } from './contest-sections'
import { CriteriaTable, PrizesTable } from './rules-tables'
import styles from './public-site.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return answer(() => regulationsPage(by, params.contest))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.heading(data?.title ?? '')) },
]

export default function RegulationsPage() {
  const contest = useLoaderData<typeof loader>()
  const { slug, title, articles, legalBasis, fields, parts, rubric, prizes, version, organiser, isVoted } =
    contest
  const annexes = [
    { id: 'linh-vuc', title: words.fields },
    { id: 'ho-so', title: contestWords.dossier },
    ...(isVoted ? [] : [{ id: 'tieu-chi', title: contestWords.criteria }]),
    { id: 'giai-thuong', title: contestWords.prizes },
  ]
  return (
    <article className={styles.onPaper}>
      <PageHeader
        back={{ href: paths.contest(slug), label: words.back }}
        title={words.heading(title)}
        meta={`${organiser.standingBody}. ${words.version(version)}`}
      />
      <PaperFiles href={(form) => paths.regulationsFile(slug, form)} />
      <Contents
        label={words.contents}
        links={[...articles.map(({ code, title }) => ({ id: code, title })), ...annexes]}
      />
      <Prose>
        {legalBasis.map((basis, index) => (
          <p key={basis} className={styles.legalBasis}>
            {words.legalBasis} {basis}
            {index === legalBasis.length - 1 ? '.' : ';'}
          </p>
        ))}
        {articles.flatMap(({ code, title, paragraphs }) => [
          <h2 key={code} id={code}>
            {title}
          </h2>,
          ...paragraphs.map((text) => <p key={`${code} ${text}`}>{text}</p>),
        ])}
      </Prose>
      <hr />
      <p className="muted">{words.annex}</p>
      <Section title={words.fields} id="linh-vuc">
        <ol>
          {fields.map(({ code, name }) => (
            <li key={code}>{name}</li>
          ))}
        </ol>
      </Section>
      <Dossier parts={parts} />
      {!isVoted && <CriteriaTable rubric={rubric} />}
      <PrizesTable prizes={prizes} isVoted={isVoted} />
    </article>
  )
}
