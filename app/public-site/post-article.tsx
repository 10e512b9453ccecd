/** One post as an article: what it is, when it was published, its text, its papers. */
import type { PostNode } from '#rules/post-body'
import type { Audience, PictureFacts, PostKind } from '#rules/posts'
import { paths } from '#paths'
import { PostBody } from '#parts/post-body'
import { PageHeader } from '#ui/page-header'
import { audienceNames, newsWords as words, postKindNames } from '#wording/vi/posts'
import styles from './news.module.css'

interface PostArticleProps {
  back: { href: string; label: string }
  post: {
    slug: string
    kind: PostKind
    audience: Audience | null
    title: string
    summary: string
    publishedAt: Date
    changedAt: Date | null
    contest: { slug: string; title: string } | null
    nodes: readonly PostNode[]
    pictures: readonly PictureFacts[]
    files: readonly { number: number; name: string; kind: string; size: number }[]
  }
}

export function PostArticle({ back, post }: PostArticleProps) {
  const { slug, kind, audience, title, publishedAt, changedAt, contest, nodes, pictures, files } = post
  return (
    <>
      <PageHeader
        back={back}
        eyebrow={[postKindNames[kind], audience && audienceNames[audience]].filter(Boolean).join(' · ')}
        title={title}
        meta={[words.published(publishedAt), changedAt && words.changed(changedAt)]
          .filter(Boolean)
          .join(' · ')}
      />
      {contest && (
        <p className={styles.facts}>
          <a href={paths.contest(contest.slug)}>{contest.title}</a>
        </p>
      )}
      <PostBody
        nodes={nodes}
        pictures={pictures}
        pictureHref={(number, width) => paths.postPicture(slug, number, width)}
      />
      {files.length > 0 && (
        <section className={styles.files}>
          <h2>{words.files}</h2>
          <ul>
            {files.map(({ number, name, kind: form, size }) => (
              <li key={number}>
                <a href={paths.postFile(slug, number)} download>
                  {words.file(name, form, size)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
