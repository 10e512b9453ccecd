/** The text of a post as a page shows it; drawn from nodes, so that nothing typed can become markup. */
import type { PostCell, PostInline, PostNode } from '#rules/post-body'
import { postLimits, type PictureFacts, type PictureWidth } from '#rules/posts'
import { postBodyWords as words } from '#wording/vi/posts'
import styles from './post-body.module.css'

const { widths } = postLimits

interface PostBodyProps {
  nodes: readonly PostNode[]
  pictures: readonly PictureFacts[]
  /** Where a picture is found in one of its two widths. */
  pictureHref: (number: number, width: PictureWidth) => string
}

export function PostBody(props: PostBodyProps) {
  return (
    <div className={styles.body}>
      <Nodes {...props} />
    </div>
  )
}

function Nodes({ nodes, ...pictures }: PostBodyProps) {
  return nodes.map((node, place) => <Node key={place} node={node} {...pictures} />)
}

function Node({ node, ...shown }: Omit<PostBodyProps, 'nodes'> & { node: PostNode }) {
  switch (node.is) {
    case 'heading': {
      const Heading = `h${node.level}` as const
      return (
        <Heading>
          <Parts parts={node.parts} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Parts parts={node.parts} />
        </p>
      )
    case 'list': {
      const items = node.items.map((item, place) => (
        <li key={place}>
          <Nodes nodes={item} {...shown} />
        </li>
      ))
      return node.start === null ? <ul>{items}</ul> : <ol start={node.start}>{items}</ol>
    }
    case 'quote':
      return (
        <blockquote>
          <Nodes nodes={node.nodes} {...shown} />
        </blockquote>
      )
    case 'code':
      return (
        <pre>
          <code>{node.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'picture':
      return <Picture {...shown} number={node.number} caption={node.caption} />
    case 'table':
      return <Table head={node.head} rows={node.rows} />
  }
}

interface PictureProps extends Omit<PostBodyProps, 'nodes'> {
  number: number
  caption: string
}

/** Nothing when the post has no picture of that number. */
function Picture({ number, caption, pictures, pictureHref }: PictureProps) {
  const picture = pictures.find((one) => one.number === number)
  if (!picture) return null
  const { alt, width, height } = picture
  const [small, large] = [pictureHref(number, 'small'), pictureHref(number, 'large')]
  return (
    <figure>
      <img
        alt={alt}
        width={width}
        height={height}
        src={small}
        srcSet={`${small} ${widths.small}w, ${large} ${widths.large}w`}
        sizes="(min-width: 720px) 640px, 100vw"
        loading="lazy"
        decoding="async"
      />
      {caption && caption !== alt && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

function Table({ head, rows }: { head: readonly PostCell[]; rows: readonly (readonly PostCell[])[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map(({ parts, align }, place) => (
              <th key={place} scope="col" data-align={align ?? undefined}>
                <Parts parts={parts} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map(({ parts, align }, place) => (
                <td key={place} data-align={align ?? undefined}>
                  <Parts parts={parts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Parts({ parts }: { parts: readonly PostInline[] }) {
  return parts.map((part, place) => <Part key={place} part={part} />)
}

function Part({ part }: { part: PostInline }) {
  switch (part.is) {
    case 'text':
      return part.text
    case 'strong':
      return (
        <strong>
          <Parts parts={part.parts} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      )
    case 'struck':
      return (
        <s>
          <Parts parts={part.parts} />
        </s>
      )
    case 'code':
      return <code>{part.text}</code>
    case 'break':
      return <br />
    case 'link':
      return (
        <a href={part.href} rel={/^https?:/i.test(part.href) ? 'noopener nofollow' : undefined}>
          <Parts parts={part.parts} />
        </a>
      )
  }
}
