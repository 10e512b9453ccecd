/** A standing notice: a title, what it is about, a table of contents, and its sections as running text. */
import { Fragment } from 'react'
import { PageHeader } from '#ui/page-header'
import { Prose } from '#ui/section'
import type { NoticeBlock, NoticeText } from '#wording/vi/public-notices'
import { Contents } from './contents'

export function NoticePage({ notice }: { notice: NoticeText }) {
  return (
    <>
      <PageHeader title={notice.title} meta={notice.lede} />
      <Contents label={notice.contents} links={notice.sections} />
      <Prose>
        {notice.sections.map(({ id, title, blocks }) => (
          <Fragment key={id}>
            <h2 id={id}>{title}</h2>
            {blocks.map((block, index) => (
              <Block key={index} block={block} />
            ))}
          </Fragment>
        ))}
        {notice.updated && <p className="muted">{notice.updated}</p>}
      </Prose>
    </>
  )
}

function Block({ block }: { block: NoticeBlock }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('question' in block) {
    return (
      <>
        <h3>{block.question}</h3>
        <p>{block.answer}</p>
      </>
    )
  }
  return (
    <ul>
      {block.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
