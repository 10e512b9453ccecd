/** The words of a post as they were when they were saved. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { PostBody } from '#parts/post-body'
import { enterContest } from '#server/guard'
import { postVersion } from '#server/queries/post-editor'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { pressWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title ?? '') }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => postVersion(by, params.post, Number(params.version)))
}

export default function PostVersionPage() {
  const { at, title, summary, nodes, pictures } = useLoaderData<typeof loader>()
  const { contest = '', post = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{ href: paths.ownPost(contest, post), label: words.backToPost }}
        eyebrow={words.versionTitle(at)}
        title={title}
        meta={summary}
      />
      <PostBody
        nodes={nodes}
        pictures={pictures}
        pictureHref={(number, width) => paths.ownPostPicture(contest, post, number, width)}
      />
    </>
  )
}
