/** All news and announcements, or those of one contest, newest first. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { Pages } from '#parts/pages'
import { enter } from '#server/guard'
import { news } from '#server/queries/news'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { newsWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { NewsRows } from './news-rows'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const { searchParams } = new URL(request.url)
  return answer(() => news(by, searchParams.get('cuoc-thi'), Number(searchParams.get('trang')) || 1))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.contest ? words.of(data.contest.title) : words.title) },
  { name: 'description', content: words.lede },
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    href: paths.newsFeed,
    title: words.title,
  },
]

export default function News() {
  const { contest, rows, ...pages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={contest ? { href: paths.contest(contest.slug), label: contest.title } : undefined}
        title={words.title}
        meta={contest ? contest.title : words.lede}
      />
      {rows.length === 0 ? <p>{words.empty}</p> : <NewsRows rows={rows} />}
      <Pages {...pages} href={(page) => paths.news(contest?.slug, page)} />
      <p>
        {contest && (
          <>
            <a href={paths.news()}>{words.all}</a> ·{' '}
          </>
        )}
        <a href={paths.newsFeed}>{words.feed}</a>
      </p>
    </>
  )
}
