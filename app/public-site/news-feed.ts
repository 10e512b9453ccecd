/** The latest news as an Atom feed, for those who follow by a reader (RFC 4287). */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { newsFeed } from '#server/queries/news'
import { answer } from '#server/respond'
import { newsWords as words } from '#wording/vi/posts'
import { atomFeed } from './atom-feed'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const { origin, entries } = await answer(() => newsFeed(by))
  const feed = atomFeed({ title: words.title, origin, self: paths.newsFeed, page: paths.news(), entries })
  return new Response(feed, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  })
}
