/** One page of guidance at its own address; what was taken back says so. */
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { postPage } from '#server/queries/post-page'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { newsWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { PostArticle } from './post-article'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const post = await answer(() => postPage(by, params.post))
  return data({ post }, { status: post === 'withdrawn' ? 410 : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded === undefined || loaded.post === 'withdrawn'
    ? [{ title: pageTitle(words.withdrawnTitle) }]
    : [{ title: pageTitle(loaded.post.title) }, { name: 'description', content: loaded.post.summary }]

const back = { href: paths.guide, label: words.backToGuide }

export default function GuidancePage() {
  const { post } = useLoaderData<typeof loader>()
  if (post !== 'withdrawn') return <PostArticle back={back} post={post} />
  return (
    <>
      <PageHeader back={back} title={words.withdrawnTitle} />
      <p>{words.withdrawn}</p>
    </>
  )
}
