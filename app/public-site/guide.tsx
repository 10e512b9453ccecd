/** Guidance: the pages that the house has published, by whom they are for; the standing guide for entrants until it has written its own. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { guidance } from '#server/queries/guidance'
import { answer } from '#server/respond'
import { classNames } from '../ui/class-names'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { audienceNames, guidanceWords as words } from '#wording/vi/posts'
import { guide } from '#wording/vi/public-notices'
import { pageTitle } from '#wording/vi/shell'
import { NoticePage } from './notice-page'
import styles from './public-site.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return answer(() => guidance(by))
}

export const meta: MetaFunction = () => [
  { title: pageTitle(guide.title) },
  { name: 'description', content: guide.lede },
]

export default function Guide() {
  const groups = useLoaderData<typeof loader>()
  const isOwn = groups.some(({ audience }) => audience === 'entrants')
  return (
    <>
      {isOwn ? <PageHeader title={words.title} meta={words.lede} /> : <NoticePage notice={guide} />}
      {groups.map(({ audience, pages }) => (
        <Section key={audience} title={audienceNames[audience]}>
          <ul className={classNames('plain-list', styles.lines)}>
            {pages.map(({ slug, title, summary }) => (
              <li key={slug}>
                <a href={paths.guidancePage(slug)}>{title}</a>
                {summary && <span className={styles.note}>{summary}</span>}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
